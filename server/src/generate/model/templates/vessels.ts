import { coat, gold } from './pieces/materials.ts';
import { lathe, many, type Point, part, placed, rod, tube, without } from './pieces/solids.ts';
import { choice, template, words } from './template.ts';

const clay = 'terracotta plaster';
const handleWords = words('handle', '把手|手柄|耳');
const bodyWords = words('body', '瓶身|罐身|身');

/** Rounds the corners of a profile whose heights and radii are shares of 1. */
function turned(profile: readonly Point[], w: number, h: number, sides: number) {
  return lathe(
    profile.map(([radius, height]): Point => [radius * w, height * h]),
    sides,
  );
}

export const pot = template({
  name: 'pot',
  title: { en: 'Pot', zh: '陶罐' },
  words: words(
    'pot|vase|urn|amphora|clay pot|flower pot|flowerpot|pottery|plant pot|jar',
    '花瓶|陶罐|罐子|罐|花盆|陶瓶|瓮|双耳瓶|坛子|盆',
  ),
  category: 'containers',
  size: [0.42, 0.5, 0.42],
  parts: { body: words('body|pot|vase', '罐身|瓶身'), handles: handleWords, soil: words('soil|earth', '土') },
  choices: {
    kind: choice({
      pot: words('pot|jar', '罐|罐子|坛子'),
      vase: { ...words('vase', '花瓶|瓶'), size: [0.26, 0.5, 0.26] },
      amphora: { ...words('amphora|urn', '双耳瓶|瓮'), size: [0.42, 0.75, 0.36] },
      planter: { ...words('flower pot|flowerpot|planter|plant pot', '花盆|盆'), size: [0.36, 0.32, 0.36] },
    }),
  },
  materials: { clay, soil: 'dark soil' },
  build(v) {
    const { width: w, height: h, depth: d } = v;
    const sides = v.sides(30);
    const kind = v.choice('kind');
    const depth = (shape: ReturnType<typeof turned>, width: number) =>
      placed(shape, [0, 0, 0], undefined, [1, 1, d / width]);
    if (kind === 'planter')
      return [
        part(
          'body',
          'clay',
          depth(
            without(
              turned(
                [
                  [0, 0],
                  [0.34, 0],
                  [0.44, 0.74],
                  [0.5, 0.74],
                  [0.5, 1],
                  [0, 1],
                ],
                w,
                h,
                sides,
              ),
              turned(
                [
                  [0, 0.1],
                  [0.3, 0.1],
                  [0.42, 1.02],
                  [0, 1.02],
                ],
                w,
                h,
                sides,
              ),
            ),
            w,
          ),
          { uv: 'cylinder' },
        ),
        part('soil', 'soil', rod(0.405 * w, 0.1 * h, [0, 0.8 * h, 0], { sides, top: 0.41 * w })),
      ];
    const body = kind === 'amphora' ? 0.72 * w : w;
    const outer: readonly Point[] =
      kind === 'vase'
        ? [
            [0, 0],
            [0.3, 0],
            [0.42, 0.16],
            [0.5, 0.38],
            [0.46, 0.56],
            [0.28, 0.74],
            [0.2, 0.85],
            [0.22, 0.93],
            [0.36, 1],
            [0, 1],
          ]
        : kind === 'amphora'
          ? [
              [0, 0],
              [0.2, 0],
              [0.2, 0.03],
              [0.14, 0.06],
              [0.3, 0.25],
              [0.47, 0.5],
              [0.5, 0.62],
              [0.4, 0.74],
              [0.2, 0.82],
              [0.17, 0.94],
              [0.24, 0.95],
              [0.25, 1],
              [0, 1],
            ]
          : [
              [0, 0],
              [0.3, 0],
              [0.42, 0.14],
              [0.5, 0.42],
              [0.46, 0.66],
              [0.33, 0.83],
              [0.31, 0.9],
              [0.4, 0.96],
              [0.4, 1],
              [0, 1],
            ];
    const mouth = kind === 'pot' ? 0.27 : kind === 'vase' ? 0.16 : 0.14;
    const handles = [1, -1].map((s) =>
      tube(
        [
          [s * 0.2 * body, 0.89 * h, 0],
          [s * 0.42 * body, 0.93 * h, 0],
          [s * 0.62 * body, 0.86 * h, 0],
          [s * 0.66 * body, 0.74 * h, 0],
          [s * 0.44 * body, 0.64 * h, 0],
        ],
        0.045 * body,
        v.sides(8),
      ),
    );
    return [
      part(
        'body',
        'clay',
        depth(
          without(
            turned(outer, body, h, sides),
            turned(
              [
                [0, 0.5],
                [mouth, 0.7],
                [mouth, 1.1],
                [0, 1.1],
              ],
              body,
              h,
              sides,
            ),
          ),
          body,
        ),
        { uv: 'cylinder', crease: 50 },
      ),
      ...(kind === 'amphora' ? [part('handles', 'clay', handles, { pieces: 2 })] : []),
    ];
  },
});

