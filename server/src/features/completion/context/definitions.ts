import { fileKind } from '#syntax/file-kind.ts';
import type { SymbolFact } from '#syntax/symbol.ts';
import type { Snapshot } from '#workspace/snapshot.ts';
import type { SymbolLocation } from '#workspace/symbol-table.ts';
import { typeKinds } from '#workspace/type-hierarchy.ts';
import type { ContextCandidate, ContextSource } from './candidate.ts';
import { nameWeights } from './name-weights.ts';
import { memberLine, typeSkeleton } from './skeleton.ts';

/** Names that so many files declare say nothing about which is meant. */
const mostDeclarations = 4;
const mostTypes = 24;
const mostMembers = 40;

/** What the names in scope are: the types of receivers, fields and locals, base types, members of other files. */
export const definitions: ContextSource = {
  name: 'definitions',
  async find({ place, ctx: { snapshot }, facts }) {
    if (fileKind(place.path) !== 'csharp') return [];
    const ranked = nameWeights(place, await facts());
    const types = ranked.flatMap(([name, score]) =>
      typesNamed(snapshot, name, place.path).map((found) => ({ ...found, score })),
    );
    const shown = types.slice(0, mostTypes).map(({ path, symbol, score }) => ({
      kind: 'definition' as const,
      path,
      text: typeSkeleton(symbol, snapshot.files.get(path)?.symbols ?? []),
      score,
    }));
    return [...shown, ...membersElsewhere(snapshot, ranked, place.path, new Set(types.map(({ path }) => path)))];
  },
};

function typesNamed(snapshot: Snapshot, name: string, own: string): readonly SymbolLocation[] {
  const places = snapshot.symbols.places(name).filter(({ kind, path }) => typeKinds.has(kind) && path !== own);
  if (places.length === 0 || places.length > mostDeclarations) return [];
  return places.flatMap((place) => snapshot.symbols.at(place) ?? []);
}

const memberKinds: ReadonlySet<SymbolFact['kind']> = new Set(['method', 'property', 'field', 'event', 'enumMember']);

/** Members that other files declare, of types that are not shown whole. */
function membersElsewhere(
  snapshot: Snapshot,
  ranked: readonly (readonly [string, number])[],
  own: string,
  shown: ReadonlySet<string>,
): readonly ContextCandidate[] {
  const found: ContextCandidate[] = [];
  for (const [name, score] of ranked) {
    const places = snapshot.symbols.places(name).filter(({ kind, path }) => memberKinds.has(kind) && path !== own);
    if (places.length === 0 || places.length > mostDeclarations) continue;
    for (const place of places) {
      const location = shown.has(place.path) ? undefined : snapshot.symbols.at(place);
      if (location === undefined) continue;
      const text = `// in ${location.symbol.container}\n${memberLine(location.symbol)}`;
      found.push({ kind: 'definition', path: location.path, text, score: score * 0.5 });
    }
    if (found.length >= mostMembers) break;
  }
  return found;
}
