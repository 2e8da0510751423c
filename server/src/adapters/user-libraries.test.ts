import { type TestTree, writeTree } from '@scenewright/test/kit/tree.ts';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readUserLibraries } from './user-libraries.ts';

let tree: TestTree;
beforeEach(async () => {
  tree = await writeTree({
    'Game/Assets/A.cs': '',
    'Game/Docs~/d.md': '',
    'Kit/k.md': '',
    'deep/Kit/n.md': '',
    'file.md': '',
    link: { link: 'Kit' },
  });
});
afterEach(() => tree.dispose());

async function read(libraries: unknown, variable?: string) {
  if (libraries !== undefined) await tree.put('config/scenewright/config.json', JSON.stringify({ libraries }));
  const environment = {
    XDG_CONFIG_HOME: `${tree.root}/config`,
    ...(variable === undefined ? {} : { SCENEWRIGHT_LIBRARIES: variable }),
  };
  const { libraries: found, warnings } = await readUserLibraries(`${tree.root}/Game`, environment);
  const short = (text: string) => text.replaceAll(tree.root, '@');
  return {
    found: found.map(({ name, path, ...rest }) => [name, short(path), rest] as const),
    warnings: warnings.map(short),
  };
}

const at = (path: string) => `${tree.root}/${path}`;

test('paths and named paths, of the file and of the environment, each folder once', async () => {
  const { found, warnings } = await read(
    [at('Kit'), { name: 'The/Kit: best', path: at('deep/Kit') }, at('link')],
    `${at('deep')}:${at('Kit')}:`,
  );
  expect(found).toEqual([
    ['Kit', '@/Kit', { without: [] }],
    ['The-Kit- best', '@/deep/Kit', { without: [] }],
    ['deep', '@/deep', { without: ['Kit'] }],
  ]);
  expect(warnings).toEqual([]);
});

test('names that are taken get a number', async () => {
  const { found } = await read([at('Kit'), at('deep/Kit'), { name: 'kit', path: at('deep') }]);
  expect(found.map(([name]) => name)).toEqual(['Kit', 'Kit-2', 'kit-3']);
});

test('libraries around and inside the project', async () => {
  const { found } = await read([tree.root, at('Game/Docs~')]);
  expect(found.map(([, path, rest]) => [path, rest])).toEqual([
    ['@', { without: ['Game', 'Game/Docs~'] }],
    ['@/Game/Docs~', { within: 'Docs~', without: [] }],
  ]);
});

test.each<[string, unknown, string]>([
  [
    'is not there',
    ['/nowhere/at/all'],
    "library '/nowhere/at/all' is no folder that can be read. Create it, or correct",
  ],
  ['is a file', ['@/file.md'], "library '@/file.md' is no folder"],
  ['is relative', ['../Kit'], "library '../Kit' is no absolute path. Write it in full in"],
  ['is the project', ['@/Game'], "library '@/Game' is the project itself. Remove it from"],
  ['is no list', 'Kit', "'libraries' is malformed. Mend @/config/scenewright/config.json"],
  ['has no path', [{ name: 'Kit' }], "'libraries' is malformed"],
])('a library that %s is told, and the others are read', async (_, libraries, warning) => {
  const asked: unknown = JSON.parse(JSON.stringify(libraries).replaceAll('@', tree.root));
  const { found, warnings } = await read(asked, at('Kit'));
  expect(found.map(([name]) => name)).toEqual(['Kit']);
  expect(warnings).toEqual([expect.stringContaining(warning)]);
});

test('no configuration is no library; an unreadable one is told', async () => {
  expect(await read(undefined)).toEqual({ found: [], warnings: [] });
  await tree.put('config/scenewright/config.json', '{');
  expect((await read(undefined)).warnings).toEqual([expect.stringContaining('the configuration cannot be read')]);
});
