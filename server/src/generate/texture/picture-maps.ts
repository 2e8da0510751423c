import type { Picture } from '#generate/raster/picture.ts';
import { closed, middleSquare } from './close-picture.ts';
import { type MaterialMaps, mapsOf } from './maps.ts';
import { clamp } from './nodes/shape.ts';

/** What a picture cannot tell of a surface. */
export interface Estimates {
  /** Mean roughness, and how metallic it is, 0 to 1. */
  readonly roughness: number;
  readonly metal: number;
  /** Height between the lowest and the highest place, in units of a side. */
  readonly relief: number;
}

/**
 * Maps of a material from a picture of a surface: the picture is made to close on itself, height is estimated from its light
 * and dark, and the rest follows from the height. All but the albedo are estimates.
 */
export function mapsOfPicture(picture: Picture, size: number, estimates: Estimates): MaterialMaps {
  const albedo = closed(middleSquare(picture, size), size);
  const height = estimatedHeight(albedo, size);
  // Hollows are rougher than what is touched.
  const roughness = height.map((level) => clamp(estimates.roughness + 0.25 * (0.5 - level), 0.03, 1));
  const metal = new Float32Array(size * size).fill(estimates.metal);
  return mapsOf({ size, height, albedo, roughness, metal, glow: undefined }, estimates.relief, [0, 0, 0]);
}

/** Light places high, dark ones low, stretched to the whole range but for the lightest and darkest fiftieth. */
function estimatedHeight(albedo: Uint8Array, size: number): Float32Array {
  const luma = new Float32Array(size * size);
  for (let at = 0; at < luma.length; at++)
    luma[at] =
      (0.2126 * (albedo[3 * at] ?? 0) + 0.7152 * (albedo[3 * at + 1] ?? 0) + 0.0722 * (albedo[3 * at + 2] ?? 0)) / 255;
  const sorted = Float32Array.from(luma).sort();
  const low = sorted[Math.floor(sorted.length * 0.02)] ?? 0;
  const high = sorted[Math.floor(sorted.length * 0.98)] ?? 1;
  const range = Math.max(1e-3, high - low);
  return luma.map((value) => clamp((value - low) / range));
}
