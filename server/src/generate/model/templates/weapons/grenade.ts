import { shine, steel } from '#generate/model/templates/pieces/materials.ts';
import {
  ball,
  brick,
  front,
  hoop,
  lathe,
  many,
  type Point,
  part,
  placed,
  rod,
  tube,
} from '#generate/model/templates/pieces/solids.ts';
import { choice, template, words } from '#generate/model/templates/template.ts';

export const grenade = template({
  name: 'grenade',
  title: { en: 'Grenade', zh: '手榴弹' },
  words: words('grenade|hand grenade|bomb|mine|land mine|explosive', '手榴弹|炸弹|手雷|地雷'),
  category: 'weapons',
  size: [0.075, 0.12, 0.07],
  parts: {
    body: words('body', '弹体'),
    lever: words('lever|handle', '握片|手柄'),
    pin: words('pin|ring', '拉环|保险'),
  },
  choices: {
    kind: choice({
      grenade: words('grenade', '手榴弹|手雷'),
      bomb: { ...words('bomb|explosive', '炸弹'), size: [0.3, 0.4, 0.3] },
    }),
  },
  materials: { body: 'olive green plaster', metal: steel, spark: shine('orange'), bomb: 'polished black plaster' },
  build(v) {
    const { width: w, height: h, depth: d } = v;
    if (v.choice('kind') === 'bomb')
      return [
        part('body', 'bomb', [
          ball(w / 2, [0, w / 2, 0], v.sides(28)),
          rod(0.18 * w, 0.14 * w, [0, 0.93 * w, 0], { sides: v.sides(18) }),
        ]),
        part(
          'fuse',
          'metal',
          tube(
            [
              [0, w, 0],
              [0.01 * w, 0.85 * h, 0],
              [0.1 * w, 0.95 * h, 0],
            ],
            0.025 * w,
            v.sides(8),
          ),
        ),
        part('spark', 'spark', ball(0.055 * w, [0.11 * w, h - 0.055 * w, 0], 8), { detail: 1 }),
      ];
    const r = 0.44 * w;
    const body = lathe(
      [
        [0, 0],
        [0.5, 0],
        [0.85, 0.1],
        [1, 0.3],
        [1, 0.5],
        [0.85, 0.68],
        [0.5, 0.76],
        [0, 0.76],
      ].map(([x = 0, y = 0]): Point => [x * r, y * h]),
      v.sides(16),
      [-0.06 * w, 0, 0],
    );
    const grooves = [
      ...many(3, (index) =>
        placed(rod(1.2 * r, 0.02 * h, [0, 0, 0], { sides: 16 }), [-0.06 * w, (0.2 + 0.17 * index) * h, 0]),
      ),
    ];
    const [first, ...rest] = grooves.map((disc, index) => ({
      op: 'difference' as const,
      of: [disc, rod(0.93 * r * (index === 2 ? 0.94 : 1), h, [-0.06 * w, 0, 0], { sides: 16 })],
    }));
    return [
      part(
        'body',
        'body',
        first === undefined
          ? body
          : {
              op: 'difference',
              of: [
                body,
                first,
                ...rest,
                ...many(4, (index) =>
                  placed(
                    {
                      op: 'difference',
                      of: [
                        brick([2.4 * r, 0.55 * h, 0.04 * w], [0, 0, 0]),
                        rod(0.9 * r, h, [0, -h / 2, 0], { sides: 16 }),
                      ],
                    },
                    [-0.06 * w, 0.36 * h, 0],
                    [0, 45 * index + 11.25, 0],
                  ),
                ),
              ],
            },
        { crease: 30 },
      ),
      part('cap', 'metal', rod(0.3 * r, 0.2 * h, [-0.06 * w, 0.72 * h, 0], { sides: v.sides(12) })),
      part(
        'lever',
        'metal',
        front(
          [
            [-0.2 * w, 0.9 * h],
            [0.12 * w, 0.93 * h],
            [0.42 * w, 0.78 * h],
            [0.5 * w, 0.4 * h],
            [0.46 * w, 0.4 * h],
            [0.36 * w, 0.74 * h],
            [0.1 * w, 0.86 * h],
            [-0.2 * w, 0.84 * h],
          ],
          0.24 * d,
        ),
      ),
      part('pin', 'metal', placed(hoop(0.12 * h, 0.018 * h, [0, 0, 0], 16, 6), [-0.26 * w, 0.88 * h, 0], [90, 20, 0]), {
        detail: 1,
      }),
    ];
  },
});
