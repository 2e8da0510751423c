import { hull as hullPanel, shine, steel } from '#generate/model/templates/pieces/materials.ts';
import {
  axle,
  ball,
  both,
  brick,
  hull,
  lathe,
  many,
  type Point,
  part,
  placed,
  ring,
  rod,
  side,
  slab,
} from '#generate/model/templates/pieces/solids.ts';
import { choice, count, template, words } from '#generate/model/templates/template.ts';

export const spaceship = template({
  name: 'spaceship',
  title: { en: 'Spaceship', zh: '宇宙飞船' },
  words: words(
    'spaceship|space ship|starship|spacecraft|ufo|flying saucer|starfighter|shuttle|space shuttle',
    '宇宙飞船|飞船|太空船|星舰|飞碟|航天飞机|太空飞船',
  ),
  category: 'science fiction',
  size: [6, 1.9, 7],
  parts: {
    body: words('body|hull', '船体|机身'),
    wings: words('wing', '机翼|翼'),
    engines: words('engine|thruster', '引擎|推进器|发动机'),
    cockpit: words('cockpit|canopy|window|dome', '座舱|驾驶舱'),
    guns: words('gun|cannon|laser', '炮|激光炮'),
  },
  counts: { engines: count(2, 1, 4), guns: count(2, 0, 4) },
  choices: {
    kind: choice({
      fighter: words('fighter|shuttle', '战机'),
      saucer: { ...words('ufo|saucer', '飞碟'), size: [6, 2, 6] },
    }),
  },
  materials: {
    hull: hullPanel,
    wings: 'dark grey sci-fi panel',
    glass: 'polished teal plaster',
    light: shine('cyan'),
    metal: steel,
  },
  build(v) {
    const { width: w, height: h, depth: d } = v;
    if (v.choice('kind') === 'saucer') {
      const sides = v.sides(40);
      return [
        part(
          'body',
          'hull',
          lathe(
            [
              [0, 0.05],
              [0.16, 0.05],
              [0.3, 0.2],
              [0.5, 0.4],
              [0.5, 0.46],
              [0.26, 0.62],
              [0, 0.66],
            ].map(([x = 0, y = 0]): Point => [x * w, y * h]),
            sides,
          ),
          { crease: 20 },
        ),
        part('cockpit', 'glass', ball([0.19 * w, 0.42 * h, 0.19 * d], [0, 0.58 * h, 0], v.sides(28))),
        part('lights', 'light', ring(ball(0.035 * w, [0.43 * w, 0.475 * h, 0], v.sides(12)), 12), {
          pieces: 12,
          detail: 1,
        }),
        part('engines', 'light', rod(0.1 * w, 0.08 * h, [0, 0, 0], { top: 0.14 * w, sides })),
      ];
    }
    const [y, engines, guns] = [0.45 * h, v.count('engines'), v.count('guns')];
    const wing = (s: 1 | -1): readonly Point[] =>
      [
        [0.1 * w, 0.12 * d],
        [w / 2, -0.22 * d],
        [w / 2, -0.4 * d],
        [0.1 * w, -0.38 * d],
      ].map(([x = 0, z = 0]): Point => [s * x, z]);
    const x = (index: number) => (engines === 1 ? 0 : (index / (engines - 1) - 0.5) * 0.3 * w);
    return [
      part('body', 'hull', [
        hull(
          brick([0.06 * w, 0.1 * h, 0.1], [0, 0.36 * h, 0.48 * d]),
          brick([0.26 * w, 0.46 * h, 0.1 * d], [0, y, -0.06 * d]),
          brick([0.3 * w, 0.3 * h, 0.1 * d], [0, y, -0.02 * d]),
          brick([0.24 * w, 0.5 * h, 0.1], [0, y + 0.02 * h, -0.4 * d]),
        ),
        side(
          [
            [-0.2 * d, 0.6 * h],
            [-0.34 * d, h],
            [-0.46 * d, h],
            [-0.42 * d, 0.5 * h],
          ],
          0.03 * w,
        ),
      ]),
      part(
        'wings',
        'wings',
        both((s) => slab(wing(s), 0.12 * h, [0, 0.36 * h, 0], { bevel: v.bevel(0.03) })),
        { pieces: 2 },
      ),
      part(
        'winglets',
        'hull',
        both((s) =>
          side(
            [
              [-0.16 * d, 0.2 * h],
              [-0.2 * d, 0.74 * h],
              [-0.42 * d, 0.8 * h],
              [-0.42 * d, 0.16 * h],
            ],
            0.03 * w,
            [s * 0.485 * w, 0, 0],
          ),
        ),
        { pieces: 2 },
      ),
      part(
        'cockpit',
        'glass',
        placed(ball([0.085 * w, 0.26 * h, 0.13 * d], [0, 0, 0], v.sides(22)), [0, 0.58 * h, 0.1 * d], [10, 0, 0]),
      ),
      part(
        'engines',
        'metal',
        many(engines, (index) =>
          axle(0.05 * w, 0.3 * d, [x(index), y, -0.35 * d], 'z', { sides: v.sides(18), bevel: v.bevel(0.03) }),
        ),
        { pieces: engines },
      ),
      part(
        'jets',
        'light',
        many(engines, (index) => axle(0.037 * w, 0.02 * d, [x(index), y, -0.497 * d], 'z', { sides: v.sides(16) })),
        { pieces: engines, detail: 1 },
      ),
      ...(guns === 0
        ? []
        : [
            part(
              'guns',
              'metal',
              many(guns, (index) =>
                axle(
                  0.012 * w,
                  0.34 * d,
                  [(index % 2 === 0 ? 1 : -1) * (0.36 - 0.12 * Math.floor(index / 2)) * w, 0.38 * h, -0.06 * d],
                  'z',
                  { sides: v.sides(10) },
                ),
              ),
              { pieces: guns, detail: 1 },
            ),
          ]),
    ];
  },
});
