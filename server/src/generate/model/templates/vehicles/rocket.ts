import { coat, shine } from '#generate/model/templates/pieces/materials.ts';
import {
  axle,
  front,
  hoop,
  lathe,
  many,
  type Point,
  part,
  placed,
  rod,
} from '#generate/model/templates/pieces/solids.ts';
import { count, template, words } from '#generate/model/templates/template.ts';

export const rocket = template({
  name: 'rocket',
  title: { en: 'Rocket', zh: '火箭' },
  words: words('rocket|space rocket|rocket ship', '火箭|太空火箭'),
  category: 'vehicles',
  size: [3, 8, 3],
  parts: {
    body: words('body|hull', '箭体'),
    nose: words('nose|tip|cone|head', '头锥|箭头|尖'),
    fins: words('fin|wing', '尾翼|翼|鳍'),
    windows: words('window|porthole', '舷窗|窗户|窗'),
    nozzle: words('nozzle|engine|thruster', '喷口|引擎|喷嘴'),
    flame: words('flame|fire', '火焰'),
  },
  counts: { fins: count(3, 3, 6), windows: count(1, 0, 3), flame: count(0, 0, 1) },
  materials: {
    body: coat('white'),
    fins: 'satin red plaster',
    glass: 'polished light blue plaster',
    metal: 'dark grey brushed steel',
    flame: shine('orange'),
  },
  build(v) {
    const { width: w, height: h } = v;
    const [fins, windows, sides] = [v.count('fins'), v.count('windows'), v.sides(28)];
    const r = 0.26 * w;
    const bottom = 0.1 * h;
    const profile = (from: number, to: number) =>
      many(11, (_, share): Point => {
        const t = from + (to - from) * share;
        return [r * Math.max(0, 0.72 + 0.9 * t - 1.62 * t * t), bottom + (h - bottom) * t];
      });
    const radius = (t: number) => r * (0.72 + 0.9 * t - 1.62 * t * t);
    return [
      part('body', 'body', lathe([[0, bottom], ...profile(0, 0.75), [0, bottom + 0.75 * (h - bottom)]], sides), {
        uv: 'cylinder',
        crease: 60,
      }),
      part('nose', 'fins', lathe([[0, bottom + 0.745 * (h - bottom)], ...profile(0.745, 1)], sides), { crease: 60 }),
      part(
        'fins',
        'fins',
        many(fins, (index) =>
          placed(
            front(
              [
                [0.5 * r, 0.16 * h],
                [0.8 * r, 0.36 * h],
                [0.42 * w, 0.2 * h],
                [w / 2, 0],
                [0.44 * w, 0],
                [0.6 * r, 0.12 * h],
              ],
              0.05 * w,
              [0, 0, 0],
              { bevel: v.bevel(0.02) },
            ),
            [0, 0, 0],
            [0, 90 + (360 * index) / fins, 0],
          ),
        ),
        { pieces: fins },
      ),
      ...(windows === 0
        ? []
        : [
            part(
              'windows',
              'glass',
              many(windows, (index) =>
                axle(0.28 * r, 0.2, [0, h * (0.56 - 0.13 * index), radius(0.5 - 0.14 * index) - 0.06], 'z', {
                  sides: v.sides(20),
                }),
              ),
              { pieces: windows },
            ),
            part(
              'window rims',
              'metal',
              many(windows, (index) =>
                placed(
                  hoop(0.3 * r, 0.06 * r, [0, 0, 0], v.sides(20), 8),
                  [0, h * (0.56 - 0.13 * index), radius(0.5 - 0.14 * index) + 0.03],
                  [90, 0, 0],
                ),
              ),
              { pieces: windows, detail: 1 },
            ),
          ]),
      part('nozzle', 'metal', rod(0.62 * r, 0.09 * h, [0, 0.03 * h, 0], { top: 0.42 * r, sides })),
      ...(v.count('flame') === 0
        ? []
        : [
            part(
              'flame',
              'flame',
              placed(rod(0.5 * r, 0.2 * h, [0, 0, 0], { top: 0, sides }), [0, 0.04 * h, 0], [180, 0, 0]),
            ),
          ]),
    ];
  },
});
