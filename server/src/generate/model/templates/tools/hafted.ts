import { gold, iron, oak, steel } from '#generate/model/templates/pieces/materials.ts';
import {
  axle,
  block,
  both,
  brick,
  front,
  many,
  type Point,
  part,
  placed,
  rod,
  tube,
} from '#generate/model/templates/pieces/solids.ts';
import { haftWords } from '#generate/model/templates/pieces/words.ts';
import { choice, template, words } from '#generate/model/templates/template.ts';

export const hammer = template({
  name: 'hammer',
  title: { en: 'Hammer', zh: '锤子' },
  words: words('hammer|mallet|war hammer|warhammer|sledgehammer|maul', '锤子|锤|战锤|铁锤|木槌|大锤'),
  category: 'tools',
  size: [0.36, 0.85, 0.18],
  parts: { head: words('head', '锤头|头'), handle: haftWords, bands: words('band|ring', '箍|环') },
  choices: {
    kind: choice({
      war: words('war|sledge', '战|大'),
      claw: { ...words('claw|small|carpenter|nail', '羊角|小'), size: [0.14, 0.33, 0.04] },
    }),
  },
  materials: { head: iron, handle: oak, bands: gold },
  build(v) {
    const { width: w, height: h, depth: d } = v;
    const head = v.choice('kind') === 'claw' ? 0.11 * h : 0.22 * h;
    const y = h - head;
    const claw = front(
      [
        [-0.04 * w, 0],
        [0.16 * w, 0],
        [0.4 * w, -0.1 * h],
        [0.5 * w, -0.1 * h],
        [0.32 * w, 0.1 * h],
        [-0.04 * w, 0.1 * h],
      ],
      0.6 * d,
      [0, y, 0],
      { bevel: v.bevel(0.003) },
    );
    return [
      part(
        'head',
        'head',
        v.choice('kind') === 'claw'
          ? [
              claw,
              axle(0.36 * d, 0.5 * w, [-0.25 * w, y + 0.05 * h, 0], 'x', { sides: v.sides(14), bevel: v.bevel(0.003) }),
              axle(0.5 * d, 0.12 * w, [-0.44 * w, y + 0.05 * h, 0], 'x', { sides: v.sides(14), bevel: v.bevel(0.003) }),
            ]
          : [
              block([0.62 * w, 0.86 * head, 0.84 * d], [0, y + 0.07 * head, 0], { bevel: v.bevel(0.02) }),
              ...both((s) => brick([0.2 * w, head, d], [s * 0.4 * w, y + head / 2, 0], { bevel: v.bevel(0.015) })),
            ],
      ),
      part('handle', 'handle', rod(v.thick(0.022 * h + 0.003), y + 0.6 * head, [0, 0, 0], { sides: v.sides(12) }), {
        uv: 'cylinder',
      }),
      ...(v.choice('kind') === 'claw'
        ? []
        : [
            part(
              'bands',
              'bands',
              [
                rod(v.thick(0.03), 0.04 * h, [0, y - 0.04 * h, 0], { sides: v.sides(12), top: v.thick(0.035) }),
                rod(v.thick(0.028), 0.05 * h, [0, 0, 0], { sides: v.sides(12), bevel: v.bevel(0.008) }),
              ],
              { pieces: 2, detail: 1 },
            ),
          ]),
    ];
  },
});

