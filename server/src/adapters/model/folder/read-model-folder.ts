import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { dataFolder, type Environment } from '#adapters/user-folders.ts';
import type { StoredModel } from '#cli/models.ts';

/** Where the user's models lie. */
export function modelFolder(environment: Environment): string {
  return join(dataFolder(environment), 'scenewright', 'models');
}

/** The models in the user's folder by name; none where there is no folder. Their heads are not read. */
export async function readModelFolder(environment: Environment): Promise<readonly StoredModel[]> {
  const folder = modelFolder(environment);
  const names = await readdir(folder).catch(() => []);
  const models = names
    .filter((name) => name.endsWith(ending))
    .map(async (name): Promise<readonly StoredModel[]> => {
      const path = join(folder, name);
      const status = await stat(path).catch(() => undefined);
      return status?.isFile() === true ? [{ name: name.slice(0, -ending.length), path, bytes: status.size }] : [];
    });
  return (await Promise.all(models)).flat().sort((a, b) => (a.name < b.name ? -1 : 1));
}

const ending = '.gguf';
