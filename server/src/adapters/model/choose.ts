import { type ModelPreset, type ModelSetting, modelPresets, modelSetting } from '@scenewright/protocol';
import { readUserConfiguration } from '#adapters/user-configuration.ts';
import type { Environment } from '#adapters/user-folders.ts';
import { failure, type Result, success } from '#base/failure.ts';
import { familyOf } from '#model/infill/families.ts';
import { modelAddress } from './address.ts';
import type { ModelChoice } from './choice.ts';

/**
 * The model that the user chose: by `SCENEWRIGHT_MODEL_PRESET`, `_URL` or `_FILE` and their kin, or in the configuration
 * file. `undefined` when nothing is chosen; a failure says what is wrong with the choice. Nothing in a project has a say.
 */
export async function chooseModel(environment: Environment, hasKey = false): Promise<Result<ModelChoice | undefined>> {
  const setting = await readModelSetting(environment);
  if (!setting.ok) return setting;
  return setting.value === undefined ? success(undefined) : checkModel(setting.value, environment, hasKey);
}

/** The user's choice as written, checked in its form alone. */
export async function readModelSetting(environment: Environment): Promise<Result<ModelSetting | undefined>> {
  const given = fromEnvironment(environment);
  const configuration = given === undefined ? await readUserConfiguration(environment) : success({ model: given });
  if (!configuration.ok) return configuration;
  const value = configuration.value['model'];
  if (value === undefined) return success(undefined);
  const parsed = modelSetting.safeParse(value);
  if (parsed.success) return success(parsed.data);
  return failure(
    'bad-configuration',
    "'model' is malformed",
    'Write {"preset"}, {"baseUrl", "model"} or {"file"}; see docs/features/models.md.',
  );
}

/** A failure where variables of the environment choose the model, so that the configuration has no say. */
export function environmentSetting(environment: Environment): Result<undefined> {
  return fromEnvironment(environment) === undefined
    ? success(undefined)
    : failure(
        'chosen-by-environment',
        'the model is chosen by variables of the environment',
        'Unset SCENEWRIGHT_MODEL_PRESET, _URL and _FILE, and start the editor anew.',
      );
}

function fromEnvironment(environment: Environment): Readonly<Record<string, unknown>> | undefined {
  const names = {
    preset: 'PRESET',
    baseUrl: 'URL',
    model: 'NAME',
    way: 'WAY',
    family: 'FAMILY',
    file: 'FILE',
    contextTokens: 'CONTEXT',
    threads: 'THREADS',
  } as const;
  const given = Object.entries(names).flatMap(([key, name]) => {
    const value = environment[`SCENEWRIGHT_MODEL_${name}`];
    if (value === undefined || value === '') return [];
    return [[key, /^\d+$/.test(value) && (name === 'CONTEXT' || name === 'THREADS') ? Number(value) : value] as const];
  });
  return given.some(([key]) => key === 'preset' || key === 'baseUrl' || key === 'file')
    ? Object.fromEntries(given)
    : undefined;
}

/** Tokens of an inline completion where the user does not say. */
const usualTokens = 160;

/** What a choice means. `hasKey` where a key is given otherwise than by the environment: its address must be fit for one. */
export function checkModel(setting: ModelSetting, environment: Environment, hasKey: boolean): Result<ModelChoice> {
  const bounds = { maximumTokens: setting.maximumTokens ?? usualTokens, temperature: setting.temperature ?? 0 };
  if ('file' in setting)
    return success({
      type: 'file',
      file: setting.file.replace(/^~(?=[/\\])/, environment['HOME'] ?? '~'),
      threads: setting.threads,
      gpu: setting.gpu ?? false,
      contextTokens: setting.contextTokens ?? 4096,
      ...bounds,
    });
  return endpoint(setting, bounds, environment, hasKey);
}

function endpoint(
  setting: Exclude<ModelSetting, { readonly file: string }>,
  bounds: { readonly maximumTokens: number; readonly temperature: number },
  environment: Environment,
  isGivenKey: boolean,
): Result<ModelChoice> {
  const presets: Readonly<Record<string, ModelPreset>> = modelPresets;
  const preset = setting.preset === undefined ? undefined : presets[setting.preset];
  const baseUrl = setting.baseUrl ?? preset?.baseUrl ?? '';
  const model = setting.model ?? preset?.model;
  if (baseUrl.includes('{'))
    return failure(
      'bad-configuration',
      `the address of ${preset?.title ?? 'the model'} needs your own name`,
      `Write "baseUrl" as ${baseUrl}.`,
    );
  if (model === undefined)
    return failure(
      'bad-configuration',
      'no model is named',
      'Write "model": the name under which the service knows it.',
    );
  const keyVariable = setting.apiKeyEnv ?? preset?.keyVariable;
  const hasKey = isGivenKey || keyOf(keyVariable, environment) !== undefined;
  const address = modelAddress(baseUrl, hasKey);
  if (!address.ok) return address;
  const family = familyOf(setting.family ?? model);
  if (setting.family !== undefined && family === undefined)
    return failure(
      'bad-configuration',
      `there is no family '${setting.family}'`,
      'See docs/features/models.md for families.',
    );
  const wanted = setting.way ?? preset?.way ?? 'fim';
  return success({
    type: 'endpoint',
    baseUrl: address.value.url,
    model,
    // Without special words there is nothing to ask with but a conversation.
    way: wanted === 'fim' && family === undefined ? 'chat' : wanted,
    family,
    keyVariable,
    keyHeader: setting.preset === 'azure-openai' ? 'api-key' : 'authorization',
    leaves: !address.value.isLoopback,
    contextTokens: setting.contextTokens ?? preset?.contextTokens ?? 8192,
    ...bounds,
  });
}

/** The key of a choice: `SCENEWRIGHT_MODEL_API_KEY`, or the variable that the user or the preset names. */
export function keyOf(variable: string | undefined, environment: Environment): string | undefined {
  return (
    environment['SCENEWRIGHT_MODEL_API_KEY'] ||
    (variable === undefined ? undefined : environment[variable]) ||
    undefined
  );
}
