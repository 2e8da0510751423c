import type { Shape } from '#generate/model/program/program.ts';
import type { BuildValues } from '#generate/model/templates/template.ts';
import { axle, brick, lathe, many, type Place, type Point, placed, union } from './solids.ts';

/** A wooden wheel with spokes that stands and rolls along z; one piece. */
export function spokedWheel(radius: number, width: number, at: Place, spokes: number, v: BuildValues): Shape {
  const rim = Math.min(0.18 * radius, v.thick(0.14 * radius));
  const corner: readonly Point[] = [
    [radius - rim, -width / 2],
    [radius, -width / 2],
    [radius, width / 2],
    [radius - rim, width / 2],
    [radius - rim, -width / 2],
  ];
  const sides = v.sides(24);
  return placed(
    union([
      { op: 'lathe', profile: corner.map(([x, y]) => [x, y]), sides, turn: [0, 0, -90] },
      axle(0.2 * radius, 1.5 * width, [0, 0, 0], 'x', { sides: v.sides(14) }),
      ...many(spokes, (index) =>
        placed(
          brick([0.5 * width, radius - rim / 2, 0.09 * radius], [0, (radius - rim / 2) / 2, 0], {
            bevel: v.bevel(0.008),
          }),
          [0, 0, 0],
          [(360 * index) / spokes, 0, 0],
        ),
      ),
    ]),
    at,
  );
}

/** A tyre that stands and rolls along z. */
export function tyre(radius: number, width: number, at: Place, v: BuildValues): Shape {
  const [r, half] = [radius, width / 2];
  const profile: readonly Point[] = [
    [0.55 * r, -0.8 * half],
    [0.62 * r, -half],
    [0.9 * r, -half],
    [r, -0.6 * half],
    [r, 0.6 * half],
    [0.9 * r, half],
    [0.62 * r, half],
    [0.55 * r, 0.8 * half],
    [0.55 * r, -0.8 * half],
  ];
  return placed(lathe(profile, v.sides(22)), at, [0, 0, -90]);
}

/** The disc inside a tyre. */
export function rim(radius: number, width: number, at: Place, v: BuildValues): Shape {
  return union([
    axle(0.6 * radius, 0.7 * width, at, 'x', { sides: v.sides(22) }),
    axle(0.2 * radius, 0.96 * width, at, 'x', { sides: v.sides(12) }),
  ]);
}

/** Wheels in pairs: places along z. */
export function wheelPlaces(wheels: number, front: number, back: number, radius: number): readonly number[] {
  const pairs = Math.max(1, Math.ceil(wheels / 2));
  if (pairs === 1) return [(front + back) / 2];
  if (pairs === 2) return [front, back];
  // The first stands alone, the others close together behind.
  return [front, ...many(pairs - 1, (index) => back + (index - (pairs - 2) / 2) * 2.15 * radius)];
}
