import { type Failure, failure, type Result, success } from '#base/failure.ts';

/** What the directory at the end of an archive says of a file. */
export interface ArchiveMember {
  readonly path: string;
  readonly method: 'stored' | 'deflated';
  /** Where its packed bytes begin. */
  readonly start: number;
  readonly packedSize: number;
  readonly size: number;
  /** CRC-32 of the unpacked bytes. */
  readonly checksum: number;
}

const endMark = 0x06054b50;
const endLength = 22;
const memberMark = 0x02014b50;
const memberLength = 46;
const localMark = 0x04034b50;
const localLength = 30;
const longestComment = 0xffff;

/** The files of an archive in the order of its directory; folders are left out. */
export function readDirectory(bytes: Uint8Array, mostFiles: number): Result<readonly ArchiveMember[]> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(view);
  if (end === undefined) return refused('it is no ZIP archive, or cut off');
  const [disk, firstDisk, here, count] = [4, 6, 8, 10].map((at) => view.getUint16(end + at, true));
  const start = view.getUint32(end + 16, true);
  if (count === 0xffff || start === 0xffffffff) return refused('it is a 64-bit archive');
  if (disk !== 0 || firstDisk !== 0 || here !== count) return refused('it is one part of several');
  if ((count ?? 0) > mostFiles) return refused(`it holds ${count} files`);
  const members: ArchiveMember[] = [];
  let at = start;
  for (let index = 0; index < (count ?? 0); index++) {
    const read = readMember(view, bytes, at, end);
    if (!read.ok) return read;
    at = read.value.next;
    if (read.value.member !== undefined) members.push(read.value.member);
  }
  return checkTogether(members, start);
}

/** The last record that ends where the file does, its comment included. */
function endOf(view: DataView): number | undefined {
  for (let at = view.byteLength - endLength; at >= Math.max(0, view.byteLength - endLength - longestComment); at--)
    if (view.getUint32(at, true) === endMark && at + endLength + view.getUint16(at + 20, true) === view.byteLength)
      return at;
  return undefined;
}

/** Bits of the flags, and methods of packing. */
const encrypted = 1 | (1 << 6) | (1 << 13);
const unicode = 1 << 11;
const methods = new Map<number, ArchiveMember['method']>([
  [0, 'stored'],
  [8, 'deflated'],
]);

/** In the upper half of the attributes of archives that were made on Unix: the kind of file, and that of links. */
const kindMask = 0o170000;
const link = 0o120000;

function readMember(
  view: DataView,
  bytes: Uint8Array,
  at: number,
  end: number,
): Result<{ readonly member: ArchiveMember | undefined; readonly next: number }> {
  if (at + memberLength > end || view.getUint32(at, true) !== memberMark) return refused('its directory is damaged');
  const short = (offset: number) => view.getUint16(at + offset, true);
  const long = (offset: number) => view.getUint32(at + offset, true);
  const nameEnd = at + memberLength + short(28);
  const next = nameEnd + short(30) + short(32);
  if (next > end) return refused('its directory is damaged');
  const path = nameOf(bytes.subarray(at + memberLength, nameEnd), (short(8) & unicode) !== 0);
  if ((short(8) & encrypted) !== 0) return refused('it is encrypted');
  if (path === undefined) return refused('a name in it cannot be read');
  if ((short(40) & kindMask) === link) return refused(`'${path}' is a link`);
  const wrong = wrongPath(path);
  if (wrong !== undefined) return refused(`a file is named '${path.slice(0, 80)}': ${wrong}`);
  if (path.endsWith('/')) return success({ member: undefined, next });
  const method = methods.get(short(10));
  if (method === undefined) return refused(`'${path}' is packed in an unknown way`);
  const [checksum, packedSize, size, local] = [long(16), long(20), long(24), long(42)];
  if (packedSize === 0xffffffff || size === 0xffffffff || local === 0xffffffff)
    return refused('it is a 64-bit archive');
  if (local + localLength > at || view.getUint32(local, true) !== localMark)
    return refused(`'${path}' is not where it should be`);
  const start = local + localLength + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  return success({ member: { path, method, start, packedSize, size, checksum }, next });
}

/** Names are UTF-8 where they say so or happen to be; others are read byte by byte, which keeps them apart. */
function nameOf(bytes: Uint8Array, isUnicode: boolean): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return isUnicode ? undefined : Buffer.from(bytes).toString('latin1');
  }
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is refused
const unwelcome = /[\x00-\x1f\x7f\\:*?"<>|]/;

function wrongPath(path: string): string | undefined {
  if (path === '' || path.length > 400) return 'it is empty or too long';
  if (path.startsWith('/')) return 'it begins at the root';
  if (unwelcome.test(path)) return 'it has a character that file systems refuse';
  const folders = path.replace(/\/$/, '').split('/');
  return folders.some((folder) => folder === '' || folder === '.' || folder === '..')
    ? 'it leads elsewhere'
    : undefined;
}

/** Each name once, whatever its case, and no byte in two members: a few bytes could stand for any number of files. */
function checkTogether(members: readonly ArchiveMember[], directory: number): Result<readonly ArchiveMember[]> {
  const names = new Set<string>();
  for (const { path } of members) {
    const name = path.normalize('NFC').toLowerCase();
    if (names.has(name)) return refused(`'${path}' is in it twice`);
    names.add(name);
  }
  let end = 0;
  for (const { path, start, packedSize } of [...members].sort((a, b) => a.start - b.start)) {
    if (start < end || start + packedSize > directory) return refused(`'${path}' overlaps something else`);
    end = start + packedSize;
  }
  return success(members);
}

/** A failure that says that an archive is broken or hostile, and how. */
export function refused(why: string): Failure {
  return failure('archive-refused', `the archive is refused: ${why}`, 'Fetch it again, or unpack it yourself.');
}
