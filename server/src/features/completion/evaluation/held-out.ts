import { breathe } from '#base/cancel.ts';
import { seededRandom, shuffled } from '#base/random.ts';
import { codeWords, lineBreak } from '#model/embedded/code-words.ts';

/** A file to learn from or to ask about. */
export interface CodeFile {
  readonly path: string;
  readonly text: string;
}

/** Files to learn from, and files that are held out. */
export interface HeldOut {
  readonly learnt: readonly CodeFile[];
  readonly asked: readonly CodeFile[];
  /** Files that neither count: they nearly repeat one that is held out. */
  readonly duplicates: number;
}

/** Files shorter than this are not asked about. */
const fewestWords = 60;
/** Words of a shingle, and the overlap (Jaccard) from which a file repeats another. */
const shingleLength = 6;
const sameness = 0.5;

/** Hold out a tenth of the files, at most `words` words of them; files that nearly repeat these are not learnt either. */
export async function holdOut(
  files: readonly CodeFile[],
  words: number,
  seed: number,
  signal: AbortSignal,
): Promise<HeldOut> {
  const order = shuffled([...files].sort(byPath), seededRandom(seed));
  const asked: CodeFile[] = [];
  const rest: CodeFile[] = [];
  let count = 0;
  for (const file of order) {
    const length = codeWords(file.text).words.length;
    const isTaken = asked.length * 10 < files.length && count < words && length >= fewestWords;
    (isTaken ? asked : rest).push(file);
    if (isTaken) count += length;
  }
  const shingles = asked.map(({ text }) => shinglesOf(text));
  const learnt: CodeFile[] = [];
  for (const file of rest) {
    await breathe(signal);
    const own = shinglesOf(file.text);
    if (!shingles.some((other) => overlap(own, other) > sameness)) learnt.push(file);
  }
  return { learnt, asked, duplicates: rest.length - learnt.length };
}

function byPath(a: CodeFile, b: CodeFile): number {
  return a.path < b.path ? -1 : 1;
}

function shinglesOf(text: string): ReadonlySet<string> {
  const words = codeWords(text).words.filter((word) => word !== lineBreak);
  return new Set(words.slice(shingleLength - 1).map((_, at) => words.slice(at, at + shingleLength).join(' ')));
}

function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  // Sets of very different sizes cannot overlap by half.
  if (a.size === 0 || b.size === 0 || 2 * Math.min(a.size, b.size) < Math.max(a.size, b.size)) return 0;
  let both = 0;
  for (const shingle of a) if (b.has(shingle)) both++;
  return both / (a.size + b.size - both);
}
