import type { Vector3 } from '#generate/model/mesh.ts';
import { acrossOf, add, cross, dot, placeAt, scaled, subtract, unit } from '#generate/model/vector.ts';

/**
 * Four numbers a vertex: the direction in which `u` grows, at a right angle to the normal, and the hand of the bitangent
 * (`cross(normal, tangent) * w` is where `v` grows). The mean of the triangles about the vertex by their angles, as MikkTSpace
 * does within one group of vertices.
 */
export function tangentsOf(
  positions: Float32Array,
  normals: Float32Array,
  uvs: Float32Array,
  indices: Uint32Array,
  angles: Float64Array,
): Float32Array {
  const along = new Float64Array(positions.length);
  const upwards = new Float64Array(positions.length);
  for (let at = 0; at < indices.length; at += 3) {
    const [a = 0, b = 0, c = 0] = indices.subarray(at, at + 3);
    const directions = directionsOf([a, b, c], positions, uvs);
    if (directions === undefined) continue;
    for (const [corner, vertex] of [a, b, c].entries())
      for (const axis of [0, 1, 2] as const) {
        const to = 3 * vertex + axis;
        const share = angles[at + corner] ?? 0;
        along[to] = (along[to] ?? 0) + share * directions.u[axis];
        upwards[to] = (upwards[to] ?? 0) + share * directions.v[axis];
      }
  }
  const result = new Float32Array((positions.length / 3) * 4);
  for (let vertex = 0; vertex < positions.length / 3; vertex++) {
    const normal = placeAt(normals, vertex);
    const sum: Vector3 = [along[3 * vertex] ?? 0, along[3 * vertex + 1] ?? 0, along[3 * vertex + 2] ?? 0];
    const tangent = unit(subtract(sum, scaled(normal, dot(normal, sum)))) ?? acrossOf(normal);
    const up: Vector3 = [upwards[3 * vertex] ?? 0, upwards[3 * vertex + 1] ?? 0, upwards[3 * vertex + 2] ?? 0];
    result.set([...tangent, dot(cross(normal, tangent), up) < 0 ? -1 : 1], 4 * vertex);
  }
  return result;
}

/** Unit directions in which `u` and `v` grow on a triangle; `undefined` where its texture has no area. */
function directionsOf(
  [a, b, c]: readonly [number, number, number],
  positions: Float32Array,
  uvs: Float32Array,
): { readonly u: Vector3; readonly v: Vector3 } | undefined {
  const from = placeAt(positions, a);
  const [first, second] = [subtract(placeAt(positions, b), from), subtract(placeAt(positions, c), from)];
  const coordinate = (vertex: number, axis: 0 | 1) => (uvs[2 * vertex + axis] ?? 0) - (uvs[2 * a + axis] ?? 0);
  const [u1, v1, u2, v2] = [coordinate(b, 0), coordinate(b, 1), coordinate(c, 0), coordinate(c, 1)];
  const sign = u1 * v2 - u2 * v1 < 0 ? -1 : 1;
  const u = unit(scaled(add(scaled(first, v2), scaled(second, -v1)), sign));
  const v = unit(scaled(add(scaled(second, u1), scaled(first, -u2)), sign));
  return u === undefined || v === undefined ? undefined : { u, v };
}
