import {
  ball,
  hull,
  lathe,
  many,
  type Point,
  part,
  placed,
  side,
  slab,
  tube,
  without,
} from '#generate/model/templates/pieces/solids.ts';
import { choice, template, words } from '#generate/model/templates/template.ts';
import { hash } from '#generate/texture/nodes/hash.ts';

export const cheese = template({
  name: 'cheese',
  title: { en: 'Cheese', zh: '奶酪' },
  words: words('cheese|cheese wedge|cheese wheel', '奶酪|芝士|乳酪'),
  category: 'food',
  size: [0.2, 0.1, 0.24],
  parts: { cheese: words('cheese|body', '奶酪身'), rind: words('rind|crust', '外皮') },
  materials: { cheese: 'satin mustard plaster', rind: 'satin orange plaster' },
  build(v) {
    const { width: w, height: h, depth: d, seed } = v;
    const wedge: readonly Point[] = [
      [0, d / 2],
      [w / 2, -0.4 * d],
      [0.26 * w, -0.47 * d],
      [0, -d / 2],
      [-0.26 * w, -0.47 * d],
      [-w / 2, -0.4 * d],
    ];
    const holes = many(9, (index) =>
      ball(
        w * (0.06 + 0.06 * hash(index, 1, seed)),
        [
          (hash(index, 2, seed) - 0.5) * 0.9 * w * (0.9 - 0.1 * index),
          h * hash(index, 3, seed),
          d * (0.34 - 0.09 * index) - 0.02 * d,
        ],
        v.sides(14),
      ),
    );
    return [
      part('cheese', 'cheese', without(slab(wedge, h), ...holes), { crease: 30 }),
      part(
        'rind',
        'rind',
        slab(
          [
            [w / 2, -0.4 * d],
            [0.26 * w, -0.47 * d],
            [0, -d / 2],
            [-0.26 * w, -0.47 * d],
            [-w / 2, -0.4 * d],
            [-0.49 * w, -0.36 * d],
            [0, -0.46 * d],
            [0.49 * w, -0.36 * d],
          ],
          h + 0.002,
        ),
      ),
    ];
  },
});

export const meat = template({
  name: 'meat',
  title: { en: 'Meat', zh: '肉' },
  words: words('meat|drumstick|chicken leg|ham|steak|chicken|fish|sardine|turkey', '肉|鸡腿|火腿|肉排|牛排|鱼|烤肉'),
  category: 'food',
  size: [0.14, 0.14, 0.3],
  parts: { meat: words('meat|body', '肉身'), bone: words('bone', '骨头') },
  choices: {
    kind: choice({
      drumstick: words('meat|drumstick|ham', '肉|鸡腿'),
      fish: { ...words('fish|sardine', '鱼'), size: [0.07, 0.14, 0.34] },
    }),
  },
  materials: {
    meat: 'satin chestnut plaster',
    bone: 'cream plaster',
    fish: 'polished light grey plaster',
    dark: 'black plaster',
  },
  build(v) {
    const { width: w, height: h, depth: d } = v;
    if (v.choice('kind') === 'fish')
      return [
        part(
          'meat',
          'fish',
          [
            placed(
              lathe(
                [
                  [0, -0.5],
                  [0.16, -0.44],
                  [0.38, -0.3],
                  [0.5, -0.08],
                  [0.42, 0.12],
                  [0.18, 0.34],
                  [0.1, 0.38],
                  [0, 0.38],
                ].map(([x = 0, y = 0]): Point => [x * 0.8 * h, y * d]),
                v.sides(20),
              ),
              [0, h / 2, 0],
              [-90, 0, 0],
              [w / (0.8 * h), 1, 1],
            ),
            side(
              [
                [-0.34 * d, h / 2],
                [-0.5 * d, h],
                [-0.44 * d, h / 2],
                [-0.5 * d, 0],
              ],
              0.14 * w,
            ),
            side(
              [
                [0.12 * d, 0.86 * h],
                [-0.06 * d, h],
                [-0.16 * d, 0.7 * h],
                [0, 0.7 * h],
              ],
              0.12 * w,
            ),
          ],
          { crease: 50 },
        ),
        part(
          'eyes',
          'dark',
          [1, -1].map((s) => ball(0.11 * w, [s * 0.3 * w, 0.56 * h, 0.38 * d], 10)),
          { pieces: 2 },
        ),
      ];
    return [
      part(
        'meat',
        'meat',
        hull(
          ball([w / 2, h / 2, 0.24 * d], [0, h / 2, 0.26 * d], v.sides(24)),
          ball([0.2 * w, 0.2 * h, 0.06 * d], [0, h / 2, -0.12 * d], v.sides(16)),
        ),
        { crease: 60 },
      ),
      part('bone', 'bone', [
        tube(
          [
            [0, h / 2, 0],
            [0, h / 2, -0.42 * d],
          ],
          0.09 * w,
          v.sides(10),
        ),
        ...[1, -1].map((s) => ball(0.14 * w, [s * 0.1 * w, h / 2, -d / 2 + 0.14 * w], v.sides(12))),
      ]),
    ];
  },
});
