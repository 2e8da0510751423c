import { cutWord } from './cut-word.ts';
import { embedText, toUnit } from './embed-text.ts';
import type { StaticTable } from './table.ts';

/** Vectors by meaning, of passages and of questions; `undefined` where no word is known. */
export interface Meaning {
  readonly dimension: number;
  /** Of a passage's weighted words. */
  passage(words: Iterable<readonly [word: string, count: number]>): Float32Array | undefined;
  question(text: string): Float32Array | undefined;
}

/** Meanings by a table of words. */
export function createMeaning(table: StaticTable): Meaning {
  // Words that are not in the table are looked for part by part: passages share them.
  const parts = new Map<string, readonly number[]>();
  const partsOf = (word: string): readonly number[] => {
    const known = parts.get(word);
    if (known !== undefined) return known;
    const rows = cutWord(table, word);
    if (parts.size < maximumParts) parts.set(word, rows);
    return rows;
  };
  return {
    dimension: table.dimension,
    passage(words) {
      const sum = new Float32Array(table.dimension);
      for (const [word, count] of words) {
        const weight = 1 + Math.log(count);
        const row = table.rowOf(word);
        if (row !== -1) table.addRow(sum, row, weight);
        else if (isLatin(word))
          for (const part of partsOf(word)) table.addRow(sum, part, weight / partsOf(word).length);
      }
      return toUnit(sum);
    },
    question: (text) => embedText(table, text),
  };
}

const maximumParts = 50_000;

function isLatin(word: string): boolean {
  return word.charCodeAt(0) < 0x80;
}
