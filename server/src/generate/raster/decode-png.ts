import { crc32, deflateSync, inflateSync } from 'node:zlib';
import { decode } from 'fast-png';
import { failure, type Result, success } from '#base/failure.ts';
import type { Picture } from './picture.ts';
import { damagedPicture, headerEnd, type PngHeader, readPngHeader, takeApart } from './png-parts.ts';
import { toRgba } from './to-rgba.ts';

/** Bytes of a PNG file at most. */
export const largestPngFile = 64 * 1024 * 1024;

/** Pixels of a side at most. */
export const longestPictureSide = 8192;

/** Bytes of the unpacked rows at most: 8192 × 8192 pixels of four bytes, and a filter byte a row. */
const largestRows = longestPictureSide * (longestPictureSide * 4 + 1);

/**
 * A PNG of any depth and colour type as 8-bit RGBA (W3C PNG specification, third edition). Sizes are judged by the header
 * before anything is allocated, and the rows unpack to what the header declares or not at all.
 */
export function decodePng(bytes: Uint8Array): Result<Picture> {
  const read = readPngHeader(bytes);
  if (!read.ok) return read;
  const header = read.value;
  const { width, height } = header;
  const expected = bytesOfRows(header);
  if (
    bytes.length > largestPngFile ||
    width > longestPictureSide ||
    height > longestPictureSide ||
    expected > largestRows
  )
    return failure(
      'picture-too-large',
      `the picture of ${width} × ${height} pixels and ${bytes.length} bytes is too large`,
      `A side has ${longestPictureSide} pixels at most, a file 64 MB; ask for a smaller one.`,
    );
  if (header.isInterlaced && header.depth < 8)
    return failure(
      'picture-not-supported',
      'the picture is interlaced with less than 8 bits a sample',
      'Save it without interlacing.',
    );
  const parts = takeApart(bytes, header);
  if (!parts.ok) return parts;
  try {
    const rows = inflateSync(Buffer.concat(parts.value.data), { maxOutputLength: expected });
    if (rows.length !== expected) return damagedPicture('rows are missing');
    const pixels = toRgba(decode(rebuilt(bytes, rows)).data, parts.value);
    return pixels === undefined
      ? damagedPicture('a pixel has a colour that its palette lacks')
      : success({ width, height, pixels });
  } catch {
    // Both unpackers report damage by throwing.
    return damagedPicture('its rows cannot be unpacked');
  }
}

/** Bytes of the unpacked rows, each with its filter byte; of seven small pictures where it is interlaced (Adam7). */
function bytesOfRows({ width, height, depth, channels, isInterlaced }: PngHeader): number {
  const passes = isInterlaced ? adam7 : [[0, 0, 1, 1] as const];
  return passes.reduce((sum, [left, top, stepX, stepY]) => {
    const columns = Math.ceil((width - left) / stepX);
    const rows = Math.ceil((height - top) / stepY);
    return columns <= 0 || rows <= 0 ? sum : sum + rows * (1 + Math.ceil((columns * depth * channels) / 8));
  }, 0);
}

/** The seven passes: first column, first row, and the steps between columns and rows. */
const adam7: readonly (readonly [number, number, number, number])[] = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
];

/**
 * A PNG of header and rows alone, which are not compressed. The decoder bounds neither what rows nor what colour profiles
 * unpack to, so that it is given neither; and it refuses transparent colours of pictures of fewer than three pixels, so
 * that those and palettes are applied here.
 */
function rebuilt(bytes: Uint8Array, rows: Uint8Array): Uint8Array {
  const packed = deflateSync(rows, { level: 0 });
  const count = Math.ceil(packed.length / pieceLength);
  const pieces = Array.from({ length: count }, (_, at) => packed.subarray(at * pieceLength, (at + 1) * pieceLength));
  return Buffer.concat([
    bytes.subarray(0, headerEnd),
    ...pieces.flatMap((piece) => chunk('IDAT', piece)),
    ...chunk('IEND', new Uint8Array(0)),
  ]);
}

/** The decoder doubles a buffer until a piece fits. */
const pieceLength = 1024 * 1024;

function chunk(name: string, content: Uint8Array): readonly Uint8Array[] {
  const head = Buffer.alloc(8);
  head.writeUInt32BE(content.length, 0);
  head.write(name, 4, 'latin1');
  const tail = Buffer.alloc(4);
  tail.writeUInt32BE(crc32(content, crc32(head.subarray(4))), 0);
  return [head, content, tail];
}
