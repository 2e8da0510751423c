import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';
import { embeddingSetting } from '@scenewright/protocol';
import { readUserConfiguration } from '#adapters/user-configuration.ts';
import type { Environment } from '#adapters/user-folders.ts';
import { failure, type Result, success } from '#base/failure.ts';
import { type EmbedderChoice, usualBatch } from './choice.ts';
import { endpointAddress } from './endpoint-address.ts';

/**
 * The embedder that the user chose: by `SCENEWRIGHT_EMBEDDING_URL` and its kin, or in the configuration file. `undefined`
 * when nothing is chosen; a failure says what is wrong with the choice. Nothing in a project has a say.
 */
export async function chooseEmbedder(environment: Environment): Promise<Result<EmbedderChoice | undefined>> {
  const url = environment['SCENEWRIGHT_EMBEDDING_URL'];
  if (url !== undefined && url !== '') {
    const model = environment['SCENEWRIGHT_EMBEDDING_MODEL'] ?? '';
    const asked = {
      baseUrl: url,
      model,
      ...given('queryPrefix', environment['SCENEWRIGHT_EMBEDDING_QUERY_PREFIX']),
      ...given('passagePrefix', environment['SCENEWRIGHT_EMBEDDING_PASSAGE_PREFIX']),
    };
    return fromSetting({ endpoint: asked }, environment['SCENEWRIGHT_EMBEDDING_API_KEY'], environment);
  }
  const folder = environment['SCENEWRIGHT_EMBEDDING_FOLDER'];
  if (folder !== undefined && folder !== '') return fromSetting({ folder }, undefined, environment);
  const configuration = await readUserConfiguration(environment);
  if (!configuration.ok) return configuration;
  const value = configuration.value['embedding'];
  return value === undefined ? success(undefined) : fromSetting(value, undefined, environment);
}

function given(name: string, value: string | undefined): Readonly<Record<string, string>> {
  return value === undefined ? {} : { [name]: value };
}

function fromSetting(
  value: unknown,
  key: string | undefined,
  environment: Environment,
): Result<EmbedderChoice | undefined> {
  const parsed = embeddingSetting.safeParse(value);
  if (!parsed.success)
    return failure(
      'bad-configuration',
      "'embedding' is malformed",
      'Write {"endpoint": {"baseUrl", "model"}} or {"folder"}; see docs/features/embedding.md.',
    );
  const setting = parsed.data;
  if ('folder' in setting) {
    const folder = setting.folder.replace(/^~(?=[/\\])/, environment['HOME'] || homedir());
    if (!isAbsolute(folder))
      return failure('bad-configuration', `the folder '${setting.folder}' is not absolute`, 'Write its whole path.');
    const { queryPrefix = '', passagePrefix = '', pooling } = setting;
    const chosen = { type: 'folder', folder: join(folder), queryPrefix, passagePrefix } as const;
    return success(pooling === undefined ? chosen : { ...chosen, pooling });
  }
  const { baseUrl, model, apiKeyEnv, queryPrefix = '', passagePrefix = '', dimensions, batch } = setting.endpoint;
  const secret = key ?? (apiKeyEnv === undefined ? undefined : environment[apiKeyEnv]);
  const address = endpointAddress(baseUrl, secret !== undefined && secret !== '');
  if (!address.ok) return address;
  return success({
    type: 'endpoint',
    url: address.value.url,
    model,
    queryPrefix,
    passagePrefix,
    batch: batch ?? usualBatch,
    leaves: !address.value.isLoopback,
    ...(secret === undefined || secret === '' ? {} : { key: secret }),
    ...(dimensions === undefined ? {} : { dimensions }),
  });
}
