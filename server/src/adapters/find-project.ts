import { stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { neverAborted } from '#base/cancel.ts';
import { createNodeFiles } from './node-files.ts';

/** The nearest folder from `start` upwards that is a Unity project, or a Unity package (`package.json` with `unity`). */
export async function findProject(start: string): Promise<string | undefined> {
  for (let folder = start; ; folder = dirname(folder)) {
    if ((await isFolder(join(folder, 'Assets'))) && (await isFolder(join(folder, 'ProjectSettings')))) return folder;
    if (await isUnityPackage(folder)) return folder;
    if (dirname(folder) === folder) return undefined;
  }
}

const manifest = 'package.json';
/** Bytes. */
const maximumManifest = 1024 * 1024;

async function isFolder(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined))?.isDirectory() === true;
}

async function isUnityPackage(folder: string): Promise<boolean> {
  const files = createNodeFiles(folder);
  // A folder on the way up may hold anything under that name, a pipe among it.
  const size = (await files.stat(manifest).catch(() => undefined))?.size ?? 0;
  const bytes = size > maximumManifest ? undefined : await files.read(manifest, neverAborted()).catch(() => undefined);
  const text = new TextDecoder().decode(bytes ?? new Uint8Array());
  return /"unity"\s*:\s*"\d+\.\d/.test(text);
}
