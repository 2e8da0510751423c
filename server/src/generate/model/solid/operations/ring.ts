import type { Solid } from '#generate/model/solid/kernel.ts';
import { together, type Workshop } from '#generate/model/solid/workshop.ts';

/** Copies about y, evenly over the whole circle, or from the first place to the end of an arc; from the front to the right. */
export function ring(workshop: Workshop, solid: Solid, count: number, degrees = 360): Solid {
  const step = degrees === 360 ? 360 / count : count === 1 ? 0 : degrees / (count - 1);
  const copies = Array.from({ length: count }, (_, at) => workshop.arena.own(solid.rotate([0, at * step, 0])));
  return together(workshop, copies);
}
