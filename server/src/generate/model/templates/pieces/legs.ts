import type { Shape } from '#generate/model/program/program.ts';
import { cosine, sine } from '#generate/model/trigonometry.ts';
import { block, many, type Place, rod } from './solids.ts';

/** Where legs stand below a top: at the corners of a square one, else about the middle. `inset` is from the edge to a leg's middle. */
export function legPlaces(
  legs: number,
  width: number,
  depth: number,
  inset: number,
  isRound: boolean,
): readonly Place[] {
  const [x, z] = [width / 2 - inset, depth / 2 - inset];
  if (!isRound && legs === 4)
    return [
      [x, 0, z],
      [-x, 0, z],
      [-x, 0, -z],
      [x, 0, -z],
    ];
  if (!isRound && legs === 6)
    return [
      [x, 0, z],
      [0, 0, z],
      [-x, 0, z],
      [-x, 0, -z],
      [0, 0, -z],
      [x, 0, -z],
    ];
  const share = isRound ? 0.8 : 1;
  // The first legs stand at both sides of the front.
  return many(legs, (index): Place => {
    const angle = 90 - 180 / legs + (360 * index) / legs;
    return [share * x * cosine(angle), 0, share * z * sine(angle)];
  });
}

/** A leg that narrows downwards. */
export function taperedLeg(at: Place, height: number, thickness: number, sides: number): Shape {
  return rod(0.35 * thickness, height, at, { top: 0.55 * thickness, sides });
}

/** A leg of square section. */
export function squareLeg(at: Place, height: number, thickness: number, bevel: number | undefined): Shape {
  return block([thickness, height, thickness], at, { bevel });
}
