import type { Shape } from '#generate/model/program/program.ts';
import { cosine, sine } from '#generate/model/trigonometry.ts';
import { hash } from '#generate/texture/nodes/hash.ts';
import { ball, hull, many, type Place, placed } from './solids.ts';

/** A boulder of a size about its middle: a convex body of places on a ball, roughened. */
export function boulder(size: Place, seed: number, cell: number, rough = 0.05): Shape {
  const points = many(26, (index): Place => {
    const up = 1 - (2 * (index + 0.5)) / 26;
    const around = 137.508 * index;
    const flat = Math.sqrt(1 - up * up);
    const reach = 0.84 + 0.16 * hash(index, 7, seed);
    return [0.5 * reach * flat * cosine(around), 0.5 * reach * up, 0.5 * reach * flat * sine(around)];
  });
  const body = placed(hull(...points.map((at) => ball(0.01, at, 4))), [0, 0, 0], undefined, size);
  const least = Math.min(...size);
  return { op: 'displace', of: body, size: 0.32 * least, height: rough * least, seed, cell };
}
