import { currentFacts, readText } from '#features/read-text.ts';
import type { FileFacts } from '#syntax/facts.ts';
import { fileKind } from '#syntax/file-kind.ts';
import type { SymbolFact } from '#syntax/symbol.ts';
import type { Snapshot } from '#workspace/snapshot.ts';
import type { SymbolLocation } from '#workspace/symbol-table.ts';
import { shortName, typeKinds } from '#workspace/type-hierarchy.ts';
import type { ContextCandidate, ContextSource } from './candidate.ts';
import { memberLine, typeSkeleton } from './skeleton.ts';

/** Characters before the cursor whose names count. */
const near = 3000;
/** Names that so many files declare say nothing about which is meant. */
const mostDeclarations = 4;
const mostTypes = 24;
const mostMembers = 40;

/** What the names in scope are: the types of receivers, fields and locals, base types, members of other files. */
export const definitions: ContextSource = {
  name: 'definitions',
  async find(place, ctx, signal) {
    if (fileKind(place.path) !== 'csharp') return [];
    const current = await readText(ctx, place.path, signal);
    if (current === undefined) return [];
    const facts = await currentFacts(ctx, current);
    const { snapshot } = ctx;
    const weights = nameWeights(place.text, place.offset);
    addTypesOfNames(facts, weights);
    for (const type of facts.symbols)
      if (typeKinds.has(type.kind)) for (const base of type.bases ?? []) raise(weights, shortName(base), 5);
    const ranked = [...weights].sort((a, b) => b[1] - a[1]);
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

/** Names near the cursor, the nearer the heavier; what stands before a dot at the cursor weighs most. */
function nameWeights(text: string, offset: number): Map<string, number> {
  const weights = new Map<string, number>();
  const start = Math.max(0, offset - near);
  for (const match of text.slice(start, offset).matchAll(/[A-Za-z_]\w{2,}/g))
    raise(weights, match[0], 1 + 2 * (match.index / near));
  for (const match of text.slice(offset, offset + near / 3).matchAll(/[A-Za-z_]\w{2,}/g)) raise(weights, match[0], 1);
  const receiver = /([A-Za-z_]\w*)\s*(?:\([^()]*\)|\[[^[\]]*\])?\s*\??\.\s*\w*$/.exec(text.slice(start, offset));
  if (receiver?.[1] !== undefined) raise(weights, receiver[1], 20);
  return weights;
}

/** Names pass their weight on to the types that the file declares them with. */
function addTypesOfNames({ symbols }: FileFacts, weights: Map<string, number>): void {
  for (const { name, type, parameters } of symbols) {
    const weight = weights.get(name);
    if (weight !== undefined && type !== undefined) for (const part of typeNames(type)) raise(weights, part, weight);
    for (const parameter of parameters ?? [])
      for (const part of typeNames(parameter.type)) raise(weights, part, (weights.get(parameter.name) ?? 0) * 0.5);
  }
}

function typeNames(type: string): readonly string[] {
  return type.match(/[A-Za-z_]\w{2,}/g) ?? [];
}

function raise(weights: Map<string, number>, name: string, by: number): void {
  if (by > (weights.get(name) ?? 0)) weights.set(name, by);
}

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
