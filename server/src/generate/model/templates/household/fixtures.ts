import { legPlaces } from '#generate/model/templates/pieces/legs.ts';
import { coat, steel } from '#generate/model/templates/pieces/materials.ts';
import {
  axle,
  block,
  brick,
  front,
  hoop,
  lathe,
  many,
  type Place,
  part,
  placed,
  rod,
  tube,
} from '#generate/model/templates/pieces/solids.ts';
import { count, template, words } from '#generate/model/templates/template.ts';
import { cosine, sine } from '#generate/model/trigonometry.ts';

export const fridge = template({
  name: 'fridge',
  title: { en: 'Refrigerator', zh: '冰箱' },
  words: words('fridge|refrigerator|freezer|icebox', '冰箱|冰柜|冷柜'),
  category: 'household',
  size: [0.7, 1.75, 0.68],
  parts: { body: words('body', '箱体'), doors: words('door', '门'), handles: words('handle', '把手') },
  materials: { paint: coat('white'), metal: 'brushed steel' },
  build(v) {
    const { width: w, height: h, depth: d } = v;
    return [
      part('body', 'paint', block([w, h - 0.05, d - 0.08], [0, 0.04, -0.04], { bevel: v.bevel(0.02) })),
      part(
        'doors',
        'paint',
        [
          brick([w, 0.6 * h, 0.08], [0, 0.33 * h, d / 2 - 0.06], { bevel: v.bevel(0.025) }),
          brick([w, 0.335 * h, 0.08], [0, 0.82 * h, d / 2 - 0.06], { bevel: v.bevel(0.025) }),
        ],
        { pieces: 2 },
      ),
      part(
        'handles',
        'metal',
        [
          brick([0.035, 0.34 * h, 0.05], [-0.38 * w, 0.42 * h, d / 2 - 0.01], { bevel: v.bevel(0.012) }),
          brick([0.035, 0.16 * h, 0.05], [-0.38 * w, 0.79 * h, d / 2 - 0.01], { bevel: v.bevel(0.012) }),
        ],
        { pieces: 2, detail: 1 },
      ),
      part(
        'feet',
        'metal',
        legPlaces(4, w, d - 0.08, 0.08, false).map(([x, y, z]) =>
          rod(0.03, 0.06, [x, y, z - 0.04], { sides: v.sides(10) }),
        ),
        { pieces: 4, detail: 0 },
      ),
    ];
  },
});

export const oven = template({
  name: 'oven',
  title: { en: 'Cooker', zh: '炉灶' },
  words: words('oven|stove|cooker|gas stove|kitchen stove', '烤箱|炉灶|灶台|燃气灶|灶|炉子'),
  category: 'household',
  size: [0.6, 0.95, 0.62],
  parts: {
    body: words('body', '炉体'),
    door: words('door', '门|炉门'),
    knobs: words('knob', '旋钮'),
    burners: words('burner|hob|plate', '炉头|灶眼'),
  },
  counts: { knobs: count(5, 2, 6), burners: count(4, 1, 6) },
  materials: { paint: coat('white'), dark: 'black matte plaster', metal: 'brushed steel' },
  build(v) {
    const { width: w, height: h, depth: d } = v;
    const [burners, knobs] = [v.count('burners'), v.count('knobs')];
    const columns = Math.ceil(burners / 2);
    return [
      part('body', 'paint', [
        block([w, 0.9 * h, d - 0.05], [0, 0, -0.025], { bevel: v.bevel(0.012) }),
        block([w, 0.12 * h, 0.05], [0, 0.88 * h, -d / 2 + 0.025], { bevel: v.bevel(0.01) }),
      ]),
      part('door', 'dark', brick([0.86 * w, 0.5 * h, 0.04], [0, 0.42 * h, d / 2 - 0.05], { bevel: v.bevel(0.012) })),
      part('handle', 'metal', brick([0.7 * w, 0.03, 0.05], [0, 0.63 * h, d / 2 - 0.025], { bevel: v.bevel(0.01) }), {
        detail: 1,
      }),
      part(
        'knobs',
        'metal',
        many(knobs, (_, share) =>
          brick([0.045, 0.045, 0.05], [0.7 * w * (share - 0.5), 0.8 * h, d / 2 - 0.04], { bevel: v.bevel(0.014) }),
        ),
        { pieces: knobs, detail: 1 },
      ),
      part(
        'burners',
        'dark',
        many(burners, (index) =>
          rod(
            (columns > 2 ? 0.115 : 0.16) * w,
            0.02,
            [
              columns === 1 ? 0 : 0.52 * w * ((index % columns) / (columns - 1) - 0.5),
              0.895 * h,
              (index < columns ? 0.2 : -0.2) * d - 0.02,
            ],
            { sides: v.sides(18) },
          ),
        ),
        { pieces: burners, detail: 1 },
      ),
    ];
  },
});

