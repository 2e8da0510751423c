import { homedir } from 'node:os';
import { isAbsolute } from 'node:path';
import { type ImageSetting, type ImagesSetting, imagesSetting } from '@scenewright/protocol';
import type { Bounds } from '#adapters/service/bounds.ts';
import { openService } from '#adapters/service/open-service.ts';
import { readUserConfiguration } from '#adapters/user-configuration.ts';
import type { Environment } from '#adapters/user-folders.ts';
import { failure, type Result, success } from '#base/failure.ts';
import type { ImageProvider } from '#generate/image-provider.ts';
import { picture, usualBounds } from './image-service.ts';
import { type ProviderKind, providerKinds } from './providers.ts';

/** The `images` of the user's configuration file, in order; none where nothing is configured. */
export async function readImagesSetting(environment: Environment): Promise<Result<ImagesSetting>> {
  const configuration = await readUserConfiguration(environment);
  if (!configuration.ok) return configuration;
  const parsed = imagesSetting.safeParse(configuration.value['images'] ?? []);
  if (parsed.success) return success(parsed.data);
  return failure(
    'bad-configuration',
    "'images' is malformed",
    'Write a list of {"provider", "baseUrl", "apiKeyEnv", "model", "workflow"}, each provider once; see docs/features/image-providers.md.',
  );
}

/** Ids and titles of the services for pictures that the user configured. */
export async function listImageServices(
  environment: Environment,
): Promise<readonly { readonly id: string; readonly title: string }[]> {
  const settings = await readImagesSetting(environment);
  if (!settings.ok) return [];
  const configured = new Set<string>(settings.value.map(({ provider }) => provider));
  return providerKinds.filter(({ id }) => configured.has(id)).map(({ id, title }) => ({ id, title }));
}

/**
 * The service for pictures with the id `id`, or the first that the user configured; `undefined` when nothing is configured
 * and none is asked for. A failure says what is wrong with the choice. Nothing in a project has a say.
 */
export async function chooseImageProvider(
  environment: Environment,
  id?: string,
  bounds: Bounds = usualBounds,
): Promise<Result<ImageProvider | undefined>> {
  const settings = await readImagesSetting(environment);
  if (!settings.ok) return settings;
  const setting = settings.value.find(({ provider }) => id === undefined || provider === id);
  const kind = providerKinds.find((known) => known.id === setting?.provider);
  if (setting !== undefined && kind !== undefined) return openProvider(kind, setting, environment, bounds);
  if (id === undefined) return success(undefined);
  return unknownProvider(
    id,
    settings.value.map(({ provider }) => provider),
  );
}

/** The service for pictures with the id `id`. */
export async function openImageProvider(
  environment: Environment,
  id: string | undefined,
): Promise<Result<ImageProvider>> {
  const chosen = await chooseImageProvider(environment, id);
  if (!chosen.ok) return chosen;
  return chosen.value === undefined ? unknownProvider(id, []) : success(chosen.value);
}

function unknownProvider(id: string | undefined, configured: readonly string[]): ReturnType<typeof failure> {
  return failure(
    'image-provider-unknown',
    id === undefined ? 'no service for pictures is configured' : `no service for pictures '${id}' is configured`,
    configured.length === 0
      ? 'Add it to "images" of your configuration file.'
      : `Configured are: ${configured.join(', ')}.`,
  );
}

function openProvider(
  kind: ProviderKind,
  setting: ImageSetting,
  environment: Environment,
  bounds: Bounds,
): Result<ImageProvider> {
  for (const name of ['model', 'workflow'] as const)
    if (setting[name] !== undefined && !kind.settings.includes(name))
      return failure('bad-configuration', `"${name}" means nothing to ${kind.id}`, `Take it out of "images".`);
  const workflow = setting.workflow?.replace(/^~(?=[/\\])/, environment['HOME'] || homedir());
  if (kind.needsWorkflow && (workflow === undefined || !isAbsolute(workflow)))
    return failure(
      'bad-configuration',
      workflow === undefined ? `${kind.id} needs a workflow` : `the workflow '${workflow}' is not absolute`,
      'Write the whole path of a file in the API format as "workflow".',
    );
  const service = openService(kind, setting, environment, picture, bounds);
  return service.ok ? success(kind.open({ ...service.value, workflow })) : service;
}
