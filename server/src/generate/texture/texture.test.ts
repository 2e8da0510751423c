import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { colorDifference, labOf, rgbOfHex } from '#generate/color/color.ts';
import { dominantColor } from '#generate/color/dominant.ts';
import { materialSpec } from '#generate/material/spec.ts';
import { ambientOcclusion } from './ambient-occlusion.ts';
import { families, familyById } from './families.ts';
import { type MaterialMaps, makeMaps } from './maps.ts';
import { normalMap } from './normal-map.ts';
import { quietCut, steps } from './quiet-cut.ts';

const size = 96;

function make(family: string, more: object = {}): MaterialMaps {
  const found = familyById(family);
  if (found === undefined) throw new Error(family);
  return makeMaps(materialSpec.parse({ family, seed: 5, ...more }), found, size);
}

function hash(maps: MaterialMaps): string {
  const sum = createHash('sha256');
  for (const bytes of [maps.albedo, maps.normal, maps.height, maps.mask]) sum.update(bytes);
  return sum.digest('hex');
}

test.each(families.map(({ id }) => [id]))('%s closes on itself and shows something', (id) => {
  const maps = make(id);
  for (const layer of [
    { bytes: maps.albedo, channels: 3 },
    { bytes: maps.normal, channels: 3 },
    { bytes: maps.height, channels: 2 },
    { bytes: maps.mask, channels: 4 },
  ])
    for (const along of ['rows', 'columns'] as const) {
      const [border = 0, ...within] = steps(layer, size, along);
      expect(border).toBeLessThanOrEqual(Math.max(...within));
    }
  expect(new Set(maps.height).size).toBeGreaterThan(20);
});

test('the same spec gives the same bytes, another seed others', () => {
  expect(hash(make('rock'))).toBe(hash(make('rock')));
  expect(hash(make('rock', { seed: 6 }))).not.toBe(hash(make('rock')));
});

test('families are told apart by their ids, and every word of a prompt means one of them', () => {
  expect(new Set(families.map(({ id }) => id)).size).toBe(families.length);
  const words = families.flatMap(({ words: { en, zh } }) => [...en, ...zh]);
  expect(words.filter((word, at) => words.indexOf(word) !== at)).toEqual([]);
  expect(words.filter((word) => word !== word.toLowerCase() || word.trim() === '')).toEqual([]);
});

test('normals of a bump point away from its top, green upwards, and are of unit length', () => {
  const height = new Float32Array(size * size);
  for (let y = 0; y < size; y++)
    for (let x = 0; x < size; x++)
      height[y * size + x] = Math.exp(-((x - size / 2) ** 2 + (y - size / 2) ** 2) / (size * 2));
  const bytes = normalMap(height, size, 0.2);
  const at = (x: number, y: number) => bytes.subarray(3 * (y * size + x), 3 * (y * size + x) + 3);
  const off = 8;
  expect(at(size / 2 - off, size / 2)[0]).toBeLessThan(110);
  expect(at(size / 2 + off, size / 2)[0]).toBeGreaterThan(145);
  expect(at(size / 2, size / 2 - off)[1]).toBeGreaterThan(145);
  expect(at(size / 2, size / 2 + off)[1]).toBeLessThan(110);
  for (let index = 0; index < bytes.length; index += 3) {
    const length = Math.hypot(...[0, 1, 2].map((channel) => ((bytes[index + channel] ?? 0) - 127.5) / 127.5));
    expect(Math.abs(length - 1)).toBeLessThan(0.01);
  }
});

test('a hollow sees less of the sky than a plain', () => {
  const height = new Float32Array(size * size).fill(0.5);
  height[10 * size + 10] = 0;
  const occlusion = ambientOcclusion(height, size, 0.05);
  expect(occlusion[10 * size + 10]).toBeLessThan(0.8);
  expect(occlusion[60 * size + 60]).toBe(1);
});

test('the cut avoids the line at which all maps jump', () => {
  const bytes = new Uint8Array(size * size * 3);
  for (let y = 0; y < size; y++) bytes.fill((y * 7) % 40, y * size * 3, (y + 1) * size * 3);
  bytes.fill(255, 0, size * 3);
  const rolled = quietCut([{ bytes, channels: 3 }], size)(bytes, 3);
  const [border = 0] = steps({ bytes: rolled, channels: 3 }, size, 'rows');
  expect(border).toBeLessThan(60);
  expect([...rolled].sort()).toEqual([...bytes].sort());
});

test.each(['#2a3a5c', '#7f2a26', '#c9a447', '#dad8d3'])('leather of the colour %s is of that colour', (color) => {
  const dominant = dominantColor(make('leather', { color, age: 0 }).albedo);
  expect(colorDifference(labOf(dominant), labOf(rgbOfHex(color) ?? [0, 0, 0]))).toBeLessThan(15);
});

test.each([
  ['#ffffff', '#ffffff', 0],
  ['#ff0000', '#00ff00', 86.6],
  ['#808080', '#8c8c8c', 4.3],
])('%s and %s differ by %d', (one, other, difference) => {
  const lab = (hex: string) => labOf(rgbOfHex(hex) ?? [0, 0, 0]);
  expect(colorDifference(lab(one), lab(other))).toBeCloseTo(difference, 0);
});

test.each([
  ['moss', { moss: 0.6 }],
  ['snow', { snow: 0.6 }],
  ['rust', { rust: 0.6 }],
  ['dirt', { dirt: 0.8 }],
  ['water', { wet: 0.8 }],
])('%s lies upon a wall', (_, more) => {
  const plain = make('concrete');
  const laid = make('concrete', more);
  let changed = 0;
  for (let at = 0; at < plain.albedo.length; at++)
    if (Math.abs((plain.albedo[at] ?? 0) - (laid.albedo[at] ?? 0)) > 12) changed++;
  expect(changed / plain.albedo.length).toBeGreaterThan(0.1);
});

test('only what glows has an emission map, and it can be put out', () => {
  expect(make('lava').emission).toBeDefined();
  expect(make('lava', { glow: 'none' }).emission).toBeUndefined();
  expect(make('brick').emission).toBeUndefined();
});
