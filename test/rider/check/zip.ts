import { inflateRawSync } from 'node:zlib';

/** A file of a zip. */
export interface ZipEntry {
  readonly path: string;
  readonly size: number;
  /** The stamp of its last change, date and time as the format packs them. */
  readonly stamp: number;
  /** Its bytes, unpacked. */
  read(): Uint8Array;
}

/**
 * The files of a zip, in the order of its directory. Folders are left out. Throws where the bytes are no zip, or one with
 * encryption, in several parts or beyond 4 GB, none of which a plugin has. (The format: APPNOTE.TXT of PKWARE.)
 */
export function readZip(bytes: Uint8Array): readonly ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOfDirectory(view);
  const entries: ZipEntry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    if (view.getUint32(at, true) !== 0x02014b50) throw new Error('the directory of the zip is broken');
    const nameLength = view.getUint16(at + 28, true);
    const path = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
    const method = view.getUint16(at + 10, true);
    const packed = view.getUint32(at + 20, true);
    const size = view.getUint32(at + 24, true);
    const header = view.getUint32(at + 42, true);
    const read = (): Uint8Array => {
      const start = header + 30 + view.getUint16(header + 26, true) + view.getUint16(header + 28, true);
      const content = bytes.subarray(start, start + packed);
      if (method === 0) return content;
      if (method !== 8) throw new Error(`${path} is packed by method ${method}`);
      return inflateRawSync(content, { maxOutputLength: Math.max(size, 1) });
    };
    if (!path.endsWith('/')) entries.push({ path, size, stamp: view.getUint32(at + 12, true), read });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

function endOfDirectory(view: DataView): number {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 22 - 0xffff); at--)
    if (view.getUint32(at, true) === 0x06054b50) return at;
  throw new Error('no zip: it has no directory');
}
