import { type TreeEntry, writeTree } from '@scenewright/test/kit/tree.ts';
import { expect, test } from 'vitest';
import { findProject } from './find-project.ts';

test.each<[string, Readonly<Record<string, TreeEntry>>, string | undefined]>([
  ['a project', { 'P/Assets/x': '', 'P/ProjectSettings/x': '', 'P/Assets/deep/y': '' }, 'P'],
  ['a package', { 'P/package.json': '{ "name": "a", "unity": "2021.3" }' }, 'P'],
  ['some other package', { 'P/package.json': '{ "name": "a" }' }, undefined],
  ['a pipe in place of a manifest', { 'P/package.json': 'pipe:' }, undefined],
  [
    'a link in place of a manifest',
    { 'q.json': '{ "unity": "2021.3" }', 'P/package.json': { link: '../q.json' } },
    undefined,
  ],
  ['a manifest of many megabytes', { 'P/package.json': `{ "unity": "2021.3" }${' '.repeat(2e6)}` }, undefined],
])('%s', async (_, entries, found) => {
  const tree = await writeTree({ ...entries, 'P/Assets/deep/folder/z': '' });
  try {
    const answer = await findProject(`${tree.root}/P/Assets/deep/folder`);
    expect(answer).toBe(found === undefined ? undefined : `${tree.root}/${found}`);
  } finally {
    tree.dispose();
  }
});
