import type { ModelPart } from '#generate/model/program/program.ts';
import { axle, brick, part, tube } from '#generate/model/templates/pieces/solids.ts';
import type { BuildValues } from '#generate/model/templates/template.ts';
import { bodyPlate } from './body-plate.ts';

/** A handgun with a slide. */
export function pistol(v: BuildValues): readonly ModelPart[] {
  const { width: w, height: h, depth: d } = v;
  return [
    part('slide', 'metal', [
      bodyPlate(
        v,
        [
          [-0.46, 0.74],
          [0.5, 0.74],
          [0.5, 0.96],
          [0.42, 0.98],
          [-0.5, 0.98],
          [-0.5, 0.8],
        ],
        0.9 * w,
      ),
      brick([0.2 * w, 0.04 * h, 0.03 * d], [0, 0.98 * h, 0.44 * d]),
      brick([0.5 * w, 0.05 * h, 0.04 * d], [0, 0.98 * h, -0.46 * d]),
    ]),
    part(
      'barrel',
      'black',
      [
        axle(0.3 * w, 0.04 * d, [0, 0.86 * h, 0.5 * d], 'z', { sides: v.sides(12) }),
        bodyPlate(
          v,
          [
            [-0.42, 0.6],
            [0.44, 0.66],
            [0.44, 0.75],
            [-0.42, 0.75],
          ],
          0.8 * w,
        ),
      ],
      { pieces: 2 },
    ),
    part(
      'grip',
      'grip',
      bodyPlate(
        v,
        [
          [-0.4, 0.64],
          [-0.5, 0.06],
          [-0.48, 0],
          [-0.2, 0],
          [-0.08, 0.64],
        ],
        w,
      ),
    ),
    part(
      'trigger',
      'metal',
      [
        tube(
          [
            [0, 0.64 * h, 0.14 * d],
            [0, 0.44 * h, 0.12 * d],
            [0, 0.4 * h, 0.02 * d],
            [0, 0.42 * h, -0.12 * d],
          ],
          0.025 * d,
          6,
        ),
        tube(
          [
            [0, 0.64 * h, 0.02 * d],
            [0, 0.5 * h, 0.03 * d],
          ],
          0.025 * d,
          6,
        ),
      ],
      { pieces: 2, detail: 1 },
    ),
  ];
}
