import { expect, test } from 'vitest';
import { readMaterialPrompt } from './read-material.ts';

test.each([
  ['weathered red brick wall with moss', { family: 'brick', age: 0.75, moss: 0.5, color: '#97362f' }],
  ['苔藓覆盖的石墙', { family: 'stone-wall', moss: 0.5 }],
  ['polished white marble', { family: 'marble', finish: 'polished', color: '#dad8d3' }],
  ['rock covered in snow', { family: 'rock', snow: 0.5 }],
  ['snow-covered rock', { family: 'rock', snow: 0.5 }],
  ['moss covered stone wall', { family: 'stone-wall', moss: 0.5 }],
  ['rusty diamond plate', { family: 'metal-plate', rust: 0.5 }],
  ['rusty metal', { family: 'rusted-metal' }],
  ['thick moss', { family: 'moss', moss: 0 }],
  ['heavily rusted iron', { family: 'rusted-metal', rust: 0 }],
  ['深蓝色的地毯', { family: 'carpet', color: '#2a3a5c' }],
  ['huge cobblestones, wet', { family: 'cobblestone', scale: 0.4, wet: 0.6 }],
  ['hammered copper', { family: 'noble-metal', color: '#fad0c1' }],
  ['copper roof tiles', { family: 'roof-tiles', color: '#c08058' }],
  ['灰泥墙', { family: 'plaster' }],
])('%s', (prompt, expected) => {
  expect(readMaterialPrompt(prompt, 3).spec).toMatchObject({ ...expected, seed: 3 });
});

test('light belongs to families that give some, in the colour that follows the word', () => {
  const plain = readMaterialPrompt('glowing lava rock', 0);
  expect(plain.spec).toMatchObject({ family: 'lava' });
  expect(plain.unused).toEqual([]);
  const green = readMaterialPrompt('dark sci-fi panel with glowing green lights', 0);
  expect(green.spec.glow).toMatch(/^#/);
  expect(green.spec.color).not.toBe(green.spec.glow);
  expect(readMaterialPrompt('glowing brick', 0).unused).toEqual(['glowing']);
});

test('a grey that is only part of a word is no colour', () => {
  expect(readMaterialPrompt('抹灰墙面', 0).spec.color).toBeUndefined();
});

test('a shade alone changes the colour of the family', () => {
  const plain = readMaterialPrompt('oak leaves', 0);
  expect(plain.spec.family).toBe('foliage');
  const [dark, light] = ['dark leather', 'pale leather'].map(
    (prompt) => readMaterialPrompt(prompt, 0).spec.color ?? '',
  );
  expect(dark).not.toBe(light);
  expect(Number.parseInt(dark?.slice(1, 3) ?? '', 16)).toBeLessThan(Number.parseInt(light?.slice(1, 3) ?? '', 16));
});

test('words of which nothing was made come back', () => {
  expect(readMaterialPrompt('red brick wall for a haunted mansion', 0).unused).toEqual(['haunted', 'mansion']);
  expect(readMaterialPrompt('quantum foam', 0)).toMatchObject({ hasFamily: false, unused: ['quantum', 'foam'] });
});

test.each(['', ' ', '((((', 'a'.repeat(4000), '砖'.repeat(2000), '../../etc/passwd', '\u202e', 'with with with of'])(
  'the prompt %j does no harm',
  (prompt) => {
    expect(readMaterialPrompt(prompt, 0).spec.version).toBe(1);
  },
);
