import {
  ball,
  block,
  common,
  many,
  type Place,
  type Point,
  part,
  placed,
  rod,
  slab,
  tube,
} from '#generate/model/templates/pieces/solids.ts';
import { choice, count, template, words } from '#generate/model/templates/template.ts';
import { cosine, sine } from '#generate/model/trigonometry.ts';

export const bread = template({
  name: 'bread',
  title: { en: 'Bread', zh: '面包' },
  words: words('bread|loaf|baguette|toast|bun|croissant|loaf of bread', '面包|法棍|吐司|馒头|面包片'),
  category: 'food',
  size: [0.32, 0.13, 0.15],
  parts: { crust: words('crust|bread|loaf', '面包皮'), cuts: words('cut|slash', '切口') },
  counts: { cuts: count(4, 0, 7) },
  materials: { crust: 'satin caramel plaster', cuts: 'cream plaster' },
  build(v) {
    const { width: w, height: h, depth: d } = v;
    const cuts = v.count('cuts');
    return [
      part(
        'crust',
        'crust',
        common(ball([w / 2, 0.86 * h, d / 2], [0, 0.14 * h, 0], v.sides(30)), block([2 * w, h, 2 * d])),
        { crease: 50 },
      ),
      ...(cuts === 0
        ? []
        : [
            part(
              'cuts',
              'cuts',
              many(cuts, (index) => {
                const x = (cuts === 1 ? 0 : index / (cuts - 1) - 0.5) * 0.56 * w;
                const top = 0.14 * h + 0.86 * h * Math.sqrt(1 - ((2 * x) / w) * ((2 * x) / w));
                return placed(
                  ball([0.035 * w, 0.1 * h, 0.26 * d], [0, 0, 0], v.sides(14)),
                  [x, top - 0.05 * h, 0],
                  [0, 24, 0],
                );
              }),
              { pieces: cuts, detail: 1 },
            ),
          ]),
    ];
  },
});

export const pizza = template({
  name: 'pizza',
  title: { en: 'Pizza', zh: '披萨' },
  words: words('pizza|pizza slice|slice of pizza|pie|pancake', '披萨|比萨|馅饼|饼'),
  category: 'food',
  size: [0.34, 0.04, 0.34],
  parts: {
    crust: words('crust|dough', '饼边|饼皮'),
    cheese: words('cheese', '奶酪|芝士'),
    salami: words('salami|pepperoni|topping|sausage', '香肠|配料'),
  },
  counts: { salami: count(9, 0, 16) },
  choices: {
    kind: choice({
      whole: words('whole|pizza', '披萨'),
      slice: { ...words('slice|piece', '片|块'), size: [0.16, 0.04, 0.2] },
    }),
  },
  materials: { crust: 'satin caramel plaster', cheese: 'cream yellow plaster', salami: 'satin crimson plaster' },
  build(v) {
    const { width: w, height: h, depth: d } = v;
    const isSlice = v.choice('kind') === 'slice';
    const salami = v.count('salami');
    if (isSlice) {
      const wedge: readonly Point[] = [
        [0, d / 2],
        ...many(
          7,
          (_, share): Point => [
            0.46 * w * (2 * share - 1),
            -0.36 * d - 0.1 * d * (1 - (2 * share - 1) * (2 * share - 1)),
          ],
        ),
      ];
      return [
        part('cheese', 'cheese', slab(wedge, 0.5 * h, [0, 0.1 * h, 0])),
        part('crust', 'crust', [
          tube(
            many(
              7,
              (_, share): Place => [
                0.47 * w * (2 * share - 1),
                h / 2,
                -0.36 * d - 0.09 * d * (1 - (2 * share - 1) * (2 * share - 1)),
              ],
            ),
            h / 2,
            v.sides(12),
          ),
          slab(
            wedge.map(([x, z]): Point => [0.96 * x, 0.96 * z]),
            0.2 * h,
          ),
        ]),
        part(
          'salami',
          'salami',
          [
            [0, 0.14],
            [-0.2, -0.18],
            [0.2, -0.2],
          ].map(([x = 0, z = 0]) => rod(0.13 * w, 0.16 * h, [x * w, 0.55 * h, z * d], { sides: v.sides(14) })),
          { pieces: 3 },
        ),
      ];
    }
    return [
      part(
        'crust',
        'crust',
        [
          {
            op: 'lathe',
            profile: [
              [0, 0],
              [0.47 * w, 0],
              [0.5 * w, 0.3 * h],
              [0.48 * w, 0.85 * h],
              [0.45 * w, h],
              [0.42 * w, 0.7 * h],
              [0.41 * w, 0.4 * h],
              [0, 0.4 * h],
            ],
            sides: v.sides(40),
          },
        ],
        { crease: 60 },
      ),
      part('cheese', 'cheese', rod(0.418 * w, 0.3 * h, [0, 0.35 * h, 0], { sides: v.sides(40) })),
      ...(salami === 0
        ? []
        : [
            part(
              'salami',
              'salami',
              many(salami, (index) => {
                const reach = index < 3 ? 0.13 * w : 0.31 * w;
                const angle = index < 3 ? 120 * index + 20 : (360 * (index - 3)) / (salami - 3);
                return rod(0.052 * w, 0.2 * h, [reach * cosine(angle), 0.6 * h, reach * sine(angle)], {
                  sides: v.sides(16),
                });
              }),
              { pieces: salami },
            ),
          ]),
    ];
  },
});
