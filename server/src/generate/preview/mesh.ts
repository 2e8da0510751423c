/** Triangles to look at: x to the right, y up, z towards the viewer before turning. Three numbers a corner, two for texture places. */
export interface PreviewMesh {
  readonly positions: Float32Array;
  readonly normals: Float32Array;
  readonly uvs: Float32Array;
  readonly indices: Uint32Array;
}

/** Shapes that a material can be looked at on. */
export type PreviewShape = 'sphere' | 'cube' | 'plane';

/** A shape about the origin that fits a ball of radius 1; textures repeat `repeats` times along it. */
export function previewMesh(shape: PreviewShape, repeats: number): PreviewMesh {
  return shape === 'sphere' ? sphere(repeats) : shape === 'cube' ? box(0.62, repeats) : face(0.9, repeats);
}

function sphere(repeats: number): PreviewMesh {
  const [columns, rows] = [64, 32];
  const positions: number[] = [];
  const uvs: number[] = [];
  const indices: number[] = [];
  for (let row = 0; row <= rows; row++)
    for (let column = 0; column <= columns; column++) {
      const [u, v] = [column / columns, row / rows];
      const around = 2 * Math.PI * (u - 0.5);
      const down = Math.PI * v;
      positions.push(Math.sin(down) * Math.sin(around), Math.cos(down), Math.sin(down) * Math.cos(around));
      uvs.push(2 * repeats * u, repeats * v);
      if (row === rows || column === columns) continue;
      const at = row * (columns + 1) + column;
      indices.push(at, at + columns + 1, at + 1, at + 1, at + columns + 1, at + columns + 2);
    }
  const corners = new Float32Array(positions);
  return { positions: corners, normals: corners, uvs: new Float32Array(uvs), indices: new Uint32Array(indices) };
}

/** Faces of a box: to the right and up along each. */
const sides = [
  [1, 0, 0, 0, 1, 0],
  [-1, 0, 0, 0, 1, 0],
  [0, 0, -1, 0, 1, 0],
  [0, 0, 1, 0, 1, 0],
  [1, 0, 0, 0, 0, -1],
  [1, 0, 0, 0, 0, 1],
] as const;

function box(half: number, repeats: number): PreviewMesh {
  return quads(sides, half, half, repeats);
}

function face(half: number, repeats: number): PreviewMesh {
  return quads([sides[0]], half, 0, repeats);
}

/** Squares of side `2 * half`, each `out` before the origin. */
function quads(
  faces: readonly (readonly [number, number, number, number, number, number])[],
  half: number,
  out: number,
  repeats: number,
): PreviewMesh {
  const positions: number[] = [];
  const normals: number[] = [];
  const uvs: number[] = [];
  const indices: number[] = [];
  for (const [at, [rx, ry, rz, ux, uy, uz]] of faces.entries()) {
    const normal = [ry * uz - rz * uy, rz * ux - rx * uz, rx * uy - ry * ux] as const;
    for (const [right, up] of [
      [-1, -1],
      [1, -1],
      [1, 1],
      [-1, 1],
    ] as const) {
      positions.push(
        half * (right * rx + up * ux) + out * normal[0],
        half * (right * ry + up * uy) + out * normal[1],
        half * (right * rz + up * uz) + out * normal[2],
      );
      normals.push(...normal);
      uvs.push((repeats * (right + 1)) / 2, (repeats * (1 - up)) / 2);
    }
    indices.push(4 * at, 4 * at + 1, 4 * at + 2, 4 * at, 4 * at + 2, 4 * at + 3);
  }
  return {
    positions: new Float32Array(positions),
    normals: new Float32Array(normals),
    uvs: new Float32Array(uvs),
    indices: new Uint32Array(indices),
  };
}
