import type { Vector3 } from '#generate/model/mesh.ts';
import type { Solid } from '#generate/model/solid/kernel.ts';
import { moved, together, type Workshop } from '#generate/model/solid/workshop.ts';

/** Copies one step after the other; the first stays in place. */
export function row(workshop: Workshop, solid: Solid, count: number, [x, y, z]: Vector3): Solid {
  const copies = Array.from({ length: count }, (_, at) => moved(workshop, solid, [at * x, at * y, at * z]));
  return together(workshop, copies);
}
