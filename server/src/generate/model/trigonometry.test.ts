import { expect, test } from 'vitest';
import { angleOf, cosine, sine } from './trigonometry.ts';

const radians = (degrees: number) => (degrees * Math.PI) / 180;

test('sines and cosines are those of the engine, to its last digits', () => {
  for (let degrees = -800; degrees <= 800; degrees += 0.37) {
    expect(Math.abs(sine(degrees) - Math.sin(radians(degrees)))).toBeLessThan(4e-15);
    expect(Math.abs(cosine(degrees) - Math.cos(radians(degrees)))).toBeLessThan(4e-15);
  }
});

test('quarters are exact', () => {
  expect([0, 90, 180, 270, 360, -90].map((degrees) => [sine(degrees) + 0, cosine(degrees) + 0])).toEqual([
    [0, 1],
    [1, 0],
    [0, -1],
    [-1, 0],
    [0, 1],
    [-1, 0],
  ]);
});

test('angles are those of the engine', () => {
  for (let degrees = -179.5; degrees < 180; degrees += 0.7) {
    const [y, x] = [Math.sin(radians(degrees)), Math.cos(radians(degrees))];
    expect(Math.abs(angleOf(y, x) - degrees)).toBeLessThan(1e-12);
  }
  expect([angleOf(0, 0), angleOf(0, -1), angleOf(-1, 0), angleOf(3, 3)]).toEqual([0, 180, -90, 45]);
});
