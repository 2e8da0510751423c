import type { Shape } from '#generate/model/program/program.ts';
import { lathe, type Place, type Point } from './solids.ts';

/** A flame of a height over a place. */
export function fire(height: number, at: Place, sides: number): Shape {
  return lathe(
    flame.map(([radius, y]): Point => [0.8 * radius * height, y * height]),
    sides,
    at,
  );
}

const flame: readonly Point[] = [
  [0, 0],
  [0.3, 0.12],
  [0.42, 0.3],
  [0.36, 0.5],
  [0.2, 0.72],
  [0.08, 0.9],
  [0, 1],
];
