import { randomUUID } from 'node:crypto';
import { lstatSync } from 'node:fs';
import { link, lstat, mkdir, open, realpath, rename, rm, rmdir } from 'node:fs/promises';
import { dirname, join, resolve, sep } from 'node:path';
import { neverAborted, throwIfCancelled } from '#base/cancel.ts';
import { codeOf } from '#base/system-error.ts';
import type { Files } from '#workspace/files.ts';
import { entryType, listAsync, listBlocking } from './list-folder.ts';
import { createOwnPath } from './own-path.ts';
import { readRegular, readRegularBlocking } from './read-regular.ts';
import { readSurroundings } from './surroundings.ts';

/**
 * How files are looked up and read. `blocking` takes a fifth of the time on small files, most of which the system has in
 * memory anyway; it is for threads that have nothing else to do and breathe between files.
 */
export type Reading = 'async' | 'blocking';

/** The files below `root` on the real disk. */
export function createNodeFiles(root: string, reading: Reading = 'async'): Files {
  const base = resolve(root);
  const blocking = reading === 'blocking';
  const own = createOwnPath(base);
  const absolute = (path: string): string => {
    const target = resolve(base, path);
    if (target !== base && !target.startsWith(base.endsWith(sep) ? base : base + sep)) {
      throw new RangeError(`'${path}' leaves the project`);
    }
    return target;
  };
  return {
    root: base,
    libraries: [],
    locate: absolute,
    async read(path, signal) {
      throwIfCancelled(signal);
      const target = absolute(path);
      return orAbsent(
        blocking ? call(() => readRegularBlocking(target, own, signal)) : readRegular(target, own, signal),
      );
    },
    async stat(path) {
      const stats = await orAbsent(blocking ? call(() => lstatSync(absolute(path))) : lstat(absolute(path)));
      return stats === undefined ? undefined : { type: entryType(stats), size: stats.size, modified: stats.mtimeMs };
    },
    async list(folder, signal = neverAborted()) {
      const target = absolute(folder);
      if (!own.holdsFolder(target)) return [];
      return (await orAbsent(blocking ? listBlocking(target, signal) : listAsync(target, signal))) ?? [];
    },
    surroundings: (_, signal) => readSurroundings(base, signal),
    async writeAtomic(path, bytes) {
      const target = absolute(path);
      await withTemporary(target, bytes, 'lasting', (temporary) => rename(temporary, target));
    },
    async writeCache(path, bytes) {
      const target = absolute(path);
      await withTemporary(target, bytes, 'cached', (temporary) => rename(temporary, target));
    },
    async writeNew(path, bytes) {
      const target = absolute(path);
      // A hard link fails where the name is taken; a rename would replace it.
      return withTemporary(target, bytes, 'lasting', async (temporary) => {
        try {
          await link(temporary, target);
          return true;
        } catch (error) {
          if (codeOf(error) === 'EEXIST') return false;
          throw error;
        } finally {
          await rm(temporary, { force: true });
        }
      });
    },
    async remove(path) {
      await rm(absolute(path), { force: true });
    },
    async removeEmptyFolder(path) {
      try {
        await rmdir(absolute(path));
        return true;
      } catch (error) {
        if (['ENOTEMPTY', 'EEXIST', 'ENOENT', 'ENOTDIR'].includes(codeOf(error))) return false;
        throw error;
      }
    },
    async realPath(path) {
      return orAbsent(realpath(absolute(path)));
    },
  };
}

/** A call's outcome as a promise. */
async function call<T>(work: () => T): Promise<T> {
  return work();
}

/** Codes of what is not there, or no regular file: ELOOP is a link that was not followed, ENXIO a socket. */
const absent = ['ENOENT', 'ENOTDIR', 'EISDIR', 'ELOOP', 'ENXIO'];

async function orAbsent<T>(promise: Promise<T>): Promise<T | undefined> {
  try {
    return await promise;
  } catch (error) {
    if (absent.includes(codeOf(error))) return undefined;
    throw error;
  }
}

async function withTemporary<T>(
  target: string,
  bytes: Uint8Array,
  keeping: 'lasting' | 'cached',
  finish: (temporary: string) => Promise<T>,
): Promise<T> {
  await mkdir(dirname(target), { recursive: true });
  const temporary = join(dirname(target), `.scenewright-${randomUUID()}.tmp`);
  try {
    const handle = await open(temporary, 'wx');
    try {
      await handle.writeFile(bytes);
      // What can be made again need not survive a power cut: waiting for the disk takes longer than indexing a small project.
      if (keeping === 'lasting') await handle.sync();
    } finally {
      await handle.close();
    }
    return await finish(temporary);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}
