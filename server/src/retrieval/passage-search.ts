import { createPacer } from '#base/cancel.ts';
import { createExactStore } from './exact-store.ts';
import { fuseRanks } from './fuse.ts';
import { embedTerms, embedWeighted } from './hashed-embedding.ts';
import type { SearchHit, SearchQuery } from './indexer/ports.ts';
import type { Passage } from './indexer/record.ts';
import { createLexicalIndex, type WeightedTerm } from './lexical-index.ts';
import { type PackedTerms, packTerms, unpackTerms } from './packed-terms.ts';
import type { VectorStore } from './ports.ts';
import type { Meaning } from './static-embedding/meaning.ts';
import type { TermTable } from './term-table.ts';

/** The passages of a project, searchable by words and by vectors. */
export interface PassageSearch {
  readonly size: number;
  /** Replace all passages of a file. */
  replace(path: string, passages: readonly Passage[]): void;
  /** Take waiting passages into the indexes, giving way to other work. The `meaning` given first holds for good. */
  prepare(meaning: Meaning | undefined, signal: AbortSignal): Promise<void>;
  /** The best passages for a question and its terms. */
  search(query: SearchQuery, terms: readonly WeightedTerm[], meaning: Meaning | undefined): readonly SearchHit[];
}

/** Hashed vectors forgive spelling but know no synonyms: beside the glossary they count half (measured on own questions). */
const vectorWeight = 0.5;

/** What the table of meanings adds; .5 and 1 measured alike on the committed questions. */
const meaningWeight = 0.5;

/** How many of each list take part in the fusion. */
const listLength = 100;

/** Terms that a passage's surroundings add to its own, such as the names of what uses an asset. */
export type SurroundingTerms = (passage: Passage) => readonly string[];

/**
 * An empty search over `vectors`; `table` numbers the passages' terms. Both indexes are filled at the first question, so
 * that indexing does not pay for them and all surroundings are known.
 */
export function createPassageSearch(
  table: TermTable,
  vectors: VectorStore,
  surroundings: SurroundingTerms,
): PassageSearch {
  const lexical = createLexicalIndex(table);
  const passages = new Map<number, Passage>();
  const idsOf = new Map<string, readonly number[]>();
  const waiting = new Map<string, readonly Passage[]>();
  /** Ids that the lexical index still has in its postings. */
  let retired: number[] = [];
  let free: number[] = [];
  let byMeaning: VectorStore | undefined;
  let nextId = 0;
  let waitingSize = 0;

  const take = (passage: Passage, meaning: Meaning | undefined): number => {
    const id = free.pop() ?? nextId++;
    const terms = withTerms(passage.terms, surroundings(passage), table);
    passages.set(id, passage);
    lexical.add(id, terms);
    vectors.upsert(id, embedTerms(unpackTerms(terms, table)));
    const vector = meaning?.passage(unpackTerms(terms, table));
    if (meaning === undefined || vector === undefined) return id;
    byMeaning ??= createExactStore(meaning.dimension);
    byMeaning.upsert(id, vector);
    return id;
  };

  const drop = (id: number): void => {
    passages.delete(id);
    lexical.remove(id);
    vectors.remove(id);
    byMeaning?.remove(id);
    retired.push(id);
  };

  const takeFile = (path: string, meaning: Meaning | undefined): void => {
    const fresh = waiting.get(path) ?? [];
    waiting.delete(path);
    waitingSize -= fresh.length;
    if (fresh.length === 0) return;
    idsOf.set(
      path,
      fresh.map((passage) => take(passage, meaning)),
    );
  };

  /** In one order, however the files came: equal scores are ordered by id. */
  const waitingPaths = () => [...waiting.keys()].sort();

  return {
    get size() {
      return passages.size + waitingSize;
    },
    replace(path, fresh) {
      for (const id of idsOf.get(path) ?? []) drop(id);
      idsOf.delete(path);
      if (retired.length > Math.max(fewRetired, passages.size / 4)) {
        lexical.compact();
        free = free.concat(retired);
        retired = [];
      }
      waitingSize += fresh.length - (waiting.get(path)?.length ?? 0);
      if (fresh.length === 0) waiting.delete(path);
      else waiting.set(path, fresh);
    },
    async prepare(meaning, signal) {
      const pace = createPacer(10);
      for (const path of waitingPaths()) {
        await pace(signal);
        takeFile(path, meaning);
      }
    },
    search(query, terms, meaning) {
      for (const path of waitingPaths()) takeFile(path, meaning);
      if (terms.length === 0) return [];
      const { kind: wanted } = query;
      const accept = wanted === undefined ? undefined : (id: number) => passages.get(id)?.kind === wanted;
      const byWords = lexical.search(terms, listLength, accept).map((found) => found.id);
      const byVector = vectors.search(embedWeighted(terms), listLength, accept).map((found) => found.label);
      const asked = meaning?.question(query.text);
      const alike = asked === undefined ? [] : (byMeaning?.search(asked, listLength, accept) ?? []);
      return fuseRanks([
        { ids: byWords, weight: 1 },
        { ids: byVector, weight: vectorWeight },
        { ids: alike.map((found) => found.label), weight: meaningWeight },
      ])
        .slice(0, query.limit)
        .flatMap(({ id, score }) => {
          const passage = passages.get(id);
          if (passage === undefined) return [];
          const { path, line, endLine, kind, symbol } = passage;
          return [{ path, line, endLine, kind, symbol, score }];
        });
    },
  };
}

/** Fewer removed passages than this are not worth cleaning up after. */
const fewRetired = 1000;

function withTerms(own: PackedTerms, added: readonly string[], table: TermTable): PackedTerms {
  if (added.length === 0) return own;
  const terms = new Map(unpackTerms(own, table));
  for (const term of added) terms.set(term, (terms.get(term) ?? 0) + 1);
  return packTerms(terms, table);
}
