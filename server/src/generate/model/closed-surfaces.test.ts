import { build, part, program } from '@scenewright/test/kit/small-program.ts';
import { loadSolidKernel } from '@scenewright/test/kit/solid-kernel.ts';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { neverAborted } from '#base/cancel.ts';
import { buildModel } from './build-model.ts';
import type { Shape } from './program/program.ts';
import { readModelProgram } from './program/read-program.ts';
import { inspect } from './surface/inspect.ts';

const kernel = await loadSolidKernel();

test('solids that touch along an edge share none in the file', async () => {
  const diagonal: Shape = {
    op: 'union',
    of: [
      { op: 'box', size: [1, 1, 1] },
      { op: 'box', size: [1, 1, 1], move: [1, 1, 0] },
    ],
  };
  const { model, parts, remarks } = await build(program(part(diagonal)));
  expect(model.levels.map(({ parts: surfaces }) => inspect(surfaces).nonManifold)).toEqual([0, 0, 0]);
  expect(parts[0]?.pieces).toBe(2);
  expect(remarks[0]).toBe(
    'Body consists of 2 pieces instead of 1; pieces that are to be one must overlap by a millimetre',
  );
});

const length = fc.double({ min: 0.05, max: 2, noNaN: true });
const coordinate = fc.double({ min: -1, max: 1, noNaN: true });
const place = fc.tuple(coordinate, coordinate, coordinate);
const turn = fc.tuple(fc.integer({ min: 0, max: 8 }), fc.integer({ min: 0, max: 8 }), fc.integer({ min: 0, max: 8 }));
const placed = fc.record({
  move: place,
  turn: turn.map(([x, y, z]): [number, number, number] => [45 * x, 45 * y, 45 * z]),
});
const { shape } = fc.letrec<{ shape: Shape; leaf: Shape }>((tie) => ({
  leaf: fc.oneof(
    fc.record({
      op: fc.constant('box' as const),
      size: fc.tuple(length, length, length),
      bevel: fc.option(length, { nil: undefined }),
    }),
    fc.record({
      op: fc.constant('cylinder' as const),
      radius: length,
      radiusTop: fc.option(length, { nil: undefined }),
      height: length,
      sides: fc.integer({ min: 3, max: 12 }),
    }),
    fc.record({ op: fc.constant('sphere' as const), radius: length, sides: fc.integer({ min: 4, max: 12 }) }),
    fc.record({
      op: fc.constant('sweep' as const),
      path: fc.array(place, { minLength: 2, maxLength: 4 }),
      radius: length,
      sides: fc.integer({ min: 3, max: 6 }),
    }),
    fc.record({
      op: fc.constant('extrude' as const),
      outline: fc.array(fc.tuple(length, length), { minLength: 3, maxLength: 6 }),
      height: length,
      twist: fc.integer({ min: -90, max: 90 }),
      bevel: fc.option(length, { nil: undefined }),
    }),
  ),
  shape: fc.oneof(
    { maxDepth: 3 },
    fc.tuple(tie('leaf'), placed).map(([leaf, where]): Shape => ({ ...leaf, ...where })),
    fc.record({
      op: fc.constantFrom('union' as const, 'difference' as const, 'intersection' as const, 'hull' as const),
      of: fc.array(tie('shape'), { minLength: 2, maxLength: 3 }),
    }),
    fc.record({ op: fc.constant('ring' as const), of: tie('shape'), count: fc.integer({ min: 1, max: 4 }) }),
    fc.record({
      op: fc.constant('mirror' as const),
      of: tie('shape'),
      axis: fc.constantFrom('x' as const, 'y' as const, 'z' as const),
    }),
  ),
}));

test('any program is refused or gives closed surfaces at every level', { timeout: 120_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(shape, async (random) => {
      const read = readModelProgram(program(part(random)));
      if (!read.ok) return;
      const built = await buildModel(read.value, kernel, neverAborted());
      if (!built.ok) return;
      for (const { parts } of built.value.model.levels) {
        expect(inspect(parts)).toMatchObject({ open: 0, nonManifold: 0 });
        for (const { positions, normals, tangents, uvs } of parts)
          for (const values of [positions, normals, tangents, uvs]) expect(values.every(Number.isFinite)).toBe(true);
      }
    }),
    { numRuns: 40, seed: 11 },
  );
});
