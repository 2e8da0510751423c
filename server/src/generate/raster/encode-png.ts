import { crc32, deflateSync } from 'node:zlib';

/** How pixels are kept: grey of 16 bits, or 8 bits each of three or four channels. */
export type PixelKind = 'grey16' | 'rgb' | 'rgba';

const kinds = {
  grey16: { bytes: 2, depth: 16, color: 0 },
  rgb: { bytes: 3, depth: 8, color: 2 },
  rgba: { bytes: 4, depth: 8, color: 6 },
} as const;

/** A picture as PNG (W3C PNG specification, third edition). `pixels` are rows from the top, words of 16 bits high byte first. */
export function encodePng(width: number, height: number, pixels: Uint8Array, kind: PixelKind): Uint8Array {
  const { bytes, depth, color } = kinds[kind];
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([depth, color], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(filtered(width * bytes, height, pixels, bytes), { level: 3 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** Rows behind their filter. `Up` (2) and `Sub` (1) cost little; each row takes the one with the smaller sum, as the specification advises. */
function filtered(stride: number, height: number, pixels: Uint8Array, bytes: number): Uint8Array {
  const rows = new Uint8Array(height * (1 + stride));
  for (let y = 0; y < height; y++) {
    const from = y * stride;
    let up = 0;
    let sub = 0;
    for (let x = 0; x < stride; x += 3) {
      const value = pixels[from + x] ?? 0;
      up += smallness(value - (y === 0 ? 0 : (pixels[from - stride + x] ?? 0)));
      sub += smallness(value - (x < bytes ? 0 : (pixels[from + x - bytes] ?? 0)));
    }
    const filter = y > 0 && up <= sub ? 2 : 1;
    const back = filter === 2 ? stride : bytes;
    const first = filter === 2 ? 0 : bytes;
    const to = y * (1 + stride) + 1;
    rows[to - 1] = filter;
    rows.set(pixels.subarray(from, from + first), to);
    for (let x = first; x < stride; x++) rows[to + x] = (pixels[from + x] ?? 0) - (pixels[from + x - back] ?? 0);
  }
  return rows;
}

/** How far a difference of bytes is from 0, as a signed byte. */
function smallness(difference: number): number {
  const byte = difference & 255;
  return byte < 128 ? byte : 256 - byte;
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const result = Buffer.alloc(body.length + 8);
  result.writeUInt32BE(data.length, 0);
  body.copy(result, 4);
  result.writeUInt32BE(crc32(body), body.length + 4);
  return result;
}
