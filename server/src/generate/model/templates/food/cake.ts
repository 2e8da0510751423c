import { coat } from '#generate/model/templates/pieces/materials.ts';
import {
  ball,
  block,
  common,
  lathe,
  many,
  type Point,
  part,
  placed,
  ring,
  rod,
  slab,
} from '#generate/model/templates/pieces/solids.ts';
import { choice, count, template, words } from '#generate/model/templates/template.ts';
import { cosine, sine } from '#generate/model/trigonometry.ts';
import { hash } from '#generate/texture/nodes/hash.ts';

export const cake = template({
  name: 'cake',
  title: { en: 'Cake', zh: '蛋糕' },
  words: words('cake|cupcake|birthday cake|muffin|donut|doughnut', '蛋糕|纸杯蛋糕|生日蛋糕|松饼|甜甜圈'),
  category: 'food',
  size: [0.3, 0.26, 0.3],
  parts: {
    tiers: words('tier|layer|cake', '层|蛋糕体'),
    icing: words('icing|frosting|cream|topping', '糖霜|奶油'),
    candles: words('candle', '蜡烛'),
    cherries: words('cherry|berry', '樱桃'),
  },
  counts: { tiers: count(2, 1, 3), candles: count(3, 0, 12) },
  choices: {
    kind: choice({
      cake: words('cake|birthday', '蛋糕|生日'),
      cupcake: { ...words('cupcake|muffin|ice cream', '纸杯|松饼|冰淇淋'), size: [0.09, 0.11, 0.09] },
      donut: { ...words('donut|doughnut', '甜甜圈'), size: [0.11, 0.04, 0.11] },
    }),
  },
  materials: {
    icing: 'satin pink plaster',
    cake: 'satin caramel plaster',
    cherry: 'polished red plaster',
    wax: coat('light blue'),
    flame: 'polished amber plaster',
  },
  build(v) {
    const { width: w, height: h } = v;
    const sides = v.sides(32);
    switch (v.choice('kind')) {
      case 'cupcake':
        return [
          part(
            'tiers',
            'cake',
            slab(
              many(28, (index): Point => {
                const r = (index % 2 === 0 ? 0.36 : 0.33) * w;
                return [r * cosine((360 * index) / 28), r * sine((360 * index) / 28)];
              }),
              0.45 * h,
              [0, 0, 0],
              { taper: 1.3 },
            ),
          ),
          part(
            'icing',
            'icing',
            many(4, (index) =>
              placed(ball([w * (0.5 - 0.12 * index), 0.15 * h, w * (0.5 - 0.12 * index)], [0, 0, 0], sides), [
                0,
                (0.48 + 0.13 * index) * h,
                0,
              ]),
            ),
            { crease: 50 },
          ),
          part('cherries', 'cherry', ball(0.1 * w, [0, h - 0.1 * w, 0], v.sides(16))),
        ];
      case 'donut': {
        const r = w / 2 - h / 2;
        const torus = (grow: number) =>
          lathe(
            many(
              15,
              (index): Point => [
                r + (h / 2) * grow * cosine((360 * index) / 14),
                h / 2 + (h / 2) * grow * sine((360 * index) / 14),
              ],
            ),
            sides,
          );
        return [
          part('tiers', 'cake', torus(0.97), { crease: 60 }),
          part('icing', 'icing', common(torus(1), block([w, h, w], [0, 0.56 * h, 0])), { crease: 60 }),
          part(
            'sprinkles',
            'wax',
            many(18, (index) =>
              placed(
                rod(0.012 * w, 0.07 * w, [0, -0.035 * w, 0], { sides: 6 }),
                [
                  r * (0.86 + 0.28 * hash(index, 1, v.seed)) * cosine(137.508 * index),
                  0.985 * h,
                  r * (0.86 + 0.28 * hash(index, 1, v.seed)) * sine(137.508 * index),
                ],
                [90, 60 * index, 0],
              ),
            ),
            { pieces: 18, detail: 0 },
          ),
        ];
      }
      default: {
        const [tiers, candles] = [v.count('tiers'), v.count('candles')];
        const cakeTop = candles > 0 ? 0.7 * h : h;
        const step = cakeTop / tiers;
        const radius = (index: number) => (w / 2) * (1 - (0.5 * index) / tiers) * 0.96;
        return [
          part(
            'tiers',
            'cake',
            many(tiers, (index) => rod(radius(index), step + 0.002, [0, step * index, 0], { sides })),
            { pieces: 1 },
          ),
          part(
            'icing',
            'icing',
            many(tiers, (index) => [
              rod(radius(index) + 0.004, 0.35 * step, [0, step * (index + 0.66), 0], { sides, bevel: v.bevel(0.006) }),
              ring(
                ball(
                  [0.11 * radius(index) + 0.004, 0.16 * step, 0.11 * radius(index) + 0.004],
                  [radius(index) - 0.002, step * (index + 0.67), 0],
                  8,
                ),
                12,
              ),
            ]).flat(),
            { pieces: tiers, crease: 50 },
          ),
          part(
            'cherries',
            'cherry',
            ring(ball(0.035 * w, [0.78 * radius(tiers - 1), cakeTop + 0.02 * w, 0], v.sides(12)), 6),
            { pieces: 6, detail: 1 },
          ),
          ...(candles === 0
            ? []
            : [
                part(
                  'candles',
                  'wax',
                  many(candles, (index) => {
                    const reach = candles === 1 ? 0 : 0.36 * radius(tiers - 1);
                    return rod(
                      0.016 * w,
                      0.22 * h,
                      [reach * cosine((360 * index) / candles), cakeTop, reach * sine((360 * index) / candles)],
                      { sides: v.sides(8) },
                    );
                  }),
                  { pieces: candles },
                ),
                part(
                  'flames',
                  'flame',
                  many(candles, (index) => {
                    const reach = candles === 1 ? 0 : 0.36 * radius(tiers - 1);
                    return ball(
                      [0.014 * w, 0.05 * h, 0.014 * w],
                      [reach * cosine((360 * index) / candles), 0.955 * h, reach * sine((360 * index) / candles)],
                      8,
                    );
                  }),
                  { pieces: candles, detail: 1 },
                ),
              ]),
        ];
      }
    }
  },
});
