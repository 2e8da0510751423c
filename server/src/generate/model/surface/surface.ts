import type { MeshPart } from '#generate/model/mesh.ts';
import type { RawMesh } from '#generate/model/solid/workshop.ts';
import { type Faces, faceNormals } from './face-normals.ts';
import { type Groups, smoothGroups } from './smooth-groups.ts';
import { tangentsOf } from './tangents.ts';
import { texturePlaces } from './texture-places.ts';

/** How a surface looks. */
export interface Finish {
  /** Degrees between faces from which an edge is sharp. */
  readonly crease: number;
  readonly uv: 'box' | 'cylinder';
}

/** A closed surface with normals, tangents and texture places: vertices part where any of them jumps. */
export function surfaceOf(mesh: RawMesh, { crease, uv }: Finish): Omit<MeshPart, 'name' | 'material' | 'lightUvs'> {
  const faces = faceNormals(mesh.positions, mesh.indices);
  const smooth = smoothGroups(mesh.indices, faces, crease);
  const corners = {
    normals: cornerNormals(mesh.indices, faces, smooth.corners),
    uvs: texturePlaces(mesh.positions, mesh.indices, faces, smooth.faces, uv),
  };
  const split = splitVertices(mesh, corners.uvs, smooth.corners);
  const positions = new Float32Array(3 * split.firsts.length);
  const normals = new Float32Array(3 * split.firsts.length);
  const uvs = new Float32Array(2 * split.firsts.length);
  for (const [vertex, corner] of split.firsts.entries()) {
    const from = 3 * (mesh.indices[corner] ?? 0);
    positions.set(mesh.positions.subarray(from, from + 3), 3 * vertex);
    normals.set(corners.normals.subarray(3 * corner, 3 * corner + 3), 3 * vertex);
    uvs.set(corners.uvs.subarray(2 * corner, 2 * corner + 2), 2 * vertex);
  }
  const tangents = tangentsOf(positions, normals, uvs, split.indices, faces.angles);
  return { positions, normals, tangents, uvs, indices: split.indices };
}

/** A unit normal for every corner: the mean over the corners of its group, by angle and area, so that large faces stay flat. */
function cornerNormals(indices: Uint32Array, { normals, areas, angles }: Faces, groups: Groups): Float32Array {
  const sums = new Float64Array(3 * indices.length);
  for (let corner = 0; corner < indices.length; corner++) {
    const face = Math.floor(corner / 3);
    const weight = (angles[corner] ?? 0) * (areas[face] ?? 0);
    const to = 3 * groups.of(corner);
    for (let axis = 0; axis < 3; axis++)
      sums[to + axis] = (sums[to + axis] ?? 0) + weight * (normals[3 * face + axis] ?? 0);
  }
  const result = new Float32Array(3 * indices.length);
  for (let corner = 0; corner < indices.length; corner++) {
    const from = 3 * groups.of(corner);
    const [x, y, z] = [sums[from] ?? 0, sums[from + 1] ?? 0, sums[from + 2] ?? 0];
    const length = Math.sqrt(x * x + y * y + z * z);
    const face = 3 * Math.floor(corner / 3);
    // Faces around a thin tip may cancel out.
    result.set(length > 0 ? [x / length, y / length, z / length] : normals.subarray(face, face + 3), 3 * corner);
  }
  return result;
}

/** Texture places closer than this are one: a tenth of a millimetre. */
const sameTexture = 1e-4;

/** One vertex for all corners of a vertex that share normal and texture place; `firsts` names a corner of each. */
function splitVertices(
  { positions, indices }: RawMesh,
  uvs: Float32Array,
  groups: Groups,
): { readonly firsts: readonly number[]; readonly indices: Uint32Array } {
  const firsts: number[] = [];
  const made = Array.from({ length: positions.length / 3 }, (): number[] => []);
  const result = new Uint32Array(indices.length);
  for (const [corner, vertex] of indices.entries()) {
    const alike = made[vertex]?.find((candidate) => {
      const first = firsts[candidate] ?? 0;
      const apart = (axis: 0 | 1) => Math.abs((uvs[2 * corner + axis] ?? 0) - (uvs[2 * first + axis] ?? 0));
      return groups.of(first) === groups.of(corner) && apart(0) < sameTexture && apart(1) < sameTexture;
    });
    if (alike === undefined) {
      made[vertex]?.push(firsts.length);
      result[corner] = firsts.length;
      firsts.push(corner);
    } else result[corner] = alike;
  }
  return { firsts, indices: result };
}
