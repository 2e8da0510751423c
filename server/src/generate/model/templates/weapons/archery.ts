import { oak, steel, walnut } from '#generate/model/templates/pieces/materials.ts';
import { axle, many, type Place, part, placed, rod, side, tube } from '#generate/model/templates/pieces/solids.ts';
import { count, template, words } from '#generate/model/templates/template.ts';
import { gripWords } from './words.ts';

export const bow = template({
  name: 'bow',
  title: { en: 'Bow', zh: '弓' },
  words: words('bow|longbow|short bow|recurve bow', '弓|长弓|弓箭|短弓'),
  category: 'weapons',
  size: [0.36, 1.5, 0.05],
  parts: {
    limbs: words('limb|body|wood', '弓臂|弓身'),
    grip: gripWords,
    string: words('string|bowstring', '弓弦|弦'),
    arrow: words('arrow', '箭|箭矢'),
  },
  counts: { arrow: count(0, 0, 1) },
  materials: { wood: walnut, grip: 'dark brown leather', string: 'cream fabric', metal: steel },
  build(v) {
    const { width: w, height: h, depth: d } = v;
    const thick = v.thick(0.42 * d);
    const limb = many(15, (_, share): Place => {
      const t = 2 * share - 1;
      return [w * (0.5 - 1.02 * t * t + 0.22 * t * t * t * t) - thick + 0.005, h / 2 + (h / 2 - 0.02) * t, 0];
    });
    const tip = limb[0]?.[0] ?? 0;
    return [
      part(
        'limbs',
        'wood',
        tube(
          limb,
          many(15, (_, share) => thick * (1 - 0.6 * Math.abs(2 * share - 1))),
          v.sides(10),
        ),
      ),
      part(
        'grip',
        'grip',
        tube(
          [
            [w / 2 - thick + 0.003, 0.42 * h, 0],
            [w / 2 - thick + 0.008, h / 2, 0],
            [w / 2 - thick + 0.003, 0.58 * h, 0],
          ],
          1.22 * thick,
          v.sides(10),
        ),
      ),
      part(
        'string',
        'string',
        tube(
          [
            [tip, 0.03, 0],
            [tip, h - 0.03, 0],
          ],
          0.004,
          6,
        ),
      ),
      ...(v.count('arrow') === 0
        ? []
        : [
            part('arrow', 'metal', [
              tube(
                [
                  [tip - 0.02, h / 2, 0.03],
                  [w / 2 + 0.1, h / 2, 0.03],
                ],
                0.006,
                6,
              ),
              placed(rod(0.016, 0.06, [0, 0, 0], { top: 0, sides: 6 }), [w / 2 + 0.09, h / 2, 0.03], [0, 0, -90]),
            ]),
          ]),
    ];
  },
});

export const arrow = template({
  name: 'arrow',
  title: { en: 'Arrow', zh: '箭' },
  words: words('arrow|bolt|dart|crossbow bolt', '箭|箭矢|飞镖|弩箭'),
  category: 'weapons',
  size: [0.07, 0.07, 0.8],
  parts: {
    head: words('head|tip|point', '箭头|头'),
    shaft: words('shaft', '箭杆|杆'),
    feathers: words('feather|fletching', '羽毛|箭羽'),
  },
  counts: { feathers: count(3, 2, 4) },
  materials: { shaft: oak, metal: steel, feathers: 'red fabric' },
  build(v) {
    const { width: w, depth: d } = v;
    const [middle, feathers] = [w / 2, v.count('feathers')];
    return [
      part(
        'head',
        'metal',
        placed(rod(0.3 * w, 0.12 * d, [0, 0, 0], { top: 0, sides: 4 }), [0, middle, 0.38 * d], [90, 0, 0]),
      ),
      part('shaft', 'shaft', axle(v.thick(0.06 * w), 0.9 * d, [0, middle, -0.05 * d], 'z', { sides: v.sides(28) })),
      part(
        'feathers',
        'feathers',
        many(feathers, (index) =>
          placed(
            side(
              [
                [0.04 * d, 0.04 * w],
                [0, 0.44 * w],
                [-0.16 * d, 0.5 * w],
                [-0.14 * d, 0.04 * w],
              ],
              0.04 * w,
              [0, 0, 0],
              { bevel: v.bevel(0.001) },
            ),
            [0, middle, -0.34 * d],
            [0, 0, (360 * index) / feathers],
          ),
        ),
        { pieces: feathers },
      ),
    ];
  },
});
