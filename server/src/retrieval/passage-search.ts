import { createPacer } from '#base/cancel.ts';
import type { PassageKind } from './chunk.ts';
import { createExactStore, type ExactStore } from './exact-store.ts';
import type { QueryTerm } from './glossary/query-terms.ts';
import { embedTerms, embedWeighted } from './hashed-embedding.ts';
import type { SearchHit, SearchQuery } from './indexer/ports.ts';
import type { Passage } from './indexer/record.ts';
import { createLexicalIndex } from './lexical-index.ts';
import { createModelVectors } from './model-vectors.ts';
import { type PackedTerms, packTerms, termOf, unpackTerms } from './packed-terms.ts';
import type { Neighbour, VectorStore } from './ports.ts';
import type { Scored } from './ranking/fuse.ts';
import { rankPassages } from './ranking/rank.ts';
import type { Meaning } from './static-embedding/meaning.ts';
import { createStems } from './stems.ts';
import type { TermTable } from './term-table.ts';

/** The passages of a project, searchable by words and by vectors. */
export interface PassageSearch {
  readonly size: number;
  /** Replace all passages of a file. */
  replace(path: string, passages: readonly Passage[]): void;
  /** Take waiting passages into the indexes, giving way to other work. The `meaning` given first holds for good. */
  prepare(meaning: Meaning | undefined, signal: AbortSignal): Promise<void>;
  /** Files with a passage of this kind that holds all of `words`, sorted. */
  holding(words: readonly string[], kind: PassageKind): readonly string[];
  /** Paths of files with passages, sorted. */
  paths(): readonly string[];
  /** How many passages have a vector of the user's own model. */
  readonly modelSize: number;
  /** Passages of a file that have none. */
  withoutModelVector(path: string): readonly { readonly id: number; readonly passage: Passage }[];
  /** Give a passage its vector; one that is gone meanwhile gets none. */
  setModelVector(id: number, vector: Float32Array): void;
  /** The best passages for a question and its terms; `asked` is its vector by the user's own model. */
  search(
    query: SearchQuery,
    terms: readonly QueryTerm[],
    meaning: Meaning | undefined,
    asked?: Float32Array,
  ): readonly SearchHit[];
}

/** How many of each list take part in the fusion. */
const listLength = 100;

/** Words that a passage's surroundings add to its own, such as the names of what uses an asset. */
export type SurroundingTerms = (passage: Passage) => SurroundingWords;

/** Words, and how often one of them counts as if it stood in the passage. */
export interface SurroundingWords {
  readonly words: readonly string[];
  readonly weight: number;
}

/**
 * An empty search over `vectors`; `table` numbers the passages' words. Both indexes are filled at the first question, so
 * that indexing does not pay for them and all surroundings are known.
 */
export function createPassageSearch(
  table: TermTable,
  vectors: VectorStore,
  surroundings: SurroundingTerms,
): PassageSearch {
  const stems = createStems(table);
  const lexical = createLexicalIndex(table, stems.of);
  const passages = new Map<number, Passage>();
  const idsOf = new Map<string, readonly number[]>();
  const waiting = new Map<string, readonly Passage[]>();
  /** Ids that the lexical index still has in its postings. */
  let retired: number[] = [];
  let free: number[] = [];
  const byModel = createModelVectors();
  let byMeaning: ExactStore | undefined;
  let nextId = 0;
  let waitingSize = 0;

  const take = (passage: Passage, meaning: Meaning | undefined): number => {
    const id = free.pop() ?? nextId++;
    const terms = withTerms(passage.terms, surroundings(passage), table);
    passages.set(id, passage);
    lexical.add(id, terms);
    vectors.upsert(id, embedTerms(stems.count(terms)));
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
    byModel.remove(id);
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
    holding(words, kind) {
      const ids = words.map((word) => table.find(word));
      if (ids.length === 0 || ids.includes(undefined)) return [];
      const paths = new Set<string>();
      const look = (passage: Passage): void => {
        if (passage.kind !== kind || paths.has(passage.path)) return;
        if (ids.every((id) => passage.terms.some((entry) => termOf(entry) === id))) paths.add(passage.path);
      };
      for (const passage of passages.values()) look(passage);
      for (const fresh of waiting.values()) for (const passage of fresh) look(passage);
      return [...paths].sort();
    },
    paths: () => [...new Set([...idsOf.keys(), ...waiting.keys()])].sort(),
    get modelSize() {
      return byModel.size;
    },
    withoutModelVector(path) {
      return (idsOf.get(path) ?? []).flatMap((id) => {
        const passage = passages.get(id);
        return passage === undefined || byModel.has(id) ? [] : [{ id, passage }];
      });
    },
    setModelVector(id, vector) {
      if (passages.has(id)) byModel.set(id, vector);
    },
    search(query, terms, meaning, asked) {
      for (const path of waitingPaths()) takeFile(path, meaning);
      if (terms.length === 0) return [];
      const { kind: wanted } = query;
      const accept = wanted === undefined ? undefined : (id: number) => passages.get(id)?.kind === wanted;
      const byWords = lexical.score(terms);
      const words = byWords.best(listLength, accept);
      const spelling = vectors.search(embedWeighted(terms.filter(isLiteral)), listLength, accept).map(scored);
      const meant = meaning?.question(query.text, terms);
      const alike = meant === undefined ? [] : (byMeaning?.search(meant, listLength, accept) ?? []).map(scored);
      const near = asked === undefined ? [] : byModel.search(asked, listLength, accept).map(scored);
      const candidates = new Set([words, spelling, alike, near].flatMap((list) => list.map(({ id }) => id)));
      // A passage that one list just misses is not worth nothing to it: candidates of any list get their true scores.
      const rated = meant === undefined ? [] : (byMeaning?.searchAmong(candidates, meant, candidates.size) ?? []);
      const modelled = asked === undefined ? [] : byModel.searchAmong(candidates, asked, candidates.size);
      return rankPassages(
        {
          words: query.model === 'alone' ? [] : [...candidates].map((id) => ({ id, score: byWords.of(id) })),
          spelling: query.model === 'alone' ? [] : spelling,
          meaning: query.model === 'alone' ? [] : rated.map(scored),
          model: aboveFloor(modelled.map(scored)),
        },
        { text: query.text, terms },
        (id) => passages.get(id),
      )
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

/**
 * Scores counted from the lowest one on: models put all texts of a project close together, and only the differences say
 * something.
 */
function aboveFloor(found: readonly Scored[]): readonly Scored[] {
  const least = found.reduce((low, { score }) => Math.min(low, score), 1);
  return found.map(({ id, score }) => ({ id, score: score - least }));
}

/** Fewer removed passages than this are not worth cleaning up after. */
const fewRetired = 1000;

/** Translations and synonyms are not how anything is spelled. */
function isLiteral({ origin }: QueryTerm): boolean {
  return origin === 'literal';
}

function scored({ label, similarity }: Neighbour): Scored {
  return { id: label, score: similarity };
}

function withTerms(own: PackedTerms, { words, weight }: SurroundingWords, table: TermTable): PackedTerms {
  if (words.length === 0) return own;
  const terms = new Map(unpackTerms(own, table));
  for (const word of words) terms.set(word, (terms.get(word) ?? 0) + weight);
  return packTerms(terms, table);
}
