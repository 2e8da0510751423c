import { createPacer } from '#base/cancel.ts';
import { createExactStore } from './exact-store.ts';
import { fuseRanks } from './fuse.ts';
import { embedTerms, embedWeighted } from './hashed-embedding.ts';
import type { SearchHit, SearchQuery } from './indexer/ports.ts';
import type { IndexedChunk } from './indexer/record.ts';
import { createLexicalIndex, type WeightedTerm } from './lexical-index.ts';
import type { VectorStore } from './ports.ts';
import type { Meaning } from './static-embedding/meaning.ts';

/** The passages of a project, searchable by words and by vectors. */
export interface PassageSearch {
  readonly size: number;
  /** Replace all passages of a file. */
  replace(path: string, chunks: readonly IndexedChunk[]): void;
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
export type SurroundingTerms = (chunk: IndexedChunk) => readonly string[];

/**
 * An empty search over `vectors`. Both indexes are filled at the first question, so that indexing does not pay for them
 * and all surroundings are known.
 */
export function createPassageSearch(vectors: VectorStore, surroundings: SurroundingTerms): PassageSearch {
  const lexical = createLexicalIndex();
  const chunks = new Map<number, IndexedChunk>();
  const idsOf = new Map<string, readonly number[]>();
  const pending = new Set<number>();
  let byMeaning: VectorStore | undefined;
  let nextId = 0;

  const take = (id: number, meaning: Meaning | undefined): void => {
    const chunk = chunks.get(id);
    pending.delete(id);
    if (chunk === undefined) return;
    const terms = withTerms(chunk.terms, surroundings(chunk));
    lexical.add(id, terms);
    vectors.upsert(id, embedTerms(terms));
    const vector = meaning?.passage(terms);
    if (meaning === undefined || vector === undefined) return;
    byMeaning ??= createExactStore(meaning.dimension);
    byMeaning.upsert(id, vector);
  };

  return {
    get size() {
      return chunks.size;
    },
    replace(path, fresh) {
      for (const id of idsOf.get(path) ?? []) {
        chunks.delete(id);
        if (pending.delete(id)) continue;
        lexical.remove(id);
        vectors.remove(id);
        byMeaning?.remove(id);
      }
      const ids = fresh.map((chunk) => {
        const id = nextId++;
        chunks.set(id, chunk);
        pending.add(id);
        return id;
      });
      if (ids.length === 0) idsOf.delete(path);
      else idsOf.set(path, ids);
    },
    async prepare(meaning, signal) {
      const pace = createPacer(10);
      for (const id of pending) {
        await pace(signal);
        take(id, meaning);
      }
    },
    search(query, terms, meaning) {
      for (const id of pending) take(id, meaning);
      if (terms.length === 0) return [];
      const { kind: wanted } = query;
      const accept = wanted === undefined ? undefined : (id: number) => chunks.get(id)?.kind === wanted;
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
          const chunk = chunks.get(id);
          if (chunk === undefined) return [];
          const { path, line, endLine, kind, symbol } = chunk;
          return [{ path, line, endLine, kind, symbol, score }];
        });
    },
  };
}

function withTerms(own: ReadonlyMap<string, number>, added: readonly string[]): ReadonlyMap<string, number> {
  if (added.length === 0) return own;
  const terms = new Map(own);
  for (const term of added) terms.set(term, (terms.get(term) ?? 0) + 1);
  return terms;
}
