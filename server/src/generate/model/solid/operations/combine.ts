import type { Solid } from '#generate/model/solid/kernel.ts';
import { together, type Workshop } from '#generate/model/solid/workshop.ts';

/** Solids put together, hulled, cut away from the first, or what all have in common. */
export function combine(
  workshop: Workshop,
  operation: 'hull' | 'union' | 'difference' | 'intersection',
  solids: readonly Solid[],
): Solid {
  const { kernel, arena } = workshop;
  switch (operation) {
    case 'union':
      return together(workshop, solids);
    case 'hull':
      return arena.own(kernel.Manifold.hull(solids));
    case 'difference':
      return arena.own(kernel.Manifold.difference(solids));
    case 'intersection':
      return arena.own(kernel.Manifold.intersection(solids));
  }
}
