import { sine } from '#generate/model/trigonometry.ts';
import { cloth, coat, iron, oak, steel, weatheredWood } from './pieces/materials.ts';
import { evenly } from './pieces/openings.ts';
import {
  archway,
  axle,
  ball,
  block,
  both,
  brick,
  front,
  hoop,
  lathe,
  many,
  type Place,
  type Point,
  part,
  placed,
  ring,
  rod,
  slab,
  tube,
  without,
} from './pieces/solids.ts';
import { choice, count, template, words } from './template.ts';

const postWords = words('post|pole|stand|leg', '柱子|杆|支柱|立柱');

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

export const hydrant = template({
  name: 'hydrant',
  title: { en: 'Fire hydrant', zh: '消防栓' },
  words: words('hydrant|fire hydrant', '消防栓'),
  category: 'street',
  size: [0.44, 0.85, 0.4],
  parts: { body: words('body', '栓体'), caps: words('cap|outlet|nozzle', '阀盖|出水口') },
  counts: { caps: count(3, 2, 3) },
  materials: { body: coat('red'), metal: steel },
  build(v) {
    const { width: w, height: h, depth: d } = v;
    const [r, sides] = [0.27 * w, v.sides(24)];
    const caps = v.count('caps');
    return [
      part(
        'body',
        'body',
        [
          lathe(
            [
              [0, 0],
              [1.4, 0],
              [1.4, 0.06],
              [1.02, 0.07],
              [1, 0.12],
              [1, 0.66],
              [1.28, 0.67],
              [1.28, 0.72],
              [1.1, 0.74],
              [0.9, 0.86],
              [0.3, 0.93],
              [0, 0.94],
            ].map(([x = 0, y = 0]): Point => [x * r, y * h]),
            sides,
          ),
          axle(0.52 * r, 0.86 * w, [0, 0.5 * h, 0], 'x', { sides: v.sides(18) }),
          axle(0.68 * r, 0.72 * d - (d - 2 * r) * 0.2, [0, 0.42 * h, 0.14 * d], 'z', { sides: v.sides(18) }),
        ],
        { crease: 35 },
      ),
      part(
        'caps',
        'metal',
        [
          ...both((s) =>
            axle(0.66 * r, 0.09 * w, [s * 0.455 * w, 0.5 * h, 0], 'x', { sides: 8, bevel: v.bevel(0.008) }),
          ),
          ...(caps > 2
            ? [axle(0.8 * r, 0.08 * d, [0, 0.42 * h, 0.46 * d], 'z', { sides: 8, bevel: v.bevel(0.008) })]
            : []),
        ],
        { pieces: caps },
      ),
      part('nut', 'metal', rod(0.26 * r, 0.09 * h, [0, 0.91 * h, 0], { sides: 5 }), { detail: 1 }),
      part('bolts', 'metal', ring(rod(0.1 * r, 0.05 * h, [1.2 * r, 0.05 * h, 0], { sides: 6 }), 8), {
        pieces: 8,
        detail: 0,
      }),
    ];
  },
});

