import { boxPart } from '@scenewright/test/kit/sample-models.ts';
import { expect, test } from 'vitest';
import type { DetailLevel } from '#generate/model/mesh.ts';
import type { Picture } from '#generate/raster/picture.ts';
import { modelThumbnail, type PlainLook } from './model-thumbnail.ts';

const looks: Readonly<Record<string, PlainLook>> = {
  wood: { albedo: [0.6, 0.2, 0.1], roughness: 0.8, metal: 0 },
  paint: { albedo: [0.1, 0.2, 0.7], roughness: 0.8, metal: 0 },
};
const look = (material: string): PlainLook => looks[material] ?? { albedo: [1, 1, 1], roughness: 1, metal: 0 };

/** A brown block with a blue one on top, which stands out to the right. */
const blocks: DetailLevel = {
  parts: [boxPart('body', 'wood', [1, 1, 1], [0, 0.5, 0]), boxPart('top', 'paint', [1, 0.6, 1], [0.6, 1.3, 0])],
};

/** How many pixels are clearly redder, bluer, and darker than the ground. */
function count({ pixels }: Picture): { readonly red: number; readonly blue: number; readonly shadow: number } {
  let [red, blue, shadow] = [0, 0, 0];
  for (let at = 0; at < pixels.length; at += 4) {
    const [r = 0, g = 0, b = 0] = pixels.subarray(at, at + 3);
    if (r > b + 30) red++;
    else if (b > r + 30) blue++;
    else if (Math.abs(r - g) < 4 && r < 200) shadow++;
  }
  return { red, blue, shadow };
}

test('parts have the colours of their materials, on a light ground with a shadow', () => {
  const picture = modelThumbnail(blocks, look, 96);
  const { red, blue, shadow } = count(picture);
  expect([red > 500, blue > 500, shadow > 100]).toEqual([true, true, true]);
  expect([...picture.pixels.subarray(0, 4)]).toEqual([229, 229, 229, 255]);
});

test('it fits, and turns about its middle', () => {
  for (const yaw of [0, 1.2, 2.4, 3.6, 4.8]) {
    const { width, pixels } = modelThumbnail(blocks, look, 64, yaw);
    for (let at = 0; at < width; at++)
      for (const edge of [at, width * (width - 1) + at, width * at, width * at + width - 1]) {
        const [r = 0, , b = 0] = pixels.subarray(4 * edge, 4 * edge + 3);
        expect(Math.abs(r - b)).toBeLessThan(10);
      }
  }
  expect(modelThumbnail(blocks, look, 64, 1)).not.toEqual(modelThumbnail(blocks, look, 64, 2));
});

test('nothing is an empty ground', () => {
  const { pixels } = modelThumbnail({ parts: [] }, look, 8);
  expect(new Set(pixels)).toEqual(new Set([229, 255]));
});

test('maps lie on the model a metre each, their first row on top', () => {
  const size = 16;
  const upper = (at: number) => at < (size * size) / 2;
  const paint = (value: (at: number) => readonly number[]) =>
    Uint8Array.from(Array.from({ length: size * size }, (_, at) => value(at)).flat());
  const maps = {
    size,
    albedo: paint((at) => (upper(at) ? [200, 20, 20] : [20, 20, 200])),
    normal: paint(() => [128, 128, 255]),
    height: paint(() => [128, 0]),
    mask: paint(() => [0, 255, 0, 40]),
    emission: undefined,
  };
  const box = boxPart('body', 'wood', [1, 1, 1], [0, 0.5, 0]);
  // Places of texture as the model's own surfaces have them: a unit a metre, upwards.
  const uvs = box.uvs.map((_, at) => box.positions[Math.floor(at / 2) * 3 + (at % 2)] ?? 0);
  const one: DetailLevel = { parts: [{ ...box, uvs }] };
  const picture = modelThumbnail(one, () => maps, 96, 0);
  const { width, height, pixels } = picture;
  const half = 4 * width * Math.floor(height / 2);
  const column = (rows: Uint8Array) => count({ width, height: 1, pixels: rows });
  const [above, below] = [column(pixels.subarray(0, half)), column(pixels.subarray(half))];
  expect(below.blue).toBeGreaterThan(below.red);
  expect(above.red).toBeGreaterThan(100);
});
