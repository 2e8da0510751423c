import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliDecompress } from 'node:zlib';
import { createApiCatalogue } from '#engine-api/catalogue/catalogue.ts';
import { createInstalledDocs, type InstalledDocs } from '#engine-api/installed-docs/installed-docs.ts';
import type { ApiKnowledge, EngineKnowledge } from '#engine-api/knowledge.ts';
import { findManagedFolder, readManagedFile } from './unity-installation.ts';
import type { Environment } from './user-folders.ts';

/** What is known of the engine, from the data files below `folder` and the editors installed on this machine. */
export function createEngineKnowledge(folder: string, environment: Environment): EngineKnowledge {
  let api: Promise<ApiKnowledge> | undefined;
  const installed = new Map<string, Promise<InstalledDocs>>();
  return {
    api() {
      api ??= readApi(folder);
      return api;
    },
    installed(version = '') {
      const docs = installed.get(version) ?? openInstalled(version, environment);
      installed.set(version, docs);
      return docs;
    },
  };
}

async function readApi(folder: string): Promise<ApiKnowledge> {
  const unpack = promisify(brotliDecompress);
  return { catalogue: createApiCatalogue(await unpack(await readFile(join(folder, 'catalogue.bin.br')))) };
}

async function openInstalled(version: string, environment: Environment): Promise<InstalledDocs> {
  const folder = await findManagedFolder(version, environment);
  return createInstalledDocs(async (path) => (folder === undefined ? undefined : readManagedFile(folder, path)));
}
