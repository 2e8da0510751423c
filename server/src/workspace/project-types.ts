import type { ProjectTypePart, ProjectTypes } from '#engine-api/inference/project-types.ts';
import type { FileFacts } from '#syntax/facts.ts';
import type { SymbolFact } from '#syntax/symbol.ts';
import type { Snapshot } from './snapshot.ts';
import { typeKinds } from './type-hierarchy.ts';

/** A file whose present text is newer than what the tables know of it. */
export interface PresentFile {
  readonly path: string;
  readonly facts: FileFacts;
}

/** The project's types as inference asks for them; of `present` the given facts count. */
export function projectTypes(snapshot: Snapshot, present?: PresentFile): ProjectTypes {
  const known = new Map<string, readonly ProjectTypePart[]>();
  const find = (fullName: string) => {
    const name = fullName.slice(fullName.lastIndexOf('.') + 1);
    const here = present === undefined ? [] : partsIn(present.path, present.facts, fullName);
    const paths = new Set(
      snapshot.symbols
        .places(name)
        .filter(({ kind, path }) => typeKinds.has(kind) && path !== present?.path)
        .map(({ path }) => path),
    );
    return [
      ...here,
      ...[...paths].flatMap((path) => {
        const facts = snapshot.files.get(path);
        return facts === undefined ? [] : partsIn(path, facts, fullName);
      }),
    ];
  };
  return {
    parts(fullName) {
      const parts = known.get(fullName) ?? find(fullName);
      known.set(fullName, parts);
      return parts;
    },
    extensions: (name) =>
      snapshot.symbols
        .places(name)
        .filter(({ kind }) => kind === 'method')
        .slice(0, maximumPlaces)
        .flatMap((place) => {
          const location = snapshot.symbols.at(place);
          if (location === undefined || !isExtension(location.symbol)) return [];
          const facts = snapshot.files.get(location.path);
          const holder = location.symbol.container;
          const part = facts === undefined ? undefined : partsIn(location.path, facts, holder)[0];
          return part === undefined ? [] : [{ holder, part }];
        }),
  };
}

/** A name that more methods have is no extension's. */
const maximumPlaces = 200;

function isExtension({ parameters }: SymbolFact): boolean {
  return parameters?.[0]?.type.startsWith('this ') === true;
}

function partsIn(path: string, facts: FileFacts, fullName: string): readonly ProjectTypePart[] {
  if (facts.kind !== 'csharp') return [];
  return facts.symbols.flatMap((symbol) => {
    if (!typeKinds.has(symbol.kind) || fullNameOf(symbol) !== fullName) return [];
    const { outer, namespace } = around(facts.symbols, symbol.container);
    const members = facts.symbols.filter(
      ({ container, span, kind }) =>
        container === fullName &&
        !typeKinds.has(kind) &&
        symbol.span.start <= span.start &&
        span.end <= symbol.span.end,
    );
    return [{ path, symbol, members, usings: facts.csharp?.usings ?? [], namespace, outer }];
  });
}

function fullNameOf({ name, container }: SymbolFact): string {
  return container === '' ? name : `${container}.${name}`;
}

/** Which of the names in `container` are types of the file, innermost first, and which the namespace. */
function around(
  symbols: readonly SymbolFact[],
  container: string,
): { readonly outer: readonly string[]; readonly namespace: string } {
  const outer: string[] = [];
  let rest = container;
  while (rest !== '' && symbols.some((symbol) => typeKinds.has(symbol.kind) && fullNameOf(symbol) === rest)) {
    outer.push(rest);
    rest = rest.slice(0, Math.max(0, rest.lastIndexOf('.')));
  }
  return { outer, namespace: rest };
}
