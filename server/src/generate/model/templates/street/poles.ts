import { iron, shine, weatheredWood } from '#generate/model/templates/pieces/materials.ts';
import { evenly } from '#generate/model/templates/pieces/openings.ts';
import {
  ball,
  block,
  both,
  lathe,
  many,
  type Point,
  part,
  placed,
  rod,
  tube,
} from '#generate/model/templates/pieces/solids.ts';
import { count, template, words } from '#generate/model/templates/template.ts';

export const streetLamp = template({
  name: 'street-lamp',
  title: { en: 'Street lamp', zh: '路灯' },
  words: words(
    'street lamp|streetlamp|street light|streetlight|lamp post|lamppost|light pole|lantern post',
    '路灯|街灯|灯柱|路灯杆',
  ),
  category: 'street',
  size: [0.5, 3.6, 0.5],
  parts: {
    post: words('post|pole|column', '灯柱|灯杆|杆|柱'),
    lamps: words('lamp|lantern|light|bulb|head', '灯|灯头|灯笼|灯泡'),
  },
  counts: { lamps: count(1, 1, 4) },
  materials: { post: iron, light: shine('amber') },
  build(v) {
    const { width: w, height: h } = v;
    const [lamps, sides] = [v.count('lamps'), v.sides(16)];
    const reach = lamps === 1 ? 0 : Math.max(0.5, 0.5 * w);
    const size = 0.17;
    const places = lamps === 1 ? [0] : many(lamps, (index) => (360 * index) / lamps);
    const top = h - 0.55;
    const turnedTo = (angle: number, shape: ReturnType<typeof rod>) => placed(shape, [0, 0, 0], [0, angle, 0]);
    return [
      part(
        'post',
        'post',
        [
          lathe(
            [
              [0, 0],
              [0.2, 0],
              [0.2, 0.08],
              [0.13, 0.14],
              [0.13, 0.5],
              [0.16, 0.54],
              [0.09, 0.62],
              [0.06, 0.8],
              [0.045, top - 0.1],
              [0.09, top - 0.06],
              [0.05, top],
              [0, top],
            ].map(([x = 0, y = 0]): Point => [v.thick(x), y]),
            sides,
          ),
          ...(lamps === 1
            ? []
            : places.map((angle) =>
                turnedTo(
                  angle,
                  tube(
                    [
                      [0, top - 0.3, 0],
                      [0.5 * reach, top - 0.34, 0],
                      [reach, top - 0.2, 0],
                      [reach, top + 0.01, 0],
                    ],
                    0.03,
                    v.sides(8),
                  ),
                ),
              )),
          ...(lamps === 1 ? [] : [ball(0.09, [0, top + 0.02, 0], v.sides(14))]),
          ...places.map((angle) =>
            turnedTo(angle, {
              op: 'union',
              of: [
                rod(0.4 * size, 0.06, [reach, top - 0.02, 0], { top: 0.62 * size, sides: 6 }),
                rod(1.25 * size, 0.14, [reach, top + 0.36, 0], { top: 0.35 * size, sides: 6 }),
                rod(0.3 * size, 0.06, [reach, top + 0.49, 0], { top: 0.02, sides: 6 }),
              ],
            }),
          ),
        ],
        { pieces: 1 + lamps, crease: 50 },
      ),
      part(
        'lamps',
        'light',
        places.map((angle) => turnedTo(angle, rod(0.6 * size, 0.34, [reach, top + 0.03, 0], { top: size, sides: 6 }))),
        { pieces: lamps },
      ),
    ];
  },
});

export const utilityPole = template({
  name: 'telegraph-pole',
  title: { en: 'Telegraph pole', zh: '电线杆' },
  words: words('telegraph pole|utility pole|telephone pole|power pole|electric pole', '电线杆|电杆|电话杆'),
  category: 'street',
  size: [2.2, 8, 0.5],
  parts: {
    pole: words('pole|post', '杆'),
    arms: words('arm|crossarm|beam', '横担|横臂'),
    insulators: words('insulator', '绝缘子'),
  },
  counts: { arms: count(2, 1, 4), insulators: count(8, 4, 16) },
  materials: { wood: weatheredWood, ceramic: 'polished white plaster', metal: iron },
  build(v) {
    const { width: w, height: h } = v;
    const arms = v.count('arms');
    const perArm = Math.max(2, Math.round(v.count('insulators') / arms));
    const y = (index: number) => h - 0.5 - 0.8 * index;
    return [
      part(
        'pole',
        'wood',
        rod(v.thick(0.17), h - 0.02, [0, 0, 0], { top: v.thick(0.11), sides: v.sides(14), bevel: v.bevel(0.02) }),
        { uv: 'cylinder' },
      ),
      part(
        'arms',
        'wood',
        many(arms, (index) =>
          block([w * (1 - 0.12 * index), 0.12, 0.12], [0, y(index), 0.13], { bevel: v.bevel(0.01) }),
        ),
        { pieces: arms },
      ),
      part(
        'insulators',
        'ceramic',
        many(arms, (index) =>
          evenly(perArm, w * (1 - 0.12 * index)).map((x) =>
            lathe(
              [
                [0, 0],
                [0.03, 0],
                [0.03, 0.06],
                [0.07, 0.07],
                [0.06, 0.1],
                [0.04, 0.11],
                [0.06, 0.13],
                [0.04, 0.19],
                [0, 0.2],
              ],
              v.sides(12),
              [x, y(index) + 0.11, 0.13],
            ),
          ),
        ).flat(),
        { pieces: arms * perArm },
      ),
      part(
        'braces',
        'metal',
        many(arms, (index) =>
          both((s) =>
            tube(
              [
                [s * 0.06, y(index) - 0.42, 0.12],
                [s * 0.3 * w, y(index) + 0.02, 0.16],
              ],
              0.02,
              6,
            ),
          ),
        ).flat(),
        { pieces: 2 * arms, detail: 1 },
      ),
    ];
  },
});
