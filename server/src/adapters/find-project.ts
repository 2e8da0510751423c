import { readFile, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** The nearest folder from `start` upwards that is a Unity project, or a Unity package (`package.json` with `unity`). */
export async function findProject(start: string): Promise<string | undefined> {
  for (let folder = start; ; folder = dirname(folder)) {
    if ((await isFolder(join(folder, 'Assets'))) && (await isFolder(join(folder, 'ProjectSettings')))) return folder;
    if (await isUnityPackage(folder)) return folder;
    if (dirname(folder) === folder) return undefined;
  }
}

async function isFolder(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined))?.isDirectory() === true;
}

async function isUnityPackage(folder: string): Promise<boolean> {
  const text = await readFile(join(folder, 'package.json'), 'utf8').catch(() => '');
  return /"unity"\s*:\s*"\d+\.\d/.test(text);
}
