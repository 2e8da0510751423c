import type { Solid } from '#generate/model/solid/kernel.ts';
import { together, type Workshop } from '#generate/model/solid/workshop.ts';

/** A solid and its image in the plane through the origin across an axis. */
export function mirror(workshop: Workshop, solid: Solid, axis: 'x' | 'y' | 'z'): Solid {
  const normal: [number, number, number] = [axis === 'x' ? 1 : 0, axis === 'y' ? 1 : 0, axis === 'z' ? 1 : 0];
  return together(workshop, [solid, workshop.arena.own(solid.mirror(normal))]);
}
