import { expect, test } from 'vitest';
import type { RawMesh } from '#generate/model/solid/workshop.ts';
import { collapseShort } from './collapse-short.ts';
import { flipSlivers } from './flip-slivers.ts';
import { inspect } from './inspect.ts';

/** A tetrahedron on the ground; its first edge runs from the origin to the right. */
const corners = [0, 0, 0, 1, 0, 0, 0, 0, -1, 0, 1, 0];
const closed = { open: 0, nonManifold: 0, degenerate: 0 };

/** With a vertex on the first edge, `share` of the way along it. */
function withVertexOnEdge(share: number, indices: readonly number[]): RawMesh {
  return { positions: Float32Array.from([...corners, share, 0, 0]), indices: Uint32Array.from(indices) };
}

test('an edge too short to be seen is collapsed, and the surface stays closed', () => {
  const needle = withVertexOnEdge(1e-7, [0, 4, 3, 4, 1, 3, 4, 0, 2, 1, 4, 2, 0, 3, 2, 1, 2, 3]);
  expect(inspect([needle])).toMatchObject({ open: 0, nonManifold: 0, degenerate: 2 });
  const tidy = collapseShort(needle);
  expect(tidy.indices.length).toBe(12);
  expect(inspect([tidy])).toEqual(closed);
});

test('an edge that can be seen stays', () => {
  const split = withVertexOnEdge(0.01, [0, 4, 3, 4, 1, 3, 4, 0, 2, 1, 4, 2, 0, 3, 2, 1, 2, 3]);
  expect(collapseShort(split).indices).toEqual(split.indices);
});

test('a tetrahedron is not collapsed onto itself, however small: its corners are drawn apart', () => {
  const tiny = {
    positions: Float32Array.from(corners, (value) => value * 1e-7),
    indices: Uint32Array.from([0, 1, 3, 1, 0, 2, 0, 3, 2, 1, 2, 3]),
  };
  const tidy = collapseShort(tiny);
  expect(tidy.indices).toEqual(tiny.indices);
  expect(inspect([tidy])).toEqual(closed);
});

test('a triangle whose corners lie on a line is flipped away', () => {
  // The vertex on the edge belongs to the front alone; a triangle without area fills the gap to the base.
  const sliver = withVertexOnEdge(0.5, [0, 4, 3, 4, 1, 3, 0, 1, 4, 1, 0, 2, 0, 3, 2, 1, 2, 3]);
  expect(inspect([sliver])).toEqual({ open: 0, nonManifold: 0, degenerate: 1 });
  expect(inspect([flipSlivers(sliver)])).toEqual(closed);
});
