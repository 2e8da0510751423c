import { sidesAt } from '#generate/model/solid/fineness.ts';
import type { Solid } from '#generate/model/solid/kernel.ts';
import { extentOf, type Place, straighten } from '#generate/model/solid/outline.ts';
import { upright, type Workshop } from '#generate/model/solid/workshop.ts';
import { usualSides } from './cylinder.ts';

/**
 * A profile turned about y. A profile that ends where it began is a ring of its own, as of a tyre; the ends of any other are
 * joined to the axis.
 */
export function lathe(
  workshop: Workshop,
  {
    profile,
    sides = usualSides,
    degrees = 360,
  }: {
    readonly profile: readonly Place[];
    readonly sides?: number | undefined;
    readonly degrees?: number | undefined;
  },
): Solid {
  const { kernel, arena, fineness } = workshop;
  const line = straighten(profile, fineness.flatness * extentOf(profile));
  const section = arena.own(new kernel.CrossSection([closedProfile(line.length < 3 ? profile : line)], 'NonZero'));
  // The library counts the sides of the arc, not of the circle.
  const around = Math.max(3, Math.ceil((sidesAt(fineness, sides) * degrees) / 360));
  return upright(workshop, arena.own(section.revolve(around, degrees)));
}

function closedProfile(profile: readonly Place[]): [number, number][] {
  const ring = profile.map(([radius, height]): [number, number] => [radius, height]);
  const [first, last] = [ring[0], ring.at(-1)];
  if (first === undefined || last === undefined) return ring;
  if (first[0] === last[0] && first[1] === last[1]) return ring.slice(0, -1);
  if (first[0] > 0) ring.unshift([0, first[1]]);
  if (last[0] > 0) ring.push([0, last[1]]);
  return ring;
}
