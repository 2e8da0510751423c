import type { Shape } from '#generate/model/program/program.ts';
import { lathe, type Point } from './solids.ts';

/** A body of revolution whose radii are shares of a width and whose heights are shares of a height. */
export function turned(profile: readonly Point[], w: number, h: number, sides: number): Shape {
  return lathe(
    profile.map(([radius, height]): Point => [radius * w, height * h]),
    sides,
  );
}
