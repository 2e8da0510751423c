import { createHash } from 'node:crypto';
import { build, part } from '@scenewright/test/kit/small-program.ts';
import { loadSolidKernel } from '@scenewright/test/kit/solid-kernel.ts';
import { describe, expect, test } from 'vitest';
import { Cancelled, neverAborted } from '#base/cancel.ts';
import { buildModel, buildPreview } from './build-model.ts';
import { type Model, trianglesOf } from './mesh.ts';
import type { ModelPart, ModelProgram, Shape } from './program/program.ts';
import { inspect } from './surface/inspect.ts';
import { overlappingFaces } from './surface/light-overlap.ts';

const kernel = await loadSolidKernel();

const program = (parts: readonly ModelPart[], more: Partial<ModelProgram> = {}): ModelProgram => ({
  version: 1,
  name: 'Thing',
  parts: [...parts],
  materials: { wood: 'oak', iron: 'iron' },
  ...more,
});

const table = program([
  part({ op: 'box', size: [1.2, 0.05, 0.8], bevel: 0.01, move: [3, 0.725, 0] }, { name: 'Top' }),
  part(
    {
      op: 'mirror',
      axis: 'z',
      of: {
        op: 'mirror',
        axis: 'x',
        of: { op: 'cylinder', radius: 0.03, height: 0.71, sides: 16, move: [0.5, 0.355, 0.3] },
      },
      move: [3, 0, 0],
    },
    { name: 'Legs', material: 'iron', pieces: 4 },
  ),
]);

/** Every operation once. */
const everything = program([
  part(
    {
      op: 'union',
      of: [
        { op: 'box', size: [1, 1, 1], bevel: 0.1 },
        { op: 'cylinder', radius: 0.4, radiusTop: 0.2, height: 1.4, bevel: 0.05, turn: [0, 0, 40] },
        {
          op: 'difference',
          of: [
            { op: 'sphere', radius: 0.7 },
            { op: 'box', size: [2, 1, 2], move: [0, -0.5, 0] },
          ],
        },
        {
          op: 'ring',
          count: 5,
          of: {
            op: 'hull',
            of: [
              { op: 'sphere', radius: 0.1, move: [0, 0, 0.6] },
              { op: 'box', size: [0.1, 0.3, 0.1] },
            ],
          },
        },
      ],
    },
    { name: 'Machine' },
  ),
  part(
    {
      op: 'lathe',
      profile: [
        [0.2, 0],
        [0.4, 0.3],
        [0.25, 0.6],
        [0.3, 0.7],
      ],
      move: [2, 0, 0],
    },
    { name: 'Vase', uv: 'cylinder' },
  ),
  part(
    {
      op: 'extrude',
      outline: [
        [0, 0],
        [0, 0.5],
        [0.5, 0.5],
        [0.2, 0.2],
        [0.5, 0],
      ],
      height: 0.6,
      twist: 50,
      taper: 0.6,
      bevel: 0.03,
      move: [-2, 0, 0],
    },
    { name: 'Twist' },
  ),
  part(
    {
      op: 'sweep',
      path: [
        [0, 0, 2],
        [0, 0.5, 2],
        [0.6, 0.5, 2.2],
        [0.6, 0, 2.6],
      ],
      radius: 0.08,
    },
    { name: 'Pipe', material: 'iron' },
  ),
  part(
    {
      op: 'field',
      blobs: [
        { from: [0, 2, 0], radius: 0.4 },
        { from: [0.5, 2, 0], to: [0.9, 2.2, 0], radius: 0.2 },
      ],
      blend: 0.2,
      cell: 0.09,
      noise: { size: 0.3, height: 0.05, seed: 7 },
    },
    { name: 'Blob' },
  ),
  part(
    {
      op: 'displace',
      of: { op: 'row', of: { op: 'box', size: [0.6, 0.5, 0.6] }, count: 2, step: [0.4, 0.1, 0] },
      size: 0.4,
      height: 0.1,
      seed: 9,
      cell: 0.15,
      move: [0, 0, -2],
    },
    { name: 'Rock', crease: 60 },
  ),
  part(
    {
      op: 'intersection',
      of: [
        { op: 'sphere', radius: 0.5, sides: 12 },
        { op: 'box', size: [0.7, 0.7, 0.7] },
      ],
      move: [2, 0.5, -2],
    },
    { name: 'Die' },
  ),
]);

function digest(model: Model): string {
  const sum = createHash('sha256');
  for (const { parts } of model.levels)
    for (const { positions, normals, tangents, uvs, lightUvs, indices } of parts)
      for (const values of [positions, normals, tangents, uvs, lightUvs ?? new Float32Array(0), indices])
        sum.update(new Uint8Array(values.buffer, values.byteOffset, values.byteLength));
  return sum.digest('hex');
}

