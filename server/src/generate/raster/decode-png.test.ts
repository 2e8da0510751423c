import { crc32, deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodePng, largestPngFile } from './decode-png.ts';
import { encodePng } from './encode-png.ts';

/** A PNG by the specification, from its header's fields and from rows that begin with their filter. */
interface Described {
  readonly width: number;
  readonly height: number;
  readonly depth: number;
  readonly type: number;
  readonly interlace?: number;
  readonly rows: readonly number[];
  readonly palette?: readonly number[];
  readonly transparency?: readonly number[];
  /** Further chunks in front of the picture. */
  readonly more?: readonly Uint8Array[];
}

function png({ width, height, depth, type, interlace = 0, rows, palette, transparency, more = [] }: Described) {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([depth, type, 0, 0, interlace], 8);
  const packed = deflateSync(Buffer.from(rows));
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', header),
    ...more,
    ...(palette === undefined ? [] : [chunk('PLTE', Buffer.from(palette))]),
    ...(transparency === undefined ? [] : [chunk('tRNS', Buffer.from(transparency))]),
    // In two parts, as the specification allows.
    chunk('IDAT', packed.subarray(0, 3)),
    chunk('IDAT', packed.subarray(3)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(name: string, content: Uint8Array): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), content]);
  const whole = Buffer.alloc(named.length + 8);
  whole.writeUInt32BE(content.length, 0);
  named.copy(whole, 4);
  whole.writeUInt32BE(crc32(named), named.length + 4);
  return whole;
}

function pixelsOf(bytes: Uint8Array): readonly number[] | string {
  const decoded = decodePng(bytes);
  return decoded.ok ? [...decoded.value.pixels] : `${decoded.code}: ${decoded.message}`;
}

const grey = (value: number, alpha = 255) => [value, value, value, alpha];

test.each<readonly [string, Described, readonly number[]]>([
  [
    'grey of 1 bit',
    { width: 3, height: 2, depth: 1, type: 0, rows: [0, 0b10100000, 0, 0b01000000] },
    [255, 0, 255, 0, 255, 0].flatMap((value) => grey(value)),
  ],
  [
    'grey of 2 bits',
    { width: 5, height: 1, depth: 2, type: 0, rows: [0, 0b00011011, 0b11000000] },
    [0, 85, 170, 255, 255].flatMap((value) => grey(value)),
  ],
  [
    'grey of 4 bits with one that stands for nothing',
    { width: 2, height: 1, depth: 4, type: 0, rows: [0, 0x0f], transparency: [0, 15] },
    [...grey(0), ...grey(255, 0)],
  ],
  ['grey of 8 bits', { width: 2, height: 1, depth: 8, type: 0, rows: [0, 7, 200] }, [...grey(7), ...grey(200)]],
  [
    'grey of 16 bits, rounded',
    { width: 3, height: 1, depth: 16, type: 0, rows: [0, 0, 128, 0, 129, 255, 255] },
    [...grey(0), ...grey(1), ...grey(255)],
  ],
  ['grey with alpha', { width: 1, height: 1, depth: 8, type: 4, rows: [0, 9, 40] }, grey(9, 40)],
  ['grey with alpha of 16 bits', { width: 1, height: 1, depth: 16, type: 4, rows: [0, 9, 9, 40, 40] }, grey(9, 40)],
  [
    'colour with one that stands for nothing',
    { width: 2, height: 1, depth: 8, type: 2, rows: [0, 1, 2, 3, 4, 5, 6], transparency: [0, 4, 0, 5, 0, 6] },
    [1, 2, 3, 255, 4, 5, 6, 0],
  ],
  [
    'colour of 16 bits whose low halves decide what stands for nothing',
    {
      width: 2,
      height: 1,
      depth: 16,
      type: 2,
      rows: [0, 1, 1, 2, 2, 3, 3, 1, 1, 2, 2, 3, 4],
      transparency: [1, 1, 2, 2, 3, 3],
    },
    [1, 2, 3, 0, 1, 2, 3, 255],
  ],
  ['colour with alpha', { width: 1, height: 1, depth: 8, type: 6, rows: [0, 1, 2, 3, 4] }, [1, 2, 3, 4]],
  [
    'colour with alpha of 16 bits',
    { width: 1, height: 1, depth: 16, type: 6, rows: [0, 1, 1, 2, 2, 3, 3, 4, 4] },
    [1, 2, 3, 4],
  ],
  [
    'a palette of 2 bits with alpha for its first colour alone',
    {
      width: 3,
      height: 1,
      depth: 2,
      type: 3,
      rows: [0, 0b01001000],
      palette: [1, 2, 3, 4, 5, 6, 7, 8, 9],
      transparency: [50],
    },
    [4, 5, 6, 255, 1, 2, 3, 50, 7, 8, 9, 255],
  ],
  [
    'rows that tell differences to their neighbours',
    { width: 2, height: 2, depth: 8, type: 0, rows: [1, 10, 5, 2, 1, 1] },
    [...grey(10), ...grey(15), ...grey(11), ...grey(16)],
  ],
  [
    'interlaced rows',
    { width: 2, height: 2, depth: 8, type: 0, interlace: 1, rows: [0, 1, 0, 2, 0, 3, 4] },
    [1, 2, 3, 4].flatMap((value) => grey(value)),
  ],
])('%s becomes 8-bit RGBA', (_, described, pixels) => {
  expect(pixelsOf(png(described))).toEqual(pixels);
});

