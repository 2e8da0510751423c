import { type Model3dSetting, type Models3dSetting, modelServiceId, models3dSetting } from '@scenewright/protocol';
import type { Bounds } from '#adapters/service/bounds.ts';
import type { KeyScheme } from '#adapters/service/credentials.ts';
import { openService } from '#adapters/service/open-service.ts';
import { readUserConfiguration } from '#adapters/user-configuration.ts';
import type { Environment } from '#adapters/user-folders.ts';
import { type Failure, failure, type Result, success } from '#base/failure.ts';
import type { ModelProvider } from '#generate/model-provider.ts';
import { customService } from './custom.ts';
import { model3d, usualModelBounds } from './model-service.ts';
import { modelProviderKinds } from './providers.ts';

/** The `models3d` of the user's configuration file, in order; none where nothing is configured. */
export async function readModels3dSetting(environment: Environment): Promise<Result<Models3dSetting>> {
  const configuration = await readUserConfiguration(environment);
  if (!configuration.ok) return configuration;
  const parsed = models3dSetting.safeParse(configuration.value['models3d'] ?? []);
  if (parsed.success) return success(parsed.data);
  const place = parsed.error.issues[0]?.path.join('.') ?? '';
  return failure(
    'bad-configuration',
    `'models3d' is malformed${place === '' ? '' : ` at ${place}`}`,
    'Write a list of {"provider", "baseUrl", "apiKeyEnv", "model"}, each service once; see docs/features/model-providers.md.',
  );
}

/** A service that the user configured, for lists. */
export interface ListedModelService {
  readonly id: string;
  /** Its name, for people. */
  readonly title: string;
  readonly takes: ModelProvider['takes'];
  /** Why it cannot be asked, if it cannot: a key that is missing, an address that is none. */
  readonly fault?: Failure;
}

/** The services for 3D models that the user configured, in order. Nothing is asked of them. */
export async function listModelServices(environment: Environment): Promise<readonly ListedModelService[]> {
  const settings = await readModels3dSetting(environment);
  if (!settings.ok) return [];
  return settings.value.map((setting) => {
    const opened = openProvider(setting, environment, usualModelBounds);
    const listed = { id: modelServiceId(setting), title: titleOf(setting) };
    return opened.ok
      ? { ...listed, takes: opened.value.takes }
      : { ...listed, takes: { text: false, image: false }, fault: opened };
  });
}

function titleOf(setting: Model3dSetting): string {
  if (setting.provider === 'custom') return setting.title;
  return modelProviderKinds.find(({ id }) => id === setting.provider)?.title ?? setting.provider;
}

/**
 * The service for 3D models with the id `id`, or the first that the user configured where none is named. A failure says
 * what is wrong with the choice. Nothing in a project has a say.
 */
export async function openModelProvider(
  environment: Environment,
  id?: string,
  bounds: Bounds = usualModelBounds,
): Promise<Result<ModelProvider>> {
  const settings = await readModels3dSetting(environment);
  if (!settings.ok) return settings;
  const setting = settings.value.find((present) => id === undefined || modelServiceId(present) === id);
  return setting === undefined
    ? unknownProvider(id, settings.value.map(modelServiceId))
    : openProvider(setting, environment, bounds);
}

function unknownProvider(id: string | undefined, configured: readonly string[]): Failure {
  return failure(
    'mesh-provider-unknown',
    id === undefined ? 'no service for 3D models is configured' : `no service for 3D models '${id}' is configured`,
    configured.length === 0
      ? 'Add it to "models3d" of your configuration file.'
      : `Configured are: ${configured.join(', ')}.`,
  );
}

function openProvider(setting: Model3dSetting, environment: Environment, bounds: Bounds): Result<ModelProvider> {
  if (setting.provider === 'custom') {
    const { title, baseUrl } = setting;
    const headers = Object.fromEntries(
      Object.entries(setting.headers).map(([name, value]) => [name.toLowerCase(), value]),
    );
    const kind = { title, baseUrl, keyVariable: undefined, scheme: schemeOf(headers), needsKey: false };
    const service = openService(kind, setting, environment, model3d, bounds);
    if (!service.ok) return service;
    const plain = Object.fromEntries(Object.entries(headers).filter(([, value]) => !value.includes('{key}')));
    return success(customService(setting, { ...service.value, headers: { ...plain, ...service.value.headers } }));
  }
  const kind = modelProviderKinds.find(({ id }) => id === setting.provider);
  if (kind === undefined) return unknownProvider(setting.provider, []);
  for (const name of ['model', 'queued'] as const)
    if (setting[name] !== undefined && !kind.settings.includes(name))
      return failure('bad-configuration', `"${name}" means nothing to ${kind.id}`, `Take it out of "models3d".`);
  const service = openService(kind, setting, environment, model3d, bounds);
  return service.ok ? success(kind.open(service.value, setting)) : service;
}

/** The headers in which the key goes, where the user names some. */
function schemeOf(headers: Readonly<Record<string, string>>): KeyScheme {
  const withKey = Object.entries(headers).filter(([, value]) => value.includes('{key}'));
  return withKey.length === 0 ? 'bearer' : Object.fromEntries(withKey);
}
