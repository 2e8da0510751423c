import { frequencyOf, type PackedTerms, termOf } from './packed-terms.ts';
import { stem } from './stem.ts';
import type { TermTable } from './term-table.ts';

/** The stems of a table's words, each found once. */
export interface Stems {
  /** The stem of the word with this number. */
  of(word: number): string;
  /** A bag of words as stems and how often they occur. A stem comes once for each of its words. */
  unpack(words: PackedTerms): Iterable<readonly [stem: string, count: number]>;
}

export function createStems(table: TermTable): Stems {
  const known: string[] = [];
  const of = (word: number): string => {
    known[word] ??= stem(table.termOf(word));
    return known[word] ?? '';
  };
  return {
    of,
    *unpack(words) {
      for (const entry of words) yield [of(termOf(entry)), frequencyOf(entry)];
    },
  };
}
