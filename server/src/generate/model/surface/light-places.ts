import { Atlas, Initialize } from 'watlas';
import type { MeshPart } from '#generate/model/mesh.ts';
import { faceNormals } from './face-normals.ts';
import { overlappingFaces } from './light-overlap.ts';

/** Texels along a side of the light map that charts are laid out for, and between charts. */
const [resolution, padding] = [512, 2];
/** The share of the map that charts are expected to cover. */
const coverage = 0.6;

/** Layouts that are tried while faces lie on each other. */
const attempts = 4;

/**
 * The parts with places on a light map that they all share: 0 to 1, nothing overlaps, the same scale everywhere. Vertices part
 * where charts end. Charts are made and packed by xatlas, about a twentieth of a millisecond a triangle; it lets a chart that winds
 * or folds lie on itself, so faces that lie on others get charts of their own in the next attempt.
 */
export async function withLightPlaces(
  parts: readonly MeshPart[],
  pause: () => Promise<void> | undefined,
): Promise<readonly MeshPart[]> {
  await Initialize();
  // Charts do not cross from one of these to another.
  const regions = parts.map(({ indices }) => new Uint32Array(indices.length / 3));
  let next = 1;
  let result = await layOut(parts, regions, pause);
  for (let attempt = 1; attempt < attempts; attempt++) {
    const overlapping = overlappingFaces(result, resolution);
    if (overlapping.every((faces) => faces.length === 0)) break;
    for (const [at, faces] of overlapping.entries())
      for (const face of faces) regions[at]?.fill(next++, face, face + 1);
    result = await layOut(parts, regions, pause);
  }
  return result;
}

async function layOut(
  parts: readonly MeshPart[],
  regions: readonly Uint32Array[],
  pause: () => Promise<void> | undefined,
): Promise<readonly MeshPart[]> {
  await pause();
  const atlas = new Atlas();
  try {
    for (const [at, { positions, normals, indices }] of parts.entries())
      atlas.addMesh({
        vertexPositionData: positions,
        vertexCount: positions.length / 3,
        vertexPositionStride: 12,
        vertexNormalData: normals,
        vertexNormalStride: 12,
        indexData: indices,
        indexCount: indices.length,
        faceMaterialData: regions[at] ?? new Uint32Array(0),
      });
    const area = parts.reduce(
      (sum, { positions, indices }) => faceNormals(positions, indices).areas.reduce((total, face) => total + face, sum),
      0,
    );
    atlas.computeCharts({});
    await pause();
    atlas.packCharts({ padding, resolution: 0, texelsPerUnit: resolution * Math.sqrt(coverage / area) });
    await pause();
    return parts.map((part, at) => laidOut(part, atlas, at));
  } finally {
    atlas.delete();
  }
}

function laidOut(part: MeshPart, atlas: Atlas, at: number): MeshPart {
  const mesh = atlas.getMesh(at);
  const indices = new Uint32Array(mesh.indexCount);
  mesh.getIndexArray(indices);
  // The longer side of the map is 1, so that texels stay square.
  const side = Math.max(1, atlas.width, atlas.height);
  const origins = new Uint32Array(mesh.vertexCount);
  const lightUvs = new Float32Array(2 * mesh.vertexCount);
  for (let vertex = 0; vertex < mesh.vertexCount; vertex++) {
    const { uv, xref } = mesh.getVertex(vertex);
    origins[vertex] = xref;
    lightUvs.set([uv[0] / side, uv[1] / side], 2 * vertex);
  }
  return {
    ...part,
    positions: picked(part.positions, origins, 3),
    normals: picked(part.normals, origins, 3),
    tangents: picked(part.tangents, origins, 4),
    uvs: picked(part.uvs, origins, 2),
    lightUvs,
    indices,
  };
}

function picked(values: Float32Array, origins: Uint32Array, width: number): Float32Array {
  const result = new Float32Array(width * origins.length);
  for (const [vertex, origin] of origins.entries())
    result.set(values.subarray(width * origin, width * origin + width), width * vertex);
  return result;
}
