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
  /**
   * The `k` best documents for weighted terms, best first, among those that `accept` lets through. Of the terms of one
   * concept only the best match in a document counts.
   */
  search(terms: readonly WeightedTerm[], k: number, accept?: (id: number) => boolean): readonly Scored[];
}

/** BM25's term saturation and length normalisation: the usual defaults (Robertson & Zaragoza 2009, §3.2). */
const saturation = 1.2;
const lengthNormalisation = 0.75;

/** The length of a document without terms: it is there all the same. */
const shortest = 1e-6;

/** Documents that have a term, packed as in `PackedTerms` with the document's id in the term's place. */
interface Postings {
  list: Uint32Array;
  length: number;
  /** How many of them are not removed. */
  alive: number;
}

/** An empty index over terms of `table`. */
export function createLexicalIndex(table: TermTable): LexicalIndex {
  const postings: Postings[] = [];
  const documents: (PackedTerms | undefined)[] = [];
  /** Length by id; 0 is a document that is not there. */
  let lengths = new Float32Array(1024);
  let size = 0;
  let totalLength = 0;

  const scoreInto = (gains: Float64Array, touched: number[], synonym: WeightedTerm, meanLength: number): void => {
    const id = table.find(synonym.term);
    const found = id === undefined ? undefined : postings[id];
    if (found === undefined) return;
    const rarity = Math.log(1 + (size - found.alive + 0.5) / (found.alive + 0.5));
    for (let i = 0; i < found.length; i++) {
      const entry = found.list[i] ?? 0;
      const document = termOf(entry);
      const length = lengths[document] ?? 0;
      if (length === 0) continue;
      const frequency = frequencyOf(entry);
      const norm = 1 - lengthNormalisation + (lengthNormalisation * length) / meanLength;
      const gain = (synonym.weight * rarity * frequency * (saturation + 1)) / (frequency + saturation * norm);
      const known = gains[document] ?? 0;
      if (known === 0) touched.push(document);
      if (gain > known) gains[document] = gain;
    }
  };

  return {
    get size() {
      return size;
    },
    add(id, terms) {
      let length = 0;
      for (const entry of terms) {
        const term = termOf(entry);
        postings[term] ??= { list: new Uint32Array(2), length: 0, alive: 0 };
        const found = postings[term];
        if (found === undefined) continue;
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
    search(terms, k, accept) {
      const scores = new Float64Array(lengths.length);
      const gains = new Float64Array(lengths.length);
      const scored: number[] = [];
      const meanLength = Math.max(totalLength, shortest) / Math.max(1, size);
      for (const synonyms of byConcept(terms)) {
        const touched: number[] = [];
        for (const synonym of synonyms) scoreInto(gains, touched, synonym, meanLength);
        for (const id of touched) {
          if (scores[id] === 0) scored.push(id);
          scores[id] = (scores[id] ?? 0) + (gains[id] ?? 0);
          gains[id] = 0;
        }
      }
      return best(scored, scores, k, accept);
    },
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
function best(
  ids: readonly number[],
  scores: Float64Array,
  k: number,
  accept: ((id: number) => boolean) | undefined,
): readonly Scored[] {
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
