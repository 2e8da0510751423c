import type { Rgb } from '#generate/color/color.ts';

/** What a surface is at one place. Written anew at every look-up. */
export interface Sample {
  /** 0 to 1, in units of the family's relief. */
  height: number;
  /** Albedo in sRGB, 0 to 1. */
  red: number;
  green: number;
  blue: number;
  roughness: number;
  metal: number;
  /** Share of the look's glow colour that it gives off. */
  glow: number;
}

/** Works out the surface at a place of the unit square, `v` downwards. It repeats beyond the square without a seam. */
export type Surface = (u: number, v: number, sample: Sample) => void;

/** How a family is to look: what was asked for, and the family's own where nothing was. */
export interface Look {
  readonly seed: number;
  /** The dominant albedo. */
  readonly color: Rgb;
  /** Of what lies between or on the main parts: mortar, grout, veins, inlays. */
  readonly accent: Rgb;
  /** Roughness of the main parts. */
  readonly roughness: number;
  /** Cells along one side of the picture. */
  readonly cells: number;
  /** How worn: 0 new, 1 ruined. */
  readonly age: number;
}

/** Paint a sample all over; `light` makes the colour lighter or darker. */
export function paint(sample: Sample, [red, green, blue]: Rgb, light: number): void {
  sample.red = red * light;
  sample.green = green * light;
  sample.blue = blue * light;
}

/** Lay a colour over a sample; `share` 1 hides it. `light` makes the colour lighter or darker, `warm` moves it from blue to red. */
export function cover(sample: Sample, [red, green, blue]: Rgb, share: number, light = 1, warm = 1): void {
  sample.red += (red * light * warm - sample.red) * share;
  sample.green += (green * light - sample.green) * share;
  sample.blue += ((blue * light) / warm - sample.blue) * share;
}
