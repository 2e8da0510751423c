import { cloth, oak, steel } from '#generate/model/templates/pieces/materials.ts';
import {
  ball,
  block,
  brick,
  hull,
  lathe,
  many,
  type Point,
  part,
  placed,
  rod,
  side,
  tube,
} from '#generate/model/templates/pieces/solids.ts';
import { choice, template, words } from '#generate/model/templates/template.ts';
import { cosine, sine } from '#generate/model/trigonometry.ts';

export const umbrella = template({
  name: 'umbrella',
  title: { en: 'Umbrella', zh: '伞' },
  words: words('umbrella|parasol|sunshade|beach umbrella', '伞|雨伞|遮阳伞|阳伞'),
  category: 'household',
  size: [1, 0.95, 1],
  parts: { canopy: words('canopy|cloth|cover', '伞面'), shaft: words('shaft|pole|handle', '伞柄|伞杆|柄') },
  materials: { canopy: cloth('red'), metal: steel, handle: oak },
  build(v) {
    const { width: w, height: h } = v;
    const r = w / 2;
    const panels = 8;
    const dome = many(7, (_, share): Point => [r * share, 0.34 * h * (1 - share * share)]).toReversed();
    const inner = dome.map(([x, y]): Point => [x, y - 0.02]);
    return [
      part(
        'canopy',
        'canopy',
        {
          op: 'difference',
          of: [
            lathe([[0, -0.001], ...dome], panels, [0, 0.64 * h, 0]),
            lathe([[0, -0.3], ...inner.map(([x, y]): Point => [0.995 * x, y - 0.004])], panels, [0, 0.64 * h, 0]),
          ],
        },
        { crease: 20 },
      ),
      part('shaft', 'metal', rod(0.009, 0.88 * h, [0, 0.12 * h, 0], { sides: v.sides(8) })),
      part(
        'handle',
        'handle',
        tube(
          [
            [0, 0.2 * h, 0],
            [0, 0.06 * h, 0],
            [0.02, 0.02 * h, 0],
            [0.05, 0.018, 0],
            [0.085, 0.03 * h, 0],
            [0.095, 0.08 * h, 0],
          ],
          0.016,
          v.sides(8),
        ),
      ),
    ];
  },
});

