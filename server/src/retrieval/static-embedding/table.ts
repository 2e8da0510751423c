/**
 * Words with a vector each, as `tools/static-embedding` writes them: eight bits an element, scaled per row. A row's length
 * is the word's weight: frequent words are shorter.
 */
export interface StaticTable {
  readonly dimension: number;
  /** The row of a word, or -1. Words are lower-case Latin or Chinese; `#` before one marks the continuation of a word. */
  rowOf(word: string): number;
  /** All words by row; made anew at each call. */
  words(): readonly string[];
  /** Adds `weight` times the row to `sum`, which has the table's dimension. */
  addRow(sum: Float32Array, row: number, weight: number): void;
}

/** The table in the bytes of its file, or undefined when they are not one. The bytes are kept, not copied. */
export function parseStaticTable(bytes: Uint8Array): StaticTable | undefined {
  if (bytes.length < headerLength) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const [magic, version, dimension, count, wordsLength] = [0, 4, 8, 12, 16].map((at) => view.getUint32(at, true));
  if (magic !== magicNumber || version !== 1 || !dimension || !count || !wordsLength) return undefined;
  const wordsAt = headerLength + count * 4;
  const rowsAt = wordsAt + wordsLength;
  if (bytes.length !== rowsAt + count * dimension) return undefined;
  const words = new TextDecoder().decode(bytes.subarray(wordsAt, rowsAt)).trimEnd();
  const starts = lineStarts(words, count);
  const scales = readScales(view, count);
  if (starts === undefined || scales === undefined) return undefined;
  const rows = new Int8Array(bytes.buffer, bytes.byteOffset + rowsAt, count * dimension);
  return {
    dimension,
    rowOf: createLookup(words, starts),
    words: () => words.split('\n'),
    addRow: (sum, row, weight) => {
      const factor = (scales[row] ?? 0) * weight;
      const at = row * dimension;
      for (let i = 0; i < dimension; i++) sum[i] = (sum[i] ?? 0) + (rows[at + i] ?? 0) * factor;
    },
  };
}

const headerLength = 20;
/** `SWST`, little endian. */
const magicNumber = 0x54535753;

/** Where each line starts, and the end of the text plus one; undefined when there are not `count` lines. */
function lineStarts(text: string, count: number): Uint32Array | undefined {
  const starts = new Uint32Array(count + 1);
  let at = 0;
  for (let i = 1; i < count; i++) {
    at = text.indexOf('\n', at) + 1;
    if (at === 0) return undefined;
    starts[i] = at;
  }
  if (text.indexOf('\n', at) !== -1) return undefined;
  starts[count] = text.length + 1;
  return starts;
}

function readScales(view: DataView, count: number): Float32Array | undefined {
  const scales = new Float32Array(count);
  for (let i = 0; i < count; i++) scales[i] = view.getFloat32(headerLength + i * 4, true);
  return scales.every((scale) => scale > 0 && Number.isFinite(scale)) ? scales : undefined;
}

/** A hash table of line numbers over one string: a Map would hold fifty thousand strings. */
function createLookup(words: string, starts: Uint32Array): (word: string) => number {
  const count = starts.length - 1;
  const mask = 2 ** Math.ceil(Math.log2(count * 2)) - 1;
  const slots = new Int32Array(mask + 1).fill(-1);
  const find = (text: string, from: number, to: number): number => {
    let slot = hash(text, from, to) & mask;
    for (;;) {
      const row = slots[slot] ?? -1;
      if (row === -1 || isLine(words, starts, row, text, from, to)) return slot;
      slot = (slot + 1) & mask;
    }
  };
  for (let row = 0; row < count; row++) {
    const slot = find(words, starts[row] ?? 0, (starts[row + 1] ?? 0) - 1);
    if (slots[slot] === -1) slots[slot] = row;
  }
  return (word) => slots[find(word, 0, word.length)] ?? -1;
}

function isLine(words: string, starts: Uint32Array, row: number, text: string, from: number, to: number): boolean {
  const start = starts[row] ?? 0;
  if ((starts[row + 1] ?? 0) - 1 - start !== to - from) return false;
  for (let i = from; i < to; i++) {
    if (words.charCodeAt(start + i - from) !== text.charCodeAt(i)) return false;
  }
  return true;
}

function hash(text: string, from: number, to: number): number {
  let value = 0x811c9dc5;
  for (let i = from; i < to; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return (value ^ (value >>> 15)) >>> 0;
}