export const jug = template({
  name: 'jug',
  title: { en: 'Jug', zh: '水壶' },
  words: words('jug|pitcher|ewer', '壶|酒壶|水罐'),
  category: 'containers',
  size: [0.3, 0.34, 0.2],
  parts: { body: bodyWords, handle: handleWords },
  materials: { clay: coat('light blue') },
  build(v) {
    const { width: w, height: h, depth: d } = v;
    const sides = v.sides(28);
    const at = -0.05 * w;
    const body = without(
      turned(
        [
          [0, 0],
          [0.36, 0],
          [0.5, 0.22],
          [0.5, 0.4],
          [0.34, 0.68],
          [0.28, 0.82],
          [0.36, 1],
          [0, 1],
        ],
        d,
        h,
        sides,
      ),
      turned(
        [
          [0, 0.3],
          [0.24, 0.6],
          [0.24, 0.82],
          [0.32, 1.02],
          [0, 1.02],
        ],
        d,
        h,
        sides,
      ),
    );
    return [
      part(
        'body',
        'clay',
        [
          placed(body, [at, 0, 0]),
          placed(
            without(
              rod(0.02, 0.2 * h, [0, 0, 0], { top: 0.24 * d, sides: v.sides(12) }),
              rod(0.004, 0.21 * h, [0, 0.01 * h, 0], { top: 0.22 * d, sides: v.sides(12) }),
            ),
            [at - 0.24 * d, 0.795 * h, 0],
          ),
        ],
        { uv: 'cylinder', crease: 50 },
      ),
      part(
        'handle',
        'clay',
        tube(
          [
            [at + 0.28 * d, 0.86 * h, 0],
            [at + 0.5 * d, 0.9 * h, 0],
            [w / 2 - 0.02, 0.8 * h, 0],
            [w / 2 - 0.014, 0.55 * h, 0],
            [at + 0.6 * d, 0.32 * h, 0],
            [at + 0.42 * d, 0.3 * h, 0],
          ],
          v.thick(0.012),
          v.sides(8),
        ),
      ),
    ];
  },
});

export const bottle = template({
  name: 'bottle',
  title: { en: 'Bottle', zh: '瓶子' },
  words: words('bottle|wine bottle|beer bottle|water bottle|glass bottle', '瓶子|瓶|酒瓶|水瓶|玻璃瓶'),
  category: 'containers',
  size: [0.09, 0.32, 0.09],
  parts: {
    body: words('body|glass', '瓶身'),
    cork: words('cork|cap|stopper|lid', '瓶塞|瓶盖|塞子|盖'),
    label: words('label', '标签'),
  },
  materials: { glass: 'polished dark green plaster', cork: 'tan bark', label: 'cream plaster' },
  build(v) {
    const { width: w, height: h } = v;
    const sides = v.sides(24);
    return [
      part(
        'body',
        'glass',
        turned(
          [
            [0, 0],
            [0.46, 0],
            [0.5, 0.03],
            [0.5, 0.56],
            [0.44, 0.64],
            [0.2, 0.74],
            [0.17, 0.78],
            [0.17, 0.92],
            [0.2, 0.925],
            [0.2, 0.95],
            [0, 0.95],
          ],
          w,
          h,
          sides,
        ),
        { crease: 50 },
      ),
      part('cork', 'cork', rod(0.14 * w, 0.07 * h, [0, 0.93 * h, 0], { sides })),
      part('label', 'label', rod(0.507 * w, 0.24 * h, [0, 0.2 * h, 0], { sides }), { detail: 1, uv: 'cylinder' }),
    ];
  },
});

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

