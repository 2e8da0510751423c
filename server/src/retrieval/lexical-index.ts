/** A document's terms with their weighted frequencies. */
export type TermFrequencies = ReadonlyMap<string, number>;

/** A scored document. */
export interface Scored {
  readonly id: number;
  readonly score: number;
}

/** Inverted index with BM25 scores. Ids are small non-negative integers chosen by the caller. */
export interface LexicalIndex {
  readonly size: number;
  /** Add or replace a document. */
  add(id: number, terms: TermFrequencies): void;
  remove(id: number): void;
  /** The `k` best documents for a bag of terms, best first, among those that `accept` lets through. */
  search(terms: readonly string[], k: number, accept?: (id: number) => boolean): readonly Scored[];
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
      for (const term of new Set(terms)) {
        const list = postings.get(term);
        if (list === undefined) continue;
        const found = list.length / 2;
        const rarity = Math.log(1 + (documents.size - found + 0.5) / (found + 0.5));
        for (let i = 0; i < list.length; i += 2) {
          const id = list[i] ?? 0;
          const frequency = list[i + 1] ?? 0;
          const norm = 1 - lengthNormalisation + (lengthNormalisation * (lengths.get(id) ?? 0)) / meanLength;
          const gain = (frequency * (saturation + 1)) / (frequency + saturation * norm);
          scores.set(id, (scores.get(id) ?? 0) + rarity * gain);
        }
      }
      return best(scores, k, accept);
    },
  };
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
