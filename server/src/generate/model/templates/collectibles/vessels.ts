import { gold } from '#generate/model/templates/pieces/materials.ts';
import { many, type Point, part, placed, rod, tube, without } from '#generate/model/templates/pieces/solids.ts';
import { turned } from '#generate/model/templates/pieces/turned.ts';
import { vesselHandleWords } from '#generate/model/templates/pieces/words.ts';
import { choice, template, words } from '#generate/model/templates/template.ts';

export const potion = template({
  name: 'potion',
  title: { en: 'Potion', zh: '药水' },
  words: words(
    'potion|flask|beaker|vial|elixir|health potion|mana potion|phial|poison',
    '药水|药瓶|药剂|魔药|烧瓶|烧杯|药水瓶|生命药水|魔法药水',
  ),
  category: 'collectibles',
  size: [0.16, 0.24, 0.16],
  parts: {
    body: words('body|glass|liquid', '瓶身|液体|药水'),
    cork: words('cork|stopper|cap', '瓶塞|塞子|木塞'),
    collar: words('collar|ring|neck', '瓶颈|圈'),
  },
  choices: {
    kind: choice({
      round: words('potion|round', '药水|圆'),
      conical: words('flask|beaker|conical|triangular|erlenmeyer', '烧瓶|烧杯|锥形'),
    }),
  },
  materials: { liquid: 'polished crimson plaster', cork: 'tan bark', collar: gold },
  build(v) {
    const { width: w, height: h } = v;
    const sides = v.sides(28);
    const body: readonly Point[] =
      v.choice('kind') === 'conical'
        ? [
            [0, 0],
            [0.46, 0],
            [0.5, 0.05],
            [0.48, 0.12],
            [0.18, 0.62],
            [0.17, 0.82],
            [0, 0.82],
          ]
        : [
            [0, 0],
            [0.24, 0],
            [0.38, 0.06],
            [0.48, 0.18],
            [0.5, 0.3],
            [0.46, 0.43],
            [0.34, 0.55],
            [0.19, 0.62],
            [0.17, 0.68],
            [0.17, 0.82],
            [0, 0.82],
          ];
    return [
      part('body', 'liquid', turned(body, w, h, sides), { crease: 50 }),
      part('collar', 'collar', [
        turned(
          [
            [0, 0.79],
            [0.24, 0.79],
            [0.25, 0.82],
            [0.24, 0.86],
            [0, 0.86],
          ],
          w,
          h,
          sides,
        ),
      ]),
      part('cork', 'cork', rod(0.13 * w, 0.16 * h, [0, 0.84 * h, 0], { top: 0.17 * w, sides, bevel: v.bevel(0.006) })),
    ];
  },
});

export const goblet = template({
  name: 'goblet',
  title: { en: 'Goblet', zh: '高脚杯' },
  words: words('goblet|chalice|wineglass|wine glass|grail|trophy|trophy cup', '高脚杯|圣杯|酒杯|奖杯|红酒杯'),
  category: 'collectibles',
  size: [0.13, 0.24, 0.13],
  parts: { body: words('body|cup|bowl', '杯身'), gems: words('gem|jewel', '宝石'), handles: vesselHandleWords },
  choices: {
    kind: choice({
      goblet: words('goblet', '高脚杯'),
      trophy: { ...words('trophy|award', '奖杯'), size: [0.36, 0.4, 0.2] },
    }),
  },
  materials: { metal: gold, gems: 'polished crimson plaster' },
  build(v) {
    const { width: w, height: h, depth: d } = v;
    const sides = v.sides(28);
    const cupShape = without(
      turned(
        [
          [0, 0],
          [0.4, 0],
          [0.42, 0.03],
          [0.16, 0.09],
          [0.08, 0.16],
          [0.08, 0.3],
          [0.13, 0.33],
          [0.13, 0.37],
          [0.08, 0.4],
          [0.3, 0.5],
          [0.46, 0.66],
          [0.5, 1],
          [0, 1],
        ],
        d,
        h,
        sides,
      ),
      turned(
        [
          [0, 0.54],
          [0.28, 0.56],
          [0.42, 0.68],
          [0.46, 1.02],
          [0, 1.02],
        ],
        d,
        h,
        sides,
      ),
    );
    const isTrophy = v.choice('kind') === 'trophy';
    return [
      part('body', 'metal', cupShape, { crease: 45 }),
      ...(isTrophy
        ? [
            part(
              'handles',
              'metal',
              [1, -1].map((s) =>
                tube(
                  [
                    [s * 0.47 * d, 0.92 * h, 0],
                    [s * 0.42 * w, 0.96 * h, 0],
                    [s * (w / 2 - 0.012), 0.86 * h, 0],
                    [s * 0.43 * w, 0.7 * h, 0],
                    [s * 0.36 * d, 0.58 * h, 0],
                  ],
                  0.03 * w,
                  v.sides(8),
                ),
              ),
              { pieces: 2 },
            ),
          ]
        : []),
      part(
        'gems',
        'gems',
        many(6, (index) =>
          placed(
            { op: 'sphere', radius: 0.05 * d, sides: v.sides(10), move: [0.487 * d, 0.8 * h, 0] },
            [0, 0, 0],
            [0, 60 * index + 30, 0],
          ),
        ),
        { pieces: 6, detail: 1 },
      ),
    ];
  },
});
