import type { Span } from '#base/text.ts';
import { stringEnd } from './nesting.ts';

const lineFeed = 10;
const open = 123;
const close = 125;

/**
 * The JSON objects that stand one after the other in `text`, each up to the next, so that all of the text belongs to one.
 * An object also begins at a bracket that starts a line after a blank line: Unity splits files there, so one object that
 * is not closed does not take the others with it.
 */
export function splitObjects(text: string): readonly Span[] {
  const starts: number[] = [];
  let depth = 0;
  // Whether the line before holds nothing, and whether this one does so far.
  let afterBlank = false;
  let blank = true;
  let lineStart = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === lineFeed) {
      afterBlank = blank;
      blank = true;
      lineStart = i + 1;
      continue;
    }
    if (code === 32 || code === 13 || code === 9) continue;
    blank = false;
    if (code === 34) i = stringEnd(text, i);
    else if (code === open) {
      if (depth === 0 || (afterBlank && i === lineStart)) {
        starts.push(i);
        depth = 0;
      }
      depth++;
    } else if (code === close) depth = Math.max(0, depth - 1);
  }
  const first = starts[0];
  const lead = first === undefined || text.slice(0, first).trim() !== '' ? [0] : [];
  const all = [...lead, ...starts];
  return all.map((start, index) => ({ start, end: all[index + 1] ?? text.length }));
}
