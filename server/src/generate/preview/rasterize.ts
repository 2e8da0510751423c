import type { PreviewMesh } from './mesh.ts';

/** What a pixel shows of a mesh, in the viewer's space; written anew for every pixel. */
export interface Fragment {
  u: number;
  v: number;
  /** Which one of the mesh it lies on. */
  triangle: number;
  normal: readonly [number, number, number];
  /** Direction in which `u` grows along the surface. */
  tangent: readonly [number, number, number];
}

/** Draws a mesh without perspective, turned by `yaw` and then `pitch` (radians); `paint` is called for the nearest place of each pixel. */
export function rasterize(
  mesh: PreviewMesh,
  size: number,
  yaw: number,
  pitch: number,
  paint: (x: number, y: number, fragment: Fragment) => void,
): void {
  const depth = new Float32Array(size * size).fill(Number.NEGATIVE_INFINITY);
  const turned = turn(mesh.positions, yaw, pitch);
  const normals = turn(mesh.normals, yaw, pitch);
  const scale = size / 2.2;
  const corner = (index: number) => {
    const at = mesh.indices[index] ?? 0;
    return {
      x: size / 2 + (turned[3 * at] ?? 0) * scale,
      y: size / 2 - (turned[3 * at + 1] ?? 0) * scale,
      z: turned[3 * at + 2] ?? 0,
      u: mesh.uvs[2 * at] ?? 0,
      v: mesh.uvs[2 * at + 1] ?? 0,
      at: 3 * at,
    };
  };
  for (let index = 0; index < mesh.indices.length; index += 3) {
    const [a, b, c] = [corner(index), corner(index + 1), corner(index + 2)];
    const area = (b.x - a.x) * (c.y - a.y) - (c.x - a.x) * (b.y - a.y);
    // Screen rows grow downwards, so what faces the viewer runs the other way round.
    if (area >= 0) continue;
    const tangent = tangentOf(turned, a, b, c);
    const right = Math.min(size - 1, Math.ceil(Math.max(a.x, b.x, c.x)));
    const bottom = Math.min(size - 1, Math.ceil(Math.max(a.y, b.y, c.y)));
    for (let y = Math.max(0, Math.floor(Math.min(a.y, b.y, c.y))); y <= bottom; y++)
      for (let x = Math.max(0, Math.floor(Math.min(a.x, b.x, c.x))); x <= right; x++) {
        const [px, py] = [x + 0.5, y + 0.5];
        const wb = ((px - a.x) * (c.y - a.y) - (c.x - a.x) * (py - a.y)) / area;
        const wc = ((b.x - a.x) * (py - a.y) - (px - a.x) * (b.y - a.y)) / area;
        const wa = 1 - wb - wc;
        if (wa < 0 || wb < 0 || wc < 0) continue;
        const z = wa * a.z + wb * b.z + wc * c.z;
        if (z <= (depth[y * size + x] ?? 0)) continue;
        depth[y * size + x] = z;
        const part = (axis: number) =>
          wa * (normals[a.at + axis] ?? 0) + wb * (normals[b.at + axis] ?? 0) + wc * (normals[c.at + axis] ?? 0);
        const normal = unit(part(0), part(1), part(2));
        const [u, v] = [wa * a.u + wb * b.u + wc * c.u, wa * a.v + wb * b.v + wc * c.v];
        paint(x, y, { u, v, triangle: index / 3, normal, tangent });
      }
  }
}

interface Corner {
  readonly at: number;
  readonly u: number;
  readonly v: number;
}

function tangentOf(positions: Float32Array, a: Corner, b: Corner, c: Corner): readonly [number, number, number] {
  const [du1, dv1, du2, dv2] = [b.u - a.u, b.v - a.v, c.u - a.u, c.v - a.v];
  const sign = du1 * dv2 - du2 * dv1 < 0 ? -1 : 1;
  const along = (axis: number) =>
    sign *
    (((positions[b.at + axis] ?? 0) - (positions[a.at + axis] ?? 0)) * dv2 -
      ((positions[c.at + axis] ?? 0) - (positions[a.at + axis] ?? 0)) * dv1);
  return unit(along(0), along(1), along(2));
}

function turn(values: Float32Array, yaw: number, pitch: number): Float32Array {
  const [cy, sy, cp, sp] = [Math.cos(yaw), Math.sin(yaw), Math.cos(pitch), Math.sin(pitch)];
  const result = new Float32Array(values.length);
  for (let at = 0; at < values.length; at += 3) {
    const [x, y, z] = [values[at] ?? 0, values[at + 1] ?? 0, values[at + 2] ?? 0];
    const depth = -sy * x + cy * z;
    result[at] = cy * x + sy * z;
    result[at + 1] = cp * y - sp * depth;
    result[at + 2] = sp * y + cp * depth;
  }
  return result;
}

function unit(x: number, y: number, z: number): readonly [number, number, number] {
  const length = Math.hypot(x, y, z) || 1;
  return [x / length, y / length, z / length];
}
