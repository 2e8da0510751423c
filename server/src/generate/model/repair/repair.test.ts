import { boxPart, crate } from '@scenewright/test/kit/sample-models.ts';
import { expect, test } from 'vitest';
import { Cancelled, neverAborted } from '#base/cancel.ts';
import type { ReadMesh, ReadModel } from '#generate/model/files/read/read-model.ts';
import { boundsOf, type MeshPart, trianglesOf } from '#generate/model/mesh.ts';
import { type RepairedModel, type RepairWish, repairModel } from './repair.ts';

const plain = { color: undefined, metallic: undefined, roughness: undefined, pictures: {} };

function meshOf({ name, positions, normals, uvs, indices }: MeshPart, material = 0): ReadMesh {
  return { name, material, positions, normals, uvs, indices };
}

function modelOf(...meshes: readonly ReadMesh[]): ReadModel {
  return {
    meshes,
    materials: [
      { name: 'Old Wood', ...plain },
      { name: 'old wood', ...plain },
    ],
    remarks: [],
  };
}

async function repaired(read: ReadModel, wish: Partial<RepairWish> = {}): Promise<RepairedModel> {
  const result = await repairModel(read, { name: 'Crate', triangles: 10_000, ...wish }, neverAborted());
  if (!result.ok) throw new Error(result.message);
  return result.value;
}

const box = boxPart('box', 'wood', [2, 1, 0.5], [3, 4, 5]);

test('a sound model comes back with its pivot in the middle of its base, three levels, a light map and colliders', async () => {
  const { model, size, inspection, remarks, materials } = await repaired(modelOf(meshOf(box)));
  expect(boundsOf(model.levels[0]?.parts ?? [])).toEqual({ min: [-1, 0, -0.25], max: [1, 1, 0.25] });
  expect(size).toEqual([2, 1, 0.5]);
  expect(inspection).toEqual({ open: 0, nonManifold: 0, degenerate: 0 });
  expect(remarks).toEqual([]);
  expect(materials.map(({ key }) => key)).toEqual(['old-wood']);
  // A box of twelve triangles cannot be simpler.
  expect(model.levels.map(trianglesOf)).toEqual([12, 12, 12]);
  expect(model.colliders).toEqual([{ type: 'box', center: [0, 0.5, 0], size: [2, 1, 0.5] }]);
  for (const { parts } of model.levels) for (const part of parts) expectWhole(part);
});

test('texture places of the file are kept', async () => {
  const { model } = await repaired(modelOf(meshOf(box)));
  const seen = new Set(pairs(model.levels[0]?.parts[0]?.uvs));
  expect(seen).toEqual(new Set(pairs(box.uvs)));
});

test('faces that run both ways are turned outwards, and lit from outside', async () => {
  const mixed = box.indices.map((index, at) =>
    at < 15 || at % 3 === 0 ? index : (box.indices[at % 3 === 1 ? at + 1 : at - 1] ?? 0),
  );
  const { model, remarks } = await repaired(modelOf({ ...meshOf(box), indices: mixed, normals: undefined }));
  expect(remarks).toEqual(['7 triangles ran the wrong way and were turned']);
  const [part] = model.levels[0]?.parts ?? [];
  expect(volumeOf(part)).toBeCloseTo(1);
  expect(isLitFromOutside(part)).toBe(true);
});

test('a box that is inside out altogether is turned', async () => {
  const inverse = box.indices.map((_, at) => box.indices[box.indices.length - 1 - at] ?? 0);
  const { model } = await repaired(
    modelOf({ ...meshOf(box), indices: inverse, normals: box.normals.map((value) => -value) }),
  );
  expect(volumeOf(model.levels[0]?.parts[0])).toBeCloseTo(1);
  expect(isLitFromOutside(model.levels[0]?.parts[0])).toBe(true);
});

