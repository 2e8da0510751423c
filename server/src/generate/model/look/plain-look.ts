import { type Rgb, toLinear, toSrgb } from '#generate/color/color.ts';
import type { MaterialSpec } from '#generate/material/spec.ts';
import type { PlainLook } from '#generate/preview/model-thumbnail.ts';
import { mapsOfSpec } from './maps-of-spec.ts';

/** Pixels along a side of the maps whose mean is taken. */
const size = 64;

/** How a material looks from afar: the means of its maps, colours by light. */
export function plainLook(spec: MaterialSpec): PlainLook {
  const { albedo, mask } = mapsOfSpec(spec, size);
  const light = (channel: 0 | 1 | 2) => toSrgb(mean(albedo, 3, channel, (byte) => toLinear(byte / 255)));
  const color: Rgb = [light(0), light(1), light(2)];
  return {
    albedo: color,
    roughness: 1 - mean(mask, 4, 3, (byte) => byte / 255),
    metal: mean(mask, 4, 0, (byte) => byte / 255),
  };
}

function mean(bytes: Uint8Array, channels: number, channel: number, value: (byte: number) => number): number {
  let sum = 0;
  for (let at = channel; at < bytes.length; at += channels) sum += value(bytes[at] ?? 0);
  return (sum * channels) / bytes.length;
}
