/** A document's terms with their weighted frequencies. */
export type TermFrequencies = ReadonlyMap<string, number>;

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

/** Inverted index with BM25 scores. Ids are small non-negative integers chosen by the caller. */
export interface LexicalIndex {
  readonly size: number;
  /** Add or replace a document. */
  add(id: number, terms: TermFrequencies): void;
  remove(id: number): void;
  /**
   * The `k` best documents for weighted terms, best first, among those that `accept` lets through. Of the terms of one
   * concept only the best match in a document counts.
   */
  search(terms: readonly WeightedTerm[], k: number, accept?: (id: number) => boolean): readonly Scored[];
}

/** BM25's term saturation and length normalisation: the usual defaults (Robertson & Zaragoza 2009, §3.2). */
const saturation = 1.2;
const lengthNormalisation = 0.75;

/** An empty index. */
export function createLexicalIndex(): LexicalIndex {
  // Postings are pairs id, frequency in one flat array a term; removed documents stay in them until they are compacted.
  const postings = new Map<string, number[]>();
  const documents = new Map<number, TermFrequencies>();
  const lengths = new Map<number, number>();
  let totalLength = 0;

  const remove = (id: number): void => {
    const terms = documents.get(id);
    if (terms === undefined) return;
    for (const term of terms.keys()) {
      const list = postings.get(term);
      if (list === undefined) continue;
      const left = withoutDocument(list, id);
      if (left.length === 0) postings.delete(term);
      else postings.set(term, left);
    }
    totalLength -= lengths.get(id) ?? 0;
    documents.delete(id);
    lengths.delete(id);
  };

  return {
    get size() {
      return documents.size;
    },
    add(id, terms) {
      remove(id);
      let length = 0;
      for (const [term, frequency] of terms) {
        length += frequency;
        const list = postings.get(term);
        if (list === undefined) postings.set(term, [id, frequency]);
        else list.push(id, frequency);
      }
      documents.set(id, terms);
      lengths.set(id, length);
      totalLength += length;
    },
    remove,
    search(terms, k, accept) {
      const scores = new Map<number, number>();
      const meanLength = totalLength / Math.max(1, documents.size);
      for (const synonyms of byConcept(terms)) {
        const gains = new Map<number, number>();
        for (const { term, weight } of synonyms) {
          const list = postings.get(term);
          if (list === undefined) continue;
          const found = list.length / 2;
          const rarity = Math.log(1 + (documents.size - found + 0.5) / (found + 0.5));
          for (let i = 0; i < list.length; i += 2) {
            const id = list[i] ?? 0;
            const frequency = list[i + 1] ?? 0;
            const norm = 1 - lengthNormalisation + (lengthNormalisation * (lengths.get(id) ?? 0)) / meanLength;
            const gain = (weight * rarity * frequency * (saturation + 1)) / (frequency + saturation * norm);
            if (gain > (gains.get(id) ?? 0)) gains.set(id, gain);
          }
        }
        for (const [id, gain] of gains) scores.set(id, (scores.get(id) ?? 0) + gain);
      }
      return best(scores, k, accept);
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

function withoutDocument(list: readonly number[], id: number): number[] {
  const left: number[] = [];
  for (let i = 0; i < list.length; i += 2) if (list[i] !== id) left.push(list[i] ?? 0, list[i + 1] ?? 0);
  return left;
}

function best(scores: ReadonlyMap<number, number>, k: number, accept?: (id: number) => boolean): readonly Scored[] {
  const found: Scored[] = [];
  for (const [id, score] of scores) if (accept === undefined || accept(id)) found.push({ id, score });
  // Equal scores are ordered by id, so that the same question always gets the same answer.
  return found.sort((a, b) => b.score - a.score || a.id - b.id).slice(0, k);
}
