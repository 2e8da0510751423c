import { expect, test } from 'vitest';
import type { FileFacts } from '#syntax/facts.ts';
import type { TermFact } from '#syntax/symbol.ts';
import { createVocabularyBuilder } from './vocabulary.ts';

const facts = (terms: readonly TermFact[]): FileFacts => ({ kind: 'yaml', symbols: [], problems: [], terms });
const meta: FileFacts = { kind: 'meta', symbols: [], problems: [], guid: '1'.repeat(32) };

test("names follow their files, Unity's own stay", () => {
  const builder = createVocabularyBuilder();
  const first = facts([
    { kind: 'tag', name: 'Boss', offset: 10 },
    { kind: 'tag', name: 'Player' },
  ]);
  builder.update('ProjectSettings/TagManager.asset', undefined, first);
  const before = builder.freeze();
  expect(before.all('tag').map(({ name }) => name)).toContain('Boss');
  expect(before.find('tag', 'Player')?.definitions.map(({ path }) => path)).toEqual([
    undefined,
    'ProjectSettings/TagManager.asset',
  ]);
  builder.update('ProjectSettings/TagManager.asset', first, undefined);
  const after = builder.freeze();
  expect(after.find('tag', 'Boss')).toBeUndefined();
  expect(after.find('tag', 'Player')?.definitions).toEqual([{ path: undefined }]);
  expect(after.find('layer', 'UI')?.definitions).toEqual([{ path: undefined, detail: '5' }]);
  expect(before.find('tag', 'Boss')?.definitions).toEqual([{ path: 'ProjectSettings/TagManager.asset', offset: 10 }]);
});

test.each([
  ['Assets/Resources/Enemies/Bat.prefab.meta', 'Enemies/Bat', 'prefab'],
  ['Assets/Mods/Resources/icon.png.meta', 'icon', 'png'],
  ['Assets/Resources/Inner/Resources/deep.v2.asset.meta', 'deep.v2', 'asset'],
  ['Assets/Resources/Loader.cs.meta', undefined, undefined],
  ['Assets/Other/Bat.prefab.meta', undefined, undefined],
  ['Library/PackageCache/com.x@1/Resources/a.png.meta', undefined, undefined],
])('%s gives the resource %s', (path, name, detail) => {
  const builder = createVocabularyBuilder();
  builder.update(path, undefined, meta);
  expect(builder.freeze().all('resource')).toEqual(
    name === undefined ? [] : [{ kind: 'resource', name, definitions: [{ path, detail }] }],
  );
});