export const hat = template({
  name: 'hat',
  title: { en: 'Hat', zh: '帽子' },
  words: words('hat|cap|top hat|wizard hat|witch hat|helmet|baseball cap', '帽子|帽|高帽|巫师帽|礼帽|头盔|棒球帽'),
  category: 'household',
  size: [0.36, 0.24, 0.36],
  parts: {
    crown: words('crown|body', '帽身'),
    brim: words('brim|visor|peak', '帽檐|帽沿'),
    band: words('band|ribbon', '帽带|丝带'),
  },
  choices: {
    kind: choice({
      top: words('top', '礼帽|高帽'),
      cap: { ...words('cap|baseball', '棒球帽|鸭舌帽'), size: [0.2, 0.14, 0.32] },
      wizard: { ...words('wizard|witch|pointed', '巫师|女巫|尖'), size: [0.5, 0.5, 0.5] },
      helmet: { ...words('helmet|knight', '头盔'), size: [0.26, 0.3, 0.3] },
    }),
  },
  materials: { felt: 'dark blue fabric', band: cloth('red'), metal: steel },
  build(v) {
    const { width: w, height: h, depth: d } = v;
    const sides = v.sides(28);
    switch (v.choice('kind')) {
      case 'cap':
        return [
          part('crown', 'felt', {
            op: 'intersection',
            of: [ball([w / 2, 0.96 * h, w / 2], [0, 0, 0], sides), block([2, 1, 2], [0, 0, 0])],
            move: [0, 0, -d / 2 + w / 2],
          }),
          part('brim', 'band', {
            op: 'intersection',
            of: [rod(0.46 * w, 0.014, [0, 0, 0], { sides }), block([1, 1, 1], [0, -0.5, 0.5])],
            scale: [1, 1, (d - w / 2) / (0.46 * w)],
            move: [0, 0, -d / 2 + w / 2 - 0.01],
          }),
          part('button', 'band', ball(0.014, [0, 0.96 * h, -d / 2 + w / 2], v.sides(10)), { detail: 0 }),
        ];
      case 'wizard':
        return [
          part(
            'brim',
            'felt',
            lathe(
              [
                [0, 0],
                [0.5 * w, 0.02],
                [0.5 * w, 0.035],
                [0.25 * w, 0.03],
                [0, 0.03],
              ],
              sides,
            ),
          ),
          part(
            'crown',
            'felt',
            tube(
              [
                [0, 0.02, 0],
                [0, 0.3 * h, 0],
                [0.02 * w, 0.6 * h, 0],
                [0.1 * w, 0.82 * h, 0],
                [0.2 * w, 0.96 * h, 0],
              ],
              [0.27 * w, 0.2 * w, 0.13 * w, 0.075 * w, 0.012 * w],
              v.sides(18),
            ),
          ),
          part('band', 'band', rod(0.275 * w, 0.08 * h, [0, 0.035, 0], { top: 0.25 * w, sides })),
        ];
      case 'helmet':
        return [
          part('crown', 'metal', {
            op: 'difference',
            of: [
              hull(ball([w / 2, 0.45 * h, d / 2], [0, 0.55 * h, 0], sides), rod(0.46 * w, 0.1, [0, 0, 0], { sides })),
              ball([0.44 * w, 0.42 * h, 0.44 * d], [0, 0.5 * h, 0], sides),
              rod(0.42 * w, 0.5 * h, [0, -0.02, 0], { sides }),
              brick([0.7 * w, 0.045 * h, d], [0, 0.52 * h, d / 2]),
              ...many(5, (_, share) => brick([0.03 * w, 0.2 * h, d], [(share - 0.5) * 0.5 * w, 0.24 * h, d / 2])),
            ],
          }),
          part(
            'band',
            'metal',
            side(
              [
                ...many(
                  9,
                  (_, share): Point => [0.52 * d * cosine(180 * share), 0.55 * h + 0.46 * h * sine(180 * share)],
                ),
                ...many(
                  9,
                  (_, share): Point => [-0.42 * d * cosine(180 * share), 0.55 * h + 0.4 * h * sine(180 * share)],
                ),
              ],
              0.03,
            ),
          ),
        ];
      default:
        return [
          part(
            'brim',
            'felt',
            lathe(
              [
                [0, 0],
                [0.46 * w, 0],
                [0.5 * w, 0.03],
                [0.49 * w, 0.038],
                [0.44 * w, 0.014],
                [0, 0.014],
              ],
              sides,
              [0, 0, 0],
            ),
          ),
          part(
            'crown',
            'felt',
            placed(
              rod(0.3 * w, h - 0.005, [0, 0.005, 0], { top: 0.33 * w, sides, bevel: v.bevel(0.012) }),
              [0, 0, 0],
              undefined,
              [1, 1, d / w],
            ),
          ),
          part('band', 'band', rod(0.306 * w, 0.2 * h, [0, 0.012, 0], { top: 0.311 * w, sides })),
        ];
    }
  },
});

export const glove = template({
  name: 'glove',
  title: { en: 'Glove', zh: '手套' },
  words: words('glove|gauntlet|boxing glove|mitten', '手套|护手套|拳套|拳击手套'),
  category: 'household',
  size: [0.19, 0.32, 0.12],
  parts: { hand: words('hand|palm|finger', '手掌|手指'), cuff: words('cuff', '袖口') },
  materials: { leather: 'red leather', cuff: 'white leather' },
  build(v) {
    const { width: w, height: h, depth: d } = v;
    return [
      part('hand', 'leather', {
        op: 'field',
        blobs: [
          { from: [0, 0.42 * h, 0], to: [0, 0.62 * h, 0], radius: 0.34 * w },
          ...many(4, (index) => ({
            from: [(-0.33 + 0.22 * index) * w, 0.6 * h, 0] as [number, number, number],
            to: [(-0.37 + 0.25 * index) * w, (index === 0 || index === 3 ? 0.84 : 0.93) * h, 0.02] as [
              number,
              number,
              number,
            ],
            radius: 0.115 * w,
          })),
          { from: [0.2 * w, 0.42 * h, 0.02], to: [0.46 * w, 0.66 * h, 0.035], radius: 0.12 * w },
        ],
        blend: 0.05 * w,
        cell: 0.075 * w,
        scale: [1, 1, (0.85 * d) / (0.68 * w)],
      }),
      part(
        'cuff',
        'cuff',
        placed(
          rod(0.36 * w, 0.3 * h, [0, 0, 0], { top: 0.3 * w, sides: v.sides(22), bevel: v.bevel(0.01) }),
          [0, 0, 0],
          undefined,
          [1, 1, d / (0.72 * w)],
        ),
      ),
    ];
  },
});
