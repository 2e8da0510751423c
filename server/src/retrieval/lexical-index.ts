import { rarity, saturated } from './bm25.ts';
import { frequencyOf, type PackedTerms, pack, termOf } from './packed-terms.ts';
import type { TermTable } from './term-table.ts';

/** A scored document. */
export interface Scored {
  readonly id: number;
  readonly score: number;
}

/** A term of a question: how much a match counts, and what it stands for (`QueryTerm` of the glossary is one). */
export interface WeightedTerm {
  readonly term: string;
  readonly weight: number;
  readonly concept: number;
}

/** Words that each stand for themselves. */
export function plainTerms(words: readonly string[]): readonly WeightedTerm[] {
  return [...new Set(words)].map((term, concept) => ({ term, weight: 1, concept }));
}

/** Inverted index with BM25 scores. Ids are non-negative integers below 2^24, chosen by the caller. */
export interface LexicalIndex {
  readonly size: number;
  /** Add a document. Its id must be free: never used, or removed before the last `compact`. */
  add(id: number, terms: PackedTerms): void;
  remove(id: number): void;
  /** Drop what was removed from the postings; until then removed ids must not be used again. */
  compact(): void;
  /** Score all documents for weighted terms. Of the terms of one concept only the best match in a document counts. */
  score(terms: readonly WeightedTerm[]): LexicalScores;
  /** The `k` best of `score`. */
  search(terms: readonly WeightedTerm[], k: number, accept?: Accept): readonly Scored[];
}

/** The scores of one question; they hold until the index changes. */
export interface LexicalScores {
  /** The `k` best documents, best first, among those that `accept` lets through. */
  best(k: number, accept?: Accept): readonly Scored[];
  /** The score of a document, 0 where no term matches. */
  of(id: number): number;
}

type Accept = (id: number) => boolean;

/** The length of a document without terms: it is there all the same. */
const shortest = 1e-6;

/** Documents that have a term, packed as in `PackedTerms` with the document's id in the term's place. */
interface Postings {
  list: Uint32Array;
  length: number;
  /** How many of them are not removed. */
  alive: number;
}

const nothing: Postings = { list: new Uint32Array(0), length: 0, alive: 0 };

/** By document, while a search runs. */
interface Work {
  /** What the best term of a concept gains. */
  readonly gains: Float64Array;
  readonly frequencies: Float32Array;
}

/**
 * An empty index over words of `table`. A question's term finds all words whose `termOfWord` it is, as if they were one:
 * documents keep their words, questions ask by stems.
 */
