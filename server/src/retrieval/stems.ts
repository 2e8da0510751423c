import { frequencyOf, type PackedTerms, termOf } from './packed-terms.ts';
import { stem } from './stem.ts';
import type { TermTable } from './term-table.ts';

/** The stems of a table's words, each found once. */
export interface Stems {
  /** The stem of the word with this number. */
  of(word: number): string;
  /** A bag of words as stems and how often they occur. */
  count(words: PackedTerms): ReadonlyMap<string, number>;
}

export function createStems(table: TermTable): Stems {
  const known: string[] = [];
  const of = (word: number): string => {
    known[word] ??= stem(table.termOf(word));
    return known[word] ?? '';
  };
  return {
    of,
    count(words) {
      const counts = new Map<string, number>();
      for (const entry of words) {
        const stemmed = of(termOf(entry));
        counts.set(stemmed, (counts.get(stemmed) ?? 0) + frequencyOf(entry));
      }
      return counts;
    },
  };
}
