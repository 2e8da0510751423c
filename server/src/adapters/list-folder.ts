import { type Dirent, lstatSync, opendirSync, readdirSync, type Stats } from 'node:fs';
import { opendir } from 'node:fs/promises';
import { createPacer } from '#base/cancel.ts';
import type { FileStat, FolderEntry } from '#workspace/files.ts';

/**
 * A folder whose own size is below this many bytes has a few thousand entries at most, and is listed at once in half the
 * time. Windows tells no size.
 */
const smallFolder = process.platform === 'win32' ? 0 : 64 * 1024;

/** Entries come in portions of this many. */
const bufferSize = 1024;

/** The entries of a folder, read in this thread with breaks between many. */
export async function listBlocking(folder: string, signal: AbortSignal): Promise<readonly FolderEntry[]> {
  if (lstatSync(folder).size < smallFolder)
    return readdirSync(folder, { withFileTypes: true }).map((entry) => ({ name: entry.name, type: entryType(entry) }));
  const entries: FolderEntry[] = [];
  const pace = createPacer(10);
  const opened = opendirSync(folder, { bufferSize });
  try {
    for (let entry = opened.readSync(); entry !== null; entry = opened.readSync()) {
      if ((entries.length & 255) === 0) await pace(signal);
      entries.push({ name: entry.name, type: entryType(entry) });
    }
  } finally {
    opened.closeSync();
  }
  return entries;
}

/** As `listBlocking`, without holding the thread up. */
export async function listAsync(folder: string, signal: AbortSignal): Promise<readonly FolderEntry[]> {
  const entries: FolderEntry[] = [];
  const pace = createPacer(10);
  for await (const entry of await opendir(folder, { bufferSize })) {
    await pace(signal);
    entries.push({ name: entry.name, type: entryType(entry) });
  }
  return entries;
}

/** What an entry is; a link is a link. */
export function entryType(entry: Stats | Dirent): FileStat['type'] {
  if (entry.isSymbolicLink()) return 'link';
  if (entry.isDirectory()) return 'folder';
  return entry.isFile() ? 'file' : 'special';
}
