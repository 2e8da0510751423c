import { join } from 'node:path';
import { openAskMemory } from '#ask/memory.ts';
import type { AskServices } from '#ask/services.ts';
import type { Log } from '#base/log.ts';
import { openExternalTools } from './mcp-client/external-tools.ts';
import { createNodeFiles } from './node-files.ts';
import { configFolder, type Environment, openStorage, readUserKey } from './user-folders.ts';

/** What the user's own folders give to questions about the project at `root`. No program is started yet. */
export async function openAskServices(
  root: string,
  environment: Environment,
  version: string,
  log: Log,
): Promise<AskServices> {
  const [storage, key, external] = await Promise.all([
    openStorage(root, environment),
    readUserKey(environment),
    openExternalTools(environment, version),
  ]);
  if (!external.ok) log.warn(`${external.message}. ${external.hint}`);
  return {
    memory: openAskMemory(storage, key),
    recipes: {
      files: createNodeFiles(join(configFolder(environment), 'scenewright')),
      path: 'recipes',
      origin: 'user',
    },
    external: external.ok ? external.value : undefined,
  };
}
