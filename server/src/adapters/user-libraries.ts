import { realpath, stat } from 'node:fs/promises';
import { homedir } from 'node:os';
import { basename, delimiter, isAbsolute, relative, sep } from 'node:path';
import type { LibraryRoot } from '#workspace/library-path.ts';
import { readLibrariesSetting, userConfigurationPath } from './user-configuration.ts';
import type { Environment } from './user-folders.ts';

/** The libraries that the user named, and what is wrong with those that cannot be read. */
export interface UserLibraries {
  readonly libraries: readonly LibraryRoot[];
  /** One line each, with how to mend it. */
  readonly warnings: readonly string[];
}

/** The environment variable that names libraries, for the command line and build machines; separated as `PATH` is. */
export const librariesVariable = 'SCENEWRIGHT_LIBRARIES';

/** Libraries of the user's configuration and environment, beside the project at `projectRoot`. */
export async function readUserLibraries(projectRoot: string, environment: Environment): Promise<UserLibraries> {
  const warnings: string[] = [];
  const setting = await readLibrariesSetting(environment);
  if (!setting.ok) warnings.push(`${setting.message}. ${setting.hint}`);
  const fromEnvironment = (environment[librariesVariable] ?? '').split(delimiter).filter((path) => path !== '');
  const configured = userConfigurationPath(environment);
  const asked = [
    ...(setting.ok ? setting.value : []).map((entry) => ({
      origin: configured,
      ...(typeof entry === 'string' ? { path: entry } : entry),
    })),
    ...fromEnvironment.map((path) => ({ origin: librariesVariable, path, name: undefined })),
  ];
  const project = await realpath(projectRoot).catch(() => projectRoot);
  const found: { readonly name: string; readonly path: string }[] = [];
  for (const { path: written, name, origin } of asked) {
    const path = written.replace(/^~(?=$|[\\/])/, homedir());
    const real = isAbsolute(path) ? await realFolder(path) : undefined;
    if (!isAbsolute(path)) warnings.push(`library '${written}' is no absolute path. Write it in full in ${origin}.`);
    else if (real === undefined)
      warnings.push(`library '${written}' is no folder that can be read. Create it, or correct ${origin}.`);
    else if (real === project) warnings.push(`library '${written}' is the project itself. Remove it from ${origin}.`);
    else if (!found.some((other) => other.path === real))
      found.push({ name: freeName(name ?? basename(real), found), path: real });
  }
  return { libraries: found.map((library) => placed(library, project, found)), warnings };
}

async function realFolder(path: string): Promise<string | undefined> {
  try {
    const real = await realpath(path);
    return (await stat(real)).isDirectory() ? real : undefined;
  } catch {
    return undefined;
  }
}

function freeName(wanted: string, taken: readonly { readonly name: string }[]): string {
  const name = wanted.replace(/[^\p{L}\p{N}._ -]+/gu, '-').slice(0, 60) || 'library';
  let free = name;
  for (let number = 2; taken.some((other) => other.name.toLowerCase() === free.toLowerCase()); number++)
    free = `${name}-${number}`;
  return free;
}

/** Which files of a library are somebody else's: the project's first, then those of the library nearest to them. */
function placed(
  library: { readonly name: string; readonly path: string },
  project: string,
  all: readonly { readonly path: string }[],
): LibraryRoot {
  const within = below(project, library.path);
  const without = [project, ...all.map(({ path }) => path)].flatMap((path) => below(library.path, path) ?? []);
  return { ...library, ...(within === undefined ? {} : { within }), without };
}

/** Where `path` lies below `folder`, with `/`; `undefined` when it does not, or is the same. */
function below(folder: string, path: string): string | undefined {
  const rest = relative(folder, path);
  if (rest === '' || isAbsolute(rest) || rest === '..' || rest.startsWith(`..${sep}`)) return undefined;
  return rest.split(sep).join('/');
}
