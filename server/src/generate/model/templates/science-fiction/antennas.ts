import { coat, shine, steel } from '#generate/model/templates/pieces/materials.ts';
import {
  axle,
  ball,
  block,
  both,
  brick,
  hull,
  lathe,
  many,
  type Point,
  part,
  placed,
  rod,
  tube,
} from '#generate/model/templates/pieces/solids.ts';
import { count, template, words } from '#generate/model/templates/template.ts';

export const antenna = template({
  name: 'antenna',
  title: { en: 'Satellite dish', zh: '卫星天线' },
  words: words('antenna|satellite dish|radar|radio dish|aerial', '天线|卫星天线|雷达|锅盖'),
  category: 'science fiction',
  size: [2, 2.4, 2],
  parts: {
    dish: words('dish|reflector', '天线面|锅面'),
    mast: words('mast|pole|stand|base', '支架|底座|杆'),
    receiver: words('receiver|feed|horn', '馈源|接收器'),
  },
  materials: { dish: coat('white'), metal: steel, light: shine('red') },
  build(v) {
    const { width: w, height: h } = v;
    const r = 0.47 * w;
    const bowl = (radius: number, lift: number) =>
      many(9, (_, share): Point => [radius * share, lift + 0.42 * r * share * share]);
    const dish = lathe([...bowl(r, 0), ...[...bowl(0.985 * r, 0.05)].reverse()], v.sides(36));
    const aim = (shape: ReturnType<typeof rod>) => placed(shape, [0, 0.56 * h, 0], [50, 0, 0]);
    return [
      part('dish', 'dish', aim(dish), { crease: 30 }),
      part(
        'receiver',
        'metal',
        aim({
          op: 'union',
          of: [
            ...many(3, (index) =>
              placed(
                tube(
                  [
                    [0.86 * r, 0.3 * r, 0],
                    [0.02, 0.84 * r, 0],
                  ],
                  0.025,
                  8,
                ),
                [0, 0, 0],
                [0, 120 * index, 0],
              ),
            ),
            rod(0.09, 0.18, [0, 0.78 * r, 0], { top: 0.06, sides: v.sides(14) }),
          ],
        }),
      ),
      part(
        'mast',
        'metal',
        [
          lathe(
            [
              [0, 0],
              [0.36 * w, 0],
              [0.36 * w, 0.04 * h],
              [0.14 * w, 0.07 * h],
              [0.07 * w, 0.16 * h],
              [0.06 * w, 0.48 * h],
              [0, 0.48 * h],
            ],
            v.sides(20),
          ),
          hull(
            ball(0.1 * w, [0, 0.48 * h, 0], v.sides(14)),
            placed(rod(0.09 * w, 0.04, [0, 0, 0], { sides: v.sides(14) }), [0, 0.57 * h, 0.01], [50, 0, 0]),
          ),
        ],
        { crease: 40 },
      ),
      part('beacon', 'light', aim(ball(0.05, [0, 0.78 * r + 0.2, 0], 12)), { detail: 1 }),
    ];
  },
});

export const satellite = template({
  name: 'satellite',
  title: { en: 'Satellite', zh: '卫星' },
  words: words('satellite|space station|space probe|probe|sputnik', '卫星|人造卫星|空间站|探测器'),
  category: 'science fiction',
  size: [6, 1.8, 1.6],
  parts: {
    body: words('body|core', '星体'),
    panels: words('panel|solar panel|wing', '太阳能板|帆板|太阳翼'),
    dish: words('dish|antenna', '天线'),
  },
  counts: { panels: count(2, 2, 6) },
  materials: { body: 'polished gold', panels: 'dark blue sci-fi panel', dish: coat('white'), metal: steel },
  build(v) {
    const { width: w, height: h, depth: d } = v;
    const perSide = Math.max(1, Math.round(v.count('panels') / 2));
    const [core, y] = [0.16 * w, 0.4 * h];
    const step = (w / 2 - core / 2 - 0.25) / perSide;
    return [
      part('body', 'body', [
        block([core, 0.62 * h, 0.8 * core], [0, y - 0.31 * h, 0], { bevel: v.bevel(0.03) }),
        axle(0.3 * core, 0.3 * d, [0, y, 0.3 * d], 'z', { sides: v.sides(20) }),
      ]),
      part(
        'panels',
        'panels',
        [1, -1].flatMap((s) =>
          many(perSide, (index) =>
            brick([step - 0.06, 0.03, 0.72 * d], [s * (core / 2 + 0.22 + step * (index + 0.5)), y, 0], {
              turn: [35, 0, 0],
            }),
          ),
        ),
        { pieces: 2 * perSide },
      ),
      part(
        'booms',
        'metal',
        both((s) =>
          axle(0.035, w / 2 - core / 2 + 0.05, [s * (w / 4 + core / 4 - 0.05), y, 0], 'x', { sides: v.sides(8) }),
        ),
        { pieces: 2 },
      ),
      part(
        'dish',
        'dish',
        placed(
          lathe(
            [
              [0, 0],
              [0.18, 0.02],
              [0.42, 0.12],
              [0.56, 0.24],
              [0.54, 0.26],
              [0.4, 0.16],
              [0.16, 0.06],
              [0, 0.04],
            ].map(([x = 0, a = 0]): Point => [x * 0.8 * core, a * h]),
            v.sides(28),
          ),
          [0, y + 0.33 * h, 0],
          [0, 0, 0],
        ),
      ),
      part(
        'feed',
        'metal',
        [rod(0.02, 0.28 * h, [0, y + 0.3 * h, 0], { sides: 8 }), ball(0.05, [0, h - 0.05, 0], 12)],
        { detail: 1 },
      ),
      part('nozzle', 'metal', rod(0.3 * core, 0.1 * h, [0, 0, 0], { top: 0.16 * core, sides: v.sides(18) })),
    ];
  },
});
