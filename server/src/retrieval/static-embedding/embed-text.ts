import { segmentChinese } from '#retrieval/glossary/segment.ts';
import { splitIdentifier } from '#retrieval/terms.ts';
import { cutWord } from './cut-word.ts';
import type { StaticTable } from './table.ts';

/**
 * The unit vector of a text, of code or of words, in English or Chinese; undefined when nothing in it is known.
 * Identifiers are split into words, runs of Chinese characters into known words. The vector is the mean of their rows,
 * repetitions damped by their logarithm.
 */
export function embedText(table: StaticTable, text: string): Float32Array | undefined {
  const counts = new Map<string, number>();
  for (const word of wordsOf(table, text)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return embedWords(
    table,
    [...counts].map(([word, count]) => ({ word, weight: 1 + Math.log(count) })),
  );
}

/** A lower-case Latin word or a Chinese word, and how much it counts: not below zero. */
export interface WeightedWord {
  readonly word: string;
  readonly weight: number;
}

/** The unit vector of words that are already split; undefined when none of them is known. */
export function embedWords(table: StaticTable, words: readonly WeightedWord[]): Float32Array | undefined {
  const sum = new Float32Array(table.dimension);
  for (const { word, weight } of words) {
    const rows = cutWord(table, word);
    for (const row of rows) table.addRow(sum, row, weight / rows.length);
  }
  return toUnit(sum);
}

function* wordsOf(table: StaticTable, text: string): Iterable<string> {
  for (const [run] of text.matchAll(/[a-zA-Z]+|[\u4e00-\u9fff]+/g)) {
    if (run.length > longestRun) continue;
    if (run.charCodeAt(0) < 0x80) yield* splitIdentifier(run);
    else yield* segmentChinese(run, (word) => table.rowOf(word) !== -1, longestChinese).map((piece) => piece.text);
  }
}

/** A longer run is data, not language. */
const longestRun = 400;
/** Characters of the longest Chinese word that the table's lists hold. */
const longestChinese = 4;

/** The vector at length 1; undefined when it has no direction. */
export function toUnit(vector: Float32Array): Float32Array | undefined {
  let sum = 0;
  for (const value of vector) sum += value * value;
  if (!(sum > 0)) return undefined;
  const scale = 1 / Math.sqrt(sum);
  return vector.map((value) => value * scale);
}
