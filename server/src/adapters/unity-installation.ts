import { readFile, stat } from 'node:fs/promises';
import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';
import type { Environment } from './user-folders.ts';

/** Files of documentation larger than this are not the editor's. */
const maximumBytes = 64 * 1024 * 1024;

/**
 * The `Managed` folder of the installed editor of this version, which holds its XML documentation. Looked for where the
 * user says (`SCENEWRIGHT_UNITY_EDITOR`), then where Unity Hub and Tuanjie Hub install and list editors.
 */
export async function findManagedFolder(version: string, environment: Environment): Promise<string | undefined> {
  const home = environment['HOME'] || environment['USERPROFILE'] || homedir();
  const given = environment['SCENEWRIGHT_UNITY_EDITOR'];
  const places = [
    ...(given === undefined ? [] : [given]),
    ...(/^[\w.+-]{1,40}$/.test(version) ? await editorsOf(version, home, environment) : []),
  ];
  for (const place of places) {
    for (const inner of managedFolders) {
      const folder = join(place, inner);
      if (await isFolder(folder)) return folder;
    }
  }
  return undefined;
}

/** Read a documentation file of the folder; `undefined` when it is not there, or no file of an ordinary size. */
export async function readManagedFile(folder: string, path: string): Promise<string | undefined> {
  try {
    const file = join(folder, path);
    const { size } = await stat(file);
    return size > maximumBytes ? undefined : await readFile(file, 'utf8');
  } catch {
    return undefined;
  }
}

/** Where `Managed` lies in an installation, in an application bundle, beside the executable, or as what was given. */
const managedFolders: readonly string[] = [
  'Editor/Data/Managed',
  'Data/Managed',
  'Unity.app/Contents/Managed',
  'Tuanjie.app/Contents/Managed',
  'Contents/Managed',
  '../Data/Managed',
  'Managed',
];

/** Where the hubs install editors, by the system's rules: Windows, macOS, Linux. */
function hubFolders(home: string, environment: Environment): readonly string[] {
  const programs = [environment['ProgramFiles'], environment['ProgramW6432']].flatMap((folder) => folder ?? []);
  return ['Unity', 'Tuanjie'].flatMap((name) => [
    ...programs.map((folder) => join(folder, name, 'Hub', 'Editor')),
    join('/Applications', name, 'Hub', 'Editor'),
    join(home, name, 'Hub', 'Editor'),
    join('/opt', name, 'Hub', 'Editor'),
  ]);
}

/** Where the hubs keep what the user told them. */
function hubSettings(home: string, environment: Environment): readonly string[] {
  const folders = [
    environment['APPDATA'],
    environment['XDG_CONFIG_HOME'],
    join(home, '.config'),
    join(home, 'Library', 'Application Support'),
  ].flatMap((folder) => folder ?? []);
  return folders.flatMap((folder) => [join(folder, 'UnityHub'), join(folder, 'TuanjieHub')]);
}

async function editorsOf(version: string, home: string, environment: Environment): Promise<readonly string[]> {
  const folders = [...hubFolders(home, environment)];
  const located: string[] = [];
  for (const settings of hubSettings(home, environment)) {
    const second = await readJson(join(settings, 'secondaryInstallPath.json'));
    if (typeof second === 'string' && isAbsolute(second)) folders.push(second);
    for (const name of ['editors-v2.json', 'editors.json']) {
      located.push(...locationsIn(await readJson(join(settings, name)), version));
    }
  }
  return [...located, ...folders.map((folder) => join(folder, version))];
}

/** Paths that a list of editors gives for `version`: of the executable, or of the folder around it. */
function locationsIn(list: unknown, version: string): readonly string[] {
  const found: string[] = [];
  const look = (value: unknown, depth: number): void => {
    if (typeof value !== 'object' || value === null || depth > 6) return;
    if (Reflect.get(value, 'version') === version) found.push(...texts(Reflect.get(value, 'location')));
    for (const inner of Object.values(value)) look(inner, depth + 1);
  };
  look(list, 0);
  return found.filter(isAbsolute).flatMap((path) => [path, join(path, '..')]);
}

function texts(value: unknown): readonly string[] {
  const list: readonly unknown[] = Array.isArray(value) ? value : [value];
  return list.flatMap((item) => (typeof item === 'string' ? item : []));
}

async function readJson(path: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(path, 'utf8'));
  } catch {
    return undefined;
  }
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}
