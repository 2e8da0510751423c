import type { StaticTable } from './table.ts';

/**
 * The rows that stand for a word: its own, or else those of its longest known parts from the left (`hoverboard` ->
 * `hover`, `board`). Letters that belong to no part are skipped; none known gives none.
 */
export function cutWord(table: StaticTable, word: string): readonly number[] {
  const whole = table.rowOf(word);
  if (whole !== -1) return [whole];
  const rows: number[] = [];
  if (word.length > longestWord || !/^[a-z]+$/.test(word)) return rows;
  for (let start = 0; start + shortestPart <= word.length; ) {
    const part = longestPart(table, word, start);
    if (part !== undefined) rows.push(part.row);
    start += part?.length ?? 1;
  }
  return rows;
}

const longestWord = 40;
/** Shorter parts mean nothing. */
const shortestPart = 2;
/** A shorter word inside another is there by chance; a shorter ending is not. */
const shortestInnerWord = 4;

function longestPart(table: StaticTable, word: string, start: number) {
  for (let length = word.length - start; length >= shortestPart; length--) {
    const part = word.slice(start, start + length);
    const isWord = length >= (start === 0 ? shortestInnerWord - 1 : shortestInnerWord);
    const asWord = isWord ? table.rowOf(part) : -1;
    const row = asWord === -1 ? table.rowOf(`#${part}`) : asWord;
    if (row !== -1) return { row, length };
  }
  return undefined;
}
