import type { Picture } from '#generate/raster/picture.ts';
import { type MaterialMaps, mapsOf } from './maps.ts';
import { clamp, smooth } from './nodes/shape.ts';

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
  const albedo = closed(resized(picture, size), size);
  const height = estimatedHeight(albedo, size);
  // Hollows are rougher than what is touched.
  const roughness = height.map((level) => clamp(estimates.roughness + 0.25 * (0.5 - level), 0.03, 1));
  const metal = new Float32Array(size * size).fill(estimates.metal);
  return mapsOf({ size, height, albedo, roughness, metal, glow: undefined }, estimates.relief, [0, 0, 0]);
}

/** The middle square of a picture at another size, three values a pixel, by the mean of what falls into each pixel. */
function resized({ width, height, pixels }: Picture, size: number): Float32Array {
  const side = Math.min(width, height);
  const [left, top] = [Math.floor((width - side) / 2), Math.floor((height - side) / 2)];
  const result = new Float32Array(3 * size * size);
  for (let y = 0; y < size; y++) {
    const fromY = Math.floor((y * side) / size);
    const toY = Math.max(fromY + 1, Math.floor(((y + 1) * side) / size));
    for (let x = 0; x < size; x++) {
      const fromX = Math.floor((x * side) / size);
      const toX = Math.max(fromX + 1, Math.floor(((x + 1) * side) / size));
      for (let channel = 0; channel < 3; channel++) {
        let sum = 0;
        for (let row = fromY; row < toY; row++)
          for (let column = fromX; column < toX; column++)
            sum += pixels[4 * ((top + row) * width + left + column) + channel] ?? 0;
        result[3 * (y * size + x) + channel] = sum / ((toY - fromY) * (toX - fromX));
      }
    }
  }
  return result;
}

/**
 * The picture laid over itself moved by half a side, so that each one's border is hidden by the other's middle. Where both
 * show, contrast is kept by the square root of their weights about the mean (Heitz and Neyret, 2018).
 */
function closed(values: Float32Array, size: number): Uint8Array {
  const means = [0, 1, 2].map((channel) => {
    let sum = 0;
    for (let at = channel; at < values.length; at += 3) sum += values[at] ?? 0;
    return sum / (size * size);
  });
  const half = size >> 1;
  const result = new Uint8Array(values.length);
  const inner = (place: number) => smooth(0, 0.18, Math.min(place, size - 1 - place) / size);
  for (let y = 0; y < size; y++)
    for (let x = 0; x < size; x++) {
      const share = inner(x) * inner(y);
      const scale = Math.sqrt(share * share + (1 - share) * (1 - share));
      const other = 3 * (((y + half) % size) * size + ((x + half) % size));
      for (let channel = 0; channel < 3; channel++) {
        const mean = means[channel] ?? 0;
        const at = 3 * (y * size + x) + channel;
        const mixed = share * ((values[at] ?? 0) - mean) + (1 - share) * ((values[other + channel] ?? 0) - mean);
        result[at] = Math.round(clamp(mean + mixed / scale, 0, 255));
      }
    }
  return result;
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
