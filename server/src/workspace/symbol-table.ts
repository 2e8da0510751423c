import type { ReadonlyShardMap } from '#base/shard-map.ts';
import { createShardMultimap } from '#base/shard-multimap.ts';
import type { FileFacts } from '#syntax/facts.ts';
import type { SymbolFact, SymbolKind } from '#syntax/symbol.ts';

/** A symbol and the file that declares it. */
export interface SymbolLocation {
  readonly path: string;
  readonly symbol: SymbolFact;
}

/** Where a symbol is declared: a file, and the symbol's place in the list of its facts. */
export interface SymbolPlace {
  readonly path: string;
  readonly index: number;
  readonly kind: SymbolKind;
}

/** Declarations by a name. The symbols themselves stay in their files' facts and are fetched when asked for. */
export interface ReadonlySymbolTable {
  has(name: string): boolean;
  /** Cheap, however many there are: thousands of scripts declare `Update`. */
  places(name: string): readonly SymbolPlace[];
  at(place: SymbolPlace): SymbolLocation | undefined;
  /** All symbols at `places(name)`. */
  get(name: string): readonly SymbolLocation[];
  /** All names, in no particular order. */
  names(): IterableIterator<string>;
}

/** The table while it changes. */
export interface SymbolTable {
  /** Replace what `path` declares. */
  update(path: string, before: FileFacts | undefined, after: FileFacts | undefined): void;
  /** A frozen view; `factsOf` answers for the files of the same moment. */
  freeze(factsOf: (path: string) => FileFacts | undefined): ReadonlySymbolTable;
}

/** An empty table of symbols under the names that `namesOf` gives each. */
export function createSymbolTable(namesOf: (symbol: SymbolFact) => readonly string[]): SymbolTable {
  const places = createShardMultimap<SymbolPlace>();
  return {
    update(path, before, after) {
      const isHere = (place: SymbolPlace) => place.path === path;
      for (const name of new Set(before?.symbols.flatMap(namesOf))) places.remove(name, isHere);
      for (const [index, symbol] of (after?.symbols ?? []).entries())
        for (const name of namesOf(symbol)) places.add(name, { path, index, kind: symbol.kind });
    },
    freeze: (factsOf) => view(places.freeze(), factsOf),
  };
}

function view(
  byName: ReadonlyShardMap<readonly SymbolPlace[]>,
  factsOf: (path: string) => FileFacts | undefined,
): ReadonlySymbolTable {
  const places = (name: string) => byName.get(name) ?? [];
  const at = ({ path, index }: SymbolPlace): SymbolLocation | undefined => {
    const symbol = factsOf(path)?.symbols[index];
    return symbol === undefined ? undefined : { path, symbol };
  };
  return {
    has: (name) => byName.has(name),
    places,
    at,
    get: (name) => places(name).flatMap((place) => at(place) ?? []),
    *names() {
      for (const [name] of byName.entries()) yield name;
    },
  };
}
