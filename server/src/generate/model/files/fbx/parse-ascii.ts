import { modelBounds, Refused, refuse, tooLargeModel } from '#generate/model/files/read/read-model.ts';
import { type FbxNode, type FbxValue, fbxNode } from './node.ts';

/** Records of a text file: `Name: values { records }`, arrays as `*count { a: numbers }`, comments after `;`. */
export function parseAsciiFbx(text: string): readonly FbxNode[] {
  const reader = createReader(text);
  const nodes: FbxNode[] = [];
  for (reader.skip(false); !reader.isAtEnd(); reader.skip(false)) nodes.push(readNode(reader, 0));
  return nodes;
}

interface Reader {
  /** Pass over blanks and comments; not over the ends of lines when `staysInLine`. */
  readonly skip: (staysInLine: boolean) => void;
  readonly isAtEnd: () => boolean;
  readonly peek: () => string;
  /** Take what the expression matches here. */
  readonly take: (pattern: RegExp) => string | undefined;
  /** Take the numbers of an array up to its closing brace. */
  readonly takeNumbers: (count: number) => Float64Array;
  readonly countNode: () => void;
}

const name = /[^\s:;{}",]+(?=\s*:)/y;
const colon = /\s*:/y;
const text = /"[^"]*"/y;
const arrayHead = /\*\d+[ \t\r\n]*\{\s*a:/y;
const token = /[^\s,;{}"]+/y;

function readNode(reader: Reader, depth: number): FbxNode {
  if (depth > modelBounds.depth) refuse('its records lie too deep');
  reader.countNode();
  const key = reader.take(name);
  if (key === undefined || reader.take(colon) === undefined) refuse('a record has no name');
  const values = readValues(reader);
  reader.skip(true);
  if (reader.peek() !== '{') return fbxNode(key, values);
  reader.take(/\{/y);
  const children: FbxNode[] = [];
  for (reader.skip(false); reader.peek() !== '}'; reader.skip(false)) {
    if (reader.isAtEnd()) refuse('it is cut off');
    children.push(readNode(reader, depth + 1));
  }
  reader.take(/\}/y);
  return fbxNode(key, values, children);
}

function readValues(reader: Reader): readonly FbxValue[] {
  const values: FbxValue[] = [];
  for (;;) {
    reader.skip(true);
    const value = readValue(reader);
    if (value === undefined) return values;
    values.push(value);
    reader.skip(true);
    if (reader.take(/,/y) === undefined) return values;
    // A list may go on in the next line.
    reader.skip(false);
  }
}

function readValue(reader: Reader): FbxValue | undefined {
  const head = reader.take(arrayHead);
  if (head !== undefined) return reader.takeNumbers(Number.parseInt(head.slice(1), 10));
  const quoted = reader.take(text);
  if (quoted !== undefined) return quoted.slice(1, -1).replaceAll('&quot;', '"');
  const word = reader.take(token);
  if (word === undefined) return undefined;
  if (/^-?\d{16,19}$/.test(word)) return BigInt(word);
  const number = Number(word);
  return Number.isNaN(number) ? word : number;
}

function createReader(source: string): Reader {
  let at = 0;
  let nodes = 0;
  return {
    skip: (staysInLine) => {
      for (; at < source.length; at++) {
        const code = source.charCodeAt(at);
        if (code === 59) {
          const end = source.indexOf('\n', at);
          at = (end === -1 ? source.length : end) - 1;
        } else if (code === 10 ? staysInLine : code !== 32 && code !== 9 && code !== 13) return;
      }
    },
    isAtEnd: () => at >= source.length,
    peek: () => source.charAt(at),
    take: (pattern) => {
      pattern.lastIndex = at;
      const [found] = pattern.exec(source) ?? [];
      if (found !== undefined) at += found.length;
      return found;
    },
    takeNumbers: (count) => {
      const end = source.indexOf('}', at);
      // Every number takes a digit and, but for the last, a comma.
      if (end === -1 || count > (end - at + 1) / 2) refuse('an array is shorter than it says');
      const numbers = new Float64Array(count);
      for (let index = 0; index < count; index++) {
        const comma = source.indexOf(',', at);
        const stop = index === count - 1 || comma === -1 || comma > end ? end : comma;
        const word = source.slice(at, stop).trim();
        if (word === '') refuse('an array is shorter than it says');
        numbers[index] = Number(word);
        at = Math.min(stop + 1, end);
      }
      at = end + 1;
      return numbers;
    },
    countNode: () => {
      if (++nodes > mostRecords) throw new Refused(tooLargeModel('records'));
    },
  };
}

/** Records of a text at most; a record is a line of it or more. */
export const mostRecords = 1_000_000;
