import type { Solid } from '#generate/model/solid/kernel.ts';
import type { Workshop } from '#generate/model/solid/workshop.ts';

/** Bevels leave at least a tenth of a side between them. */
const largestBevel = 0.45;

/** A box about the origin; bevelled, the hull of three boxes that each reach two of its pairs of faces less far. */
export function box(
  { kernel, arena, fineness }: Workshop,
  [x, y, z]: readonly [number, number, number],
  bevel: number | undefined,
): Solid {
  if (bevel === undefined || !fineness.hasBevels) return arena.own(kernel.Manifold.cube([x, y, z], true));
  const width = 2 * Math.min(bevel, largestBevel * Math.min(x, y, z));
  const boxes = [
    arena.own(kernel.Manifold.cube([x, y - width, z - width], true)),
    arena.own(kernel.Manifold.cube([x - width, y, z - width], true)),
    arena.own(kernel.Manifold.cube([x - width, y - width, z], true)),
  ];
  return arena.own(kernel.Manifold.hull(boxes));
}
