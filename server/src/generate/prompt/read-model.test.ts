import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { templates } from '#generate/model/templates/templates.ts';
import { readModelPrompt } from './read-model.ts';

function read(prompt: string) {
  const result = readModelPrompt(prompt, 3);
  if (!result.ok) throw new Error(result.message);
  return result.value;
}

test.each([
  ['table lamp', 'lamp'],
  ['a bottle of wine on a table', 'bottle'],
  ['house with a brick chimney', 'house'],
  ['带轮子的车', 'car'],
  ['铁腿的木桌', 'table'],
  ['带烟囱的砖房，宽7米', 'house'],
  ['木桌，带抽屉', 'table'],
  ['three crates', 'crate'],
  ['knives', 'dagger'],
  ['treasure chests', 'chest'],
])('the object of %j is %s', (prompt, name) => {
  expect(read(prompt)).toMatchObject({ template: { name }, isClosest: false });
});

test.each([
  ['table with six legs', { legs: 6 }],
  ['a three-legged table', { legs: 3 }],
  ['五条腿的桌子', { legs: 5 }],
  ['十二级台阶的楼梯', { steps: 12 }],
  ['stairs with 12 steps', { steps: 12 }],
  ['house with a chimney and no windows', { chimney: 1, windows: 0 }],
  ['house with four windows, 8 m wide', { windows: 4 }],
  ['chest with a pair of locks', { lock: 2 }],
])('%s has its counts', (prompt, counts) => {
  expect(read(prompt).values.counts).toMatchObject(counts);
});

test.each([
  ['sword 1.2 m long', [0.251, 1.2, 0.069]],
  ['barrel, 90cm high', [0.66, 0.9, 0.66]],
  ['高1.8米的木桶', [1.32, 1.8, 1.32]],
  ['two metres high barrel', [1.467, 2, 1.467]],
  ['brick wall 5 m wide and 2.5 m high', [5, 2.5, 0.4]],
  ['2 x 1 x 0.5 m crate', [2, 0.5, 1]],
  ['a 6 ft tall barrel', [1.341, 1.829, 1.341]],
  ['round table 2 m across', [2, 0.75, 2]],
  ['huge barrel', [1.32, 1.8, 1.32]],
  ['low-poly barrel', [0.66, 0.9, 0.66]],
] as const)('%s has its size', (prompt, size) => {
  for (const [axis, metres] of size.entries()) expect(read(prompt).values.size[axis]).toBeCloseTo(metres, 2);
});

test('a size beyond what can be built is brought within it', () => {
  expect(Math.max(...read('tower 5000 m tall').values.size)).toBe(100);
  expect(Math.min(...read('coin 0.01 mm wide').values.size)).toBe(0.002);
});

test.each([
  ['oak table with iron legs', { wood: 'oak wood', legs: 'dark grey brushed steel' }],
  ['铁腿的木桌', { legs: 'dark grey brushed steel', wood: 'oak wood' }],
  ['table with legs of steel', { legs: 'brushed steel' }],
  ['rusty metal crate', { panels: 'rusty metal' }],
  ['white picket fence', { wood: 'white wood' }],
  ['大理石桌', { wood: '大理石' }],
  ['银币', { coin: '银' }],
  ['金字塔', {}],
  ['wooden chair with a blue fabric seat', { wood: 'oak wood', seat: 'blue fabric' }],
  ['stone tower with a blue roof', { walls: 'grey stone wall', roof: 'blue roof tiles' }],
  ['snowy pine tree', { leaves: 'snow-covered dark green leaves' }],
  ['金色的皇冠', { gold: 'gold' }],
  ['brick house with a slate roof', { walls: 'brick', roof: 'slate roof tiles' }],
])('%s has its materials', (prompt, materials) => {
  expect(read(prompt).materials).toEqual(materials);
});

test('forms and styles', () => {
  expect(read('round table').values.choices).toMatchObject({ shape: 'round' });
  expect(read('圆桌').values.choices).toMatchObject({ shape: 'round' });
  expect(read('armchair').values.choices).toMatchObject({ seats: 'armchair' });
  expect(read('low poly pine tree').values.style).toBe('low-poly');
  expect(read('卡通风格的木桶').values.style).toBe('stylised');
});

test('an object without a template is told to be only near, one that is not known at all fails', () => {
  const near = read('a grand piano');
  expect(near).toMatchObject({ isClosest: true, template: { name: 'table' } });
  expect(near.remarks[0]).toEqual({
    en: 'There is no template for “piano”; “Table” comes nearest.',
    zh: '没有“piano”的模板；最接近的是“桌子”。',
  });
  expect(readModelPrompt('the meaning of life', 0)).toMatchObject({ ok: false, code: 'unknown-object' });
});

test('what cannot be had and what was not understood is told', () => {
  expect(read('table with 20 legs').remarks[0]?.en).toBe('20 of “legs” were asked for; 8 are built.');
  expect(read('three haunted oak barrels, 1 m tall')).toMatchObject({ count: 3, height: 1, unused: ['haunted'] });
});

test.each([
  '',
  '((((',
  'a'.repeat(4000),
  '桌'.repeat(2000),
  '9'.repeat(500),
  '\u202etable',
  '1e999 m table',
  '零条腿的桌子',
])('the prompt %j does no harm', (prompt) => {
  const result = readModelPrompt(prompt, 0);
  if (result.ok) expect(result.value.values.size.every((side) => side >= 0.002 && side <= 100)).toBe(true);
});

test('the documents name every object', () => {
  const page = readFileSync(
    fileURLToPath(new URL('../../../../docs/features/generate-models.md', import.meta.url)),
    'utf8',
  );
  const told = new Set(page.split(/[|,]/).map((cell) => cell.trim()));
  expect(templates.map(({ title }) => title.en.toLowerCase()).filter((name) => !told.has(name))).toEqual([]);
  expect(page).toContain(`${templates.length} objects`);
});
