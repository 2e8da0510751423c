import type { Shape } from '#generate/model/program/program.ts';
import { brick, many, type Place, placed, union } from './solids.ts';

/** A window frame with bars, about the middle of its base in a wall that faces z. */
export function windowFrame(width: number, height: number, depth: number, at: Place, bar = 0.07, bevel?: number): Shape {
  const [x, y] = [width / 2 - bar / 2, height / 2];
  return placed(
    union([
      brick([bar, height, depth], [x, y, 0], { bevel }),
      brick([bar, height, depth], [-x, y, 0], { bevel }),
      brick([width, bar, depth], [0, bar / 2, 0], { bevel }),
      brick([width, bar, depth], [0, height - bar / 2, 0], { bevel }),
      brick([0.6 * bar, height, 0.6 * depth], [0, y, 0], { bevel }),
      brick([width, 0.6 * bar, 0.6 * depth], [0, y, 0], { bevel }),
      brick([width + 2 * bar, 0.8 * bar, depth + 0.08], [0, 0, 0.02], { bevel }),
    ]),
    at,
  );
}

/** Places along a line of a length, from its middle outwards evenly; `margin` is kept at its ends. */
export function evenly(count: number, length: number, margin = 0): readonly number[] {
  const step = (length - 2 * margin) / count;
  return many(count, (index) => -length / 2 + margin + step * (index + 0.5));
}
