import { faceNormals } from './face-normals.ts';

/** A unit normal for every vertex, the mean of its faces by their angle there; three numbers a vertex. */
export function vertexNormals(positions: Float32Array, indices: Uint32Array): Float32Array {
  const { normals, angles } = faceNormals(positions, indices);
  const sums = new Float64Array(positions.length);
  for (const [corner, vertex] of indices.entries()) {
    const face = Math.floor(corner / 3);
    for (const axis of [0, 1, 2])
      sums[3 * vertex + axis] =
        (sums[3 * vertex + axis] ?? 0) + (angles[corner] ?? 0) * (normals[3 * face + axis] ?? 0);
  }
  const result = new Float32Array(positions.length);
  for (let at = 0; at < sums.length; at += 3) {
    const [x, y, z] = [sums[at] ?? 0, sums[at + 1] ?? 0, sums[at + 2] ?? 0];
    const length = Math.sqrt(x * x + y * y + z * z) || 1;
    result.set([x / length, y / length, z / length], at);
  }
  return result;
}
