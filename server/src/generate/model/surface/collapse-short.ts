import type { RawMesh } from '#generate/model/solid/workshop.ts';
import { lengthOf, placeAt, subtract } from '#generate/model/vector.ts';
import { nextCorner } from './smooth-groups.ts';
import { vertexNormals } from './vertex-normals.ts';

/** Edges shorter than this, in metres, are what rounding leaves behind. */
const shortest = 2e-6;
/** Rounds over the mesh; each collapses edges that do not touch each other. */
const rounds = 6;

/** How far the ends of an edge that must stay are drawn apart, in metres. */
const apart = 2e-5;

/** The mesh without edges that are too short to be seen; where it would not stay closed without one, its ends are drawn apart. */
export function collapseShort(mesh: RawMesh): RawMesh {
  let { indices } = mesh;
  for (let round = 0; round < rounds; round++) {
    const short = shortEdges(mesh.positions, indices);
    if (short.length === 0) break;
    const collapsed = collapse(indices, short);
    if (collapsed.length === indices.length) break;
    indices = collapsed;
  }
  const left = shortEdges(mesh.positions, indices);
  return { positions: left.length === 0 ? mesh.positions : drawnApart(mesh.positions, indices, left), indices };
}

/** The second end of each edge sinks into the solid. */
function drawnApart(
  positions: Float32Array,
  indices: Uint32Array,
  edges: readonly (readonly [number, number])[],
): Float32Array {
  const normals = vertexNormals(positions, indices);
  const result = positions.slice();
  for (const [, vertex] of edges)
    for (let at = 3 * vertex; at < 3 * vertex + 3; at++) result[at] = (positions[at] ?? 0) - apart * (normals[at] ?? 0);
  return result;
}

function shortEdges(positions: Float32Array, indices: Uint32Array): readonly (readonly [number, number])[] {
  const edges: (readonly [number, number])[] = [];
  for (const [corner, from] of indices.entries()) {
    const to = indices[nextCorner(corner)] ?? 0;
    // Every edge is met from both sides.
    if (from < to && lengthOf(subtract(placeAt(positions, to), placeAt(positions, from))) < shortest)
      edges.push([from, to]);
  }
  return edges;
}

/** The second vertex of each edge becomes the first, where their neighbours in common are just the corners across the edge. */
function collapse(indices: Uint32Array, edges: readonly (readonly [number, number])[]): Uint32Array {
  const wanted = new Set(edges.flat());
  const neighbours = new Map<number, Set<number>>();
  for (const [corner, from] of indices.entries())
    for (const to of [indices[nextCorner(corner)] ?? 0, indices[nextCorner(nextCorner(corner))] ?? 0])
      if (wanted.has(from)) neighbours.set(from, (neighbours.get(from) ?? new Set()).add(to));
  const merged = new Map<number, number>();
  const touched = new Set<number>();
  for (const [kept, gone] of edges) {
    const around = neighbours.get(kept) ?? new Set<number>();
    const ofGone = neighbours.get(gone) ?? new Set<number>();
    const ring = [kept, gone, ...around, ...ofGone];
    if (ring.some((vertex) => touched.has(vertex))) continue;
    // More would pinch the surface, and three around a vertex would close it onto itself.
    if ([...around].filter((vertex) => ofGone.has(vertex)).length !== 2) continue;
    if (around.size <= 3 && ofGone.size <= 3) continue;
    for (const vertex of ring) touched.add(vertex);
    merged.set(gone, kept);
  }
  const result: number[] = [];
  for (let at = 0; at < indices.length; at += 3) {
    const [a = 0, b = 0, c = 0] = indices.subarray(at, at + 3).map((vertex) => merged.get(vertex) ?? vertex);
    if (a !== b && b !== c && c !== a) result.push(a, b, c);
  }
  return Uint32Array.from(result);
}
