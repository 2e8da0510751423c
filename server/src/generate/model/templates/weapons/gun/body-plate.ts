import type { Shape } from '#generate/model/program/program.ts';
import { type Point, side } from '#generate/model/templates/pieces/solids.ts';
import type { BuildValues } from '#generate/model/templates/template.ts';

/** Metres; the bevel of a gun's body. */
export const bodyBevel = 0.004;

/** A plate of a gun's body about its middle plane; the outline's z and y are shares of the depth and the height. */
export function bodyPlate(v: BuildValues, outline: readonly Point[], width: number): Shape {
  return side(
    outline.map(([z, y]): Point => [z * v.depth, y * v.height]),
    width,
    [0, 0, 0],
    { bevel: v.bevel(bodyBevel) },
  );
}
