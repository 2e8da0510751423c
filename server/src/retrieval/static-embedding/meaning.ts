import { stem } from '#retrieval/stem.ts';
import { embedText, toUnit } from './embed-text.ts';
import type { StaticTable } from './table.ts';

/** Vectors by meaning, of passages and of questions; `undefined` where no word is known. */
export interface Meaning {
  readonly dimension: number;
  /** Of a passage's weighted terms, which are stems. */
  passage(terms: Iterable<readonly [stem: string, count: number]>): Float32Array | undefined;
  question(text: string): Float32Array | undefined;
}

/**
 * Meanings by a table of words. An index keeps stems, so each stem stands for the shortest word that has it: the word
 * itself more often than not, and no text has to be read again.
 */
export function createMeaning(table: StaticTable): Meaning {
  const rows = stemRows(table.words());
  return {
    dimension: table.dimension,
    passage(terms) {
      const sum = new Float32Array(table.dimension);
      for (const [term, count] of terms) {
        const row = rows.get(term);
        if (row !== undefined) table.addRow(sum, row, 1 + Math.log(count));
      }
      return toUnit(sum);
    },
    question: (text) => embedText(table, text),
  };
}

function stemRows(words: readonly string[]): ReadonlyMap<string, number> {
  const rows = new Map<string, number>();
  for (const [row, word] of words.entries()) {
    if (word.startsWith('#')) continue;
    const key = stem(word);
    const known = rows.get(key);
    if (known === undefined || word.length < (words[known] ?? '').length) rows.set(key, row);
  }
  return rows;
}