test('what our own encoder writes is read back', () => {
  const pixels = Uint8Array.from({ length: 5 * 3 * 4 }, (_, at) => (at * 37) & 255);
  const encoded = encodePng(5, 3, pixels, 'rgba');
  // Also from the middle of a larger buffer.
  const within = Buffer.concat([Buffer.alloc(7), encoded, Buffer.alloc(7)]).subarray(7, 7 + encoded.length);
  for (const bytes of [encoded, within])
    expect(decodePng(bytes)).toEqual({ ok: true, value: { width: 5, height: 3, pixels } });
});

const small: Described = { width: 2, height: 1, depth: 8, type: 0, rows: [0, 7, 200] };

test('what is no PNG is told apart from a broken one', () => {
  expect(decodePng(Buffer.from('\xff\xd8\xff\xe0 a JPEG', 'latin1'))).toMatchObject({ code: 'picture-not-png' });
  expect(decodePng(new Uint8Array(0))).toMatchObject({ code: 'picture-not-png' });
  expect(decodePng(png(small).subarray(0, 20))).toMatchObject({ code: 'picture-damaged' });
});

test.each<readonly [string, Uint8Array]>([
  ['a side', png({ ...small, width: 8193 })],
  ['all that a header can say', png({ ...small, width: 0xffffffff, height: 0xffffffff })],
  ['more bytes than 8 bits a sample would need', png({ ...small, width: 8192, height: 8192, depth: 16, type: 6 })],
  ['a file', Buffer.concat([png(small), Buffer.alloc(largestPngFile)])],
])('too large is %s', (_, bytes) => {
  expect(decodePng(bytes)).toMatchObject({ code: 'picture-too-large' });
});

test.each<readonly [string, Uint8Array]>([
  ['no width', png({ ...small, width: 0 })],
  ['a depth that the colour type does not know', png({ ...small, depth: 4, type: 2 })],
  ['a colour type that does not exist', png({ ...small, type: 5 })],
  ['an unknown interlace', png({ ...small, interlace: 2 })],
  ['rows that are missing', png({ ...small, height: 2 })],
  ['more rows than declared', png({ ...small, rows: [0, 7, 200, 0, 1, 1] })],
  ['an unknown filter', png({ ...small, rows: [9, 7, 200] })],
  ['a colour outside the palette', png({ ...small, type: 3, rows: [0, 0, 1], palette: [1, 2, 3] })],
  ['no palette', png({ ...small, type: 3 })],
  ['half a palette entry', png({ ...small, type: 3, rows: [0, 0, 0], palette: [1, 2] })],
  ['no end', png(small).subarray(0, -12)],
  ['a flipped bit', Uint8Array.from(png(small), (byte, at) => (at === 45 ? byte ^ 4 : byte))],
])('damaged is a picture with %s', (_, bytes) => {
  expect(decodePng(bytes)).toMatchObject({ ok: false, code: 'picture-damaged' });
});

test('a picture that unpacks to more than it declares is given up at once', () => {
  const bomb = png({ ...small, rows: [] });
  const packed = deflateSync(Buffer.alloc(200 * 1024 * 1024));
  const bytes = Buffer.concat([
    bomb.subarray(0, 33),
    chunk('IDAT', packed),
    // A colour profile is another place for one.
    chunk('iCCP', Buffer.concat([Buffer.from('x\0\0', 'latin1'), packed])),
    chunk('IEND', Buffer.alloc(0)),
  ]);
  const before = process.memoryUsage().arrayBuffers;
  expect(decodePng(bytes)).toMatchObject({ code: 'picture-damaged' });
  expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(10 * 1024 * 1024);
});

test('a colour profile is passed over, whatever it unpacks to', () => {
  const profile = Buffer.concat([Buffer.from('x\0\0', 'latin1'), deflateSync(Buffer.alloc(50 * 1024 * 1024))]);
  expect(pixelsOf(png({ ...small, more: [chunk('iCCP', profile)] }))).toEqual([...grey(7), ...grey(200)]);
});

test('interlacing of less than 8 bits is named', () => {
  expect(decodePng(png({ ...small, depth: 1, interlace: 1 }))).toMatchObject({ code: 'picture-not-supported' });
});

test('no bytes make it throw', () => {
  const whole = png({ width: 3, height: 3, depth: 8, type: 3, rows: Array(12).fill(0), palette: [1, 2, 3] });
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat(whole.length), fc.nat(255)), { maxLength: 4 }),
      fc.nat(whole.length),
      (edits, cut) => {
        const bytes = Buffer.from(whole.subarray(0, cut === 0 ? whole.length : cut));
        for (const [at, value] of edits) if (at < bytes.length) bytes[at] = value;
        const decoded = decodePng(bytes);
        return decoded.ok ? decoded.value.pixels.length === 36 : decoded.code.startsWith('picture-');
      },
    ),
  );
});
