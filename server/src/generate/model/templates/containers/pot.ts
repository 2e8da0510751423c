import { type Point, part, placed, rod, tube, without } from '#generate/model/templates/pieces/solids.ts';
import { turned } from '#generate/model/templates/pieces/turned.ts';
import { vesselHandleWords } from '#generate/model/templates/pieces/words.ts';
import { choice, template, words } from '#generate/model/templates/template.ts';

const clay = 'terracotta plaster';

export const pot = template({
  name: 'pot',
  title: { en: 'Pot', zh: '陶罐' },
  words: words(
    'pot|vase|urn|amphora|clay pot|flower pot|flowerpot|pottery|plant pot|jar',
    '花瓶|陶罐|罐子|罐|花盆|陶瓶|瓮|双耳瓶|坛子|盆',
  ),
  category: 'containers',
  size: [0.42, 0.5, 0.42],
  parts: { body: words('body|pot|vase', '罐身|瓶身'), handles: vesselHandleWords, soil: words('soil|earth', '土') },
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