export const pickaxe = template({
  name: 'pickaxe',
  title: { en: 'Pickaxe', zh: '镐' },
  words: words('pickaxe|pick|mattock|pick axe', '镐|十字镐|稿子|矿镐|镐子'),
  category: 'tools',
  size: [0.6, 0.85, 0.06],
  parts: { head: words('head|pick', '镐头|头'), handle: haftWords },
  materials: { head: iron, handle: oak },
  build(v) {
    const { width: w, height: h, depth: d } = v;
    const arc = many(9, (_, share): readonly [number, number, number] => {
      const x = 2 * share - 1;
      return [x * w * 0.495, h - 0.05 - 0.16 * h * x * x, 0];
    });
    return [
      part('head', 'head', [
        placed(
          tube(
            arc,
            [0.006, 0.016, 0.022, 0.026, 0.028, 0.026, 0.022, 0.016, 0.006].map((radius) => v.thick(radius)),
            v.sides(8),
          ),
          [0, 0, 0],
        ),
        brick([0.1, 0.09, d], [0, h - 0.045, 0], { bevel: v.bevel(0.01) }),
      ]),
      part('handle', 'handle', rod(v.thick(0.018), h - 0.01, [0, 0, 0], { top: v.thick(0.022), sides: v.sides(12) }), {
        uv: 'cylinder',
      }),
    ];
  },
});

export const shovel = template({
  name: 'shovel',
  title: { en: 'Shovel', zh: '铲子' },
  words: words('shovel|spade|spatula|trowel', '铲子|铁锹|铲|锅铲|铁铲'),
  category: 'tools',
  size: [0.24, 1.1, 0.07],
  parts: { blade: words('blade|head', '铲头|铲面'), handle: haftWords, grip: words('grip', '握把') },
  choices: {
    kind: choice({
      spade: words('shovel|spade', '铁锹|铁铲'),
      spatula: { ...words('spatula', '锅铲'), size: [0.09, 0.34, 0.02] },
    }),
  },
  materials: { blade: steel, handle: oak },
  build(v) {
    const { width: w, height: h, depth: d } = v;
    const blade = 0.3 * h;
    const isSpatula = v.choice('kind') === 'spatula';
    const outline: readonly Point[] = isSpatula
      ? [
          [-w / 2, 0],
          [w / 2, 0],
          [w / 2, 0.8 * blade],
          [0.16 * w, blade],
          [-0.16 * w, blade],
          [-w / 2, 0.8 * blade],
        ]
      : [
          [0, 0],
          [0.3 * w, 0.16 * blade],
          [0.46 * w, 0.42 * blade],
          [w / 2, 0.96 * blade],
          [0.16 * w, blade],
          [-0.16 * w, blade],
          [-w / 2, 0.96 * blade],
          [-0.46 * w, 0.42 * blade],
          [-0.3 * w, 0.16 * blade],
        ];
    const slits = isSpatula
      ? [-1, 0, 1].map((x) => brick([0.09 * w, 0.5 * blade, 1], [0.25 * w * x, 0.42 * blade, 0]))
      : [];
    const [first, ...more] = slits;
    const plate = front(outline, isSpatula ? 0.003 : 0.012, [0, 0, 0], {
      bevel: isSpatula ? undefined : v.bevel(0.004),
    });
    const radius = isSpatula ? 0.006 : v.thick(0.018);
    return [
      part('blade', 'blade', [
        first === undefined ? plate : { op: 'difference', of: [plate, first, ...more] },
        rod(1.2 * radius, isSpatula ? 0.5 * blade : 0.4 * blade, [0, isSpatula ? 0.9 * blade : 0.7 * blade, 0], {
          sides: v.sides(10),
        }),
      ]),
      part(
        'handle',
        'handle',
        rod(radius, h - blade - 0.02 + 0.1 * blade, [0, 0.9 * blade, 0], { sides: v.sides(24) }),
        { uv: 'cylinder' },
      ),
      isSpatula
        ? part('grip', 'handle', rod(0.011, 0.36 * h, [0, 0.64 * h, 0], { sides: v.sides(12), bevel: v.bevel(0.004) }))
        : part(
            'grip',
            'handle',
            tube(
              [
                [0, h - 0.12, 0],
                [0.05, h - 0.07, 0],
                [0.045, h - 0.016, 0],
                [-0.045, h - 0.016, 0],
                [-0.05, h - 0.07, 0],
              ],
              Math.min(0.016, d / 3),
              v.sides(16),
              { closed: true },
            ),
          ),
    ];
  },
});
