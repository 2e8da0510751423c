import { seededRandom } from '#base/random.ts';
import { codeWords, lineBreak } from '#model/embedded/code-words.ts';
import type { CodeFile } from './held-out.ts';

/** A place where a line is to be finished. */
export interface LinePosition {
  readonly path: string;
  /** The file up to the cursor. */
  readonly before: string;
  /** What stood right of the cursor on the line, without trailing white space. */
  readonly hidden: string;
  /** The file from the end of the line on. */
  readonly after: string;
}

/** Lines with fewer words are not asked about. */
const fewestWords = 3;

/** One position a line for a share of all lines: at a random boundary between words, or at the first word. */
export function linePositions(
  files: readonly CodeFile[],
  where: 'inside' | 'start',
  share: number,
  seed: number,
): readonly LinePosition[] {
  const random = seededRandom(seed);
  return files.flatMap((file) =>
    linesOf(file.text).flatMap(({ starts, end }) => {
      const isAsked = random() < share;
      const cut = 1 + Math.floor(random() * (starts.length - 1));
      if (!isAsked || starts.length < (where === 'start' ? fewestWords + 1 : fewestWords)) return [];
      return [positionAt(file, starts[where === 'start' ? 0 : cut] ?? 0, end)];
    }),
  );
}

function positionAt({ path, text }: CodeFile, offset: number, end: number): LinePosition {
  const found = text.indexOf('\n', end);
  const lineEnd = found === -1 ? text.length : found;
  return { path, before: text.slice(0, offset), hidden: text.slice(offset, end), after: text.slice(lineEnd) };
}

interface Line {
  readonly starts: readonly number[];
  /** Where the last word ends; comments behind it are nobody's to guess. */
  readonly end: number;
}

/** The lines of code of a text by where their words begin. */
export function linesOf(text: string): readonly Line[] {
  const { words, starts, ends } = codeWords(text);
  const lines: Line[] = [];
  let line: number[] = [];
  words.forEach((word, at) => {
    if (word !== lineBreak) line.push(starts[at] ?? 0);
    if (line.length > 0 && (word === lineBreak || at === words.length - 1)) {
      lines.push({ starts: line, end: ends[word === lineBreak ? at - 1 : at] ?? 0 });
      line = [];
    }
  });
  return lines;
}
