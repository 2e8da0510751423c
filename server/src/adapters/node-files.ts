import { randomUUID } from 'node:crypto';
import { type Dirent, lstatSync, readdirSync, readFileSync, type Stats } from 'node:fs';
import { link, lstat, mkdir, open, readdir, readFile, realpath, rename, rm, rmdir } from 'node:fs/promises';
import { dirname, join, resolve, sep } from 'node:path';
import { throwIfCancelled } from '#base/cancel.ts';
import type { FileStat, Files } from '#workspace/files.ts';

/**
 * How files are looked up and read. `blocking` takes a fifth of the time on small files, most of which the system has in
 * memory anyway; it is for threads that have nothing else to do and breathe between files.
 */
export type Reading = 'async' | 'blocking';

/** The files below `root` on the real disk. */
export function createNodeFiles(root: string, reading: Reading = 'async'): Files {
  const base = resolve(root);
  const blocking = reading === 'blocking';
  const absolute = (path: string): string => {
    const target = resolve(base, path);
    if (target !== base && !target.startsWith(base.endsWith(sep) ? base : base + sep)) {
      throw new RangeError(`'${path}' leaves the project`);
    }
    return target;
  };
  return {
    root: base,
    async read(path, signal) {
      throwIfCancelled(signal);
      try {
        return await orAbsent(
          blocking ? call(() => readFileSync(absolute(path))) : readFile(absolute(path), { signal }),
        );
      } catch (error) {
        // Node rejects with an error of its own when the signal aborts.
        throwIfCancelled(signal);
        throw error;
      }
    },
    async stat(path) {
      const stats = await orAbsent(blocking ? call(() => lstatSync(absolute(path))) : lstat(absolute(path)));
      return stats === undefined ? undefined : { type: entryType(stats), size: stats.size, modified: stats.mtimeMs };
    },
    async list(folder) {
      const entries = await orAbsent(
        blocking
          ? call(() => readdirSync(absolute(folder), { withFileTypes: true }))
          : readdir(absolute(folder), { withFileTypes: true }),
      );
      return (entries ?? []).map((entry) => ({ name: entry.name, type: entryType(entry) }));
    },
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

/** The system's code of a failed call, `''` when it has none. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}

/** A call's outcome as a promise. */
async function call<T>(work: () => T): Promise<T> {
  return work();
}

async function orAbsent<T>(promise: Promise<T>): Promise<T | undefined> {
  try {
    return await promise;
  } catch (error) {
    if (['ENOENT', 'ENOTDIR', 'EISDIR'].includes(codeOf(error))) return undefined;
    throw error;
  }
}

function entryType(entry: Stats | Dirent): FileStat['type'] {
  if (entry.isSymbolicLink()) return 'link';
  if (entry.isDirectory()) return 'folder';
  return entry.isFile() ? 'file' : 'special';
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
