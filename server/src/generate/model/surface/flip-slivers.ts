import type { RawMesh } from '#generate/model/solid/workshop.ts';
import { cross, lengthOf, placeAt, subtract } from '#generate/model/vector.ts';
import { edgeBase, flattest } from './inspect.ts';
import { nextCorner } from './smooth-groups.ts';

/** Rounds over the mesh; what a flip leaves flat may be mended by the next. */
const rounds = 4;

/**
 * The mesh with triangles whose corners lie on a line turned away: the two triangles at their longest side share the other diagonal
 * instead, which changes no place and opens no edge. Some remain where a flip would make an edge that exists.
 */
export function flipSlivers({ positions, indices: given }: RawMesh): RawMesh {
  const indices = given.slice();
  for (let round = 0; round < rounds; round++) {
    const flat = flatFaces(positions, indices);
    if (flat.length === 0) break;
    const corners = new Map<number, number>();
    for (const [corner, vertex] of indices.entries())
      corners.set(vertex * edgeBase + (indices[nextCorner(corner)] ?? 0), corner);
    const touched = new Set<number>();
    for (const face of flat) flip(positions, indices, corners, touched, face);
  }
  return { positions, indices };
}

function flip(
  positions: Float32Array,
  indices: Uint32Array,
  corners: Map<number, number>,
  touched: Set<number>,
  face: number,
): void {
  const side = longestSide(positions, indices, face);
  const [a, b] = [indices[side] ?? 0, indices[nextCorner(side)] ?? 0];
  const opposite = corners.get(b * edgeBase + a);
  if (opposite === undefined) return;
  const other = Math.floor(opposite / 3);
  const c = indices[nextCorner(nextCorner(side))] ?? 0;
  const d = indices[nextCorner(nextCorner(opposite))] ?? 0;
  // Edges of faces that this round has changed are not where the map says.
  if (touched.has(face) || touched.has(other) || corners.has(c * edgeBase + d) || corners.has(d * edgeBase + c)) return;
  if (Math.min(flatness(positions, [a, d, c]), flatness(positions, [d, b, c])) <= flatness(positions, [a, b, c]))
    return;
  indices.set([a, d, c], 3 * face);
  indices.set([d, b, c], 3 * other);
  touched.add(face).add(other);
}

function flatFaces(positions: Float32Array, indices: Uint32Array): readonly number[] {
  const faces: number[] = [];
  for (let face = 0; face < indices.length / 3; face++) {
    const [a = 0, b = 0, c = 0] = indices.subarray(3 * face, 3 * face + 3);
    if (flatness(positions, [a, b, c]) <= 4 * flattest) faces.push(face);
  }
  return faces;
}

/** The height of a triangle against its longest side. */
function flatness(positions: Float32Array, triangle: readonly [number, number, number]): number {
  const [a, b, c] = triangle.map((vertex) => placeAt(positions, vertex));
  if (a === undefined || b === undefined || c === undefined) return 0;
  const longest = Math.max(lengthOf(subtract(b, a)), lengthOf(subtract(c, b)), lengthOf(subtract(a, c)));
  return longest === 0 ? 0 : lengthOf(cross(subtract(b, a), subtract(c, a))) / (longest * longest);
}

/** The corner at which the longest side of a face begins. */
function longestSide(positions: Float32Array, indices: Uint32Array, face: number): number {
  const lengths = [0, 1, 2].map((corner) => {
    const [from, to] = [indices[3 * face + corner] ?? 0, indices[3 * face + ((corner + 1) % 3)] ?? 0];
    return lengthOf(subtract(placeAt(positions, to), placeAt(positions, from)));
  });
  return 3 * face + lengths.indexOf(Math.max(...lengths));
}
