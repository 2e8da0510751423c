import { type TestTree, writeTree } from '@scenewright/test/kit/tree.ts';
import { afterEach, expect, test } from 'vitest';
import { createProjectFiles } from '#adapters/library-files.ts';
import { Cancelled, neverAborted } from '#base/cancel.ts';
import { createDepartureCheck } from './departure.ts';
import { createSecretScanner } from './scanner.ts';

const signal = neverAborted();
const scanner = createSecretScanner();
const key = `sk-${'ant-api03-'}a1B2c3D4e5F6g7H8i9J0k1L2m3`;
const plain = 'class Player { int health; }';
const trees: TestTree[] = [];
afterEach(() => {
  for (const tree of trees.splice(0)) tree.dispose();
});

async function checkOf() {
  const tree = await writeTree({
    '.gitignore': 'Private/\n*.local.cs\n',
    'Assets/A.cs': plain,
    'Assets/B.local.cs': plain,
    'Assets/Let/.scenewrightignore': 'Mine.cs\n',
    'Assets/Let/Mine.cs': plain,
    'Assets/Torn/.gitignore': '/**/a/**/b/**/c/**/d/**/e/**\n',
    'Assets/Torn/C.cs': plain,
    'Assets/link.cs': { link: 'A.cs' },
    'Private/D.md': plain,
  });
  trees.push(tree);
  return createDepartureCheck(createProjectFiles(tree.root, []), scanner);
}

test('a text leaves when its place and its words allow it', async () => {
  const check = await checkOf();
  const rows: readonly (readonly [path: string, text: string, leaves: boolean])[] = [
    ['Assets/A.cs', plain, true],
    ['Assets/A.cs', `${plain} // ${key}`, false],
    ['Assets/NotYetSaved.cs', plain, true],
    ['Assets/B.local.cs', plain, false],
    ['Assets/Let/Mine.cs', plain, false],
    ['Assets/Torn/C.cs', plain, false],
    ['Assets/link.cs', plain, false],
    ['Private/D.md', plain, false],
    ['../outside.cs', plain, false],
    ['library:Unknown/E.cs', plain, false],
  ];
  const forPaths = await check.forPaths(
    rows.map(([path]) => path),
    signal,
  );
  for (const [path, text, leaves] of rows) {
    expect([path, await check.mayLeave(path, text, signal)]).toEqual([path, leaves]);
    expect([path, forPaths(path, text)]).toEqual([path, leaves]);
  }
  expect(forPaths('Assets/Other.cs', plain)).toBe(false);
  await expect(check.mayLeave('Assets/A.cs', plain, AbortSignal.abort())).rejects.toThrow(Cancelled);
});

test('around a cursor secrets become notes; inside of one nothing leaves', async () => {
  const check = await checkOf();
  const text = `var client = Create("${key}");\nclient.|Send("${key}");\n`;
  const offset = text.indexOf('|');
  expect(await check.around('Assets/A.cs', text, offset, signal)).toEqual({
    before: 'var client = Create("[model-service-key removed]");\nclient.',
    after: '|Send("[model-service-key removed]");\n',
    removed: ['model-service-key', 'model-service-key'],
  });
  expect(await check.around('Assets/A.cs', plain, 5, signal)).toEqual({
    before: plain.slice(0, 5),
    after: plain.slice(5),
    removed: [],
  });
  expect(await check.around('Assets/A.cs', text, text.indexOf(key) + 6, signal)).toBeUndefined();
  expect(await check.around('Private/D.md', plain, 5, signal)).toBeUndefined();
  expect(await check.around('Assets/A.cs', 'a '.repeat(600_000), 5, signal)).toBeUndefined();
});
