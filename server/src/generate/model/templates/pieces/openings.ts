import type { Shape } from '#generate/model/program/program.ts';
import { brick, front, many, rectangle, union } from './solids.ts';

/** A window frame with a ledge, about the middle of its base in a wall that faces z. */
export function windowFrame(width: number, height: number, depth: number, bar = 0.07, bevel?: number): Shape {
  return union([
    front(rectangle(width, height, 0, height / 2), depth, [0, 0, 0], {
      holes: [rectangle(width - 2 * bar, height - 2 * bar, 0, height / 2)],
      bevel,
    }),
    brick([width + 2 * bar, 0.8 * bar, depth + 0.08], [0, 0, 0.02], { bevel }),
  ]);
}

/** The bars that divide such a window into four. */
export function windowBars(width: number, height: number, depth: number, bar = 0.07): Shape {
  return union([
    brick([0.6 * bar, height - bar, 0.6 * depth], [0, height / 2, 0]),
    brick([width - bar, 0.6 * bar, 0.6 * depth], [0, height / 2, 0]),
  ]);
}

/** Places along a line of a length, from its middle outwards evenly; `margin` is kept at its ends. */
export function evenly(count: number, length: number, margin = 0): readonly number[] {
  const step = (length - 2 * margin) / count;
  return many(count, (index) => -length / 2 + margin + step * (index + 0.5));
}
