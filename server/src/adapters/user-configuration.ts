import { readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { type LibrariesSetting, librariesSetting } from '@scenewright/protocol';
import { failure, type Result, success } from '#base/failure.ts';
import { describeError } from '#base/log.ts';
import { codeOf } from '#base/system-error.ts';
import { createNodeFiles } from './node-files.ts';
import { configFolder, type Environment } from './user-folders.ts';

/** Where the user's own configuration lies; never inside a project. */
export function userConfigurationPath(environment: Environment): string {
  return join(configFolder(environment), 'scenewright', 'config.json');
}

/** The user's configuration file as it stands; empty where there is none. */
export async function readUserConfiguration(
  environment: Environment,
): Promise<Result<Readonly<Record<string, unknown>>>> {
  const path = userConfigurationPath(environment);
  try {
    const parsed: unknown = JSON.parse(await readFile(path, 'utf8'));
    if (typeof parsed === 'object' && parsed !== null) return success({ ...parsed });
    return failure('bad-configuration', 'the configuration is no object', `Mend ${path}.`);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return success({});
    // What the parser says quotes the text around its fault, which may be a key.
    const why = error instanceof SyntaxError ? 'it is not JSON' : describeError(error);
    return failure('bad-configuration', `the configuration cannot be read: ${why}`, `Mend ${path}.`);
  }
}

/**
 * Set keys of the user's configuration file, `undefined` removes one; what else stands there is kept. A file that cannot be
 * read as JSON is left as it is.
 */
export async function changeUserConfiguration(
  environment: Environment,
  change: Readonly<Record<string, unknown>>,
): Promise<Result<undefined>> {
  const present = await readUserConfiguration(environment);
  if (!present.ok) return present;
  const path = userConfigurationPath(environment);
  try {
    const text = `${JSON.stringify({ ...present.value, ...change }, undefined, 2)}\n`;
    await createNodeFiles(dirname(path)).writeAtomic(basename(path), new TextEncoder().encode(text));
    return success(undefined);
  } catch (error) {
    return failure(
      'cannot-write',
      `the configuration cannot be written: ${describeError(error)}`,
      `Make ${path} writable.`,
    );
  }
}

/** The `libraries` of the user's configuration file; none where there is no file. */
export async function readLibrariesSetting(environment: Environment): Promise<Result<LibrariesSetting>> {
  const hint = `Mend ${userConfigurationPath(environment)}: "libraries" is a list of absolute paths or of {"name", "path"}.`;
  const configuration = await readUserConfiguration(environment);
  if (!configuration.ok) return { ...configuration, hint };
  const libraries = librariesSetting.safeParse(configuration.value['libraries'] ?? []);
  return libraries.success ? success(libraries.data) : failure('bad-configuration', "'libraries' is malformed", hint);
}
