import { coat } from '#generate/model/templates/pieces/materials.ts';
import { part, placed, rod, tube, without } from '#generate/model/templates/pieces/solids.ts';
import { turned } from '#generate/model/templates/pieces/turned.ts';
import { vesselHandleWords } from '#generate/model/templates/pieces/words.ts';
import { template, words } from '#generate/model/templates/template.ts';

const bodyWords = words('body', '瓶身|罐身|身');

export const jug = template({
  name: 'jug',
  title: { en: 'Jug', zh: '水壶' },
  words: words('jug|pitcher|ewer', '壶|酒壶|水罐'),
  category: 'containers',
  size: [0.3, 0.34, 0.2],
  parts: { body: bodyWords, handle: vesselHandleWords },
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
