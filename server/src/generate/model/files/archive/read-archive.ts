import { crc32, inflateRawSync } from 'node:zlib';
import { type Failure, failure, type Result, success } from '#base/failure.ts';
import { type ArchiveMember, readDirectory, refused } from './directory.ts';

/** One file of an archive. */
export interface ArchivedFile {
  /** With `/` between folders, relative, without `..`. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** What an archive may hold at most. */
export interface ArchiveBounds {
  readonly files: number;
  /** Of one file, unpacked. */
  readonly fileBytes: number;
  /** Of all files, unpacked. */
  readonly totalBytes: number;
  /** Unpacked bytes a packed one. */
  readonly ratio: number;
}

/** Enough for a model with its pictures. Meshes as text pack twenty to one. */
export const modelArchiveBounds: ArchiveBounds = {
  files: 1000,
  fileBytes: 256 * 1024 * 1024,
  totalBytes: 512 * 1024 * 1024,
  ratio: 200,
};

/**
 * The files of a ZIP archive (PKWARE APPNOTE 6.3.10), stored or deflated. Everything that the directory declares is judged before
 * a byte is unpacked, and nothing unpacks to more than it declares. Encrypted, split and 64-bit archives are refused, as are names
 * that leave the folder, links, members that overlap and names that are there twice.
 */
export function readArchive(bytes: Uint8Array, bounds: ArchiveBounds): Result<readonly ArchivedFile[]> {
  const directory = readDirectory(bytes, bounds.files);
  if (!directory.ok) return directory;
  const tooLarge = overBounds(directory.value, bounds);
  if (tooLarge !== undefined) return tooLarge;
  const files: ArchivedFile[] = [];
  for (const member of directory.value) {
    const unpacked = unpack(bytes, member);
    if (unpacked === undefined) return refused(`'${member.path}' cannot be unpacked`);
    files.push({ path: member.path, bytes: unpacked });
  }
  return success(files);
}

function overBounds(members: readonly ArchiveMember[], bounds: ArchiveBounds): Failure | undefined {
  const total = members.reduce((sum, { size }) => sum + size, 0);
  const large = members.find(
    ({ size, packedSize }) => size > bounds.fileBytes || size > bounds.ratio * Math.max(packedSize, smallMember),
  );
  if (total <= bounds.totalBytes && large === undefined) return undefined;
  return failure(
    'archive-too-large',
    `the archive unpacks to ${large === undefined ? `${total} bytes` : `${large.size} bytes of '${large.path}'`}, which is too much`,
    `It may hold ${bounds.totalBytes} bytes, ${bounds.ratio} times its own size at most.`,
  );
}

/** Few bytes may pack well without harm. */
const smallMember = 4096;

function unpack(
  archive: Uint8Array,
  { method, start, packedSize, size, checksum }: ArchiveMember,
): Uint8Array | undefined {
  const packed = archive.subarray(start, start + packedSize);
  try {
    const bytes = method === 'stored' ? packed : inflateRawSync(packed, { maxOutputLength: Math.max(1, size) });
    return bytes.length === size && crc32(bytes) === checksum ? bytes : undefined;
  } catch {
    // Node reports damage, and output beyond the bound, by throwing.
    return undefined;
  }
}
