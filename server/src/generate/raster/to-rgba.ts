import type { PngHeader, PngParts } from './png-parts.ts';

/** Samples of rows without filters: packed where they have less than 8 bits. */
type Samples = Uint8Array | Uint8ClampedArray | Uint16Array;

/** Samples as 8-bit RGBA; `undefined` where a pixel names a colour that the palette lacks. */
export function toRgba(data: Samples, parts: PngParts): Uint8Array | undefined {
  const { header } = parts;
  if (header.kind === 'palette') return fromPalette(data, parts);
  // The usual kind needs nothing.
  if (header.kind === 'colour-alpha' && header.depth === 8 && data instanceof Uint8Array) return data;
  return header.depth < 8 ? fromBits(data, parts) : fromWhole(data, parts);
}

/** Samples of 8 or 16 bits. */
function fromWhole(data: Samples, { header, transparency }: PngParts): Uint8Array {
  const { width, height, depth, channels } = header;
  const pixels = new Uint8Array(width * height * 4);
  const isGrey = channels < 3;
  const hasAlpha = channels === 2 || channels === 4;
  const [absentRed, absentGreen, absentBlue] = wordsOf(transparency);
  const eight = depth === 16 ? (sample: number) => Math.round(sample / 257) : (sample: number) => sample;
  for (let from = 0, to = 0; to < pixels.length; from += channels, to += 4) {
    const red = data[from] ?? 0;
    const green = isGrey ? red : (data[from + 1] ?? 0);
    const blue = isGrey ? red : (data[from + 2] ?? 0);
    // The file's own samples, before they are rounded.
    const isAbsent = red === absentRed && (isGrey || (green === absentGreen && blue === absentBlue));
    pixels[to] = eight(red);
    pixels[to + 1] = eight(green);
    pixels[to + 2] = eight(blue);
    pixels[to + 3] = hasAlpha ? eight(data[from + channels - 1] ?? 0) : isAbsent ? 0 : 255;
  }
  return pixels;
}

/** Grey of 1, 2 or 4 bits. */
function fromBits(data: Samples, { header, transparency }: PngParts): Uint8Array {
  const pixels = new Uint8Array(header.width * header.height * 4);
  const most = (1 << header.depth) - 1;
  const [absent] = wordsOf(transparency);
  let to = 0;
  for (const sample of samplesOf(data, header)) {
    pixels.fill(Math.round((sample * 255) / most), to, to + 3);
    pixels[to + 3] = sample === absent ? 0 : 255;
    to += 4;
  }
  return pixels;
}

function fromPalette(data: Samples, { header, palette, transparency }: PngParts): Uint8Array | undefined {
  if (palette === undefined || palette.length % 3 !== 0) return undefined;
  const pixels = new Uint8Array(header.width * header.height * 4);
  let to = 0;
  for (const sample of samplesOf(data, header)) {
    if (sample * 3 >= palette.length) return undefined;
    pixels.set(palette.subarray(sample * 3, sample * 3 + 3), to);
    // Colours behind the last that has an alpha are opaque.
    pixels[to + 3] = transparency?.[sample] ?? 255;
    to += 4;
  }
  return pixels;
}

/** One sample a pixel; rows begin at whole bytes, and the first pixel is in the high bits. */
function* samplesOf(data: Samples, { width, height, depth }: PngHeader): Generator<number> {
  const rowLength = Math.ceil((width * depth) / 8);
  const mask = (1 << depth) - 1;
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const bit = x * depth;
      const byte = data[y * rowLength + (bit >> 3)] ?? 0;
      yield (byte >> (8 - depth - (bit & 7))) & mask;
    }
  }
}

/** The colour that stands for nothing, 16 bits a sample at every depth; empty where there is none. */
function wordsOf(bytes: Uint8Array | undefined): readonly number[] {
  if (bytes === undefined) return [];
  return Array.from(
    { length: Math.min(3, bytes.length >> 1) },
    (_, at) => ((bytes[at * 2] ?? 0) << 8) | (bytes[at * 2 + 1] ?? 0),
  );
}
