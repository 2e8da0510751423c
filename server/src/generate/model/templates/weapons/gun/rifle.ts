import type { ModelPart } from '#generate/model/program/program.ts';
import { axle, block, both, brick, part, tube } from '#generate/model/templates/pieces/solids.ts';
import type { BuildValues } from '#generate/model/templates/template.ts';
import { bodyPlate } from './body-plate.ts';

/** A long gun with a stock and a sight. */
export function rifle(v: BuildValues): readonly ModelPart[] {
  const { width: w, height: h, depth: d } = v;
  return [
    part(
      'slide',
      'metal',
      bodyPlate(
        v,
        [
          [-0.16, 0.52],
          [0.14, 0.52],
          [0.16, 0.58],
          [0.16, 0.76],
          [-0.16, 0.76],
        ],
        0.9 * w,
      ),
    ),
    part('barrel', 'metal', [
      axle(0.014, 0.4 * d, [0, 0.68 * h, 0.3 * d], 'z', { sides: v.sides(12) }),
      axle(0.02, 0.06 * d, [0, 0.68 * h, 0.47 * d], 'z', { sides: v.sides(12) }),
      brick([0.012, 0.14 * h, 0.014], [0, 0.76 * h, 0.44 * d]),
    ]),
    part(
      'handguard',
      'grip',
      bodyPlate(
        v,
        [
          [0.15, 0.56],
          [0.36, 0.6],
          [0.36, 0.76],
          [0.15, 0.76],
        ],
        0.85 * w,
      ),
    ),
    part(
      'stock',
      'grip',
      bodyPlate(
        v,
        [
          [-0.15, 0.6],
          [-0.2, 0.56],
          [-0.49, 0.38],
          [-0.5, 0.42],
          [-0.5, 0.74],
          [-0.4, 0.74],
          [-0.2, 0.74],
          [-0.15, 0.74],
        ],
        0.7 * w,
      ),
    ),
    part(
      'grip',
      'grip',
      bodyPlate(
        v,
        [
          [-0.1, 0.54],
          [-0.16, 0.16],
          [-0.1, 0.12],
          [-0.02, 0.54],
        ],
        0.6 * w,
      ),
    ),
    part(
      'magazine',
      'black',
      bodyPlate(
        v,
        [
          [0.04, 0.55],
          [0.07, 0],
          [0.15, 0.04],
          [0.12, 0.55],
        ],
        0.55 * w,
      ),
    ),
    part(
      'trigger',
      'metal',
      tube(
        [
          [0, 0.54 * h, -0.02 * d],
          [0, 0.42 * h, -0.01 * d],
          [0, 0.4 * h, 0.03 * d],
          [0, 0.54 * h, 0.045 * d],
        ],
        0.004,
        6,
      ),
      { detail: 0 },
    ),
    part('scope', 'black', [
      axle(0.42 * w, 0.2 * d, [0, 0.91 * h, 0], 'z', { sides: v.sides(14) }),
      axle(0.5 * w, 0.05 * d, [0, 0.91 * h, 0.09 * d], 'z', { sides: v.sides(14) }),
      ...both((s) => block([0.3 * w, 0.16 * h, 0.025 * d], [0, 0.74 * h, s * 0.05 * d])),
    ]),
  ];
}
