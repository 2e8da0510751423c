import { createHash, randomBytes } from 'node:crypto';
import { access, constants, copyFile, link, mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { codeOf } from '#base/system-error.ts';
import type { Files } from '#workspace/files.ts';
import { createNodeFiles } from './node-files.ts';

/** The environment variables that decide where user data lies. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** Where a project's index and staging lie: its own `Library/Scenewright`, or the user's cache when there is no such place. */
export async function openStorage(projectRoot: string, environment: Environment): Promise<Files> {
  const library = join(projectRoot, 'Library');
  try {
    await access(library, constants.W_OK);
    if ((await stat(library)).isDirectory()) return createNodeFiles(join(library, 'Scenewright'));
  } catch {
    // Not there or read-only: the user's cache serves.
  }
  const name = createHash('sha256').update(projectRoot).digest('hex').slice(0, 24);
  return createNodeFiles(join(cacheFolder(environment), 'scenewright', name));
}

/** The user's secret that authenticates what we find in project folders. Made at first use, readable by the user alone. */
export async function readUserKey(environment: Environment): Promise<Uint8Array> {
  const folder = join(configFolder(environment), 'scenewright');
  const path = join(folder, 'key');
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const known = await readFile(path).catch(() => undefined);
  if (known === undefined) await makeKey(path);
  const key = known ?? (await readFile(path).catch(() => Buffer.alloc(0)));
  // Without a lasting key nothing stored is trusted later, which costs time and nothing else.
  return key.length === keyLength ? key : randomBytes(keyLength);
}

/**
 * Of several processes that start together exactly one makes the key, and none sees half of it: it is written under another
 * name and linked to its own, which fails where there is one.
 */
async function makeKey(path: string): Promise<void> {
  const temporary = `${path}.${randomBytes(6).toString('hex')}.tmp`;
  try {
    await writeFile(temporary, randomBytes(keyLength), { flag: 'wx', mode: 0o600 });
    await link(temporary, path).catch(async (error: unknown) => {
      // Disks without links: whoever comes first makes the key, and one that starts at that moment may do without.
      if (codeOf(error) !== 'EEXIST') await copyFile(temporary, path, constants.COPYFILE_EXCL);
    });
  } catch {
    // It is there already, or cannot be written; reading tells.
  } finally {
    await rm(temporary, { force: true }).catch(() => undefined);
  }
}

const keyLength = 32;

function cacheFolder(environment: Environment): string {
  return environment['XDG_CACHE_HOME'] || environment['LOCALAPPDATA'] || join(homedir(), '.cache');
}

/** Where the user's configuration of all programs lies. */
export function configFolder(environment: Environment): string {
  return environment['XDG_CONFIG_HOME'] || environment['APPDATA'] || join(homedir(), '.config');
}

/** Where large files of the user's lie that no program can make again, such as models. */
export function dataFolder(environment: Environment): string {
  return environment['XDG_DATA_HOME'] || environment['LOCALAPPDATA'] || join(homedir(), '.local', 'share');
}
