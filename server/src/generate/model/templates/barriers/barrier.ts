import { coat, concrete, steel } from '#generate/model/templates/pieces/materials.ts';
import { evenly } from '#generate/model/templates/pieces/openings.ts';
import {
  axle,
  block,
  both,
  brick,
  front,
  many,
  type Point,
  part,
  placed,
  tube,
  without,
} from '#generate/model/templates/pieces/solids.ts';
import { choice, count, template, words } from '#generate/model/templates/template.ts';

export const barrier = template({
  name: 'barrier',
  title: { en: 'Barrier', zh: '路障' },
  words: words(
    'barrier|road barrier|barricade|jersey barrier|concrete barrier|road block|roadblock|obstacle|guard rail',
    '路障|护栏|水泥墩|隔离墩|障碍物|障碍|拒马',
  ),
  category: 'barriers',
  size: [2, 0.95, 0.6],
  stretches: true,
  parts: {
    body: words('body|concrete', '墩身'),
    boards: words('board|plank|bar', '横板|挡板'),
    legs: words('leg|foot|stand', '支腿|腿'),
    stripes: words('stripe', '条纹'),
  },
  counts: { boards: count(2, 1, 3) },
  choices: {
    kind: choice({
      road: words('road|construction|wooden|street', '施工|道路'),
      concrete: { ...words('concrete|jersey|cement', '水泥|混凝土'), size: [2, 0.85, 0.6] },
    }),
  },
  materials: { boards: coat('white'), stripes: coat('red'), concrete, legs: steel, lamp: 'polished amber plaster' },
  build(v) {
    const { width: w, height: h, depth: d } = v;
    if (v.choice('kind') === 'concrete') {
      const outline: readonly Point[] = [
        [-d / 2, 0],
        [d / 2, 0],
        [d / 2, 0.1 * h],
        [0.24 * d, 0.4 * h],
        [0.17 * d, h],
        [-0.17 * d, h],
        [-0.24 * d, 0.4 * h],
        [-d / 2, 0.1 * h],
      ];
      const body = placed(front(outline, w, [0, 0, 0], { bevel: v.bevel(0.02) }), [0, 0, 0], [0, 90, 0]);
      return [
        part('body', 'concrete', without(body, ...both((s) => block([0.4, 0.16 * h, 2], [s * 0.25 * w, -0.02, 0])))),
        part(
          'stripes',
          'stripes',
          evenly(3, w).map((x) => brick([0.14 * w, 0.1 * h, 0.4 * d], [x, 0.82 * h, 0])),
          { pieces: 3, detail: 1 },
        ),
      ];
    }
    const boards = v.count('boards');
    const tall = Math.min(0.3 * h, (0.62 * h) / boards);
    const y = (index: number) => h - 0.06 - tall / 2 - index * 1.45 * tall;
    const stripe = (x: number, at: number) =>
      front(
        [
          [x - 0.11 * w, at - tall / 2],
          [x - 0.03 * w, at - tall / 2],
          [x + 0.07 * w, at + tall / 2],
          [x - 0.01 * w, at + tall / 2],
        ],
        0.06,
        [0, 0, 0],
        { bevel: v.bevel(0.004) },
      );
    return [
      part(
        'boards',
        'boards',
        many(boards, (index) => brick([w, tall, 0.05], [0, y(index), 0], { bevel: v.bevel(0.006) })),
        { pieces: boards },
      ),
      part('stripes', 'stripes', many(boards, (index) => evenly(5, w).map((x) => stripe(x, y(index)))).flat(), {
        pieces: 5 * boards,
      }),
      part(
        'legs',
        'legs',
        [1, -1].flatMap((s) => [
          tube(
            [
              [s * 0.4 * w, 0.03, d / 2 - 0.03],
              [s * 0.4 * w, h - 0.03, 0],
            ],
            0.025,
            v.sides(10),
          ),
          tube(
            [
              [s * 0.4 * w, 0.03, -d / 2 + 0.03],
              [s * 0.4 * w, h - 0.03, 0],
            ],
            0.025,
            v.sides(10),
          ),
        ]),
        { pieces: 2 },
      ),
      part(
        'lamps',
        'lamp',
        both((s) => axle(0.075, 0.05, [s * 0.4 * w, h - 0.075, 0.045], 'z', { sides: v.sides(20) })),
        { pieces: 2, detail: 1 },
      ),
    ];
  },
});
