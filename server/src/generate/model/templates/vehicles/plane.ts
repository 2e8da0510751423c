import { coat, darkGlass, steel } from '#generate/model/templates/pieces/materials.ts';
import {
  axle,
  ball,
  both,
  brick,
  lathe,
  many,
  type Point,
  part,
  placed,
  rod,
  side,
  slab,
  tube,
} from '#generate/model/templates/pieces/solids.ts';
import { choice, count, template, words } from '#generate/model/templates/template.ts';

export const plane = template({
  name: 'plane',
  title: { en: 'Plane', zh: '飞机' },
  words: words(
    'plane|airplane|aeroplane|aircraft|biplane|jet|fighter|fighter jet|jet plane|glider',
    '飞机|战斗机|喷气机|客机|双翼机|战机',
  ),
  category: 'vehicles',
  size: [8, 2.4, 7],
  parts: {
    body: words('body|fuselage', '机身'),
    wings: words('wing', '机翼|翼'),
    tail: words('tail|fin|rudder', '尾翼|机尾'),
    propeller: words('propeller|blade', '螺旋桨'),
    canopy: words('canopy|cockpit|window', '座舱|舱盖'),
    wheels: words('wheel|gear', '轮子|起落架'),
  },
  counts: { wings: count(2, 2, 4) },
  choices: {
    kind: choice({
      propeller: words('propeller|biplane', '螺旋桨|双翼'),
      jet: { ...words('jet|fighter', '喷气|战斗机|战机'), size: [7, 2.6, 9] },
    }),
  },
  materials: { paint: coat('red'), wings: coat('cream'), glass: darkGlass, metal: steel },
  build(v) {
    const { width: w, height: h, depth: d } = v;
    const isJet = v.choice('kind') === 'jet';
    const [y, r] = [0.5 * h, 0.2 * h];
    const lying = (profile: readonly Point[], sides: number) => placed(lathe(profile, sides), [0, y, 0], [90, 0, 0]);
    const body = isJet
      ? lying(
          [
            [0, -0.46 * d],
            [0.7 * r, -0.46 * d],
            [1.05 * r, -0.3 * d],
            [1.1 * r, 0],
            [0.85 * r, 0.24 * d],
            [0.36 * r, 0.42 * d],
            [0, 0.5 * d],
          ],
          v.sides(20),
        )
      : lying(
          [
            [0, -0.5 * d],
            [0.22 * r, -0.5 * d],
            [0.75 * r, -0.2 * d],
            [1.1 * r, 0.1 * d],
            [1.15 * r, 0.36 * d],
            [0.9 * r, 0.43 * d],
            [0, 0.43 * d],
          ],
          v.sides(20),
        );
    const wing: readonly Point[] = isJet
      ? [
          [0, 0.1 * d],
          [w / 2, -0.24 * d],
          [w / 2, -0.32 * d],
          [0, -0.3 * d],
        ]
      : [
          [0, 0.24 * d],
          [0.44 * w, 0.22 * d],
          [w / 2, 0.16 * d],
          [w / 2, 0.06 * d],
          [0.44 * w, 0.02 * d],
          [0, 0],
        ];
    const mirrored = (outline: readonly Point[], s: 1 | -1) => outline.map(([x, z]): Point => [s * x, z]);
    const levels = isJet || v.count('wings') <= 2 ? [y - 0.08 * h] : [y - 0.14 * h, y + 0.36 * h];
    return [
      part('body', 'paint', [body]),
      part(
        'wings',
        'wings',
        levels.flatMap((at) =>
          both((s) =>
            slab(
              mirrored(
                wing.map(([x, z]): Point => [x + (x === 0 ? 0.1 * r : 0), z]),
                s,
              ),
              isJet ? 0.09 : 0.12,
              [0, at, 0],
              { bevel: v.bevel(0.03) },
            ),
          ),
        ),
        { pieces: 2 * levels.length },
      ),
      part('tail', 'wings', [
        ...both((s) =>
          slab(
            mirrored(
              [
                [0, -0.34 * d],
                [0.19 * w, -0.42 * d],
                [0.19 * w, -0.49 * d],
                [0, -0.49 * d],
              ],
              s,
            ),
            0.09,
            [0, y, 0],
          ),
        ),
        side(
          [
            [-0.3 * d, y],
            [-0.44 * d, h],
            [-0.5 * d, h],
            [-0.5 * d, y],
          ],
          0.1,
        ),
      ]),
      part(
        'canopy',
        'glass',
        placed(ball([0.62 * r, 0.75 * r, 0.13 * d], [0, 0, 0], v.sides(20)), [
          0,
          y + 0.8 * r,
          isJet ? 0.2 * d : 0.04 * d,
        ]),
      ),
      ...(isJet
        ? [
            part(
              'engines',
              'metal',
              both((s) => axle(0.55 * r, 0.5 * d, [s * 0.75 * r, y - 0.2 * r, -0.22 * d], 'z', { sides: v.sides(16) })),
              { pieces: 2 },
            ),
          ]
        : [
            part('propeller', 'metal', [
              placed(
                rod(0.3 * r, 0.07 * d, [0, 0, 0], { top: 0.05 * r, sides: v.sides(14) }),
                [0, y, 0.425 * d],
                [90, 0, 0],
              ),
              ...many(3, (index) =>
                placed(
                  brick([0.16, 0.36 * h, 0.03], [0, 0.2 * h, 0], { bevel: v.bevel(0.01), turn: [0, 20, 0] }),
                  [0, y, 0.46 * d],
                  [0, 0, 120 * index],
                ),
              ),
            ]),
            part(
              'struts',
              'metal',
              levels.length === 1
                ? both((s) =>
                    tube(
                      [
                        [s * 0.02 * w, y - 0.5 * r, 0.16 * d],
                        [s * 0.12 * w, 0.16 * h, 0.2 * d],
                      ],
                      0.035,
                      v.sides(8),
                    ),
                  )
                : [1, -1].flatMap((s) =>
                    [0.12, 0.38]
                      .map((x) =>
                        tube(
                          [
                            [s * x * w, (levels[0] ?? 0) + 0.02, 0.12 * d],
                            [s * x * w, (levels[1] ?? 0) + 0.04, 0.12 * d],
                          ],
                          0.035,
                          v.sides(8),
                        ),
                      )
                      .concat([
                        tube(
                          [
                            [s * 0.02 * w, y - 0.5 * r, 0.16 * d],
                            [s * 0.12 * w, 0.16 * h, 0.2 * d],
                          ],
                          0.035,
                          v.sides(8),
                        ),
                      ]),
                  ),
              { pieces: levels.length === 1 ? 2 : 6 },
            ),
            part(
              'wheels',
              'metal',
              both((s) =>
                axle(0.14 * h, 0.12, [s * 0.13 * w, 0.14 * h, 0.2 * d], 'x', {
                  sides: v.sides(18),
                  bevel: v.bevel(0.03),
                }),
              ),
              { pieces: 2 },
            ),
          ]),
    ];
  },
});
