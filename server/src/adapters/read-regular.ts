import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { throwIfCancelled } from '#base/cancel.ts';
import type { OwnPath } from './own-path.ts';

/** Links are refused where the system can, and a pipe that nobody writes to is opened without waiting. */
const flags = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

/** Read in pieces of this many bytes, with a look at the signal between them. */
const pieceLength = 4 * 1024 * 1024;

/**
 * The bytes of a regular file that lies at its own path; `undefined` for anything else. A file that grows meanwhile is
 * read up to the length it had, one that shrinks up to its end.
 */
export function readRegularBlocking(absolute: string, own: OwnPath, signal: AbortSignal): Uint8Array | undefined {
  const descriptor = openSync(absolute, flags);
  try {
    const stats = fstatSync(descriptor);
    if (!stats.isFile() || !own.holdsFile(absolute, descriptor)) return undefined;
    const bytes = Buffer.allocUnsafeSlow(stats.size);
    let filled = 0;
    while (filled < bytes.length) {
      throwIfCancelled(signal);
      const length = readSync(descriptor, bytes, filled, Math.min(pieceLength, bytes.length - filled), null);
      if (length === 0) break;
      filled += length;
    }
    return bytes.subarray(0, filled);
  } finally {
    closeSync(descriptor);
  }
}

/** As `readRegularBlocking`, without holding the thread up. */
export async function readRegular(
  absolute: string,
  own: OwnPath,
  signal: AbortSignal,
): Promise<Uint8Array | undefined> {
  const handle = await open(absolute, flags);
  try {
    const stats = await handle.stat();
    if (!stats.isFile() || !own.holdsFile(absolute, handle.fd)) return undefined;
    const bytes = Buffer.allocUnsafeSlow(stats.size);
    let filled = 0;
    while (filled < bytes.length) {
      throwIfCancelled(signal);
      const { bytesRead } = await handle.read(bytes, filled, Math.min(pieceLength, bytes.length - filled), null);
      if (bytesRead === 0) break;
      filled += bytesRead;
    }
    return bytes.subarray(0, filled);
  } finally {
    await handle.close();
  }
}
