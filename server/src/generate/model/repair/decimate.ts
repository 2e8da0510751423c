import { MeshoptSimplifier } from 'meshoptimizer/simplifier';
import type { Soup } from './soup.ts';

/**
 * Fewer triangles over the same vertices, about `triangles` where the surface need not be further off for it than `largestError`,
 * a share of the model's size. Edges are collapsed by quadric
 * error, with borders of materials, normals and texture places kept as long as that is possible (meshoptimizer).
 */
export async function decimated(
  { positions, normals, uvs, indices }: Pick<Soup, 'positions' | 'normals' | 'uvs' | 'indices'>,
  triangles: number,
  largestError: number,
): Promise<Uint32Array> {
  if (indices.length <= 3 * triangles) return indices;
  await MeshoptSimplifier.ready;
  const attributes = attributesOf(normals, uvs);
  let best = indices;
  for (const flags of [['Prune'], ['Prune', 'Permissive']] as const) {
    const [fewer] = MeshoptSimplifier.simplifyWithAttributes(
      indices,
      positions,
      3,
      attributes,
      attributeSize,
      weights,
      // No vertex is locked.
      null,
      3 * triangles,
      largestError,
      [...flags],
    );
    if (fewer.length > 0 && fewer.length < best.length) best = fewer;
    if (best.length <= 3 * triangles * enough) break;
  }
  return best;
}

/** A result this much over its budget will do. */
const enough = 1.1;

const attributeSize = 5;
const weights = [0.5, 0.5, 0.5, 0.5, 0.5];

function attributesOf(normals: Float32Array, uvs: Float32Array): Float32Array {
  const attributes = new Float32Array((normals.length / 3) * attributeSize);
  for (let vertex = 0; vertex < normals.length / 3; vertex++) {
    attributes.set(normals.subarray(3 * vertex, 3 * vertex + 3), attributeSize * vertex);
    attributes.set(uvs.subarray(2 * vertex, 2 * vertex + 2), attributeSize * vertex + 3);
  }
  return attributes;
}
