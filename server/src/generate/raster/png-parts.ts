import { crc32 } from 'node:zlib';
import { type Failure, failure, type Result, success } from '#base/failure.ts';

/** What the first chunk of a PNG declares (W3C PNG specification, third edition, IHDR). */
export interface PngHeader {
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  /** Bits a sample. */
  readonly depth: 1 | 2 | 4 | 8 | 16;
  readonly kind: 'grey' | 'colour' | 'palette' | 'grey-alpha' | 'colour-alpha';
  /** Samples a pixel. */
  readonly channels: 1 | 2 | 3 | 4;
  readonly isInterlaced: boolean;
}

/** A PNG taken apart: its header, and the contents of the chunks that hold the picture. */
export interface PngParts {
  readonly header: PngHeader;
  readonly palette: Uint8Array | undefined;
  readonly transparency: Uint8Array | undefined;
  /** Deflated rows, in order. */
  readonly data: readonly Uint8Array[];
}

/** Bytes up to the end of the header: signature, and the first chunk with its checksum. */
export const headerEnd = 33;

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** By colour type: which depths it allows and how many samples a pixel has. */
const kinds = new Map<
  number,
  Pick<PngHeader, 'kind' | 'channels'> & { readonly depths: readonly PngHeader['depth'][] }
>([
  [0, { kind: 'grey', channels: 1, depths: [1, 2, 4, 8, 16] }],
  [2, { kind: 'colour', channels: 3, depths: [8, 16] }],
  [3, { kind: 'palette', channels: 1, depths: [1, 2, 4, 8] }],
  [4, { kind: 'grey-alpha', channels: 2, depths: [8, 16] }],
  [6, { kind: 'colour-alpha', channels: 4, depths: [8, 16] }],
]);

/** Read signature and header; nothing is allocated for what they declare. */
export function readPngHeader(bytes: Uint8Array): Result<PngHeader> {
  if (signature.some((byte, at) => bytes[at] !== byte))
    return failure('picture-not-png', 'the picture is no PNG', 'Choose PNG as the format of pictures.');
  const view = viewOf(bytes);
  if (bytes.length < headerEnd || view.getUint32(8) !== 13 || nameAt(bytes, 12) !== 'IHDR')
    return damagedPicture('it has no header');
  const width = view.getUint32(16);
  const height = view.getUint32(20);
  const kind = kinds.get(view.getUint8(25));
  const depth = kind?.depths.find((allowed) => allowed === view.getUint8(24));
  const interlace = view.getUint8(28);
  if (width === 0 || height === 0 || kind === undefined || depth === undefined)
    return damagedPicture('its header makes no sense');
  if (view.getUint8(26) !== 0 || view.getUint8(27) !== 0 || interlace > 1)
    return damagedPicture('it is packed in an unknown way');
  return success({ width, height, depth, kind: kind.kind, channels: kind.channels, isInterlaced: interlace === 1 });
}

/** Take a PNG apart; the checksum of every chunk that is used is verified, other chunks are passed over. */
export function takeApart(bytes: Uint8Array, header: PngHeader): Result<PngParts> {
  const view = viewOf(bytes);
  let palette: Uint8Array | undefined;
  let transparency: Uint8Array | undefined;
  const data: Uint8Array[] = [];
  for (let at = signature.length; at + 12 <= bytes.length; ) {
    const length = view.getUint32(at);
    const end = at + 8 + length;
    if (end + 4 > bytes.length) break;
    const name = nameAt(bytes, at + 4);
    const content = bytes.subarray(at + 8, end);
    if (isUsed.has(name) && crc32(bytes.subarray(at + 4, end)) !== view.getUint32(end))
      return damagedPicture(`the checksum of its part ${name} is wrong`);
    if (name === 'PLTE') palette = content;
    if (name === 'tRNS') transparency = content;
    if (name === 'IDAT') data.push(content);
    if (name === 'IEND') return success({ header, palette, transparency, data });
    at = end + 4;
  }
  return damagedPicture('it is cut off');
}

const isUsed: ReadonlySet<string> = new Set(['IHDR', 'PLTE', 'tRNS', 'IDAT', 'IEND']);

/** A failure that says that a picture is broken, and how. */
export function damagedPicture(why: string): Failure {
  return failure('picture-damaged', `the picture is damaged: ${why}`, 'Make or fetch it again.');
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function nameAt(bytes: Uint8Array, at: number): string {
  return String.fromCharCode(...bytes.subarray(at, at + 4));
}
