import { type Rgb, toLinear, toSrgb } from '#generate/color/color.ts';
import { boundsOf, type DetailLevel } from '#generate/model/mesh.ts';
import type { Picture } from '#generate/raster/picture.ts';
import type { MaterialMaps } from '#generate/texture/maps.ts';
import type { PreviewMesh } from './mesh.ts';
import { rasterize } from './rasterize.ts';
import { type Shaded, shade } from './shade.ts';
import { surfaceAt } from './thumbnail.ts';

/** How a material looks on a small picture. */
export interface PlainLook {
  /** sRGB, 0 to 1. */
  readonly albedo: Rgb;
  /** 0 to 1. */
  readonly roughness: number;
  /** 0 to 1. */
  readonly metal: number;
}

/** The view from the front, right and above, in radians. */
const pitch = 0.42;
export const usualYaw = -0.62;
/** Grey of the ground and the background, sRGB, 0 to 1. */
const ground = 0.9;
/** How dark the shadow is. */
const shadowDepth = 0.5;
/** Light comes from above, left and front, as `shade` has it: how far the shadow of a height falls to the right and back. */
const shadowFall = [0.45, -0.4] as const;

/**
 * A level of detail on a light ground with its shadow, seen from the front, right and above; `yaw` turns it (radians), so that
 * frames of a full turn make a turntable. `look` says how each material looks: the same everywhere, or by its maps, a metre each.
 */
export function modelThumbnail(
  level: DetailLevel,
  look: (material: string) => PlainLook | MaterialMaps | undefined,
  size: number,
  yaw: number = usualYaw,
): Picture {
  const bounds = boundsOf(level.parts);
  const fine = 2 * size;
  const light = new Float32Array(3 * fine * fine).fill(toLinear(ground));
  if (bounds !== undefined) {
    const { min, max } = bounds;
    const middle = [0, 1, 2].map((axis) => ((min[axis] ?? 0) + (max[axis] ?? 0)) / 2);
    // The upright cylinder about the model fits the picture, so that a turntable keeps its scale.
    const width = 2 * radiusOf(level, middle);
    const scale = 1.86 / Math.max(width, (max[1] - min[1]) * Math.cos(pitch) + width * Math.sin(pitch));
    const place = (value: number, axis: number) => (value - (middle[axis] ?? 0)) * scale;
    const base = place(min[1], 1);
    const mesh = merged(level, place);
    darken(light, fine, shadowOf(mesh, base, fine, yaw));
    const looks = level.parts.flatMap(({ material, indices }) =>
      new Array<PlainLook | MaterialMaps>(indices.length / 3).fill(look(material) ?? plain),
    );
    rasterize(mesh, fine, yaw, pitch, (x, y, fragment) => {
      const own = looks[fragment.triangle] ?? plain;
      // Rows of maps run from the top, texture places upwards.
      const surface =
        'size' in own ? surfaceAt(own, { ...fragment, v: -fragment.v }) : plainSurface(own, fragment.normal);
      const [r, g, b] = shade(surface);
      light.set([toLinear(r / 255), toLinear(g / 255), toLinear(b / 255)], 3 * (y * fine + x));
    });
  }
  return halved(light, size);
}

function plainSurface({ albedo, roughness, metal }: PlainLook, normal: Shaded['normal']): Shaded {
  const color = [toLinear(albedo[0]), toLinear(albedo[1]), toLinear(albedo[2])] as const;
  return { albedo: color, normal, roughness, metal, occlusion: 1, emission: [0, 0, 0] };
}

/** How far vertices are from the upright axis at most. */
function radiusOf({ parts }: DetailLevel, middle: readonly number[]): number {
  let squared = 0;
  for (const { positions } of parts)
    for (let at = 0; at < positions.length; at += 3) {
      const [x, z] = [(positions[at] ?? 0) - (middle[0] ?? 0), (positions[at + 2] ?? 0) - (middle[2] ?? 0)];
      squared = Math.max(squared, x * x + z * z);
    }
  return Math.sqrt(squared);
}

