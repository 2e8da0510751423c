import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { findManagedFolder, readManagedFile } from './unity-installation.ts';

let home = '';
beforeEach(() => {
  home = realpathSync(mkdtempSync(join(tmpdir(), 'scenewright-editors-')));
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

function write(path: string, text: string): void {
  mkdirSync(dirname(join(home, path)), { recursive: true });
  writeFileSync(join(home, path), text);
}

const version = '2022.3.62f1';

test.each([
  ['Unity Hub on Linux', `Unity/Hub/Editor/${version}/Editor/Data/Managed`],
  ['Tuanjie Hub', `Tuanjie/Hub/Editor/${version}/Editor/Data/Managed`],
  ['a bundle of macOS', `Unity/Hub/Editor/${version}/Unity.app/Contents/Managed`],
])('%s', async (_, folder) => {
  write(`${folder}/UnityEngine.xml`, '<doc/>');
  const found = await findManagedFolder(version, { HOME: home });
  expect(found).toBe(join(home, folder));
  expect(await readManagedFile(found ?? '', 'UnityEngine.xml')).toBe('<doc/>');
});

test('Program Files on Windows', async () => {
  write(`Programs/Unity/Hub/Editor/${version}/Editor/Data/Managed/a.xml`, '');
  const found = await findManagedFolder(version, { HOME: home, ProgramFiles: join(home, 'Programs') });
  expect(found).toBe(join(home, `Programs/Unity/Hub/Editor/${version}/Editor/Data/Managed`));
});

test('the folder that the hub was told to install into', async () => {
  write(`.config/UnityHub/secondaryInstallPath.json`, JSON.stringify(join(home, 'disk two')));
  write(`disk two/${version}/Editor/Data/Managed/a.xml`, '');
  expect(await findManagedFolder(version, { HOME: home })).toBe(join(home, `disk two/${version}/Editor/Data/Managed`));
});

test('editors that the hub was shown', async () => {
  const location = [join(home, 'odd place', 'Editor', 'Unity')];
  write(`.config/UnityHub/editors-v2.json`, JSON.stringify({ data: [{ version, location }, { version: '1' }] }));
  write(`odd place/Editor/Data/Managed/a.xml`, '');
  expect(await findManagedFolder(version, { HOME: home })).toBe(join(home, 'odd place/Editor/Data/Managed'));
});

test('where the user says comes first, whatever the version', async () => {
  write(`mine/Data/Managed/a.xml`, '');
  write(`Unity/Hub/Editor/${version}/Editor/Data/Managed/a.xml`, '');
  const environment = { HOME: home, SCENEWRIGHT_UNITY_EDITOR: join(home, 'mine') };
  expect(await findManagedFolder(version, environment)).toBe(join(home, 'mine/Data/Managed'));
});

test.each([
  ['another version', '6000.9.1f1'],
  ['a version that is a path', '../../..'],
  ['no version', ''],
])('%s is no installation', async (_, wanted) => {
  write(`Unity/Hub/Editor/${version}/Editor/Data/Managed/a.xml`, '');
  expect(await findManagedFolder(wanted, { HOME: home })).toBeUndefined();
});

test('broken settings of the hub and absent files are no error', async () => {
  write(`.config/UnityHub/secondaryInstallPath.json`, '{');
  write(`.config/UnityHub/editors-v2.json`, '[[[[[[[[[["x"]]]]]]]]]]');
  expect(await findManagedFolder(version, { HOME: home })).toBeUndefined();
  expect(await readManagedFile(home, 'UnityEngine.xml')).toBeUndefined();
  expect(await readManagedFile(home, '.config')).toBeUndefined();
});
