import { coat } from '#generate/model/templates/pieces/materials.ts';
import { part, placed, rod, tube, without } from '#generate/model/templates/pieces/solids.ts';
import { turned } from '#generate/model/templates/pieces/turned.ts';
import { vesselHandleWords } from '#generate/model/templates/pieces/words.ts';
import { choice, template, words } from '#generate/model/templates/template.ts';

export const cup = template({
  name: 'cup',
  title: { en: 'Cup', zh: '杯子' },
  words: words('cup|mug|coffee cup|tea cup|teacup|tankard|beer mug|glass', '杯子|杯|马克杯|茶杯|咖啡杯|水杯'),
  category: 'household',
  size: [0.125, 0.1, 0.085],
  parts: { body: words('body|cup', '杯身'), handle: vesselHandleWords, drink: words('coffee|tea|drink', '咖啡|茶') },
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
  parts: { body: words('body', '盘身'), handle: vesselHandleWords },
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
