import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliDecompress } from 'node:zlib';
import { createApiCatalogue } from '#engine-api/catalogue/catalogue.ts';
import { createEventFunctions } from '#engine-api/event-functions.ts';
import { createInstalledDocs, type InstalledDocs } from '#engine-api/installed-docs/installed-docs.ts';
import type { ApiKnowledge, EngineKnowledge, ShaderKnowledge } from '#engine-api/knowledge.ts';
import { createSerializedKeys } from '#engine-api/serialized-keys.ts';
import { createShaderLibrary } from '#engine-api/shaders/library.ts';
import { createShaderWords } from '#engine-api/shaders/words.ts';
import { createApiTexts } from '#engine-api/texts.ts';
import { findManagedFolder, readManagedFile } from './unity-installation.ts';
import type { Environment } from './user-folders.ts';

/** What is known of the engine, from the data files below `folder` and the editors installed on this machine. */
export function createEngineKnowledge(folder: string, environment: Environment): EngineKnowledge {
  let api: Promise<ApiKnowledge> | undefined;
  let shaders: Promise<ShaderKnowledge> | undefined;
  const installed = new Map<string, Promise<InstalledDocs>>();
  return {
    api() {
      api ??= readApi(folder);
      return api;
    },
    shaders() {
      shaders ??= readShaders(folder);
      return shaders;
    },
    installed(version = '') {
      const docs = installed.get(version) ?? openInstalled(version, environment);
      installed.set(version, docs);
      return docs;
    },
  };
}

async function readShaders(folder: string): Promise<ShaderKnowledge> {
  const [words, library] = await Promise.all([
    readFile(join(folder, 'shaders', 'words.jsonl'), 'utf8'),
    readFile(join(folder, 'shaders', 'library.jsonl.br')),
  ]);
  const unpacked = await promisify(brotliDecompress)(library);
  return { words: createShaderWords(words), library: createShaderLibrary(unpacked.toString('utf8')) };
}

async function readApi(folder: string): Promise<ApiKnowledge> {
  const unpack = promisify(brotliDecompress);
  const [packed, texts, events, keys] = await Promise.all([
    readFile(join(folder, 'catalogue.bin.br')),
    readFile(join(folder, 'texts.jsonl'), 'utf8'),
    readFile(join(folder, 'event-functions.jsonl'), 'utf8'),
    readFile(join(folder, 'serialized-keys.jsonl'), 'utf8'),
  ]);
  return {
    catalogue: createApiCatalogue(await unpack(packed)),
    texts: createApiTexts([texts]),
    events: createEventFunctions(events),
    keys: createSerializedKeys(keys),
  };
}

async function openInstalled(version: string, environment: Environment): Promise<InstalledDocs> {
  const folder = await findManagedFolder(version, environment);
  return createInstalledDocs(async (path) => (folder === undefined ? undefined : readManagedFile(folder, path)));
}