describe('a table', async () => {
  const { model, parts, size, remarks } = await build(table);

  test('has its size, and its pivot in the middle of its base', () => {
    expect(size.map((side) => Number(side.toFixed(6)))).toEqual([1.2, 0.75, 0.8]);
    const heights =
      model.levels[0]?.parts.flatMap(({ positions }) => [...positions.filter((_, at) => at % 3 === 1)]) ?? [];
    expect(Math.min(...heights)).toBeCloseTo(0, 6);
    const across =
      model.levels[0]?.parts.flatMap(({ positions }) => [...positions.filter((_, at) => at % 3 === 0)]) ?? [];
    expect(Math.min(...across) + Math.max(...across)).toBeCloseTo(0, 5);
  });

  test('has the pieces and the volume of its parts', () => {
    expect(parts.map(({ name, pieces, piecesAsked }) => ({ name, pieces, piecesAsked }))).toEqual([
      { name: 'Top', pieces: 1, piecesAsked: 1 },
      { name: 'Legs', pieces: 4, piecesAsked: 4 },
    ]);
    expect(parts[1]?.volume).toBeCloseTo(4 * 0.71 * 0.0009 * 8 * Math.sin(Math.PI / 8), 5);
    expect(remarks).toEqual([]);
  });

  test('has levels within their share, without bevels and with fewer sides', () => {
    const [finest = 0, middle = 0, coarse = 0] = model.levels.map(trianglesOf);
    expect(middle / finest).toBeLessThanOrEqual(0.6);
    expect(coarse / finest).toBeLessThanOrEqual(0.3);
    expect(model.levels[1]?.parts[0]?.indices.length).toBe(36);
  });

  test('is stretched to the size that is asked', async () => {
    const { size: stretched, model: wider } = await build({ ...table, size: [2, 1, 0.5] });
    expect(stretched.map((side) => Number(side.toFixed(6)))).toEqual([2, 1, 0.5]);
    expect(wider.levels.map(({ parts: surfaces }) => inspect(surfaces).open)).toEqual([0, 0, 0]);
  });

  test('can be built at its finest level alone', async () => {
    const preview = await buildPreview(table, kernel, neverAborted());
    expect(preview.ok && preview.value.model.levels.map(trianglesOf)).toEqual([
      trianglesOf(model.levels[0] ?? { parts: [] }),
    ]);
  });
});

describe('every operation', async () => {
  const { model, remarks } = await build(everything);

  test('gives closed surfaces at every level', () => {
    expect(model.levels.map(({ parts }) => inspect(parts))).toEqual(
      model.levels.map(() => ({ open: 0, nonManifold: 0, degenerate: 0 })),
    );
    expect(remarks).toEqual([]);
  });

  test('gives the same bytes on every machine', () => {
    // When this changes, raise `modelVersion`: models that were made before are other ones.
    expect(digest(model)).toMatchInlineSnapshot(`"71139c60e9c63a028bc43c07e341ae6b64e52e23b910305c3e9d57cc87266651"`);
  });

  test('gives the same bytes after other models', async () => {
    await build(table);
    expect(digest((await build(everything)).model)).toBe(digest(model));
  });

  test('lays light maps out without overlaps', () => {
    for (const { parts } of model.levels) {
      expect(parts.every(({ lightUvs }) => lightUvs?.every((value) => value >= 0 && value <= 1))).toBe(true);
      expect(overlappingFaces(parts, 1024).flat()).toEqual([]);
    }
  });
});

test.each([
  ['longer than 100 m', { op: 'row', of: { op: 'box', size: [1, 1, 1] }, count: 3, step: [60, 0, 0] } as const],
  ['shorter than a millimetre', { op: 'box', size: [0.0006, 0.0006, 0.0006] } as const],
])('a model %s is refused', async (_, shape) => {
  const size: Shape =
    shape.op === 'box'
      ? { op: 'box', size: [0.0006, 0.0006, 0.0006] }
      : { ...shape, step: [60, 0, 0], of: { op: 'box', size: [1, 1, 1] } };
  const built = await buildModel(program([part(size)]), kernel, neverAborted());
  expect(built.ok ? '' : built.message).toContain('between 1 mm and 100 m can be built');
});

test('a material that no part has is told', async () => {
  const { remarks } = await build(program([part({ op: 'sphere', radius: 1 })]));
  expect(remarks).toContain('no part has the material iron');
});

test('building stops when nobody waits any more', async () => {
  const controller = new AbortController();
  const slow = program(
    Array.from({ length: 12 }, (_, at) =>
      part(
        {
          op: 'displace',
          of: { op: 'box', size: [1, 1, 1], move: [2 * at, 0, 0] },
          size: 0.5,
          height: 0.1,
          seed: at,
          cell: 0.08,
        },
        { name: `Rock ${at}` },
      ),
    ),
  );
  const started = performance.now();
  const building = buildModel(slow, kernel, controller.signal);
  setImmediate(() => controller.abort());
  await expect(building).rejects.toBeInstanceOf(Cancelled);
  const stopped = performance.now() - started;
  await build(slow);
  expect(stopped).toBeLessThan((performance.now() - started) / 3);
});
