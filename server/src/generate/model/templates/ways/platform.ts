import { masonry } from '#generate/model/templates/pieces/materials.ts';
import { block, lathe, type Point, part, placed, rod, without } from '#generate/model/templates/pieces/solids.ts';
import { choice, template, words } from '#generate/model/templates/template.ts';

export const platform = template({
  name: 'platform',
  title: { en: 'Platform', zh: '平台' },
  words: words(
    'platform|floating platform|stage|podium|pedestal|plinth|jump pad|pressure plate|base',
    '平台|浮台|跳板|舞台|底座|基座|台座|压力板',
  ),
  category: 'ways',
  size: [2, 0.5, 2],
  stretches: true,
  parts: {
    top: words('top|surface|deck', '台面|顶面'),
    body: words('body|base|underside', '台身|底部'),
    trim: words('trim|edge|border', '边框|边'),
  },
  choices: {
    kind: choice({
      square: words('square', '方'),
      round: words('round|circular', '圆|圆形'),
      island: { ...words('floating|island|grass', '浮|悬浮|草'), size: [2.4, 1.4, 2.4] },
      pedestal: { ...words('pedestal|plinth|podium', '基座|台座|底座'), size: [0.8, 1, 0.8] },
    }),
  },
  materials: { top: 'light grey rock', body: masonry, trim: 'dark grey rock', grass: 'grass', soil: 'brown soil' },
  build(v) {
    const { width: w, height: h, depth: d, seed } = v;
    switch (v.choice('kind')) {
      case 'round': {
        const sides = v.sides(40);
        return [
          part(
            'body',
            'body',
            placed(rod(0.46 * w, 0.8 * h, [0, 0, 0], { sides }), [0, 0, 0], undefined, [1, 1, d / w]),
          ),
          part(
            'top',
            'top',
            placed(rod(w / 2, 0.3 * h, [0, 0, 0], { sides, bevel: v.bevel(0.03) }), [0, 0.7 * h, 0], undefined, [
              1,
              1,
              d / w,
            ]),
          ),
          part(
            'trim',
            'trim',
            placed(rod(w / 2, 0.2 * h, [0, 0, 0], { sides, bevel: v.bevel(0.03) }), [0, 0, 0], undefined, [
              1,
              1,
              d / w,
            ]),
          ),
        ];
      }
      case 'island':
        return [
          part(
            'top',
            'grass',
            {
              op: 'displace',
              of: placed(
                rod(0.5, 0.2 * h, [0, 0, 0], { sides: v.sides(24), bevel: 0.06 }),
                [0, 0.8 * h, 0],
                undefined,
                [w, 1, d],
              ),
              size: 0.5,
              height: 0.07,
              seed,
              cell: 0.22,
            },
            { crease: 50 },
          ),
          part(
            'body',
            'soil',
            {
              op: 'displace',
              of: placed(
                lathe(
                  [
                    [0, 0],
                    [0.1, 0.02],
                    [0.22, 0.3],
                    [0.4, 0.62],
                    [0.49, 0.86],
                    [0, 0.86],
                  ].map(([x = 0, y = 0]): Point => [x, y * h]),
                  v.sides(18),
                ),
                [0, 0, 0],
                undefined,
                [0.97 * w, 1, 0.97 * d],
              ),
              size: 0.45,
              height: 0.16,
              seed: seed + 1,
              cell: 0.22,
            },
            { crease: 30 },
          ),
        ];
      case 'pedestal':
        return [
          part('body', 'body', block([0.72 * w, h - 0.02, 0.72 * d], [0, 0.01, 0], { bevel: v.bevel(0.01) })),
          part('trim', 'trim', [
            block([w, 0.12 * h, d], [0, 0, 0], { bevel: v.bevel(0.02) }),
            block([0.86 * w, 0.2 * h, 0.86 * d], [0, 0, 0], { bevel: v.bevel(0.02) }),
          ]),
          part('top', 'top', [
            block([w, 0.1 * h, d], [0, 0.9 * h, 0], { bevel: v.bevel(0.02) }),
            block([0.86 * w, 0.08 * h, 0.86 * d], [0, 0.83 * h, 0], { bevel: v.bevel(0.015) }),
          ]),
        ];
      default:
        return [
          part('body', 'body', block([w - 0.12, 0.8 * h, d - 0.12], [0, 0.01, 0])),
          part(
            'top',
            'top',
            without(
              block([w, 0.28 * h, d], [0, 0.72 * h, 0], { bevel: v.bevel(0.03) }),
              without(block([w - 0.3, 1, d - 0.3], [0, h - 0.02, 0]), block([w - 0.4, 2, d - 0.4], [0, h - 1, 0])),
            ),
          ),
          part('trim', 'trim', block([w, 0.18 * h, d], [0, 0, 0], { bevel: v.bevel(0.03) })),
        ];
    }
  },
});
