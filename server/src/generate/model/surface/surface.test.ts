import { loadSolidKernel } from '@scenewright/test/kit/solid-kernel.ts';
import { describe, expect, test } from 'vitest';
import type { Vector3 } from '#generate/model/mesh.ts';
import { createArena } from '#generate/model/solid/arena.ts';
import type { Solid, SolidKernel } from '#generate/model/solid/kernel.ts';
import type { RawMesh } from '#generate/model/solid/workshop.ts';
import { cross, dot, lengthOf, placeAt, subtract } from '#generate/model/vector.ts';
import { inspect } from './inspect.ts';
import { surfaceOf } from './surface.ts';

const kernel = await loadSolidKernel();

function meshOf(make: (manifold: SolidKernel['Manifold']) => Solid): RawMesh {
  const arena = createArena();
  try {
    const { vertProperties, triVerts } = arena.own(make(kernel.Manifold)).getMesh();
    return { positions: vertProperties, indices: triVerts };
  } finally {
    arena.free();
  }
}

const cube = meshOf((manifold) => manifold.cube([1, 2, 3], true));
const ball = meshOf((manifold) => manifold.sphere(1, 32));
// Upright: the library builds along z.
const pillar = meshOf((manifold) => manifold.cylinder(2, 0.5, 0.5, 24, true).rotate([-90, 0, 0]));
const ramp = meshOf((manifold) => manifold.cube([1, 1, 1], true).rotate([30, 20, 0]));

/** Normal of each face by its corners, with the corners of the face. */
function faces({
  positions,
  indices,
}: RawMesh): readonly { readonly normal: Vector3; readonly vertices: readonly number[] }[] {
  return Array.from({ length: indices.length / 3 }, (_, face) => {
    const vertices = [...indices.subarray(3 * face, 3 * face + 3)];
    const [a = [0, 0, 0], b = [0, 0, 0], c = [0, 0, 0]] = vertices.map((vertex): Vector3 => placeAt(positions, vertex));
    const normal = cross(subtract(b, a), subtract(c, a));
    const length = lengthOf(normal);
    return { normal: [normal[0] / length, normal[1] / length, normal[2] / length], vertices };
  });
}

describe('normals', () => {
  test('of a cube stand on its faces: four vertices a face', () => {
    const surface = surfaceOf(cube, { crease: 40, uv: 'box' });
    expect(surface.positions.length / 3).toBe(24);
    for (const { normal, vertices } of faces(surface))
      for (const vertex of vertices) expect(dot(normal, placeAt(surface.normals, vertex))).toBeCloseTo(1, 6);
  });

  test('of a ball point from its middle', () => {
    const { positions, normals } = surfaceOf(ball, { crease: 40, uv: 'box' });
    for (let vertex = 0; vertex < positions.length / 3; vertex++)
      expect(dot(placeAt(positions, vertex), placeAt(normals, vertex))).toBeGreaterThan(0.998);
  });

  test('of a ball whose edges are all sharp are those of its faces', () => {
    const surface = surfaceOf(ball, { crease: 1, uv: 'box' });
    expect(surface.positions.length / 3).toBe(surface.indices.length);
  });

  test('of a pillar are round about it and level on its ends', () => {
    const { positions, normals } = surfaceOf(pillar, { crease: 40, uv: 'cylinder' });
    for (let vertex = 0; vertex < positions.length / 3; vertex++) {
      const [x, y, z] = placeAt(normals, vertex);
      const [px, , pz] = placeAt(positions, vertex);
      expect(Math.abs(y) > 0.5 ? Math.abs(y) : 2 * (x * px + z * pz)).toBeCloseTo(1, 5);
    }
  });
});

const projections: readonly (readonly [name: string, mesh: RawMesh, uv: 'box' | 'cylinder'])[] = [
  ['a cube', cube, 'box'],
  ['a ball', ball, 'box'],
  ['a turned cube', ramp, 'box'],
  ['a pillar', pillar, 'cylinder'],
];

