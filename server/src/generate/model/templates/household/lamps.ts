import { brass, iron, shine } from '#generate/model/templates/pieces/materials.ts';
import {
  ball,
  block,
  brick,
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

export const lantern = template({
  name: 'lantern',
  title: { en: 'Lantern', zh: '灯笼' },
  words: words('lantern|paper lantern|oil lamp|hand lantern', '灯笼|提灯|油灯|马灯|纸灯笼'),
  category: 'household',
  size: [0.2, 0.38, 0.2],
  parts: {
    frame: words('frame|cap|cage|body', '框架|灯架'),
    glass: words('glass|light|pane|paper', '玻璃|灯罩|灯面'),
    handle: words('handle|ring', '提手|把手|环'),
  },
  choices: {
    kind: choice({
      lantern: words('oil|hand|lantern', '提灯|马灯|油灯'),
      paper: { ...words('paper|chinese|red lantern', '灯笼|纸|红灯笼'), size: [0.36, 0.5, 0.36] },
    }),
  },
  materials: { metal: iron, light: shine('amber'), paper: shine('red') },
  build(v) {
    const { width: w, height: h, depth: d } = v;
    const sides = v.sides(24);
    if (v.choice('kind') === 'paper')
      return [
        part(
          'glass',
          'paper',
          lathe(
            many(15, (index, share): Point => {
              const up = 2 * share - 1;
              return [w * (index % 2 === 0 ? 0.485 : 0.5) * Math.sqrt(1 - 0.72 * up * up), h * (0.24 + 0.6 * share)];
            }),
            sides,
          ),
          { crease: 20 },
        ),
        part(
          'frame',
          'metal',
          [rod(0.29 * w, 0.05 * h, [0, 0.82 * h, 0], { sides }), rod(0.29 * w, 0.05 * h, [0, 0.21 * h, 0], { sides })],
          { pieces: 2 },
        ),
        part(
          'handle',
          'metal',
          tube(
            [
              [0, 0.85 * h, 0],
              [0, h - 0.006, 0],
            ],
            0.006,
            v.sides(6),
          ),
          { detail: 1 },
        ),
        part('tassel', 'light', rod(0.03 * w, 0.22 * h, [0, 0, 0], { top: 0.05 * w, sides: v.sides(10) })),
      ];
    const pillar = 0.4 * w;
    return [
      part('frame', 'metal', [
        block([w, 0.06 * h, d], [0, 0, 0], { bevel: v.bevel(0.006) }),
        block([0.96 * w, 0.04 * h, 0.96 * d], [0, 0.6 * h, 0], { bevel: v.bevel(0.004) }),
        placed(
          rod(0.66 * w, 0.17 * h, [0, 0, 0], { top: 0.14 * w, sides: 4 }),
          [0, 0.635 * h, 0],
          [0, 45, 0],
          undefined,
        ),
        rod(0.08 * w, 0.06 * h, [0, 0.79 * h, 0], { sides: v.sides(12) }),
        ...[1, -1].flatMap((x) =>
          [1, -1].map((z) => block([0.07 * w, 0.58 * h, 0.07 * w], [x * pillar, 0.04 * h, z * pillar])),
        ),
      ]),
      part('glass', 'light', block([0.72 * w, 0.56 * h, 0.72 * d], [0, 0.05 * h, 0])),
      part('handle', 'metal', placed(hoop(0.075 * h, 0.012, [0, 0, 0], v.sides(18), 6), [0, 0.91 * h, 0], [90, 0, 0]), {
        detail: 1,
      }),
    ];
  },
});

export const lamp = template({
  name: 'lamp',
  title: { en: 'Lamp', zh: '台灯' },
  words: words('lamp|table lamp|desk lamp|floor lamp|lampshade|bedside lamp', '台灯|灯|落地灯|床头灯'),
  category: 'household',
  size: [0.34, 0.55, 0.34],
  parts: {
    base: words('base|foot|stand', '底座|灯座'),
    shade: words('shade|lampshade', '灯罩'),
    stem: words('stem|pole|rod', '灯杆|杆'),
  },
  choices: {
    kind: choice({
      table: words('table|desk|bedside', '台灯|床头'),
      floor: { ...words('floor|standing', '落地'), size: [0.45, 1.6, 0.45] },
    }),
  },
  materials: { metal: brass, shade: 'cream linen' },
  build(v) {
    const { width: w, height: h } = v;
    const [sides, shade] = [v.sides(28), Math.min(0.45 * h, 0.75 * w)];
    return [
      part(
        'base',
        'metal',
        lathe(
          [
            [0, 0],
            [0.3 * w, 0],
            [0.3 * w, 0.02],
            [0.2 * w, 0.04],
            [0.05 * w, 0.09],
            [0, 0.09],
          ],
          sides,
        ),
        { crease: 50 },
      ),
      part('stem', 'metal', [
        rod(0.028 * w + 0.002, h - 0.04, [0, 0.03, 0], { sides: v.sides(12) }),
        ball(0.09 * w, [0, Math.min(0.2, 0.3 * h), 0], v.sides(16)),
        ball(0.035 * w, [0, h - 0.035 * w, 0], v.sides(12)),
      ]),
      part(
        'shade',
        'shade',
        {
          op: 'difference',
          of: [
            rod(0.5 * w, shade, [0, h - shade - 0.03, 0], { top: 0.3 * w, sides }),
            rod(0.485 * w, shade, [0, h - shade - 0.036, 0], { top: 0.285 * w, sides }),
          ],
        },
        { uv: 'cylinder' },
      ),
      part('spider', 'metal', [brick([0.56 * w, 0.01, 0.012], [0, h - 0.055, 0])], { detail: 0 }),
    ];
  },
});
