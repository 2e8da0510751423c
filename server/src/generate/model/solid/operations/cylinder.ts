import { sidesAt } from '#generate/model/solid/fineness.ts';
import type { Solid } from '#generate/model/solid/kernel.ts';
import { upright, type Workshop } from '#generate/model/solid/workshop.ts';

/** Sides of round things where the program says nothing. */
export const usualSides = 24;

/** An upright cylinder or cone about the origin; its first corner is to the right. */
export function cylinder(
  workshop: Workshop,
  {
    radius,
    radiusTop = radius,
    height,
    sides = usualSides,
    bevel,
  }: {
    readonly radius: number;
    readonly radiusTop?: number | undefined;
    readonly height: number;
    readonly sides?: number | undefined;
    readonly bevel?: number | undefined;
  },
): Solid {
  const { kernel, arena, fineness } = workshop;
  const around = sidesAt(fineness, sides);
  if (bevel === undefined || !fineness.hasBevels)
    return upright(workshop, arena.own(kernel.Manifold.cylinder(height, radius, radiusTop, around, true)));
  const width = Math.min(bevel, 0.45 * height);
  const [low, high] = [Math.min(width, 0.9 * radius), Math.min(width, 0.9 * radiusTop)];
  // A point needs no bevel.
  const top: [number, number][] =
    radiusTop === 0
      ? [[0, height / 2]]
      : [
          [radiusTop, height / 2 - width],
          [radiusTop - high, height / 2],
          [0, height / 2],
        ];
  const profile: [number, number][] = [
    [0, -height / 2],
    [radius - low, -height / 2],
    [radius, -height / 2 + width],
    ...top,
  ];
  const section = arena.own(new kernel.CrossSection([profile], 'NonZero'));
  return upright(workshop, arena.own(section.revolve(around)));
}
