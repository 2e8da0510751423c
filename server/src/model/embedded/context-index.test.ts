import fc from 'fast-check';
import { expect, test } from 'vitest';
import { everyPlace, indexContexts, narrow } from './context-index.ts';

test('a stretch holds exactly the places with its context', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 3 }), { maxLength: 80 }),
      fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 6 }),
      (words, context) => {
        const index = indexContexts(words, 4);
        let stretch = everyPlace(index);
        context.forEach((_, depth) => {
          stretch = narrow(index, stretch, depth, context[context.length - 1 - depth] ?? 0);
        });
        const found = [...index.order.slice(stretch.from, stretch.to)].sort((a, b) => a - b);
        const expected = words
          .map((_, place) => place)
          .filter((place) => context.every((word, at) => words[place - context.length + at] === word));
        expect(found).toEqual(expected);
      },
    ),
    { seed: 3, numRuns: 400 },
  );
});

test('places are in memory that threads share, in few bytes', () => {
  const index = indexContexts([1, 2, 1, 2], 3);
  expect(index.sequence).toBeInstanceOf(Uint8Array);
  expect(index.sequence.buffer).toBeInstanceOf(SharedArrayBuffer);
  expect(indexContexts(new Array<number>(70_000).fill(1), 70_000).order).toBeInstanceOf(Uint32Array);
});