const plain: PlainLook = { albedo: [0.7, 0.7, 0.7], roughness: 0.7, metal: 0 };

/** All parts in one mesh. */
function merged(level: DetailLevel, place: (value: number, axis: number) => number): PreviewMesh {
  const vertices = level.parts.reduce((sum, { positions }) => sum + positions.length / 3, 0);
  const corners = level.parts.reduce((sum, { indices }) => sum + indices.length, 0);
  const mesh = {
    positions: new Float32Array(3 * vertices),
    normals: new Float32Array(3 * vertices),
    uvs: new Float32Array(2 * vertices),
    indices: new Uint32Array(corners),
  };
  let [vertex, corner] = [0, 0];
  for (const { positions, normals, uvs, indices } of level.parts) {
    mesh.positions.set(
      positions.map((value, at) => place(value, at % 3)),
      3 * vertex,
    );
    mesh.normals.set(normals, 3 * vertex);
    mesh.uvs.set(uvs, 2 * vertex);
    mesh.indices.set(
      indices.map((index) => index + vertex),
      corner,
    );
    vertex += positions.length / 3;
    corner += indices.length;
  }
  return mesh;
}

/** How much of each pixel lies in shadow, 0 to 1, blurred: the mesh pressed flat along the light. */
function shadowOf(mesh: PreviewMesh, base: number, size: number, yaw: number): Float32Array {
  const positions = mesh.positions.slice();
  // The light stays with the viewer when the model turns.
  const [cos, sin] = [Math.cos(yaw), Math.sin(yaw)];
  const [right, back] = [cos * shadowFall[0] - sin * shadowFall[1], sin * shadowFall[0] + cos * shadowFall[1]];
  for (let at = 0; at < positions.length; at += 3) {
    const height = (positions[at + 1] ?? 0) - base;
    positions[at] = (positions[at] ?? 0) + right * height;
    positions[at + 1] = base;
    positions[at + 2] = (positions[at + 2] ?? 0) + back * height;
  }
  const mask = new Float32Array(size * size);
  rasterize({ ...mesh, positions }, size, yaw, pitch, (x, y) => {
    mask[y * size + x] = 1;
  });
  const radius = Math.max(1, Math.round(size / 64));
  return blurred(blurred(mask, size, radius, 1), size, radius, size);
}

/** The mean of so many neighbours before and behind, along rows (`step` 1) or columns (`step` the size). */
function blurred(mask: Float32Array, size: number, radius: number, step: number): Float32Array {
  const result = new Float32Array(mask.length);
  const across = step === 1 ? size : 1;
  for (let line = 0; line < size; line++) {
    const at = (place: number) => line * across + Math.min(size - 1, Math.max(0, place)) * step;
    let sum = 0;
    for (let place = -radius; place <= radius; place++) sum += mask[at(place)] ?? 0;
    for (let place = 0; place < size; place++) {
      result[at(place)] = sum / (2 * radius + 1);
      sum += (mask[at(place + radius + 1)] ?? 0) - (mask[at(place - radius)] ?? 0);
    }
  }
  return result;
}

function darken(light: Float32Array, size: number, shadow: Float32Array): void {
  for (let at = 0; at < size * size; at++)
    for (let channel = 0; channel < 3; channel++)
      light[3 * at + channel] = (light[3 * at + channel] ?? 0) * (1 - shadowDepth * (shadow[at] ?? 0));
}

/** Every pixel the mean of four, in sRGB. */
function halved(light: Float32Array, size: number): Picture {
  const pixels = new Uint8Array(4 * size * size).fill(255);
  for (let y = 0; y < size; y++)
    for (let x = 0; x < size; x++)
      for (let channel = 0; channel < 3; channel++) {
        const at = (row: number, column: number) =>
          light[3 * ((2 * y + row) * 2 * size + 2 * x + column) + channel] ?? 0;
        const mean = (at(0, 0) + at(0, 1) + at(1, 0) + at(1, 1)) / 4;
        pixels[4 * (y * size + x) + channel] = Math.round(255 * Math.min(1, toSrgb(mean)));
      }
  return { width: size, height: size, pixels };
}
