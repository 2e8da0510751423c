import type { RawMesh } from '#generate/model/solid/workshop.ts';
import { edgeBase, weld } from './inspect.ts';
import { nextCorner } from './smooth-groups.ts';
import { vertexNormals } from './vertex-normals.ts';

/** Metres between edges that would coincide: too little to be seen. */
const hairline = 2e-5;

/**
 * Surfaces that share no edge: solids which touch along an edge, each closed, would make one with four triangles there for whoever
 * welds vertices by their place. All but one of them draw back by a hairline.
 */
export function partTouching(meshes: readonly RawMesh[]): readonly RawMesh[] {
  const numbers = new Map<string, number>();
  const welded = meshes.map(({ positions }) => weld(positions, numbers));
  const crowded = crowdedPlaces(meshes, welded);
  if (crowded.size === 0) return meshes;
  const seen = new Map<number, number>();
  return meshes.map((mesh, at) => {
    const places = welded[at] ?? new Uint32Array(0);
    if (!places.some((place) => crowded.has(place))) return mesh;
    const normals = vertexNormals(mesh.positions, mesh.indices);
    const positions = mesh.positions.slice();
    for (const [vertex, place] of places.entries()) {
      if (!crowded.has(place)) continue;
      const before = seen.get(place) ?? 0;
      seen.set(place, before + 1);
      for (let axis = 3 * vertex; axis < 3 * vertex + 3; axis++)
        positions[axis] = (positions[axis] ?? 0) - before * hairline * (normals[axis] ?? 0);
    }
    return { positions, indices: mesh.indices };
  });
}

/** Places at the ends of edges that more than two triangles have. */
function crowdedPlaces(meshes: readonly RawMesh[], welded: readonly Uint32Array[]): ReadonlySet<number> {
  const counts = new Map<number, number>();
  const crowded = new Set<number>();
  for (const [at, { indices }] of meshes.entries())
    for (const [corner, vertex] of indices.entries()) {
      const [a, b] = [welded[at]?.[vertex] ?? 0, welded[at]?.[indices[nextCorner(corner)] ?? 0] ?? 0];
      const key = Math.min(a, b) * edgeBase + Math.max(a, b);
      const count = (counts.get(key) ?? 0) + 1;
      counts.set(key, count);
      if (count > 2) crowded.add(a).add(b);
    }
  return crowded;
}
