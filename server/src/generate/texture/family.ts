import type { Look, Surface } from './surface.ts';

/** A kind of material that can be generated. */
export interface Family {
  readonly id: string;
  readonly names: { readonly en: string; readonly zh: string };
  /** Words that mean it, in lower case; the longest that fits a prompt counts. */
  readonly words: { readonly en: readonly string[]; readonly zh: readonly string[] };
  /** `#rrggbb` where no colour is asked for. */
  readonly color: string;
  readonly accent: string;
  readonly roughness: number;
  /** How metallic the main parts are; samples may say otherwise in places. */
  readonly metal: 0 | 1;
  /** Cells along one side of the picture where no size is asked for. */
  readonly cells: number;
  /** Metres that one side of the picture shows. */
  readonly size: number;
  /** Height between the lowest and the highest place, in units of a side. */
  readonly relief: number;
  /** What it gives off, where it does. */
  readonly glow?: string;
  /** The least standard deviation of height (0 to 1) and of albedo's luminance (sRGB, 0 to 255) that it must show. */
  readonly contrast: { readonly height: number; readonly albedo: number };
  build(look: Look): Surface;
}

/** The next even number, at least 2: patterns that alternate need one to close on themselves. */
export function even(count: number): number {
  return Math.max(2, 2 * Math.round(count / 2));
}
