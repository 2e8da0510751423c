import type { PassageKind } from '#retrieval/chunk.ts';
import { frequencyOf, type PackedTerms, pack, termOf } from '#retrieval/packed-terms.ts';
import type { TermTable } from '#retrieval/term-table.ts';
import type { FileRecord, FileSummary } from './record.ts';

/** A part of the stored index: files that were read and files that went since the part before. */
export interface StoredChange {
  readonly records: readonly FileRecord[];
  readonly removed: readonly string[];
}

/** What stands before the bytes of facts and terms, as JSON. Rows are arrays, for there are many. */
interface Header {
  /** Terms by the numbers that this segment gives them. */
  readonly terms: readonly string[];
  readonly removed: readonly string[];
  readonly files: readonly FileRow[];
}

type FileRow = readonly [
  path: string,
  size: number,
  modified: number,
  hash: string,
  summary: FileSummary,
  factsLength: number,
  passages: readonly PassageRow[],
];

type PassageRow = readonly [kind: PassageKind, symbol: string, line: number, endLine: number, termCount: number];

/**
 * A segment's bytes: length of the header as 32 bits, the header as JSON, the terms of all passages as 32-bit
 * little-endian numbers packed as `PackedTerms` with the segment's own numbering, the facts of all files.
 */
export function encodeSegment({ records, removed }: StoredChange, table: TermTable): Uint8Array {
  const numbers = new Map<number, number>();
  const terms: string[] = [];
  const numberOf = (id: number): number => {
    const known = numbers.get(id);
    if (known !== undefined) return known;
    numbers.set(id, terms.length);
    return terms.push(table.termOf(id)) - 1;
  };
  const packed = new Uint32Array(sum(records, ({ passages }) => sum(passages, (passage) => passage.terms.length)));
  let at = 0;
  for (const { passages } of records)
    for (const passage of passages)
      for (const entry of passage.terms) packed[at++] = pack(numberOf(termOf(entry)), frequencyOf(entry));
  const header: Header = {
    terms,
    removed,
    files: records.map(({ path, size, modified, hash, summary, facts, passages }): FileRow => {
      const rows = passages.map(
        (passage): PassageRow => [passage.kind, passage.symbol, passage.line, passage.endLine, passage.terms.length],
      );
      return [path, size, modified, hash, summary, facts.length, rows];
    }),
  };
  const text = Buffer.from(JSON.stringify(header));
  const termStart = aligned(4 + text.length);
  const bytes = Buffer.alloc(termStart + packed.byteLength + sum(records, ({ facts }) => facts.length));
  bytes.writeUInt32LE(text.length, 0);
  text.copy(bytes, 4);
  for (const [index, entry] of packed.entries()) bytes.writeUInt32LE(entry, termStart + 4 * index);
  let position = termStart + packed.byteLength;
  for (const { facts } of records) {
    bytes.set(facts, position);
    position += facts.length;
  }
  return bytes;
}

/**
 * What `encodeSegment` was given, its terms numbered by `table`. Facts are views of `bytes`. The bytes are trusted:
 * whoever stores them authenticates them.
 */
export function decodeSegment(bytes: Uint8Array, table: TermTable): StoredChange {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const headerLength = buffer.readUInt32LE(0);
  const header: Header = JSON.parse(buffer.toString('utf8', 4, 4 + headerLength));
  const ids = Uint32Array.from(header.terms, (term) => table.idOf(term));
  const termStart = aligned(4 + headerLength);
  const terms = decodeTerms(
    buffer.subarray(termStart, termStart + 4 * sum(header.files, ([, , , , , , rows]) => sum(rows, (row) => row[4]))),
    ids,
  );
  let factsAt = termStart + terms.byteLength;
  let termsAt = 0;
  const records = header.files.map(([path, size, modified, hash, summary, factsLength, rows]): FileRecord => {
    const facts = bytes.subarray(factsAt, factsAt + factsLength);
    factsAt += factsLength;
    const passages = rows.map(([kind, symbol, line, endLine, count]) => {
      termsAt += count;
      return { path, kind, symbol, line, endLine, terms: terms.subarray(termsAt - count, termsAt) };
    });
    return { path, size, modified, hash, summary, passages, facts };
  });
  return { records, removed: header.removed };
}

function decodeTerms(bytes: Buffer, ids: Uint32Array): PackedTerms {
  const entries = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const terms = new Uint32Array(bytes.length / 4);
  for (let i = 0; i < terms.length; i++) {
    const entry = entries.getUint32(4 * i, true);
    terms[i] = (((ids[entry >>> 8] ?? 0) << 8) | (entry & 255)) >>> 0;
  }
  return terms;
}

/** The terms start at a multiple of four. */
function aligned(length: number): number {
  return Math.ceil(length / 4) * 4;
}

function sum<T>(items: readonly T[], value: (item: T) => number): number {
  return items.reduce((total, item) => total + value(item), 0);
}
