import { coat, oak, steel, weatheredWood } from '#generate/model/templates/pieces/materials.ts';
import { evenly } from '#generate/model/templates/pieces/openings.ts';
import {
  axle,
  ball,
  block,
  both,
  brick,
  front,
  many,
  part,
  placed,
  rod,
  tube,
  without,
} from '#generate/model/templates/pieces/solids.ts';
import { choice, count, template, words } from '#generate/model/templates/template.ts';
import { postWords } from './words.ts';

export const sign = template({
  name: 'sign',
  title: { en: 'Sign', zh: '路牌' },
  words: words(
    'sign|signpost|road sign|sign board|signboard|street sign|wooden sign|stop sign|notice board',
    '路牌|标志|指示牌|木牌|告示牌|路标|招牌|牌子',
  ),
  category: 'street',
  size: [0.9, 1.7, 0.14],
  stretches: true,
  parts: { boards: words('board|plank|panel|plate', '牌面|木板|板'), post: postWords },
  counts: { boards: count(2, 1, 4) },
  choices: {
    kind: choice({
      wooden: words('wooden|signpost', '木'),
      road: { ...words('road|street|stop|traffic|metal', '交通|停车|金属'), size: [0.6, 2.4, 0.1] },
    }),
  },
  materials: { wood: weatheredWood, post: oak, metal: steel, red: coat('red'), white: coat('white') },
  build(v) {
    const { width: w, height: h, depth: d } = v;
    if (v.choice('kind') === 'road') {
      const r = w / 2;
      const plate = (radius: number, thickness: number) =>
        placed(
          rod(radius, thickness, [0, -thickness / 2, 0], { sides: 8 }),
          [0, h - r * 0.924, 0.3 * d],
          [90, 22.5, 0],
        );
      return [
        part('boards', 'red', plate(r, 0.02)),
        part('border', 'white', without(plate(0.95 * r, 0.026), plate(0.87 * r, 0.2))),
        part('bar', 'white', brick([1.1 * r, 0.22 * r, 0.028], [0, h - r * 0.924, 0.3 * d])),
        part('post', 'metal', rod(0.035, h - 0.3 * r, [0, 0, 0], { sides: v.sides(12) })),
      ];
    }
    const boards = v.count('boards');
    const tall = Math.min(0.26, (0.66 * h) / boards - 0.05);
    return [
      part(
        'boards',
        'wood',
        many(boards, (index) => {
          const s = index % 2 === 0 ? 1 : -1;
          const y = h - 0.08 - tall / 2 - index * (tall + 0.07);
          return front(
            [
              [-s * 0.42 * w, -tall / 2],
              [s * 0.36 * w, -tall / 2],
              [s * 0.5 * w, 0],
              [s * 0.36 * w, tall / 2],
              [-s * 0.42 * w, tall / 2],
            ],
            0.04,
            [0, y, d / 2 - 0.022],
            { bevel: v.bevel(0.006) },
          );
        }),
        { pieces: boards },
      ),
      part('post', 'post', [
        block([v.thick(0.1), h - 0.02, Math.min(d - 0.03, v.thick(0.1))], [0, 0, -0.015], { bevel: v.bevel(0.012) }),
        placed(rod(0.075, 0.06, [0, 0, 0], { top: 0.01, sides: 4 }), [0, h - 0.06, -0.015], [0, 45, 0]),
      ]),
      part(
        'nails',
        'metal',
        many(boards, (index) =>
          both((s) =>
            axle(0.012, 0.02, [s * 0.025, h - 0.08 - tall / 2 - index * (tall + 0.07), d / 2 - 0.004], 'z', {
              sides: 8,
            }),
          ),
        ).flat(),
        { pieces: 2 * boards, detail: 0 },
      ),
    ];
  },
});

export const billboard = template({
  name: 'billboard',
  title: { en: 'Billboard', zh: '广告牌' },
  words: words(
    'billboard|advertising board|hoarding|neon sign|screen|monitor|tv|television',
    '广告牌|屏幕|电视|显示器|霓虹灯牌|电视机',
  ),
  category: 'street',
  size: [4, 4.4, 0.8],
  stretches: true,
  parts: {
    board: words('board|panel|screen', '牌面|面板|屏幕'),
    posts: postWords,
    frame: words('frame|border', '边框|框'),
    lamps: words('lamp|light', '灯'),
  },
  counts: { posts: count(2, 1, 3), lamps: count(3, 0, 6) },
  choices: {
    kind: choice({
      street: words('billboard', '广告牌'),
      television: { ...words('tv|television|monitor|screen', '电视|屏幕|显示器|电视机'), size: [1.1, 0.72, 0.24] },
    }),
  },
  materials: {
    board: coat('light blue'),
    frame: 'dark grey brushed steel',
    posts: steel,
    lamp: 'polished cream plaster',
  },
  build(v) {
    const { width: w, height: h, depth: d } = v;
    if (v.choice('kind') === 'television')
      return [
        part('frame', 'frame', [
          brick([w, 0.86 * h, 0.05], [0, 0.57 * h, 0], { bevel: v.bevel(0.01) }),
          block([0.08 * w, 0.2 * h, 0.04], [0, 0, -0.01]),
          block([0.4 * w, 0.03, d], [0, 0, 0], { bevel: v.bevel(0.008) }),
        ]),
        part('board', 'board', brick([w - 0.05, 0.86 * h - 0.06, 0.02], [0, 0.575 * h, 0.018])),
      ];
    const [posts, lamps, board] = [v.count('posts'), v.count('lamps'), 0.52 * h];
    const y = h - 0.04 - board / 2;
    return [
      part('board', 'board', brick([w - 0.2, board - 0.2, 0.1], [0, y, 0.12])),
      part('frame', 'frame', [
        front(
          [
            [-w / 2, y - board / 2],
            [w / 2, y - board / 2],
            [w / 2, y + board / 2],
            [-w / 2, y + board / 2],
          ],
          0.2,
          [0, 0, 0.08],
          {
            holes: [
              [
                [-w / 2 + 0.1, y - board / 2 + 0.1],
                [w / 2 - 0.1, y - board / 2 + 0.1],
                [w / 2 - 0.1, y + board / 2 - 0.1],
                [-w / 2 + 0.1, y + board / 2 - 0.1],
              ],
            ],
          },
        ),
        block([0.9 * w, 0.06, 0.34], [0, y - board / 2 - 0.03, 0.16]),
      ]),
      part(
        'posts',
        'posts',
        evenly(posts, w - 0.4).map((x) => rod(v.thick(0.12), y + 0.3 * board, [x, 0, -0.09], { sides: v.sides(16) })),
        { pieces: posts },
      ),
      ...(lamps === 0
        ? []
        : [
            part(
              'lamps',
              'lamp',
              evenly(lamps, w - 0.4).flatMap((x) => [
                tube(
                  [
                    [x, y - board / 2, 0.16],
                    [x, y - board / 2 - 0.1, d / 2 - 0.08],
                  ],
                  0.025,
                  8,
                ),
                ball(0.08, [x, y - board / 2 - 0.08, d / 2 - 0.08], v.sides(12)),
              ]),
              { pieces: lamps, detail: 1 },
            ),
          ]),
    ];
  },
});
