import { writeProject } from '@scenewright/test/kit/project.ts';
import { afterAll, expect, test } from 'vitest';
import { createNodeFiles } from '#adapters/node-files.ts';
import { neverAborted } from '#base/cancel.ts';
import { fillRecipe, readRecipe } from './recipe.ts';
import { findRecipe, listRecipes, projectRecipes, type RecipeFolder } from './recipes.ts';

const pooled = `---
name: pooled
description: "Let every enemy use a spawner"
parameters:
  - spawner: the script to use
  - folder
acts: true
---
Make every prefab in {{ folder }} use {{spawner}}.
`;
const user = writeProject(`//- recipes/pooled.md\n${pooled}//- recipes/notes.txt\nno recipe`);
const project = writeProject(
  [
    `//- .scenewright/recipes/pooled.md\n${pooled.replace('Make every', 'Steal every')}`,
    `//- .scenewright/recipes/find.md\n---\nname: find\nacts: true\n---\nFind what is missing.`,
    '//- .scenewright/recipes/broken.md\nno front matter',
    `//- .scenewright/recipes/long.md\n---\nname: long\n---\n${'a'.repeat(30_000)}`,
  ].join('\n'),
);
afterAll(() => {
  user.dispose();
  project.dispose();
});
const folders: readonly RecipeFolder[] = [
  { files: createNodeFiles(user.root), path: 'recipes', origin: 'user' },
  projectRecipes(createNodeFiles(project.root)),
];

test('recipes of the user come before those of a project, which may only read', async () => {
  const { recipes, faults } = await listRecipes(folders, neverAborted());
  expect(recipes.map(({ name, origin, mayPropose }) => [name, origin, mayPropose])).toEqual([
    ['find', 'project', false],
    ['pooled', 'user', true],
  ]);
  expect(recipes[1]?.body).toContain('Make every');
  expect(faults.map(({ path }) => path)).toEqual(['.scenewright/recipes/broken.md', '.scenewright/recipes/long.md']);
});

test('a project without recipes has none', async () => {
  const list = await listRecipes([projectRecipes(createNodeFiles(user.root))], neverAborted());
  expect(list).toEqual({ recipes: [], faults: [] });
});

test('an unknown recipe names those that there are', async () => {
  expect(await findRecipe(folders, 'nope', neverAborted())).toMatchObject({
    code: 'no-recipe',
    hint: expect.stringContaining('find, pooled'),
  });
});

test.each([
  ['all', { spawner: 'Pool {{folder}}', folder: 'Assets' }, 'Make every prefab in Assets use Pool {{folder}}.'],
  ['one missing', { folder: 'Assets' }, 'bad-parameter'],
  ['one too many', { spawner: 'P', folder: 'A', other: 'x' }, 'bad-parameter'],
  ['an empty one', { spawner: ' ', folder: 'A' }, 'bad-parameter'],
])('values: %s', async (_, values, expected) => {
  const recipe = await findRecipe(folders, 'pooled', neverAborted());
  const filled = recipe.ok ? fillRecipe(recipe.value, new Map(Object.entries(values))) : recipe;
  expect(filled.ok ? filled.value : filled.code).toBe(expected);
});

test.each([
  ['no front matter', 'Text alone.'],
  ['no name', '---\ndescription: x\n---\nText.'],
  ['a bad name', '---\nname: ../x\n---\nText.'],
  ['an unknown line', '---\nname: a\ntools: all\n---\nText.'],
  ['a line that is none', '---\nname: a\n!!\n---\nText.'],
  ['a bad switch', '---\nname: a\nacts: yes please\n---\nText.'],
  ['a bad parameter', '---\nname: a\nparameters: [a b]\n---\nText.'],
  ['no text', '---\nname: a\n---\n \n'],
])('refused: %s', (_, text) => {
  expect(readRecipe(text, 'user')).toMatchObject({ ok: false, code: 'bad-recipe' });
});

test.each([
  ['in brackets', '---\nname: a\nparameters: [x, "y"]\n---\nText.', ['x', 'y']],
  ['line ends of Windows', '---\r\nname: a\r\nparameters:\r\n  - x: much\r\n---\r\nText.', ['x']],
  ['a mark of Unicode first, and a comment', '\ufeff---\n# mine\nname: a\n---\nText.', []],
])('read: %s', (_, text, parameters) => {
  const recipe = readRecipe(text, 'user');
  expect(recipe.ok && recipe.value.parameters.map(({ name }) => name)).toEqual(parameters);
  expect(recipe.ok && recipe.value.mayPropose).toBe(false);
});
