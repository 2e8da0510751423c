import { lengthOf, placeAt, subtract } from '#generate/model/vector.ts';
import { faceNormals } from './face-normals.ts';
import { nextCorner } from './smooth-groups.ts';

/** What is wrong with a surface, all 0 for a closed one. */
export interface Inspection {
  /** Edges with a triangle on one side alone. */
  readonly open: number;
  /** Edges with more than two triangles, or with two that run the same way. */
  readonly nonManifold: number;
  /** Triangles whose corners lie on a line. */
  readonly degenerate: number;
}

/** A triangle this flat, its height against its longest side, has no direction that could be relied on. */
export const flattest = 1e-6;

/** Look at triangles as if vertices at the same place, to the last bit, were one: as readers of a file do. */
export function inspect(
  meshes: readonly { readonly positions: Float32Array; readonly indices: Uint32Array }[],
): Inspection {
  const numbers = new Map<string, number>();
  const directed = new Map<number, number>();
  let degenerate = 0;
  for (const { positions, indices } of meshes) {
    const welded = weld(positions, numbers);
    const { areas } = faceNormals(positions, indices);
    for (const [corner, vertex] of indices.entries()) {
      const [from, to] = [welded[vertex] ?? 0, welded[indices[nextCorner(corner)] ?? 0] ?? 0];
      const key = from * edgeBase + to;
      directed.set(key, (directed.get(key) ?? 0) + 1);
    }
    for (const [face, area] of areas.entries()) {
      const [a = 0, b = 0, c = 0] = indices.subarray(3 * face, 3 * face + 3);
      const longest = Math.max(side(positions, a, b), side(positions, b, c), side(positions, c, a));
      if (2 * area <= flattest * longest * longest) degenerate++;
    }
  }
  let [open, nonManifold] = [0, 0];
  for (const [key, count] of directed) {
    const back = directed.get((key % edgeBase) * edgeBase + Math.floor(key / edgeBase)) ?? 0;
    if (back === 0) open++;
    else if (count > 1 || back > 1) nonManifold++;
  }
  return { open, nonManifold, degenerate };
}

/** Vertices have numbers below this, so that an edge is one number. */
export const edgeBase = 0x4000000;

/** The number of every vertex's place; places that are new get the next one. */
export function weld(positions: Float32Array, numbers: Map<string, number>): Uint32Array {
  const result = new Uint32Array(positions.length / 3);
  for (let vertex = 0; vertex < result.length; vertex++) {
    // -0 is 0 here.
    const [x, y, z] = placeAt(positions, vertex);
    const key = `${x + 0} ${y + 0} ${z + 0}`;
    const number = numbers.get(key) ?? numbers.size;
    numbers.set(key, number);
    result[vertex] = number;
  }
  return result;
}

function side(positions: Float32Array, a: number, b: number): number {
  return lengthOf(subtract(placeAt(positions, a), placeAt(positions, b)));
}
