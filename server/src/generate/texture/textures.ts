import { type Rgb, rgbOfHex } from '#generate/color/color.ts';
import type { MaterialSpec } from '#generate/material/spec.ts';
import type { Family } from './family.ts';
import { clamp } from './nodes/shape.ts';
import { overlayOf } from './overlays.ts';
import type { Look, Sample, Surface } from './surface.ts';

/** What a surface is at every place of a square picture, rows from the top. */
export interface Textures {
  /** Pixels along a side. */
  readonly size: number;
  /** 0 to 1. */
  readonly height: Float32Array;
  /** Three bytes a pixel, sRGB. */
  readonly albedo: Uint8Array;
  /** 0 to 1. */
  readonly roughness: Float32Array;
  readonly metal: Float32Array;
  /** Share of the glow, where the surface gives off light. */
  readonly glow: Float32Array | undefined;
}

/** How a spec makes a family look. */
export function lookOf(spec: MaterialSpec, family: Family): Look {
  return {
    seed: spec.seed,
    color: colorOf(spec.color, family.color),
    accent: colorOf(spec.accent, family.accent),
    roughness: spec.roughness ?? family.roughness,
    cells: Math.max(1, Math.round(family.cells * spec.scale)),
    age: spec.age,
  };
}

/** Work out every pixel of a spec. The same spec gives the same values on every machine. */
export function makeTextures(spec: MaterialSpec, family: Family, size: number): Textures {
  const look = lookOf(spec, family);
  const surface = withOverlay(family.build(look), overlayOf(spec));
  const height = new Float32Array(size * size);
  const albedo = new Uint8Array(3 * size * size);
  const roughness = new Float32Array(size * size);
  const metal = new Float32Array(size * size);
  const glow = family.glow === undefined || spec.glow === 'none' ? undefined : new Float32Array(size * size);
  const sample: Sample = { height: 0, red: 0, green: 0, blue: 0, roughness: 0, metal: 0, glow: 0 };
  for (let y = 0; y < size; y++) {
    const v = (y + 0.5) / size;
    for (let x = 0; x < size; x++) {
      const at = y * size + x;
      sample.metal = family.metal;
      sample.roughness = look.roughness;
      sample.glow = 0;
      surface((x + 0.5) / size, v, sample);
      height[at] = clamp(sample.height);
      albedo[3 * at] = byteOf(sample.red);
      albedo[3 * at + 1] = byteOf(sample.green);
      albedo[3 * at + 2] = byteOf(sample.blue);
      roughness[at] = clamp(sample.roughness, 0.03, 1);
      metal[at] = clamp(sample.metal);
      if (glow !== undefined) glow[at] = clamp(sample.glow);
    }
  }
  return { size, height, albedo, roughness, metal, glow };
}

function withOverlay(surface: Surface, overlay: Surface | undefined): Surface {
  if (overlay === undefined) return surface;
  return (u, v, sample) => {
    surface(u, v, sample);
    overlay(u, v, sample);
  };
}

function colorOf(wanted: string | undefined, usual: string): Rgb {
  return rgbOfHex(wanted ?? usual) ?? rgbOfHex(usual) ?? [0.5, 0.5, 0.5];
}

function byteOf(value: number): number {
  return Math.round(255 * clamp(value));
}
