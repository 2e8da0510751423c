import { expect, test } from 'vitest';
import { materialSpec } from '#generate/material/spec.ts';
import { familyById } from '#generate/texture/families.ts';
import { makeMaps } from '#generate/texture/maps.ts';
import { thumbnail } from './thumbnail.ts';

const size = 64;

function look(id: string, shape: 'sphere' | 'cube' | 'plane'): Uint8Array {
  const family = familyById(id);
  if (family === undefined) throw new Error(id);
  return thumbnail(makeMaps(materialSpec.parse({ family: id, seed: 2 }), family, 128), shape, size).pixels;
}

/** Share of the picture that is covered. */
function covered(pixels: Uint8Array): number {
  let sum = 0;
  for (let at = 3; at < pixels.length; at += 4) sum += (pixels[at] ?? 0) / 255;
  return sum / (size * size);
}

function brightness(pixels: Uint8Array, x: number, y: number): number {
  const at = 4 * (y * size + x);
  return (pixels[at] ?? 0) + (pixels[at + 1] ?? 0) + (pixels[at + 2] ?? 0);
}

test.each([
  ['sphere', (Math.PI * (1 / 1.1) ** 2) / 4],
  ['plane', (0.9 / 1.1) ** 2],
] as const)('a %s covers as much of the picture as it should', (shape, share) => {
  expect(covered(look('brick', shape))).toBeCloseTo(share, 1);
});

test('a cube shows three faces, the upper the lightest', () => {
  const pixels = look('plaster', 'cube');
  expect(covered(pixels)).toBeGreaterThan(0.35);
  expect(brightness(pixels, 32, 17)).toBeGreaterThan(brightness(pixels, 46, 44));
});

test('light comes from above and left', () => {
  const pixels = look('plaster', 'sphere');
  expect(brightness(pixels, 22, 20)).toBeGreaterThan(brightness(pixels, 44, 46));
});

test('lava glows where plaster is in the shadow', () => {
  const darkest = (pixels: Uint8Array) =>
    Math.max(...Array.from({ length: 12 }, (_, at) => brightness(pixels, 34 + at, 52)));
  expect(darkest(look('lava', 'sphere'))).toBeGreaterThan(300);
});
