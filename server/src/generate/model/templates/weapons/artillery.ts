import { iron, weatheredWood } from '#generate/model/templates/pieces/materials.ts';
import {
  axle,
  block,
  both,
  brick,
  lathe,
  type Point,
  part,
  placed,
  rod,
  side,
} from '#generate/model/templates/pieces/solids.ts';
import { spokedWheel } from '#generate/model/templates/pieces/wheels.ts';
import { count, template, words } from '#generate/model/templates/template.ts';
import { gripWords } from './words.ts';

export const launcher = template({
  name: 'launcher',
  title: { en: 'Rocket launcher', zh: '火箭筒' },
  words: words('launcher|rocket launcher|bazooka|grenade launcher', '火箭筒|发射器|火箭炮|榴弹发射器'),
  category: 'weapons',
  size: [0.16, 0.34, 1.1],
  parts: {
    barrel: words('barrel|tube', '炮管|筒'),
    grip: gripWords,
    sight: words('sight|scope', '瞄准镜'),
    rocket: words('rocket|missile|warhead', '火箭|弹头'),
  },
  materials: { metal: 'olive green plaster', grip: 'dark brown wood', black: 'matte black plaster' },
  build(v) {
    const { width: w, height: h, depth: d } = v;
    const y = 0.68 * h;
    const lying = (shape: ReturnType<typeof rod>) => placed(shape, [0, y, 0], [90, 0, 0]);
    const sides = v.sides(20);
    return [
      part(
        'barrel',
        'metal',
        lying({
          op: 'difference',
          of: [
            lathe(
              [
                [0, -0.5],
                [0.5, -0.5],
                [0.38, -0.4],
                [0.34, -0.38],
                [0.34, 0.36],
                [0.44, 0.4],
                [0.44, 0.48],
                [0, 0.48],
              ].map(([x = 0, a = 0]): Point => [x * w, a * d]),
              sides,
            ),
            rod(0.4 * w, 0.1 * d, [0, -0.52 * d, 0], { top: 0.26 * w, sides }),
            rod(0.28 * w, 0.2 * d, [0, 0.38 * d, 0], { sides }),
          ],
        }),
        { crease: 35 },
      ),
      part(
        'grip',
        'grip',
        [
          side(
            [
              [0.02 * d, 0.6 * h],
              [-0.03 * d, 0],
              [0.04 * d, 0],
              [0.1 * d, 0.6 * h],
            ],
            0.3 * w,
            [0, 0, 0],
            { bevel: v.bevel(0.008) },
          ),
          side(
            [
              [0.22 * d, 0.6 * h],
              [0.24 * d, 0.14 * h],
              [0.3 * d, 0.14 * h],
              [0.32 * d, 0.6 * h],
            ],
            0.3 * w,
            [0, 0, 0],
            { bevel: v.bevel(0.008) },
          ),
        ],
        { pieces: 2 },
      ),
      part('sight', 'black', [
        brick([0.2 * w, 0.2 * h, 0.03 * d], [0, 0.86 * h, 0.16 * d]),
        axle(0.22 * w, 0.18 * d, [0, h - 0.22 * w, 0.16 * d], 'z', { sides: v.sides(14) }),
      ]),
      part('rest', 'black', lying({ ...rod(0.4 * w, 0.16 * d, [0, -0.2 * d, 0], { sides, bevel: v.bevel(0.01) }) })),
      part(
        'rocket',
        'black',
        lying(
          lathe(
            [
              [0, 0.3],
              [0.24, 0.3],
              [0.26, 0.42],
              [0.18, 0.47],
              [0, 0.5],
            ].map(([x = 0, a = 0]): Point => [x * w, a * d]),
            sides,
          ),
        ),
      ),
    ];
  },
});

export const cannon = template({
  name: 'cannon',
  title: { en: 'Cannon', zh: '大炮' },
  words: words('cannon|ship cannon|howitzer|mortar|artillery', '大炮|加农炮|火炮|炮'),
  category: 'weapons',
  size: [0.9, 0.95, 1.9],
  parts: {
    barrel: words('barrel|tube|gun', '炮管|炮身'),
    carriage: words('carriage|frame|base', '炮架|底座'),
    wheels: words('wheel', '轮子|车轮|轮'),
  },
  counts: { wheels: count(2, 2, 4) },
  materials: { barrel: iron, carriage: weatheredWood },
  build(v) {
    const { width: w, height: h, depth: d } = v;
    const [sides, wheels] = [v.sides(22), v.count('wheels')];
    const r = wheels === 2 ? 0.36 * h : 0.2 * h;
    const profile = [
      [0, -0.06],
      [0.05, -0.05],
      [0.06, 0],
      [0.1, 0.02],
      [0.22, 0.03],
      [0.22, 0.08],
      [0.19, 0.09],
      [0.17, 0.45],
      [0.19, 0.46],
      [0.19, 0.49],
      [0.16, 0.5],
      [0.12, 1.2],
      [0.17, 1.26],
      [0.17, 1.3],
      [0.1, 1.3],
      [0.08, 1.0],
      [0, 1.0],
    ];
    const scale = d / 1.9;
    return [
      part(
        'barrel',
        'barrel',
        [
          placed(
            lathe(
              profile.map(([x = 0, a = 0]): Point => [x, a]),
              sides,
            ),
            [0, 0.66 * h, -0.3 * d],
            [76, 0, 0],
            [scale, scale, scale],
          ),
          axle(0.05, 0.5 * w, [0, 0.72 * h, 0.02], 'x', { sides: v.sides(12) }),
        ],
        { crease: 35 },
      ),
      part('carriage', 'carriage', [
        ...both((s) =>
          side(
            [
              [-0.5 * d, 0.02],
              [-0.4 * d, 0.02],
              [-0.3 * d, 0.2 * h],
              [0.12 * d, 0.28 * h],
              [0.2 * d, 0.4 * h],
              [0.1 * d, 0.7 * h],
              [-0.06 * d, 0.72 * h],
              [-0.26 * d, 0.42 * h],
              [-0.5 * d, 0.16 * h],
            ],
            0.08,
            [s * 0.22 * w, 0, 0],
            { bevel: v.bevel(0.01) },
          ),
        ),
        block([0.44 * w, 0.09, 0.1], [0, 0.24 * h, 0]),
        block([0.44 * w, 0.09, 0.1], [0, 0.08 * h, -0.42 * d]),
        axle(0.04, 0.92 * w, [0, r, 0.06 * d], 'x', { sides: v.sides(12) }),
        ...(wheels === 2 ? [] : both((s) => block([0.08, 0.2 * h, 0.14], [s * 0.22 * w, 0.16 * h, 0.06 * d]))),
        ...(wheels === 2
          ? []
          : [
              axle(0.04, 0.92 * w, [0, r, -0.34 * d], 'x', { sides: v.sides(12) }),
              ...both((s) => block([0.08, 0.14 * h, 0.12], [s * 0.22 * w, 0.75 * r, -0.34 * d])),
            ]),
      ]),
      part(
        'wheels',
        'carriage',
        (wheels === 2 ? [0.06] : [0.06, -0.34]).flatMap((z) =>
          both((s) => spokedWheel(r, 0.09, [s * (w / 2 - 0.05), r, z * d], 10, v)),
        ),
        { pieces: wheels === 2 ? 2 : 4 },
      ),
    ];
  },
});
