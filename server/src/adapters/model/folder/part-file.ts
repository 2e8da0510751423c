import { createHash, type Hash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { z } from 'zod';

/** A file that is being brought: what there is of it, and what it belongs to. */
export interface PartFile {
  readonly path: string;
  /** Bytes that are there. */
  held(): Promise<number>;
  /** The validator under which they were brought from an address, if they were. */
  validator(address: string): Promise<string | undefined>;
  /** Note the address and the validator of what is brought; earlier bytes are dropped when they have another. */
  begin(address: string, validator: string | undefined): Promise<void>;
  /** Append pieces behind `from` bytes, which are hashed with them; answers the hash of all. */
  append(
    from: number,
    pieces: AsyncIterable<Uint8Array>,
    onBytes: (held: number) => void,
    signal: AbortSignal,
  ): Promise<string>;
  remove(): Promise<void>;
}

const noteShape = z.object({ address: z.string(), validator: z.string() });

/** The part of the file at `target`. */
export function createPartFile(target: string): PartFile {
  const path = `${target}.part`;
  const notePath = `${target}.part.json`;
  const held = () =>
    stat(path).then(
      ({ size }) => size,
      () => 0,
    );
  const validator = async (address: string): Promise<string | undefined> => {
    try {
      const note = noteShape.parse(JSON.parse(await readFile(notePath, 'utf8')));
      return note.address === fingerprint(address) ? note.validator : undefined;
    } catch {
      // Without a note, or with a broken one, nothing is known of the bytes.
      return undefined;
    }
  };
  const remove = async () => {
    await rm(path, { force: true });
    await rm(notePath, { force: true });
  };
  return {
    path,
    held,
    validator,
    remove,
    async begin(address, present) {
      if (present !== undefined && (await validator(address)) === present) return;
      await remove();
      if (present !== undefined)
        await writeFile(notePath, JSON.stringify({ address: fingerprint(address), validator: present }), {
          mode: 0o600,
        });
    },
    async append(from, pieces, onBytes, signal) {
      const hash = await hashOf(path, from, signal);
      const file = await open(path, from === 0 ? 'w' : 'r+');
      try {
        await file.truncate(from);
        let at = from;
        for await (const piece of pieces) {
          signal.throwIfAborted();
          for (let written = 0; written < piece.length; ) {
            const { bytesWritten } = await file.write(piece, written, piece.length - written, at + written);
            written += bytesWritten;
          }
          hash.update(piece);
          at += piece.length;
          onBytes(at);
        }
        await file.sync();
      } finally {
        await file.close();
      }
      return hash.digest('hex');
    },
  };
}

/** Addresses may hold keys: only their fingerprints are kept. */
function fingerprint(address: string): string {
  return createHash('sha256').update(address).digest('hex');
}

async function hashOf(path: string, bytes: number, signal: AbortSignal): Promise<Hash> {
  const hash = createHash('sha256');
  if (bytes > 0)
    for await (const piece of createReadStream(path, { end: bytes - 1, signal, highWaterMark: 1 << 20 }))
      hash.update(piece);
  return hash;
}
