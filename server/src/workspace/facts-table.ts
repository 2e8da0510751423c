import { createRecent } from '#base/recent.ts';
import { createShardMap, type ReadonlyShardMap } from '#base/shard-map.ts';
import { decodeFacts, type EncodedFacts, mentionsText } from '#syntax/encoded-facts.ts';
import type { FileFacts } from '#syntax/facts.ts';

/** Facts of every indexed file by path, kept encoded and decoded when asked for. */
export interface ReadonlyFactsTable {
  readonly size: number;
  has(path: string): boolean;
  get(path: string): FileFacts | undefined;
  /** All paths, in no particular order. */
  paths(): IterableIterator<string>;
  /** Files whose facts hold `text`: the cheap way to look through all of a large project. */
  mentioning(text: string): IterableIterator<[path: string, facts: FileFacts]>;
}

/** The table while it changes. */
export interface FactsTable extends ReadonlyFactsTable {
  encoded(path: string): EncodedFacts | undefined;
  set(path: string, facts: EncodedFacts): void;
  delete(path: string): void;
  /** A frozen view of the present state; later changes do not reach it. */
  freeze(): ReadonlyFactsTable;
}

/** Features ask for the same few files again and again while somebody types in them. */
const remembered = 64;

/** An empty table. */
export function createFactsTable(): FactsTable {
  const map = createShardMap<EncodedFacts>();
  const recent = createRecent<EncodedFacts, FileFacts>(remembered);
  const decoded = (bytes: EncodedFacts) => recent.get(bytes, () => decodeFacts(bytes));
  return {
    ...view(map, decoded),
    get size() {
      return map.size;
    },
    encoded: (path) => map.get(path),
    set: (path, facts) => map.set(path, facts),
    delete: (path) => map.delete(path),
    freeze: () => view(map.freeze(), decoded),
  };
}

function view(map: ReadonlyShardMap<EncodedFacts>, decoded: (bytes: EncodedFacts) => FileFacts): ReadonlyFactsTable {
  return {
    size: map.size,
    has: (path) => map.has(path),
    get(path) {
      const bytes = map.get(path);
      return bytes === undefined ? undefined : decoded(bytes);
    },
    *paths() {
      for (const [path] of map.entries()) yield path;
    },
    *mentioning(text) {
      for (const [path, bytes] of map.entries()) if (mentionsText(bytes, text)) yield [path, decodeFacts(bytes)];
    },
  };
}
