import { type Rgb, rgbOfHex } from '#generate/color/color.ts';
import type { MaterialSpec } from '#generate/material/spec.ts';
import { ambientOcclusion } from './ambient-occlusion.ts';
import type { Family } from './family.ts';
import { normalMap } from './normal-map.ts';
import { type Layer, quietCut } from './quiet-cut.ts';
import { makeTextures, type Textures } from './textures.ts';

/** The maps of a material as Unity imports them, rows from the top. */
export interface MaterialMaps {
  /** Pixels along a side. */
  readonly size: number;
  /** sRGB, three bytes a pixel. */
  readonly albedo: Uint8Array;
  /** Y up (OpenGL), as Unity expects; three bytes a pixel. */
  readonly normal: Uint8Array;
  /** 16 bits a pixel, high byte first. */
  readonly height: Uint8Array;
  /** Metallic, ambient occlusion, nothing, smoothness: the mask map of HDRP, which URP and Standard read too; four bytes a pixel. */
  readonly mask: Uint8Array;
  /** sRGB, three bytes a pixel, where the surface gives off light. */
  readonly emission: Uint8Array | undefined;
}

/** All maps of a spec. Pure: the same spec and size give the same bytes. */
export function makeMaps(spec: MaterialSpec, family: Family, size: number): MaterialMaps {
  const glow = rgbOfHex(spec.glow ?? '') ?? rgbOfHex(family.glow ?? '') ?? [1, 1, 1];
  const maps = mapsOf(makeTextures(spec, family, size), family.relief, glow);
  const { albedo, normal, height, mask, emission } = maps;
  const layers: readonly Layer[] = [
    { bytes: albedo, channels: 3 },
    { bytes: normal, channels: 3 },
    { bytes: height, channels: 2 },
    { bytes: mask, channels: 4 },
    ...(emission === undefined ? [] : [{ bytes: emission, channels: 3 }]),
  ];
  const roll = quietCut(layers, size);
  return {
    size,
    albedo: roll(albedo, 3),
    normal: roll(normal, 3),
    height: roll(height, 2),
    mask: roll(mask, 4),
    emission: emission && roll(emission, 3),
  };
}

/** The maps of a surface, with those that follow from its height. `relief` is the height of 1 in units of a side. */
export function mapsOf(textures: Textures, relief: number, glow: Rgb): MaterialMaps {
  const { size, height, albedo, roughness, metal } = textures;
  const occlusion = ambientOcclusion(height, size, relief);
  const words = new Uint8Array(2 * size * size);
  const mask = new Uint8Array(4 * size * size);
  for (let at = 0; at < size * size; at++) {
    const level = Math.round(65535 * (height[at] ?? 0));
    words[2 * at] = level >> 8;
    words[2 * at + 1] = level & 255;
    mask[4 * at] = Math.round(255 * (metal[at] ?? 0));
    mask[4 * at + 1] = Math.round(255 * (occlusion[at] ?? 1));
    mask[4 * at + 3] = Math.round(255 * (1 - (roughness[at] ?? 1)));
  }
  const emission = textures.glow && glowing(textures.glow, glow);
  return { size, albedo, normal: normalMap(height, size, relief), height: words, mask, emission };
}

function glowing(glow: Float32Array, color: Rgb): Uint8Array {
  const bytes = new Uint8Array(3 * glow.length);
  for (let at = 0; at < glow.length; at++)
    for (let channel = 0; channel < 3; channel++)
      bytes[3 * at + channel] = Math.round(255 * (glow[at] ?? 0) * (color[channel] ?? 0));
  return bytes;
}