test('the wall of a hollow keeps its direction', async () => {
  const inner = boxPart('inner', 'wood', [1, 0.5, 0.25], [3, 4, 5]);
  const inwards = {
    ...meshOf(inner),
    indices: inner.indices.map((_, at) => inner.indices[35 - at] ?? 0),
    normals: inner.normals.map((value) => -value),
  };
  const { model, remarks } = await repaired(modelOf(meshOf(box), inwards));
  expect(remarks).toEqual([]);
  expect(volumeOf(model.levels[0]?.parts[0])).toBeCloseTo(1 - 0.125);
});

test('corners that nearly meet are joined, triangles without area or twice there are dropped', async () => {
  const shaken = box.positions.map((value, at) => value + 1e-7 * ((at * 7) % 5));
  const doubled = Uint32Array.from([...box.indices, ...box.indices.slice(0, 3), 0, 0, 1]);
  const { inspection, remarks } = await repaired(modelOf({ ...meshOf(box), positions: shaken, indices: doubled }));
  expect(inspection).toEqual({ open: 0, nonManifold: 0, degenerate: 0 });
  expect(remarks).toEqual(['2 triangles without area or twice there were dropped']);
});

test('holes are counted and said, not closed', async () => {
  const { inspection, remarks } = await repaired(modelOf({ ...meshOf(box), indices: box.indices.slice(6) }));
  expect(inspection.open).toBe(4);
  expect(remarks).toEqual(['it is not closed: 4 edges have one triangle only']);
});

test.each([
  { what: 'as it is', factor: 1, size: 2, says: undefined },
  { what: 'centimetres', factor: 200, size: 4, says: 'taken for centimetres' },
  { what: 'millimetres', factor: 2000, size: 4, says: 'taken for millimetres' },
  { what: 'a hundredth', factor: 0.002, size: 0.4, says: 'hundredths' },
  { what: 'a size that nothing has', factor: 1e9, size: 1, says: 'made 1 m' },
])('units: $what', async ({ factor, size, says }) => {
  const { size: own, remarks } = await repaired(
    modelOf({ ...meshOf(box), positions: box.positions.map((value) => value * factor) }),
  );
  expect(own[0] / size).toBeCloseTo(1, 4);
  expect(remarks.join()).toContain(says ?? '');
  expect(remarks).toHaveLength(says === undefined ? 0 : 1);
});

test('a height that is wished for is met', async () => {
  const { size } = await repaired(modelOf(meshOf(box)), { height: 1.8 });
  expect(size.map((side) => side.toFixed(4))).toEqual(['3.6000', '1.8000', '0.9000']);
});

/** A wavy sheet of `side` by `side` squares. */
function sheet(side: number): ReadMesh {
  const places = Array.from({ length: (side + 1) ** 2 }, (_, at) => [at % (side + 1), Math.floor(at / (side + 1))]);
  return {
    name: 'sheet',
    material: 1,
    positions: Float32Array.from(
      places.flatMap(([x = 0, z = 0]) => [x / side, 0.1 * Math.sin((9 * x) / side), z / side]),
    ),
    normals: undefined,
    uvs: undefined,
    indices: Uint32Array.from(
      Array.from({ length: side * side }, (_, at) => (side + 1) * Math.floor(at / side) + (at % side)).flatMap((at) => [
        ...[at, at + side + 1, at + 1],
        ...[at + 1, at + side + 1, at + side + 2],
      ]),
    ),
  };
}

test('many triangles are reduced to the budget, and the levels to their shares; what lacks normals and texture places gets them', async () => {
  const { model, remarks, materials } = await repaired(modelOf(sheet(60)), { triangles: 1000 });
  const [finest = 0, middle = 0, coarsest = 0] = model.levels.map(trianglesOf);
  expect(finest).toBeGreaterThan(500);
  expect(finest).toBeLessThanOrEqual(1100);
  expect(middle / finest).toBeLessThanOrEqual(0.6);
  expect(coarsest / finest).toBeLessThanOrEqual(0.3);
  expect(remarks[0]).toBe(`reduced from 7200 to ${finest} triangles`);
  expect(materials.map(({ key }) => key)).toEqual(['old-wood-2']);
  for (const { parts } of model.levels) for (const part of parts) expectWhole(part);
  // A smooth surface: neighbours share their vertices, with one normal.
  expect((model.levels[0]?.parts[0]?.positions.length ?? 0) / 3).toBeLessThan(finest);
  const uvs = model.levels[0]?.parts[0]?.uvs ?? new Float32Array(0);
  expect(Math.max(...uvs) - Math.min(...uvs)).toBeGreaterThan(0.9);
});

