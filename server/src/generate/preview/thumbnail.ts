import { toLinear } from '#generate/color/color.ts';
import type { Picture } from '#generate/raster/picture.ts';
import type { MaterialMaps } from '#generate/texture/maps.ts';
import { type PreviewMesh, type PreviewShape, previewMesh } from './mesh.ts';
import { type Fragment, rasterize } from './rasterize.ts';
import { type Shaded, shade } from './shade.ts';

/** How each shape is turned, in radians, and how often textures repeat on it. */
const poses: Readonly<
  Record<PreviewShape, { readonly yaw: number; readonly pitch: number; readonly repeats: number }>
> = {
  sphere: { yaw: 0, pitch: 0, repeats: 1 },
  cube: { yaw: 0.6, pitch: 0.45, repeats: 1 },
  plane: { yaw: 0, pitch: 0, repeats: 1 },
};

/** A material on a shape, on a transparent ground; every pixel is the mean of four. */
export function thumbnail(maps: MaterialMaps, shape: PreviewShape, size: number): Picture {
  const { yaw, pitch, repeats } = poses[shape];
  return drawMesh(previewMesh(shape, repeats), maps, size, yaw, pitch);
}

/** A mesh with a material on it, turned by `yaw` and then `pitch` (radians). */
export function drawMesh(mesh: PreviewMesh, maps: MaterialMaps, size: number, yaw: number, pitch: number): Picture {
  const fine = 2 * size;
  const sums = new Uint16Array(4 * size * size);
  const large = new Uint8Array(4 * fine * fine);
  rasterize(mesh, fine, yaw, pitch, (x, y, fragment) => {
    large.set([...shade(surfaceAt(maps, fragment)), 255], 4 * (y * fine + x));
  });
  for (let at = 0; at < fine * fine; at++) {
    const to = 4 * (Math.floor(at / fine / 2) * size + Math.floor((at % fine) / 2));
    const alpha = large[4 * at + 3] ?? 0;
    for (let channel = 0; channel < 4; channel++)
      sums[to + channel] = (sums[to + channel] ?? 0) + (alpha === 0 ? 0 : (large[4 * at + channel] ?? 0));
  }
  const pixels = new Uint8Array(4 * size * size);
  for (let at = 0; at < pixels.length; at += 4) {
    // Colours are means over the covered quarters alone.
    const covered = (sums[at + 3] ?? 0) / 255;
    for (let channel = 0; channel < 3; channel++)
      pixels[at + channel] = covered === 0 ? 0 : (sums[at + channel] ?? 0) / covered;
    pixels[at + 3] = (sums[at + 3] ?? 0) / 4;
  }
  return { width: size, height: size, pixels };
}

/** The surface of a material at a place of a mesh; maps repeat. */
export function surfaceAt(maps: MaterialMaps, { u, v, normal, tangent }: Omit<Fragment, 'triangle'>): Shaded {
  const { size, albedo, normal: bumps, mask, emission } = maps;
  const wrapped = (value: number) => Math.min(size - 1, Math.floor((value - Math.floor(value)) * size));
  const at = wrapped(v) * size + wrapped(u);
  const bump = (channel: number) => ((bumps[3 * at + channel] ?? 128) - 127.5) / 127.5;
  const [bx, by, bz] = [bump(0), bump(1), bump(2)];
  const [nx, ny, nz] = normal;
  const along = tangent[0] * nx + tangent[1] * ny + tangent[2] * nz;
  const [tx, ty, tz] = [tangent[0] - along * nx, tangent[1] - along * ny, tangent[2] - along * nz];
  // Upwards in the picture: across normal and tangent.
  const [ux, uy, uz] = [ny * tz - nz * ty, nz * tx - nx * tz, nx * ty - ny * tx];
  const [x, y, z] = [bx * tx + by * ux + bz * nx, bx * ty + by * uy + bz * ny, bx * tz + by * uz + bz * nz];
  const length = Math.hypot(x, y, z) || 1;
  const light = (bytes: Uint8Array | undefined, channel: number) => toLinear((bytes?.[3 * at + channel] ?? 0) / 255);
  return {
    albedo: [light(albedo, 0), light(albedo, 1), light(albedo, 2)],
    normal: [x / length, y / length, z / length],
    roughness: 1 - (mask[4 * at + 3] ?? 0) / 255,
    metal: (mask[4 * at] ?? 0) / 255,
    occlusion: (mask[4 * at + 1] ?? 255) / 255,
    emission: [light(emission, 0), light(emission, 1), light(emission, 2)],
  };
}
