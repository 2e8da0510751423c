import type { MeshPart, Model } from 'scenewright/src/generate/model/mesh.ts';

/** Sides of a box: the direction that each faces, and the one that its texture runs along. */
const sides = [
  { normal: [1, 0, 0], along: [0, 0, -1] },
  { normal: [-1, 0, 0], along: [0, 0, 1] },
  { normal: [0, 1, 0], along: [1, 0, 0] },
  { normal: [0, -1, 0], along: [1, 0, 0] },
  { normal: [0, 0, 1], along: [1, 0, 0] },
  { normal: [0, 0, -1], along: [-1, 0, 0] },
] as const;

type Three = readonly [number, number, number];

/** A box part: 24 vertices, 12 triangles, one metre of texture a metre, light-map places in six cells of a grid. */
export function boxPart(name: string, material: string, size: Three, center: Three): MeshPart {
  const corners = sides.flatMap(({ normal, along }, side) => {
    const up = cross(normal, along);
    return [
      [-1, -1],
      [1, -1],
      [1, 1],
      [-1, 1],
    ].map(([u = 0, v = 0]) => {
      const at = [0, 1, 2].map((axis) => (normal[axis] ?? 0) + u * (along[axis] ?? 0) + v * (up[axis] ?? 0));
      const place = at.map((value, axis) => (center[axis] ?? 0) + (value * (size[axis] ?? 0)) / 2);
      return { place, normal, along, uv: [u * 0.5, v * 0.7 + 0.1], light: [(side + 0.5 + u * 0.4) / 6, 0.5 + v * 0.4] };
    });
  });
  return {
    name,
    material,
    positions: Float32Array.from(corners.flatMap(({ place }) => place)),
    normals: Float32Array.from(corners.flatMap(({ normal }) => normal)),
    tangents: Float32Array.from(corners.flatMap(({ along }) => [...along, 1])),
    uvs: Float32Array.from(corners.flatMap(({ uv }) => uv)),
    lightUvs: Float32Array.from(corners.flatMap(({ light }) => light)),
    indices: Uint32Array.from(sides.flatMap((_, side) => [0, 1, 2, 0, 2, 3].map((corner) => 4 * side + corner))),
  };
}

function cross([ax, ay, az]: Three, [bx, by, bz]: Three): Three {
  return [ay * bz - az * by, az * bx - ax * bz, ax * by - ay * bx];
}

/** A crate of two materials and three levels that is alike on no two sides, so that mirrored axes show. */
export const crate: Model = {
  name: 'Crate',
  levels: [
    {
      parts: [
        boxPart('body', 'wood', [1, 0.8, 0.6], [0, 0.4, 0]),
        boxPart('handle', 'iron', [0.1, 0.2, 0.3], [0.55, 0.5, 0.123456]),
        boxPart('lid', 'wood', [1.1, 0.05, 0.7], [0, 0.825, 0]),
      ],
    },
    {
      parts: [
        boxPart('body', 'wood', [1, 0.8, 0.6], [0, 0.4, 0]),
        boxPart('handle', 'iron', [0.1, 0.2, 0.3], [0.55, 0.5, 0.123456]),
      ],
    },
    { parts: [boxPart('body', 'wood', [1, 0.8, 0.6], [0, 0.4, 0])] },
  ],
  colliders: [
    { type: 'box', center: [0.1, 0.425, 0], size: [1.1, 0.85, 0.7] },
    { type: 'sphere', center: [0, 1, 0], radius: 0.25 },
    { type: 'capsule', center: [0, 0.5, -0.2], radius: 0.1, height: 0.9, axis: 'x' },
  ],
};

/** How the crate's materials look. */
export const crateMaterials = [
  { key: 'wood', color: [0.5, 0.3, 0.2], metallic: 0, roughness: 0.8 },
  { key: 'iron', color: [0.4, 0.4, 0.42], metallic: 1, roughness: 0.35 },
] as const;