export function createLexicalIndex(
  table: TermTable,
  termOfWord: (word: number) => string = table.termOf,
): LexicalIndex {
  const postings: Postings[] = [];
  /** Numbers of the words of a term. */
  const wordsOf = new Map<string, number[]>();
  const documents: (PackedTerms | undefined)[] = [];
  /** Length by id; 0 is a document that is not there. */
  let lengths = new Float32Array(1024);
  let size = 0;
  let totalLength = 0;

  /** Adds what a term gains to `gains`, by way of `frequencies`, which is left empty. */
  const scoreInto = (work: Work, touched: number[], synonym: WeightedTerm, meanLength: number): void => {
    const { frequencies, gains } = work;
    const found: number[] = [];
    for (const word of wordsOf.get(synonym.term) ?? []) {
      const { list, length } = postings[word] ?? nothing;
      for (let i = 0; i < length; i++) {
        const entry = list[i] ?? 0;
        const document = termOf(entry);
        if (lengths[document] === 0) continue;
        const known = frequencies[document] ?? 0;
        if (known === 0) found.push(document);
        frequencies[document] = known + frequencyOf(entry);
      }
    }
    const weight = synonym.weight * rarity(found.length, size);
    for (const document of found) {
      const gain = weight * saturated(frequencies[document] ?? 0, (lengths[document] ?? 0) / meanLength);
      frequencies[document] = 0;
      const known = gains[document] ?? 0;
      if (known === 0) touched.push(document);
      if (gain > known) gains[document] = gain;
    }
  };

  const startPostings = (word: number): Postings => {
    const started = { list: new Uint32Array(2), length: 0, alive: 0 };
    postings[word] = started;
    const term = termOfWord(word);
    const known = wordsOf.get(term);
    if (known === undefined) wordsOf.set(term, [word]);
    else known.push(word);
    return started;
  };

  const score = (terms: readonly WeightedTerm[]): LexicalScores => {
    const scores = new Float64Array(lengths.length);
    const work: Work = { gains: new Float64Array(lengths.length), frequencies: new Float32Array(lengths.length) };
    const scored: number[] = [];
    const meanLength = Math.max(totalLength, shortest) / Math.max(1, size);
    for (const synonyms of byConcept(terms)) {
      const touched: number[] = [];
      for (const synonym of synonyms) scoreInto(work, touched, synonym, meanLength);
      for (const id of touched) {
        if (scores[id] === 0) scored.push(id);
        scores[id] = (scores[id] ?? 0) + (work.gains[id] ?? 0);
        work.gains[id] = 0;
      }
    }
    return { best: (k, accept) => best(scored, scores, k, accept), of: (id) => scores[id] ?? 0 };
  };

  return {
    get size() {
      return size;
    },
    add(id, terms) {
      let length = 0;
      for (const entry of terms) {
        const term = termOf(entry);
        const found = postings[term] ?? startPostings(term);
        if (found.length === found.list.length) found.list = larger(found.list);
        found.list[found.length++] = pack(id, frequencyOf(entry));
        found.alive++;
        length += frequencyOf(entry);
      }
      documents[id] = terms;
      while (id >= lengths.length) lengths = largerFloats(lengths);
      lengths[id] = Math.max(length, shortest);
      totalLength += length;
      size++;
    },
    remove(id) {
      const terms = documents[id];
      if (terms === undefined) return;
      for (const entry of terms) {
        const found = postings[termOf(entry)];
        if (found !== undefined) found.alive--;
        totalLength -= frequencyOf(entry);
      }
      documents[id] = undefined;
      lengths[id] = 0;
      size--;
    },
    compact() {
      for (const found of postings) {
        if (found === undefined || found.alive === found.length) continue;
        found.list = found.list.subarray(0, found.length).filter((entry) => documents[termOf(entry)] !== undefined);
        found.length = found.list.length;
      }
    },
    score,
    search: (terms, k, accept) => score(terms).best(k, accept),
  };
}

function byConcept(terms: readonly WeightedTerm[]): Iterable<readonly WeightedTerm[]> {
  const concepts = new Map<number, WeightedTerm[]>();
  for (const term of terms) {
    const known = concepts.get(term.concept);
    if (known === undefined) concepts.set(term.concept, [term]);
    else known.push(term);
  }
  return concepts.values();
}

function larger(list: Uint32Array): Uint32Array<ArrayBuffer> {
  const grown = new Uint32Array(list.length * 2);
  grown.set(list);
  return grown;
}

function largerFloats(list: Float32Array): Float32Array<ArrayBuffer> {
  const grown = new Float32Array(list.length * 2);
  grown.set(list);
  return grown;
}

/** Equal scores are ordered by id, so that the same question always gets the same answer. */
function best(ids: readonly number[], scores: Float64Array, k: number, accept: Accept | undefined): readonly Scored[] {
  const found: Scored[] = [];
  const isBefore = (a: Scored, b: Scored) => a.score > b.score || (a.score === b.score && a.id < b.id);
  for (const id of ids) {
    const candidate = { id, score: scores[id] ?? 0 };
    const last = found.at(-1);
    if (found.length === k && last !== undefined && !isBefore(candidate, last)) continue;
    if (accept !== undefined && !accept(id)) continue;
    if (found.length === k) found.pop();
    let at = found.length;
    for (let other = found[at - 1]; other !== undefined && isBefore(candidate, other); other = found[at - 1]) at--;
    found.splice(at, 0, candidate);
  }
  return found;
}
