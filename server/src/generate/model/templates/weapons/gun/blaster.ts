import type { ModelPart } from '#generate/model/program/program.ts';
import { axle, both, brick, many, part, tube } from '#generate/model/templates/pieces/solids.ts';
import type { BuildValues } from '#generate/model/templates/template.ts';
import { bodyBevel, bodyPlate } from './body-plate.ts';

/** A gun of science fiction, with a cell that gives light. */
export function blaster(v: BuildValues): readonly ModelPart[] {
  const { width: w, height: h, depth: d } = v;
  return [
    part('slide', 'metal', [
      bodyPlate(
        v,
        [
          [-0.36, 0.55],
          [0.2, 0.5],
          [0.26, 0.62],
          [0.26, 0.84],
          [0.16, 0.92],
          [-0.3, 0.92],
          [-0.4, 0.8],
        ],
        0.8 * w,
      ),
      ...both((s) =>
        brick([0.25 * w, 0.18 * h, 0.3 * d], [s * 0.37 * w, 0.72 * h, -0.06 * d], { bevel: v.bevel(bodyBevel) }),
      ),
    ]),
    part('barrel', 'black', [
      axle(0.1 * h, 0.3 * d, [0, 0.72 * h, 0.34 * d], 'z', { sides: v.sides(14) }),
      ...many(3, (index) =>
        axle(0.16 * h, 0.02 * d, [0, 0.72 * h, (0.3 + 0.07 * index) * d], 'z', { sides: v.sides(14) }),
      ),
    ]),
    part(
      'cell',
      'light',
      [
        axle(0.12 * h, 0.3 * d, [0, 0.9 * h, -0.08 * d], 'z', { sides: v.sides(14), bevel: v.bevel(bodyBevel) }),
        axle(0.08 * h, 0.03 * d, [0, 0.72 * h, 0.485 * d], 'z', { sides: v.sides(14) }),
      ],
      { pieces: 2 },
    ),
    part(
      'grip',
      'grip',
      bodyPlate(
        v,
        [
          [-0.2, 0.58],
          [-0.34, 0],
          [-0.16, 0],
          [-0.02, 0.56],
        ],
        0.6 * w,
      ),
    ),
    part(
      'trigger',
      'metal',
      tube(
        [
          [0, 0.56 * h, -0.03 * d],
          [0, 0.36 * h, 0],
          [0, 0.36 * h, 0.1 * d],
          [0, 0.54 * h, 0.13 * d],
        ],
        0.005,
        6,
      ),
      { detail: 1 },
    ),
  ];
}
