import { createBudget, createCorners } from '#generate/model/files/read/corners.ts';
import type { MeshPart } from '#generate/model/mesh.ts';
import { type Faces, faceNormals } from '#generate/model/surface/face-normals.ts';
import { type Groups, smoothGroups } from '#generate/model/surface/smooth-groups.ts';
import { tangentsOf } from '#generate/model/surface/tangents.ts';
import { texturePlaces } from '#generate/model/surface/texture-places.ts';
import type { Soup } from './soup.ts';

/** Degrees between faces from which an edge is sharp, where a file says nothing of it. */
const crease = 50;

/** What corners have; triangles stand in the order of the soup. */
export type Surface = Pick<MeshPart, 'positions' | 'normals' | 'uvs' | 'indices'>;

/**
 * Normals by crease, and texture places from six sides (1 is a metre) for the materials that have none. Vertices part where
 * either jumps; neighbours are found by `places`.
 */
export function completed(soup: Soup, places: Uint32Array, lacksNormals: boolean): Surface {
  const { positions, normals, uvs, materials, indices, hasUvs } = soup;
  const lacksUv = (vertex: number) => hasUvs[materials[vertex] ?? 0] !== true;
  if (!lacksNormals && !indices.some(lacksUv)) return soup;
  const placeIndices = indices.map((index) => places[index] ?? index);
  const faces = faceNormals(positions, indices);
  const smooth = smoothGroups(placeIndices, faces, crease);
  const made = {
    normals: lacksNormals ? cornerNormals(indices.length, faces, smooth.corners) : normals,
    uvs: texturePlaces(positions, placeIndices, faces, smooth.faces, 'box'),
  };
  const allUvs = new Float32Array(uvs.length + made.uvs.length);
  allUvs.set(uvs);
  allUvs.set(made.uvs, uvs.length);
  const corners = createCorners(createBudget());
  for (const [corner, vertex] of indices.entries())
    corners.add(vertex, lacksNormals ? corner : vertex, lacksUv(vertex) ? uvs.length / 2 + corner : vertex);
  const joined = corners.join({ positions, normals: made.normals, uvs: allUvs });
  return { ...joined, normals: joined.normals ?? made.normals, uvs: joined.uvs ?? allUvs };
}

/** One part a material; `materialOf` tells that of a triangle. Keys name both the part and its material. */
export function partsOf(
  surface: Surface,
  materialOf: (triangle: number) => number,
  keys: readonly string[],
): readonly MeshPart[] {
  const byMaterial = keys.map((): number[] => []);
  for (let at = 0; at < surface.indices.length; at += 3)
    byMaterial[materialOf(at / 3)]?.push(...surface.indices.subarray(at, at + 3));
  return keys.flatMap((key, material) => {
    const indices = Uint32Array.from(byMaterial[material] ?? []);
    if (indices.length === 0) return [];
    const own = compact({ ...surface, indices });
    const { angles } = faceNormals(own.positions, own.indices);
    const tangents = tangentsOf(own.positions, own.normals, own.uvs, own.indices, angles);
    return [{ name: key, material: key, ...own, tangents, lightUvs: undefined }];
  });
}

/** A unit normal for every corner: the mean over the corners of its group by their angles. */
function cornerNormals(count: number, { normals, angles }: Faces, groups: Groups): Float32Array {
  const sums = new Float64Array(3 * count);
  for (let corner = 0; corner < count; corner++)
    for (let axis = 0; axis < 3; axis++) {
      const to = 3 * groups.of(corner) + axis;
      const normal = normals[3 * Math.floor(corner / 3) + axis] ?? 0;
      sums[to] = (sums[to] ?? 0) + (angles[corner] ?? 0) * normal;
    }
  const result = new Float32Array(3 * count);
  for (let corner = 0; corner < count; corner++) {
    const from = 3 * groups.of(corner);
    const [x, y, z] = [sums[from] ?? 0, sums[from + 1] ?? 0, sums[from + 2] ?? 0];
    const length = Math.sqrt(x * x + y * y + z * z);
    const face = 3 * Math.floor(corner / 3);
    // Faces around a thin tip may cancel out.
    result.set(length > 1e-9 ? [x / length, y / length, z / length] : normals.subarray(face, face + 3), 3 * corner);
  }
  return result;
}

/** Without the vertices that no triangle has. */
function compact({ positions, normals, uvs, indices }: Surface): Surface {
  const numbers = new Int32Array(positions.length / 3).fill(-1);
  const kept: number[] = [];
  const renumbered = indices.map((vertex) => {
    const known = numbers[vertex] ?? -1;
    if (known !== -1) return known;
    numbers[vertex] = kept.length;
    return kept.push(vertex) - 1;
  });
  const pick = (from: Float32Array, size: number) => {
    const result = new Float32Array(size * kept.length);
    for (const [at, vertex] of kept.entries()) result.set(from.subarray(size * vertex, size * (vertex + 1)), size * at);
    return result;
  };
  return { positions: pick(positions, 3), normals: pick(normals, 3), uvs: pick(uvs, 2), indices: renumbered };
}
