import type { ReadModel } from '#generate/model/files/read/read-model.ts';

/** All triangles of a model over one list of vertices; a vertex belongs to one material. */
export interface Soup {
  /** Metres, three numbers a vertex. */
  readonly positions: Float32Array;
  /** Three numbers a vertex; zeros where the file has none. */
  readonly normals: Float32Array;
  /** Two numbers a vertex; zeros where the file has none. */
  readonly uvs: Float32Array;
  /** Of each vertex. */
  readonly materials: Uint16Array;
  readonly indices: Uint32Array;
  /** By material: whether all its meshes have texture places. */
  readonly hasUvs: readonly boolean[];
  /** Whether all meshes have normals. */
  readonly hasNormals: boolean;
}

/** The meshes of a file in one. Meshes without a material get the one after the last. */
export function gather({ meshes, materials }: ReadModel): Soup {
  const vertices = meshes.reduce((sum, { positions }) => sum + positions.length / 3, 0);
  const soup = {
    positions: new Float32Array(3 * vertices),
    normals: new Float32Array(3 * vertices),
    uvs: new Float32Array(2 * vertices),
    materials: new Uint16Array(vertices),
    indices: new Uint32Array(meshes.reduce((sum, { indices }) => sum + indices.length, 0)),
  };
  const hasUvs = materials.map(() => true).concat(true);
  let [first, at] = [0, 0];
  for (const { positions, normals, uvs, indices, material } of meshes) {
    const slot = material !== undefined && material < materials.length ? material : materials.length;
    soup.positions.set(positions, 3 * first);
    if (normals !== undefined) soup.normals.set(normals, 3 * first);
    if (uvs === undefined) hasUvs[slot] = false;
    else soup.uvs.set(uvs, 2 * first);
    soup.materials.fill(slot, first, first + positions.length / 3);
    for (const index of indices) soup.indices[at++] = first + index;
    first += positions.length / 3;
  }
  return { ...soup, hasUvs, hasNormals: meshes.every(({ normals }) => normals !== undefined) };
}

/** Width, height and depth about the vertices that triangles use. */
export function extentOf({ positions, indices }: Pick<Soup, 'positions' | 'indices'>): {
  readonly min: readonly [number, number, number];
  readonly max: readonly [number, number, number];
} {
  const min: [number, number, number] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  const max: [number, number, number] = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const index of indices)
    for (const axis of [0, 1, 2] as const) {
      const value = positions[3 * index + axis] ?? 0;
      min[axis] = Math.min(min[axis], value);
      max[axis] = Math.max(max[axis], value);
    }
  return { min, max };
}