export const cup = template({
  name: 'cup',
  title: { en: 'Cup', zh: '杯子' },
  words: words('cup|mug|coffee cup|tea cup|teacup|tankard|beer mug|glass', '杯子|杯|马克杯|茶杯|咖啡杯|水杯'),
  category: 'household',
  size: [0.125, 0.1, 0.085],
  parts: { body: words('body|cup', '杯身'), handle: handleWords, drink: words('coffee|tea|drink', '咖啡|茶') },
  materials: { clay: 'polished white plaster', drink: 'dark brown polished plaster' },
  build(v) {
    const { width: w, height: h, depth: d } = v;
    const [sides, at] = [v.sides(28), (d - w) / 2];
    return [
      part(
        'body',
        'clay',
        placed(
          without(
            turned(
              [
                [0, 0],
                [0.43, 0],
                [0.47, 0.06],
                [0.5, 1],
                [0, 1],
              ],
              d,
              h,
              sides,
            ),
            turned(
              [
                [0, 0.1],
                [0.4, 0.1],
                [0.44, 1.02],
                [0, 1.02],
              ],
              d,
              h,
              sides,
            ),
          ),
          [at, 0, 0],
        ),
        { uv: 'cylinder' },
      ),
      part('drink', 'drink', rod(0.428 * d, 0.2 * h, [at, 0.62 * h, 0], { sides }), { detail: 1 }),
      part(
        'handle',
        'clay',
        tube(
          [
            [at + 0.46 * d, 0.8 * h, 0],
            [at + 0.66 * d, 0.84 * h, 0],
            [w / 2 - 0.008, 0.68 * h, 0],
            [w / 2 - 0.008, 0.42 * h, 0],
            [at + 0.64 * d, 0.22 * h, 0],
            [at + 0.45 * d, 0.24 * h, 0],
          ],
          v.thick(0.007),
          v.sides(8),
        ),
      ),
    ];
  },
});

export const goblet = template({
  name: 'goblet',
  title: { en: 'Goblet', zh: '高脚杯' },
  words: words('goblet|chalice|wineglass|wine glass|grail|trophy|trophy cup', '高脚杯|圣杯|酒杯|奖杯|红酒杯'),
  category: 'collectibles',
  size: [0.13, 0.24, 0.13],
  parts: { body: words('body|cup|bowl', '杯身'), gems: words('gem|jewel', '宝石'), handles: handleWords },
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

export const bowl = template({
  name: 'bowl',
  title: { en: 'Bowl', zh: '碗' },
  words: words('bowl|basin|soup bowl|salad bowl', '碗|饭碗|木碗|水盆'),
  category: 'household',
  size: [0.26, 0.11, 0.26],
  parts: { body: words('body', '碗身') },
  materials: { body: coat('light blue') },
  build(v) {
    const { width: w, height: h } = v;
    const sides = v.sides(30);
    return [
      part(
        'body',
        'body',
        without(
          turned(
            [
              [0, 0],
              [0.24, 0],
              [0.24, 0.08],
              [0.38, 0.3],
              [0.47, 0.65],
              [0.5, 1],
              [0, 1],
            ],
            w,
            h,
            sides,
          ),
          turned(
            [
              [0, 0.16],
              [0.22, 0.2],
              [0.34, 0.38],
              [0.43, 0.68],
              [0.47, 1.02],
              [0, 1.02],
            ],
            w,
            h,
            sides,
          ),
        ),
        { crease: 50 },
      ),
    ];
  },
});

export const plate = template({
  name: 'plate',
  title: { en: 'Plate', zh: '盘子' },
  words: words('plate|dish|saucer|tray|pan|frying pan', '盘子|盘|碟子|碟|托盘|平底锅'),
  category: 'household',
  size: [0.27, 0.03, 0.27],
  parts: { body: words('body', '盘身'), handle: handleWords },
  choices: {
    kind: choice({
      plate: words('plate|dish', '盘|碟'),
      pan: { ...words('pan|frying pan', '平底锅|煎锅'), size: [0.5, 0.07, 0.28] },
    }),
  },
  materials: { body: 'polished white plaster', pan: 'dark grey brushed steel', handle: 'matte black plaster' },
  build(v) {
    const { width: w, height: h, depth: d } = v;
    const sides = v.sides(36);
    if (v.choice('kind') === 'pan')
      return [
        part(
          'body',
          'pan',
          placed(
            without(
              turned(
                [
                  [0, 0],
                  [0.42, 0],
                  [0.5, 0.72],
                  [0, 0.72],
                ],
                d,
                h,
                sides,
              ),
              turned(
                [
                  [0, 0.1],
                  [0.4, 0.1],
                  [0.48, 0.75],
                  [0, 0.75],
                ],
                d,
                h,
                sides,
              ),
            ),
            [(d - w) / 2, 0, 0],
          ),
        ),
        part(
          'handle',
          'handle',
          tube(
            [
              [d - w / 2 - 0.02, 0.55 * h, 0],
              [d - w / 2 + 0.05, 0.8 * h, 0],
              [w / 2 - 0.012, 0.82 * h, 0],
            ],
            0.012,
            v.sides(8),
          ),
        ),
      ];
    return [
      part(
        'body',
        'body',
        turned(
          [
            [0, 0],
            [0.28, 0],
            [0.3, 0.2],
            [0.42, 0.55],
            [0.5, 1],
            [0.48, 1],
            [0.4, 0.72],
            [0.31, 0.5],
            [0.28, 0.4],
            [0, 0.4],
          ],
          w,
          h,
          sides,
        ),
        { crease: 60 },
      ),
    ];
  },
});
