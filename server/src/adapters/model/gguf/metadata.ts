import type { Cursor } from './cursor.ts';
import type { ModelFacts } from './header.ts';
import { markTexts } from './mark-texts.ts';
import { modelOf, tokensKey } from './model-of-values.ts';

/** What the values of a head say. */
export interface Metadata {
  readonly model: ModelFacts;
  /** Tensors begin at multiples of so many bytes. */
  readonly alignment: number;
}

const mostValues = 1 << 16;
/** Texts that are kept are no longer; a chat template, which is only noted, may be. */
const longestKept = 4096;
const longestKey = 65_535;

const texts = 8;
const arrays = 9;
/** Bytes of a value by the number of its type; texts and arrays say their own. */
const widths: readonly (number | undefined)[] = [1, 1, 2, 2, 4, 4, 4, 1, undefined, undefined, 8, 8, 8];
/** Types of whole numbers of 4 and of 8 bytes. */
const words = new Set([4, 5]);
const doubleWords = new Set([10, 11]);

/** Read `count` named values. */
export async function readMetadata(cursor: Cursor, count: number): Promise<Metadata> {
  if (count > mostValues) cursor.fail(`its head names ${count} values`);
  const kept = new Map<string, string | number>();
  const marks = new Map<string, number>();
  for (let i = 0; i < count && cursor.fault() === undefined; i++) {
    await cursor.need(8);
    const length = cursor.u64();
    if (length > longestKey) cursor.fail('the name of a value is too long');
    await cursor.need(length + 4);
    const key = cursor.text(length);
    const type = cursor.u32();
    if (type === arrays) kept.set(key, await readArray(cursor, key === tokensKey ? marks : undefined));
    else if (type === texts) kept.set(key, await readText(cursor));
    else {
      const value = await readNumber(cursor, type);
      if (value !== undefined) kept.set(key, value);
    }
  }
  return { model: modelOf(kept, marks), alignment: alignmentOf(kept.get('general.alignment')) };
}

async function readText(cursor: Cursor): Promise<string> {
  await cursor.need(8);
  const length = cursor.u64();
  if (length > longestKept) {
    cursor.skip(length);
    return '';
  }
  await cursor.need(length);
  return cursor.text(length);
}

async function readNumber(cursor: Cursor, type: number): Promise<number | undefined> {
  const width = widths[type];
  if (width === undefined) {
    cursor.fail(`there is no type ${type} of values`);
    return undefined;
  }
  await cursor.need(width);
  if (words.has(type)) return cursor.u32();
  if (doubleWords.has(type)) return cursor.u64();
  cursor.skip(width);
  return undefined;
}

/** Move over an array; answers how many elements it has, and notes the places of mark texts. */
async function readArray(cursor: Cursor, marks: Map<string, number> | undefined): Promise<number> {
  await cursor.need(12);
  const type = cursor.u32();
  const count = cursor.u64();
  const width = widths[type];
  if (width !== undefined) cursor.skip(width * count);
  else if (type !== texts) cursor.fail('it holds an array that cannot be read');
  // Each text takes eight bytes at least, so that the end of the file ends any loop.
  for (let i = 0; type === texts && i < count && cursor.fault() === undefined; i++) {
    const wait = cursor.need(8);
    if (wait !== undefined) await wait;
    const length = cursor.u64();
    if (marks === undefined || length > longestMark) cursor.skip(length);
    else {
      const text = cursor.need(length);
      if (text !== undefined) await text;
      const token = cursor.text(length);
      if (markTexts.has(token)) marks.set(token, i);
    }
  }
  return count;
}

const longestMark = Math.max(...[...markTexts.keys()].map((text) => Buffer.byteLength(text)));

function alignmentOf(value: string | number | undefined): number {
  return typeof value === 'number' && value > 0 ? value : 32;
}