export const toilet = template({
  name: 'toilet',
  title: { en: 'Toilet', zh: '马桶' },
  words: words('toilet|lavatory|loo|wc', '马桶|厕所|坐便器'),
  category: 'household',
  size: [0.4, 0.8, 0.68],
  parts: { bowl: words('bowl', '便池'), tank: words('tank|cistern', '水箱'), lid: words('lid|seat', '盖子|座圈') },
  materials: { ceramic: 'polished white plaster', metal: 'brushed steel' },
  build(v) {
    const { width: w, height: h, depth: d } = v;
    const seat = 0.5 * h;
    const ring = (height: number, size: number, y: number, z: number) => ({
      ...rod(0.5, height, [0, 0, 0], { sides: v.sides(28) }),
      scale: scaled(size * w, 1, size * 0.66 * d),
      move: moved(0, y + height / 2, z),
    });
    return [
      part('bowl', 'ceramic', [
        { op: 'hull', of: [ring(0.02, 0.95, seat - 0.02, 0.16 * d), ring(0.02, 0.5, 0.16 * h, 0.06 * d)] },
        { op: 'hull', of: [ring(0.02, 0.52, 0.18 * h, 0.06 * d), ring(0.02, 0.72, 0, 0.02 * d)] },
      ]),
      part('lid', 'ceramic', [
        ring(0.03, 1, seat - 0.005, 0.165 * d),
        brick([0.4 * w, 0.03, 0.1 * d], [0, seat + 0.01, -0.17 * d]),
      ]),
      part('tank', 'ceramic', [
        block([0.98 * w, h - seat + 0.03, 0.28 * d], [0, seat - 0.06, -d / 2 + 0.14 * d], { bevel: v.bevel(0.02) }),
        block([w, 0.04, 0.3 * d], [0, h - 0.04, -d / 2 + 0.15 * d], { bevel: v.bevel(0.012) }),
        block([0.5 * w, seat, 0.22 * d], [0, 0.1 * h, -0.3 * d]),
      ]),
      part('button', 'metal', rod(0.03, 0.012, [0, h - 0.003, -0.35 * d], { sides: v.sides(12) }), { detail: 0 }),
    ];
  },
});

function scaled(x: number, y: number, z: number): [number, number, number] {
  return [x, y, z];
}

function moved(x: number, y: number, z: number): [number, number, number] {
  return [x, y, z];
}

export const fan = template({
  name: 'fan',
  title: { en: 'Fan', zh: '风扇' },
  words: words('fan|ventilator|electric fan|industrial fan', '风扇|电风扇|风机'),
  category: 'household',
  size: [0.42, 0.6, 0.3],
  parts: {
    blades: words('blade', '扇叶|叶片'),
    cage: words('cage|guard|grille', '网罩|护罩'),
    stand: words('stand|base|foot', '底座|支架'),
  },
  counts: { blades: count(4, 2, 8) },
  materials: { paint: coat('light grey'), blades: coat('teal'), metal: steel },
  build(v) {
    const { width: w, height: h, depth: d } = v;
    const [r, middle, blades] = [0.47 * w, h - w / 2, v.count('blades')];
    const facing = (shape: ReturnType<typeof rod>, z: number) => placed(shape, [0, middle, z], [90, 0, 0]);
    return [
      part('stand', 'paint', [
        lathe(
          [
            [0, 0],
            [0.42 * w, 0],
            [0.42 * w, 0.02],
            [0.1 * w, 0.05],
            [0, 0.05],
          ],
          v.sides(24),
        ),
        rod(0.035, middle - 0.06, [0, 0.03, -0.12 * d], { sides: v.sides(12) }),
        axle(0.07, 0.4 * d, [0, middle, -0.2 * d], 'z', { sides: v.sides(16), bevel: v.bevel(0.015) }),
      ]),
      part('blades', 'blades', [
        axle(0.05, 0.1 * d, [0, middle, 0.1 * d], 'z', { sides: v.sides(14), bevel: v.bevel(0.012) }),
        ...many(blades, (index) =>
          placed(
            placed(
              front(
                [
                  [-0.1 * r, 0],
                  [0.1 * r, 0],
                  [0.34 * r, 0.8 * r],
                  [0.1 * r, 0.9 * r],
                  [-0.26 * r, 0.84 * r],
                ],
                0.008,
              ),
              [0, 0.02, 0],
              [0, 24, 0],
            ),
            [0, middle, 0.1 * d],
            [0, 0, (360 * index) / blades],
          ),
        ),
      ]),
      part(
        'cage',
        'metal',
        [
          facing(hoop(r, 0.012, [0, 0, 0], v.sides(28), 6), 0.1 * d),
          facing(hoop(0.55 * r, 0.008, [0, 0, 0], v.sides(20), 6), 0.24 * d),
          axle(0.2 * r, 0.015, [0, middle, 0.26 * d], 'z', { sides: v.sides(16) }),
        ],
        { pieces: 3, detail: 1 },
      ),
      part(
        'wires',
        'metal',
        [
          ...many(12, (index) => {
            const [x, y] = [cosine(30 * index), sine(30 * index)];
            const path: readonly Place[] = [
              [0.15 * r * x, middle + 0.15 * r * y, 0.26 * d],
              [0.55 * r * x, middle + 0.55 * r * y, 0.24 * d],
              [r * x, middle + r * y, 0.1 * d],
            ];
            return tube(path, 0.012 * w, 5);
          }),
        ],
        { pieces: 12, detail: 0 },
      ),
    ];
  },
});
