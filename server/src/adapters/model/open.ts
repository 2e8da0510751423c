import { isAbsolute } from 'node:path';
import type { Environment } from '#adapters/user-folders.ts';
import { failure, type Result, success } from '#base/failure.ts';
import type { LanguageModel } from '#model/ports.ts';
import type { FileModel, ModelChoice } from './choice.ts';
import { openEndpoint } from './endpoint.ts';
import { readModelFolder } from './folder/read-model-folder.ts';
import { openLocalModel } from './llama/open-local-model.ts';

/** A model that is ready to be asked, and what ends it. */
export interface OpenedModel {
  readonly model: LanguageModel;
  /** Ends its process, where it has one. */
  end(): void;
}

/** Open what the user chose. `entry` is the script of a local model's process. */
export async function openModel(
  choice: ModelChoice,
  key: () => string | undefined,
  environment: Environment,
  entry: URL,
): Promise<Result<OpenedModel>> {
  if (choice.type === 'endpoint') {
    const model = openEndpoint(choice, { key, now: () => performance.now(), random: Math.random });
    return success({ model, end() {} });
  }
  const path = await pathOf(choice, environment);
  if (!path.ok) return path;
  const { contextTokens, threads, gpu } = choice;
  const model = openLocalModel(
    {
      type: 'file',
      path: path.value,
      contextTokens,
      ...(threads === undefined ? {} : { threads }),
      ...(gpu ? { gpu: 'auto' } : {}),
    },
    { entry },
  );
  return success({ model, end: model.end });
}

async function pathOf({ file }: FileModel, environment: Environment): Promise<Result<string>> {
  if (isAbsolute(file)) return success(file);
  const stored = (await readModelFolder(environment)).find(({ name }) => name === file);
  return stored === undefined
    ? failure(
        'model-not-added',
        `there is no model '${file}'`,
        "Write its whole path, or a name that 'scenewright model list' shows.",
      )
    : success(stored.path);
}