export const mailbox = template({
  name: 'mailbox',
  title: { en: 'Mailbox', zh: '邮箱' },
  words: words('mailbox|letterbox|postbox|letter box|post box', '邮箱|信箱|邮筒'),
  category: 'street',
  size: [0.3, 1.2, 0.5],
  parts: {
    box: words('box|body', '箱体'),
    post: postWords,
    flag: words('flag', '旗子|小旗'),
    door: words('door', '门'),
  },
  materials: { box: coat('blue'), wood: oak, red: coat('red'), metal: steel },
  build(v) {
    const { width: w, height: h, depth: d } = v;
    const low = 0.74 * h;
    const tunnel = (width: number, depth: number, z: number) =>
      front(
        archway(width, h - low, 14).map(([x, y]): Point => [x, low + y]),
        depth,
        [0, 0, z],
      );
    return [
      part('box', 'box', tunnel(0.86 * w, d - 0.03, -0.01)),
      part(
        'door',
        'metal',
        without(
          tunnel(0.92 * w, 0.03, d / 2 - 0.018),
          front(
            archway(0.74 * w, h - low - 0.04, 14).map(([x, y]): Point => [x, low + 0.02 + y]),
            0.1,
            [0, 0, d / 2 + 0.04],
          ),
        ),
        { detail: 1 },
      ),
      part('post', 'wood', block([0.1, low + 0.01, 0.1], [0, 0, 0], { bevel: v.bevel(0.012) })),
      part('shelf', 'wood', block([0.8 * w, 0.03, 0.8 * d], [0, low - 0.025, 0])),
      part('flag', 'red', [
        brick([0.02, 0.3 * (h - low) + 0.1, 0.03], [w / 2 - 0.012, low + 0.5 * (h - low), 0.12 * d]),
        brick([0.02, 0.09, 0.13], [w / 2 - 0.012, low + 0.65 * (h - low) + 0.04, 0.12 * d - 0.06]),
      ]),
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

export const flag = template({
  name: 'flag',
  title: { en: 'Flag', zh: '旗帜' },
  words: words('flag|banner|flagpole|pennant|standard', '旗帜|旗子|旗|横幅|旌旗|军旗'),
  category: 'street',
  size: [1.5, 3.2, 0.3],
  parts: {
    cloth: words('cloth|banner|fabric|flag', '旗面|布'),
    pole: words('pole|post|shaft', '旗杆|杆'),
    finial: words('finial|tip|ball', '杆顶|球'),
  },
  choices: {
    kind: choice({
      flag: words('flag', '旗'),
      banner: { ...words('banner|standard', '横幅|旌旗'), size: [1.1, 2.8, 0.3] },
    }),
  },
  materials: { cloth: cloth('red'), pole: oak, gold: 'gold' },
  build(v) {
    const { width: w, height: h, depth: d } = v;
    const isBanner = v.choice('kind') === 'banner';
    const at = isBanner ? 0 : -w / 2 + 0.06;
    const wave = (share: number) => 0.32 * d * sine(540 * share);
    const low = isBanner ? 0.24 * h : h - 0.06 - 0.36 * h;
    const top = isBanner ? h - 0.22 : h - 0.1;
    const sheet = many(17, (_, share): Place => {
      const x = isBanner ? (share - 0.5) * (w - 0.14) : at + 0.02 + share * (w - 0.07);
      return [x, 0, isBanner ? 0.06 + 0.25 * wave(0.7 * share) : wave(share) * share];
    });
    const outline: readonly Point[] = [
      ...sheet.map(([x, , z]): Point => [x, z - 0.014]),
      ...[...sheet].reverse().map(([x, , z]): Point => [x, z + 0.014]),
    ];
    const full = slab(outline, top - low, [0, low, 0]);
    const tail = isBanner
      ? without(
          full,
          front(
            [
              [-0.5 * w, low - 0.1],
              [0, low + 0.16 * h],
              [0.5 * w, low - 0.1],
            ],
            2,
          ),
        )
      : full;
    return [
      part('cloth', 'cloth', tail, { crease: 60 }),
      part('pole', 'pole', [
        rod(0.035, h - 0.06, [at, 0, 0], { sides: v.sides(12) }),
        ...(isBanner ? [axle(0.025, w - 0.04, [0, top - 0.01, 0.05], 'x', { sides: v.sides(10) })] : []),
      ]),
      part('finial', 'gold', ball(0.06, [at, h - 0.06, 0], v.sides(14))),
      ...(isBanner
        ? [
            part(
              'knobs',
              'gold',
              both((s) => ball(0.04, [s * (w / 2 - 0.04), top - 0.01, 0.05], v.sides(12))),
              { pieces: 2, detail: 1 },
            ),
          ]
        : []),
    ];
  },
});

export const buoy = template({
  name: 'buoy',
  title: { en: 'Buoy', zh: '浮标' },
  words: words('buoy|sea buoy|life buoy|lifebuoy|float', '浮标|救生圈|航标'),
  category: 'street',
  size: [1.2, 2.2, 1.2],
  parts: {
    body: words('body|float|hull', '浮体'),
    frame: words('frame|cage|tower', '支架'),
    light: words('light|lamp', '灯'),
  },
  choices: {
    kind: choice({ buoy: words('buoy', '浮标'), ring: { ...words('life', '救生圈'), size: [0.75, 0.14, 0.75] } }),
  },
  materials: { body: coat('red'), white: coat('white'), metal: steel, light: 'polished amber plaster' },
  build(v) {
    const { width: w, height: h } = v;
    const sides = v.sides(28);
    if (v.choice('kind') === 'ring')
      return [
        part('body', 'white', placed(hoop(w / 2 - h / 2, h / 2, [0, 0, 0], 32, v.sides(14)), [0, h / 2, 0])),
        part(
          'stripes',
          'body',
          many(4, (index) =>
            placed(
              axle(0.54 * h, 0.2 * w, [0, h / 2, w / 2 - h / 2], 'x', { sides: v.sides(16) }),
              [0, 0, 0],
              [0, 90 * index, 0],
            ),
          ),
          { pieces: 4 },
        ),
      ];
    return [
      part(
        'body',
        'body',
        lathe(
          [
            [0, 0],
            [0.3, 0],
            [0.46, 0.08],
            [0.5, 0.16],
            [0.5, 0.26],
            [0.42, 0.34],
            [0.2, 0.37],
            [0, 0.37],
          ].map(([x = 0, y = 0]): Point => [x * w, y * h]),
          sides,
        ),
      ),
      part(
        'band',
        'white',
        lathe(
          [
            [0.4, 0.17],
            [0.508, 0.17],
            [0.508, 0.25],
            [0.4, 0.25],
            [0.4, 0.17],
          ].map(([x = 0, y = 0]): Point => [x * w, y * h]),
          sides,
        ),
      ),
      part(
        'frame',
        'metal',
        [
          ...many(4, (index) =>
            placed(
              tube(
                [
                  [0.3 * w, 0.34 * h, 0],
                  [0.13 * w, 0.84 * h, 0],
                ],
                0.026,
                v.sides(8),
              ),
              [0, 0, 0],
              [0, 90 * index + 45, 0],
            ),
          ),
          hoop(0.225 * w, 0.02, [0, 0.56 * h, 0], v.sides(20), 8),
          rod(0.18 * w, 0.03 * h, [0, 0.82 * h, 0], { sides }),
          rod(0.09 * w, 0.03 * h, [0, h - 0.03 * h, 0], { sides: v.sides(16), top: 0.03 * w }),
        ],
        { pieces: 2 },
      ),
      part('light', 'light', rod(0.075 * w, 0.14 * h, [0, 0.84 * h, 0], { sides: v.sides(16) })),
    ];
  },
});
