import { expect, test } from 'vitest';
import { countWords, objectsOf } from './count.mjs';
import { modelNames } from './projects.mjs';

const objects = new Set(['barrel', 'street_lamp', 'lamp', 'wall', 'camera']);
const dictionary = {
  isObject: (word: string) => objects.has(word),
  singular: (word: string) => (word.endsWith('s') ? word.slice(0, -1) : word),
};
const leftOut = new Set(['camera']);

test.each([
  ['SM_OldBarrel_01', ['barrel']],
  ['StreetLamp', ['street lamp']],
  ['Lamp-street', ['lamp']],
  ['CameraWall', ['wall']],
  ['BarrelBarrels', ['barrel']],
  ['x9', []],
])('%s speaks of %j', (name, words) => {
  expect([...objectsOf(name, dictionary, leftOut)]).toEqual(words);
});

test('words of more projects come first, then those of more files', () => {
  const rows = countWords(
    [
      { project: 'a', names: ['Wall', 'Wall2', 'Barrel'] },
      { project: 'b', names: ['Barrel'] },
    ],
    dictionary,
    leftOut,
  );
  expect(rows).toEqual([
    { word: 'barrel', files: 2, projects: ['a', 'b'] },
    { word: 'wall', files: 2, projects: ['a'] },
  ]);
});

test('names of packages and other files do not count', () => {
  expect(
    modelNames([
      'Assets/B.prefab',
      'Assets/a/A.FBX',
      'Packages/x/C.prefab',
      'Library/D.fbx',
      'Assets/E.cs',
      'Assets/b/B.prefab',
    ]),
  ).toEqual(['A', 'B']);
});
