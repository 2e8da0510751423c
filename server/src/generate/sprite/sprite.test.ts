import { expect, test } from 'vitest';
import { drawSprite, panelBorder } from './draw.ts';
import { iconShapes } from './shapes/shapes.ts';
import { spriteSpec } from './spec.ts';

const size = 48;

test.each(iconShapes.map(({ id, color }) => [id, color]))(
  'the icon %s fills a good part of its picture and leaves the corners free',
  (shape, color) => {
    const { pixels } = drawSprite(spriteSpec.parse({ form: 'icon', shape, color }), size);
    const alpha = (x: number, y: number) => pixels[4 * (y * size + x) + 3] ?? 0;
    let covered = 0;
    for (let at = 3; at < pixels.length; at += 4) covered += (pixels[at] ?? 0) / 255;
    expect(covered / (size * size)).toBeGreaterThan(0.08);
    expect(covered / (size * size)).toBeLessThan(0.75);
    for (const [x, y] of [
      [0, 0],
      [size - 1, 0],
      [0, size - 1],
      [size - 1, size - 1],
    ] as const)
      expect(alpha(x, y)).toBe(0);
  },
);

test('words of signs mean one sign each', () => {
  const words = iconShapes.flatMap(({ words: { en, zh } }) => [...en, ...zh]);
  expect(words.filter((word, at) => words.indexOf(word) !== at)).toEqual([]);
});

test('what nine-slice drawing stretches of a panel is the same all along its middle', () => {
  const spec = spriteSpec.parse({ form: 'panel', color: '#304060', accent: '#d0c080', radius: 0.15, border: 0.04 });
  if (spec.form !== 'panel') throw new Error(spec.form);
  const border = panelBorder(spec, size);
  const { pixels } = drawSprite(spec, size);
  const row = (y: number, x: number) => [...pixels.subarray(4 * (y * size + x), 4 * (y * size + x) + 4)];
  for (let y = 0; y < size; y++)
    for (let x = border; x < size - border; x++) expect(row(y, x)).toEqual(row(y, size / 2));
});

test('the same spec gives the same pixels', () => {
  const spec = spriteSpec.parse({ form: 'tile', material: { family: 'brick', seed: 3 } });
  expect(drawSprite(spec, size)).toEqual(drawSprite(spec, size));
});