describe.each(projections)('textures on %s', (_, mesh, uv) => {
  const surface = surfaceOf(mesh, { crease: 40, uv });
  const place = (vertex: number) => [surface.uvs[2 * vertex] ?? 0, surface.uvs[2 * vertex + 1] ?? 0] as const;

  test('are not mirrored', () => {
    for (const { vertices } of faces(surface)) {
      const [a, b, c] = vertices.map(place);
      if (a === undefined || b === undefined || c === undefined) throw new Error('a face has three corners');
      expect((b[0] - a[0]) * (c[1] - a[1]) - (c[0] - a[0]) * (b[1] - a[1])).toBeGreaterThan(0);
    }
  });

  test('grow upwards on what stands', () => {
    for (const { normal, vertices } of faces(surface)) {
      if (Math.abs(normal[1]) > 0.5) continue;
      const [first = 0, ...others] = vertices;
      for (const other of others) {
        const up = (surface.positions[3 * other + 1] ?? 0) - (surface.positions[3 * first + 1] ?? 0);
        if (Math.abs(up) > 0.2) expect(Math.sign(place(other)[1] - place(first)[1])).toBe(Math.sign(up));
      }
    }
  });

  test('have tangents that lie in the surface and grow with u', () => {
    for (let vertex = 0; vertex < surface.positions.length / 3; vertex++) {
      const [x = 0, y = 0, z = 0, hand] = surface.tangents.subarray(4 * vertex, 4 * vertex + 4);
      expect(lengthOf([x, y, z])).toBeCloseTo(1, 5);
      expect(dot([x, y, z], placeAt(surface.normals, vertex))).toBeCloseTo(0, 5);
      expect(hand).toBe(1);
    }
  });
});

test.each([
  ['a cube', cube],
  ['a turned cube', ramp],
])('a texture on %s is a metre a metre', (_, mesh) => {
  const { positions, uvs, indices } = surfaceOf(mesh, { crease: 40, uv: 'box' });
  for (const [corner, from] of indices.entries()) {
    const to = indices[corner % 3 === 2 ? corner - 2 : corner + 1] ?? 0;
    const flat: Vector3 = [
      (uvs[2 * to] ?? 0) - (uvs[2 * from] ?? 0),
      (uvs[2 * to + 1] ?? 0) - (uvs[2 * from + 1] ?? 0),
      0,
    ];
    expect(lengthOf(flat)).toBeCloseTo(lengthOf(subtract(placeAt(positions, to), placeAt(positions, from))), 5);
  }
});

test('a pillar is unrolled around its axis, once around, with the seam at the back', () => {
  const { positions, normals, uvs } = surfaceOf(pillar, { crease: 40, uv: 'cylinder' });
  const around = Array.from({ length: positions.length / 3 }, (_, vertex) => vertex).filter(
    (vertex) => Math.abs(normals[3 * vertex + 1] ?? 0) < 0.5,
  );
  const places = around.map((vertex) => uvs[2 * vertex] ?? 0);
  expect([Math.min(...places), Math.max(...places)].map((value) => value / (Math.PI * 0.5))).toEqual([
    expect.closeTo(-1, 4),
    expect.closeTo(1, 4),
  ]);
  const front = around.filter((vertex) => (positions[3 * vertex + 2] ?? 0) > 0.499);
  for (const vertex of front) expect(uvs[2 * vertex]).toBeCloseTo(0, 4);
});

describe('an inspection finds', () => {
  const flaws: readonly (readonly [name: string, mesh: RawMesh, flaw: object])[] = [
    ['nothing on a cube', cube, { open: 0, nonManifold: 0, degenerate: 0 }],
    [
      'three open edges where a triangle is missing',
      { ...cube, indices: cube.indices.slice(3) },
      { open: 3, nonManifold: 0, degenerate: 0 },
    ],
    [
      'edges with a third triangle',
      { positions: cube.positions, indices: Uint32Array.from([...cube.indices, ...cube.indices.subarray(0, 3)]) },
      { open: 0, nonManifold: 6, degenerate: 0 },
    ],
    [
      'a triangle whose corners lie on a line',
      { positions: Float32Array.from([0, 0, 0, 1, 0, 0, 2, 0, 0]), indices: Uint32Array.from([0, 1, 2]) },
      { open: 3, nonManifold: 0, degenerate: 1 },
    ],
  ];
  test.each(flaws)('%s', (_, mesh, flaw) => {
    expect(inspect([mesh])).toEqual(flaw);
  });
});
