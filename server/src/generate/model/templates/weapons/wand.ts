import { bronze, shine, walnut } from '#generate/model/templates/pieces/materials.ts';
import {
  ball,
  lathe,
  many,
  type Place,
  type Point,
  part,
  placed,
  rod,
  tube,
} from '#generate/model/templates/pieces/solids.ts';
import { choice, count, template, words } from '#generate/model/templates/template.ts';
import { cosine, sine } from '#generate/model/trigonometry.ts';

export const wand = template({
  name: 'wand',
  title: { en: 'Staff', zh: '法杖' },
  words: words(
    'wand|staff|magic wand|magic staff|wizard staff|scepter|sceptre|rod|cane|stick|walking stick|broomstick|broom',
    '法杖|魔杖|权杖|魔法杖|手杖|棍子|棍|木棍|扫帚',
  ),
  category: 'weapons',
  size: [0.2, 1.5, 0.2],
  parts: {
    shaft: words('shaft|pole|wood|handle', '杖身|杆|柄'),
    crystal: words('crystal|gem|orb|stone', '水晶|宝石|法球|宝珠'),
    claws: words('claw|holder', '爪|托'),
  },
  counts: { claws: count(3, 2, 6) },
  choices: {
    kind: choice({
      staff: words('staff|scepter|sceptre', '法杖|权杖'),
      wand: { ...words('wand', '魔杖'), size: [0.05, 0.38, 0.05] },
      stick: { ...words('stick|cane|walking stick|rod', '棍子|棍|手杖|木棍'), size: [0.09, 0.9, 0.08] },
      broom: { ...words('broom|broomstick', '扫帚'), size: [0.3, 1.4, 0.2] },
    }),
  },
  materials: { wood: walnut, crystal: shine('purple'), metal: bronze, straw: 'straw fabric' },
  build(v) {
    const { width: w, height: h, depth: d, seed } = v;
    const r = w / 2;
    switch (v.choice('kind')) {
      case 'wand':
        return [
          part(
            'shaft',
            'wood',
            lathe(
              [
                [0, 0],
                [0.3 * w, 0],
                [0.42 * w, 0.02 * h],
                [0.3 * w, 0.05 * h],
                [0.36 * w, 0.16 * h],
                [0.3 * w, 0.28 * h],
                [0.4 * w, 0.3 * h],
                [0.4 * w, 0.32 * h],
                [0.22 * w, 0.34 * h],
                [0.1 * w, 0.985 * h],
                [0, h],
              ],
              v.sides(14),
            ),
          ),
          part('crystal', 'crystal', ball(0.5 * w, [0, 0.03 * h, 0], v.sides(14))),
        ];
      case 'stick':
        return [
          part('shaft', 'wood', {
            op: 'displace',
            of: tube(
              [
                [0, 0.015, 0],
                [0.14 * w, 0.3 * h, 0],
                [-0.06 * w, 0.62 * h, 0.05 * w],
                [0.1 * w, 0.98 * h, 0],
              ],
              [0.2 * w, 0.2 * w, 0.17 * w, 0.12 * w],
              v.sides(9),
            ),
            size: 0.5 * w,
            height: 0.05 * w,
            seed,
            cell: 0.22 * w,
          }),
          part(
            'twig',
            'wood',
            tube(
              [
                [0.02 * w, 0.5 * h, 0.02 * w],
                [0.34 * w, 0.62 * h, 0.2 * w],
                [0.42 * w, 0.7 * h, 0.22 * w],
              ],
              [0.12 * w, 0.08 * w, 0.04 * w],
              v.sides(7),
            ),
          ),
        ];
      case 'broom':
        return [
          part('shaft', 'wood', rod(0.016, 0.8 * h, [0, 0.2 * h, 0], { sides: v.sides(10) })),
          part(
            'bristles',
            'straw',
            placed(
              lathe(
                [
                  [0, 0],
                  [0.46, 0],
                  [0.5, 0.02],
                  [0.42, 0.4],
                  [0.2, 0.85],
                  [0.12, 1],
                  [0, 1],
                ].map(([x = 0, y = 0]): Point => [x, 0.3 * y * h]),
                9,
              ),
              [0, 0, 0],
              undefined,
              [w, 1, d],
            ),
            { crease: 20 },
          ),
          part(
            'binding',
            'metal',
            placed(rod(0.24, 0.03 * h, [0, 0.22 * h, 0], { top: 0.2, sides: v.sides(14) }), [0, 0, 0], undefined, [
              w,
              1,
              d,
            ]),
            { detail: 1 },
          ),
        ];
      default:
        return [
          part('shaft', 'wood', {
            op: 'displace',
            of: tube(
              [
                [0, 0.03, 0],
                [0.04, 0.3 * h, 0],
                [-0.03, 0.6 * h, 0.02],
                [0, 0.86 * h, 0],
              ],
              [0.022, 0.028, 0.025, 0.035].map((radius) => v.thick(radius)),
              v.sides(10),
            ),
            size: 0.08,
            height: 0.006,
            seed,
            cell: 0.05,
          }),
          part(
            'claws',
            'metal',
            many(v.count('claws'), (index) => {
              const angle = (360 * index) / v.count('claws');
              const at = (reach: number, y: number): Place => [
                reach * r * cosine(angle),
                y * h,
                reach * r * sine(angle),
              ];
              return tube(
                [at(0.02, 0.84), at(0.6, 0.87), at(0.93, 0.93), at(0.5, 0.99)],
                [0.02, 0.017, 0.013, 0.005],
                v.sides(8),
              );
            }),
            { crease: 60 },
          ),
          part(
            'crystal',
            'crystal',
            [
              rod(0.02, 0.05 * h, [0, 0.86 * h, 0], { top: 0.52 * r, sides: 6 }),
              rod(0.52 * r, 0.055 * h, [0, 0.909 * h, 0], { top: 0, sides: 6 }),
            ],
            { crease: 10 },
          ),
        ];
    }
  },
});
