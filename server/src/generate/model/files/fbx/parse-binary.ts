import { inflateSync } from 'node:zlib';
import { modelBounds, Refused, refuse, tooLargeModel } from '#generate/model/files/read/read-model.ts';
import { type FbxNode, type FbxValue, fbxNode } from './node.ts';
import { mostRecords } from './parse-ascii.ts';

const signature = 'Kaydara FBX Binary  \0';
const headerLength = 27;

/** Whether a file is FBX in its binary form. */
export function isBinaryFbx(bytes: Uint8Array): boolean {
  return (
    bytes.length >= headerLength && Buffer.from(bytes.subarray(0, signature.length)).equals(Buffer.from(signature))
  );
}

/** The version that a binary file declares: 7400 is 7.4. */
export function binaryFbxVersion(bytes: Uint8Array): number {
  return new DataView(bytes.buffer, bytes.byteOffset).getUint32(23, true);
}

/**
 * Records of a binary file (the format is known from Blender's notes on it: a record says where it ends, how many values it has
 * and its name; from 7.5 on the first numbers have 64 bits). Only the arrays and bytes in `wanted` are kept, and no more of them than
 * the bounds allow.
 */
export function parseBinaryFbx(bytes: Uint8Array, wanted: ReadonlySet<string>): readonly FbxNode[] {
  const file: File = {
    bytes,
    view: new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength),
    isWide: binaryFbxVersion(bytes) >= 7500,
    wanted,
    left: { records: mostRecords, unpacked: mostUnpacked },
  };
  return readNodes(file, headerLength, bytes.length, 0).nodes;
}

/** Bytes of all arrays together. */
const mostUnpacked = 512 * 1024 * 1024;

interface File {
  readonly bytes: Uint8Array;
  readonly view: DataView;
  readonly isWide: boolean;
  readonly wanted: ReadonlySet<string>;
  readonly left: { records: number; unpacked: number };
}

/** Records up to an empty one or to `end`. */
function readNodes(file: File, start: number, end: number, depth: number): { readonly nodes: readonly FbxNode[] } {
  if (depth > modelBounds.depth) refuse('its records lie too deep');
  const nodes: FbxNode[] = [];
  const headLength = file.isWide ? 25 : 13;
  for (let at = start; at + headLength <= end; ) {
    const [stop, count, length] = [0, 1, 2].map((word) => wordAt(file, at, word));
    const nameLength = file.view.getUint8(at + headLength - 1);
    if (stop === 0 || stop === undefined) break;
    const valuesAt = at + headLength + nameLength;
    const childrenAt = valuesAt + (length ?? 0);
    if (count === undefined || stop > end || childrenAt > stop || stop <= at) refuse('a record ends where it cannot');
    if (--file.left.records < 0) throw new Refused(tooLargeModel('records'));
    const name = textAt(file.bytes, at + headLength, nameLength);
    nodes.push(
      fbxNode(
        name,
        readValues(file, name, valuesAt, childrenAt, count),
        readNodes(file, childrenAt, stop, depth + 1).nodes,
      ),
    );
    at = stop;
  }
  return { nodes };
}

function wordAt({ view, isWide }: File, at: number, word: number): number {
  return isWide ? Number(view.getBigUint64(at + 8 * word, true)) : view.getUint32(at + 4 * word, true);
}

function readValues(file: File, name: string, start: number, end: number, count: number): readonly FbxValue[] {
  const values: FbxValue[] = [];
  for (let at = start; values.length < count; ) {
    if (at >= end) refuse('a record has fewer values than it says');
    const read = readValue(file, name, at, end);
    values.push(read.value);
    at = read.next;
  }
  return values;
}

/** Values of fixed size by their letter. */
const scalars: Readonly<
  Record<string, { readonly size: number; readonly read: (view: DataView, at: number) => FbxValue }>
> = {
  C: { size: 1, read: (view, at) => view.getUint8(at) !== 0 },
  Y: { size: 2, read: (view, at) => view.getInt16(at, true) },
  I: { size: 4, read: (view, at) => view.getInt32(at, true) },
  F: { size: 4, read: (view, at) => view.getFloat32(at, true) },
  D: { size: 8, read: (view, at) => view.getFloat64(at, true) },
  L: { size: 8, read: (view, at) => wholeOf(view.getBigInt64(at, true)) },
};

function wholeOf(value: bigint): number | bigint {
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : value;
}

/** Bytes of an element of an array by its letter. */
const elements: Readonly<Record<string, number>> = { f: 4, i: 4, d: 8, l: 8, b: 1, c: 1 };

function readValue(
  file: File,
  name: string,
  at: number,
  end: number,
): { readonly value: FbxValue; readonly next: number } {
  const letter = String.fromCharCode(file.view.getUint8(at));
  const first = at + 1;
  const scalar = scalars[letter];
  if (scalar !== undefined) {
    if (first + scalar.size > end) refuse('a value is cut off');
    return { value: scalar.read(file.view, first), next: first + scalar.size };
  }
  if (letter === 'S' || letter === 'R') {
    if (first + 4 > end) refuse('a value is cut off');
    const length = file.view.getUint32(first, true);
    const next = first + 4 + length;
    if (next > end) refuse('a text is cut off');
    if (letter === 'S') return { value: textAt(file.bytes, first + 4, length), next };
    return { value: file.bytes.subarray(first + 4, file.wanted.has(name) ? next : first + 4), next };
  }
  const size = elements[letter];
  if (size === undefined || first + 12 > end) refuse('a value is of no known kind');
  const [count, isPacked, length] = [0, 4, 8].map((offset) => file.view.getUint32(first + offset, true));
  const next = first + 12 + (length ?? 0);
  if (count === undefined || next > end) refuse('an array is cut off');
  if (!file.wanted.has(name)) return { value: new Uint8Array(0), next };
  file.left.unpacked -= count * size;
  if (file.left.unpacked < 0) throw new Refused(tooLargeModel('numbers'));
  const packed = file.bytes.subarray(first + 12, next);
  const unpacked = isPacked === 1 ? inflate(packed, count * size) : packed;
  if (unpacked.length !== count * size) refuse('an array is not as long as it says');
  return { value: arrayOf(letter, unpacked, count), next };
}

function inflate(packed: Uint8Array, length: number): Uint8Array {
  try {
    return inflateSync(packed, { maxOutputLength: Math.max(1, length) });
  } catch {
    // Node reports damage, and output beyond the bound, by throwing.
    return refuse('an array cannot be unpacked');
  }
}

function arrayOf(letter: string, bytes: Uint8Array, count: number): FbxValue {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (letter === 'i') return Int32Array.from({ length: count }, (_, at) => view.getInt32(4 * at, true));
  if (letter === 'f') return Float32Array.from({ length: count }, (_, at) => view.getFloat32(4 * at, true));
  if (letter === 'd') return Float64Array.from({ length: count }, (_, at) => view.getFloat64(8 * at, true));
  return bytes;
}

function textAt(bytes: Uint8Array, at: number, length: number): string {
  return new TextDecoder().decode(bytes.subarray(at, at + length));
}
