import { loadSolidKernel } from '@scenewright/test/kit/solid-kernel.ts';
import { describe, expect, test } from 'vitest';
import { createArena } from '#generate/model/solid/arena.ts';
import type { Solid, SolidKernel } from '#generate/model/solid/kernel.ts';
import type { RawMesh } from '#generate/model/solid/workshop.ts';
import { collidersOf } from './colliders.ts';

const { Manifold } = await loadSolidKernel();
type Make = (manifold: SolidKernel['Manifold']) => Solid;

function meshOf(make: Make): RawMesh {
  const arena = createArena();
  try {
    const { vertProperties, triVerts } = arena.own(make(Manifold)).getMesh();
    return { positions: vertProperties, indices: triVerts };
  } finally {
    arena.free();
  }
}

const box: Make = (manifold) => manifold.cube([1, 2, 3], true);
const ball: Make = (manifold) => manifold.sphere(1, 32).translate([5, 0, 0]);
const pill: Make = (manifold) =>
  manifold.hull([manifold.sphere(1, 32).translate([-3, 0, 0]), manifold.sphere(1, 32).translate([3, 0, 0])]);
const legs: Make = (manifold) =>
  manifold.compose([manifold.cube([1, 1, 1], true), manifold.cube([1, 1, 1], true).translate([4, 0, 0])]);
const many: Make = (manifold) =>
  manifold.compose(Array.from({ length: 17 }, (_, at) => manifold.cube([1, 1, 1], true).translate([3 * at, 0, 0])));

describe('a shape is chosen by how it fits', () => {
  const chosen: readonly (readonly [name: string, makes: readonly Make[], types: readonly string[]])[] = [
    ['a box about a box', [box], ['box']],
    ['a ball about a ball', [ball], ['sphere']],
    ['a capsule about a capsule', [pill], ['capsule']],
    ['boxes about pieces that stand apart', [legs], ['box', 'box']],
    ['a box for a part with more pieces than boxes are worth', [many], ['box']],
    ['nothing about nothing', [], []],
  ];
  test.each(chosen)('%s', (_, makes, types) => {
    expect(collidersOf(makes.map(meshOf), undefined).map(({ type }) => type)).toEqual(types);
  });
});

test.each([
  ['box', ['box']],
  ['sphere', ['sphere']],
  ['capsule', ['capsule']],
  ['parts', ['box', 'box']],
  ['none', []],
] as const)('the program may ask for %s', (asked, types) => {
  expect(collidersOf([legs].map(meshOf), asked).map(({ type }) => type)).toEqual(types);
});

test('shapes hold all of the model', () => {
  expect(collidersOf([meshOf(box)], 'box')).toEqual([{ type: 'box', center: [0, 0, 0], size: [1, 2, 3] }]);
  expect(collidersOf([meshOf(ball)], 'sphere')).toEqual([
    { type: 'sphere', center: [5, 0, 0], radius: expect.closeTo(1, 6) },
  ]);
  const [capsule] = collidersOf([meshOf(pill)], 'capsule');
  expect(capsule).toMatchObject({ axis: 'x', radius: expect.closeTo(1, 6) });
  expect(capsule?.type === 'capsule' && capsule.height).toBeCloseTo(8, 2);
});

test('a sheet has some thickness', () => {
  const sheet = { positions: Float32Array.from([0, 0, 0, 1, 0, 0, 0, 0, 1]), indices: Uint32Array.from([0, 2, 1]) };
  expect(collidersOf([sheet], 'box')).toMatchObject([{ size: [1, 0.001, 1] }]);
});