test('the same file gives the same model', async () => {
  const [first, second] = [
    await repaired(modelOf(sheet(20)), { triangles: 300 }),
    await repaired(modelOf(sheet(20)), { triangles: 300 }),
  ];
  expect(first).toEqual(second);
});

test('parts of several materials stay together when they are reduced', async () => {
  const [finest] = crate.levels;
  const { model } = await repaired(modelOf(...(finest?.parts ?? []).map((part, at) => meshOf(part, at === 1 ? 1 : 0))));
  expect(model.levels.map(({ parts }) => parts.map(({ material }) => material))).toEqual([
    ['old-wood', 'old-wood-2'],
    ['old-wood', 'old-wood-2'],
    ['old-wood', 'old-wood-2'],
  ]);
});

test('what has no area is refused', async () => {
  const flat = { ...meshOf(box), positions: box.positions.map(() => 1) };
  const result = await repairModel(modelOf(flat), { name: 'Crate', triangles: 100 }, neverAborted());
  expect(result).toMatchObject({ ok: false, code: 'model-empty' });
});

test('it can be cancelled', async () => {
  const aborted = AbortSignal.abort();
  await expect(repairModel(modelOf(sheet(20)), { name: 'Crate', triangles: 100 }, aborted)).rejects.toThrow(Cancelled);
});

function expectWhole({ positions, normals, tangents, uvs, lightUvs, indices }: MeshPart): void {
  const vertices = positions.length / 3;
  expect([normals.length / 3, tangents.length / 4, uvs.length / 2, (lightUvs?.length ?? 0) / 2]).toEqual(
    Array(4).fill(vertices),
  );
  expect(indices.every((index) => index < vertices)).toBe(true);
  for (let vertex = 0; vertex < vertices; vertex++)
    expect(Math.hypot(...normals.subarray(3 * vertex, 3 * vertex + 3))).toBeCloseTo(1, 3);
}

function pairs(uvs: Float32Array | undefined): readonly string[] {
  return Array.from({ length: (uvs?.length ?? 0) / 2 }, (_, at) =>
    [...(uvs?.subarray(2 * at, 2 * at + 2) ?? [])].join(),
  );
}

function volumeOf(part: MeshPart | undefined): number {
  return trianglesIn(part).reduce((sum, [a, b, c]) => sum + dot(a, cross(b, c)) / 6, 0);
}

function isLitFromOutside(part: MeshPart | undefined): boolean {
  return trianglesIn(part).every(([a, b, c], triangle) => {
    const normal = cross(minus(b, a), minus(c, a));
    return Array.from(part?.indices.subarray(3 * triangle, 3 * triangle + 3) ?? []).every(
      (index) => dot(normal, [...(part?.normals.subarray(3 * index, 3 * index + 3) ?? [])]) > 0,
    );
  });
}

function trianglesIn(part: MeshPart | undefined): readonly (readonly [number[], number[], number[]])[] {
  const place = (corner: number) => {
    const index = part?.indices[corner] ?? 0;
    return [...(part?.positions.subarray(3 * index, 3 * index + 3) ?? [])];
  };
  return Array.from({ length: (part?.indices.length ?? 0) / 3 }, (_, at) => [
    place(3 * at),
    place(3 * at + 1),
    place(3 * at + 2),
  ]);
}

function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, value, axis) => sum + value * (b[axis] ?? 0), 0);
}

function cross([ax = 0, ay = 0, az = 0]: readonly number[], [bx = 0, by = 0, bz = 0]: readonly number[]): number[] {
  return [ay * bz - az * by, az * bx - ax * bz, ax * by - ay * bx];
}

function minus(a: readonly number[], b: readonly number[]): number[] {
  return a.map((value, axis) => value - (b[axis] ?? 0));
}
