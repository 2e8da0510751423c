import { statfs } from 'node:fs/promises';
import { dirname } from 'node:path';
import { type Failure, failure } from '#base/failure.ts';

/** Bytes that stay free for everything else. */
const reserve = 256 * 2 ** 20;

/** What is wrong when the disk under `path` has no room for so many bytes more. */
export async function spaceFault(path: string, bytes: number): Promise<Failure | undefined> {
  const status = await statfs(dirname(path)).catch(() => undefined);
  if (status === undefined) return undefined;
  const free = status.bavail * status.bsize;
  if (free >= bytes + reserve) return undefined;
  return failure(
    'disk-full',
    `${Math.ceil(bytes / 1e6)} MB are needed and ${Math.floor(free / 1e6)} MB are free`,
    `Make room, or set XDG_DATA_HOME to a folder on another disk.`,
  );
}
