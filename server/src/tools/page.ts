import { failure, type Result, success } from '#base/failure.ts';
import type { ToolAnswer } from './tool.ts';

/** Tokens of a page at most. */
export const pageTokens = 2000;
/** What is left for the line about the next page. */
const reserved = 40;
/** Tokens of what stands above the rows at most. */
const longestHead = 400;

/** One page of an answer. */
export interface Page {
  readonly text: string;
  /** Where the next page begins; `undefined` at the end. */
  readonly next: string | undefined;
}

/** The page of an answer that begins at `cursor`, the first where there is none. A row that is longer than a page is cut. */
export function pageOf({ head, rows }: ToolAnswer, cursor: string | undefined): Result<Page> {
  const from = cursor === undefined ? 0 : Number(cursor);
  if (!Number.isSafeInteger(from) || from < 0 || from > rows.length)
    return failure('bad-cursor', `'${cursor?.slice(0, 40)}' is no cursor`, 'Take the cursor of the page before.');
  const shown = [tokensOf(head) > longestHead ? cut(head, longestHead) : head];
  let room = pageTokens - reserved - tokensOf(shown[0] ?? '');
  let at = from;
  for (; at < rows.length; at++) {
    const row = rows[at] ?? '';
    const cost = tokensOf(row) + 1;
    if (cost > room && at > from) break;
    shown.push(cost > room ? cut(row, room) : row);
    room -= cost;
  }
  const next = at < rows.length ? String(at) : undefined;
  if (next !== undefined) shown.push(`(${rows.length - at} more; cursor ${next})`);
  return success({ text: shown.join('\n'), next });
}

/** Tokens of a text, on the safe side: a Chinese letter is one, three others make one. */
export function tokensOf(text: string): number {
  const wide = text.match(/[\u2e80-\uffef]/g)?.length ?? 0;
  return wide + Math.ceil((text.length - wide) / 3);
}

function cut(row: string, room: number): string {
  let [low, high] = [0, row.length];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (tokensOf(row.slice(0, middle)) <= room - 2) low = middle;
    else high = middle - 1;
  }
  // Half of a pair is no character.
  const end = /[\ud800-\udbff]$/.test(row.slice(0, low)) ? low - 1 : low;
  return `${row.slice(0, end)}…`;
}
