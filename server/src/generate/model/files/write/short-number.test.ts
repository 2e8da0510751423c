import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shortNumber } from './short-number.ts';

test('every 32-bit float reads back as itself', () => {
  fc.assert(
    fc.property(fc.float({ noNaN: true, noDefaultInfinity: true }), (value) => {
      expect(Math.fround(Number(shortNumber(value)))).toBe(value + 0);
    }),
  );
});

test.each([
  [0.1, '0.1'],
  [Math.fround(0.1), '0.1'],
  [-0, '0'],
  [1 / 3, '0.33333334'],
  [16777216, '16777216'],
  [1e-7, '1e-7'],
  [Number.NaN, '0'],
])('%d is written %s', (value, text) => {
  expect(shortNumber(value)).toBe(text);
});
