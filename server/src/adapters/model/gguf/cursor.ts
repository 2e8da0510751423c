import type { FileHandle } from 'node:fs/promises';

/**
 * Reads values one after another from a file. `need` brings bytes into memory; the readers take them from there.
 * The first fault stays: from then on nothing is brought and every value is 0 or empty, so that callers check once.
 */
export interface Cursor {
  /** Offset of the next value, in bytes. */
  position(): number;
  /** What is wrong with the file, once something is. */
  fault(): string | undefined;
  fail(why: string): void;
  /** Make sure that `bytes` lie in memory; `undefined` when they do already. */
  need(bytes: number): Promise<void> | undefined;
  /** Move over `bytes` without reading them. */
  skip(bytes: number): void;
  u8(): number;
  u32(): number;
  /** A 64-bit count; one beyond the exact whole numbers is a fault. */
  u64(): number;
  text(bytes: number): string;
}

/** Bytes that are brought at once. */
const windowBytes = 1 << 18;

/** Read `file`, which is `size` bytes long. */
export function createCursor(file: FileHandle, size: number): Cursor {
  let window = Buffer.alloc(0);
  let start = 0;
  let at = 0;
  let why: string | undefined;
  const fail = (reason: string): void => {
    why ??= reason;
  };
  const bring = async (bytes: number): Promise<void> => {
    const wanted = Buffer.alloc(Math.min(size - at, Math.max(bytes, windowBytes)));
    let read = 0;
    while (read < wanted.length) {
      const { bytesRead } = await file.read(wanted, read, wanted.length - read, at + read);
      if (bytesRead === 0) break;
      read += bytesRead;
    }
    if (read < bytes) fail(truncated);
    window = wanted.subarray(0, read);
    start = at;
  };
  const take = (bytes: number): number | undefined => {
    const offset = at - start;
    if (why !== undefined || offset < 0 || offset + bytes > window.length) {
      fail(truncated);
      return undefined;
    }
    at += bytes;
    return offset;
  };
  return {
    position: () => at,
    fault: () => why,
    fail,
    need(bytes) {
      if (why !== undefined) return undefined;
      if (bytes > size - at) {
        fail(truncated);
        return undefined;
      }
      return at >= start && at + bytes <= start + window.length ? undefined : bring(bytes);
    },
    skip(bytes) {
      if (bytes > size - at) fail(truncated);
      else at += bytes;
    },
    u8() {
      const offset = take(1);
      return offset === undefined ? 0 : window.readUInt8(offset);
    },
    u32() {
      const offset = take(4);
      return offset === undefined ? 0 : window.readUInt32LE(offset);
    },
    u64() {
      const offset = take(8);
      if (offset === undefined) return 0;
      const value = window.readBigUInt64LE(offset);
      if (value <= BigInt(Number.MAX_SAFE_INTEGER)) return Number(value);
      fail('it holds a count that no file has');
      return 0;
    },
    text(bytes) {
      const offset = take(bytes);
      return offset === undefined ? '' : window.toString('utf8', offset, offset + bytes);
    },
  };
}

const truncated = 'it ends too early';
