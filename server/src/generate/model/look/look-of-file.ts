import { type Rgb, toLinear, toSrgb } from '#generate/color/color.ts';
import type { ReadMaterial } from '#generate/model/files/read/read-model.ts';
import type { ModelLook } from '#generate/model/model-job.ts';
import { decodePng } from '#generate/raster/decode-png.ts';

/** A middle grey, where a file says nothing. */
const grey: Rgb = [0.7, 0.7, 0.7];

/** How a material of a file looks, by its numbers and, where it has one, by the mean of its picture. */
export function lookOfFile(key: string, read: ReadMaterial | undefined): ModelLook {
  return {
    key,
    albedo: meanOf(read?.pictures.color) ?? read?.color ?? grey,
    roughness: read?.roughness ?? 0.7,
    metal: read?.metallic ?? 0,
    pictures: read?.pictures ?? {},
  };
}

/** The mean of a PNG by light; `undefined` for other pictures, which are not opened. */
function meanOf(bytes: Uint8Array | undefined): Rgb | undefined {
  const decoded = bytes === undefined ? undefined : decodePng(bytes);
  if (decoded === undefined || !decoded.ok) return undefined;
  const { pixels } = decoded.value;
  // A few thousand places tell enough.
  const step = 4 * Math.max(1, Math.floor(pixels.length / 4 / 4096));
  const sums = [0, 0, 0];
  let count = 0;
  for (let at = 0; at < pixels.length; at += step, count++)
    for (let channel = 0; channel < 3; channel++)
      sums[channel] = (sums[channel] ?? 0) + toLinear((pixels[at + channel] ?? 0) / 255);
  const light = (channel: 0 | 1 | 2) => toSrgb((sums[channel] ?? 0) / Math.max(1, count));
  return [light(0), light(1), light(2)];
}
