import { sidesAt } from '#generate/model/solid/fineness.ts';
import type { Solid } from '#generate/model/solid/kernel.ts';
import type { Workshop } from '#generate/model/solid/workshop.ts';
import { usualSides } from './cylinder.ts';

/**
 * A ball about the origin, an octahedron whose faces are divided: the sides around are a multiple of four. Its triangles are as the
 * square of its sides, so that coarser levels have more sides than other round things.
 */
export function sphere({ kernel, arena, fineness }: Workshop, radius: number, sides: number = usualSides): Solid {
  const share = Math.sqrt(fineness.sides);
  const around = 4 * Math.max(1, Math.round(sidesAt({ ...fineness, sides: share }, sides) / 4));
  return arena.own(kernel.Manifold.sphere(radius, around));
}
