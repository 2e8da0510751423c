import { coat, concrete, iron, masonry, oak, pineWood, rubber, steel } from './pieces/materials.ts';
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
  type Point,
  part,
  placed,
  ring,
  rod,
  tube,
  without,
} from './pieces/solids.ts';
import { choice, count, template, words } from './template.ts';

export const fence = template({
  name: 'fence',
  title: { en: 'Fence', zh: '栅栏' },
  words: words(
    'fence|picket fence|wooden fence|iron fence|garden fence|palisade|hedge fence',
    '栅栏|围栏|木栅栏|篱笆|铁栅栏|木围栏',
  ),
  category: 'barriers',
  size: [2.4, 1.1, 0.12],
  stretches: true,
  parts: {
    pickets: words('picket|board|plank|bar|stake', '木条|栅条|板条|板'),
    rails: words('rail|beam', '横杆|横木'),
    posts: words('post|pole', '柱子|立柱|柱'),
  },
  counts: { pickets: count(11, 2, 40), rails: count(2, 1, 4), posts: count(2, 2, 6) },
  choices: {
    kind: choice({
      picket: words('picket|wooden|garden', '木'),
      iron: { ...words('iron|metal|wrought', '铁|金属'), size: [2.4, 1.5, 0.1] },
      ranch: words('ranch|farm|horse', '牧场|农场'),
    }),
  },
  materials: { wood: pineWood, iron },
  build(v) {
    const { width: w, height: h, depth: d } = v;
    const kind = v.choice('kind');
    const [pickets, rails, posts] = [v.count('pickets'), v.count('rails'), v.count('posts')];
    const postWide = v.thick(kind === 'iron' ? 0.07 : 0.1);
    const span = w - postWide;
    const x = (index: number) => (index / (posts - 1) - 0.5) * span;
    const material = kind === 'iron' ? 'iron' : 'wood';
    const railAt = many(rails, (index) => (rails === 1 ? 0.55 : 0.24 + (0.56 * index) / (rails - 1)) * h);
    const step = span / (pickets + 1);
    const wide = Math.min(0.62 * step, 0.11);
    const place = (index: number) => -span / 2 + step * (index + 1);
    const top = 0.94 * h;
    return [
      part(
        'posts',
        material,
        many(posts, (index) =>
          kind === 'iron'
            ? ironPost(x(index), postWide, h)
            : [
                block([postWide, h - 0.06, Math.min(d, postWide)], [x(index), 0, 0]),
                placed(
                  rod(0.72 * postWide, 0.07, [0, 0, 0], { top: 0.02, sides: 4 }),
                  [x(index), h - 0.07, 0],
                  [0, 45, 0],
                ),
              ],
        ).flat(),
        { pieces: posts },
      ),
      part(
        'rails',
        material,
        railAt.map((y) =>
          brick(
            [span + 0.02, kind === 'iron' ? 0.035 : kind === 'ranch' ? 0.16 : 0.08, 0.03],
            [0, y, kind === 'ranch' ? 0 : -0.012],
            { bevel: v.bevel(0.005) },
          ),
        ),
        { pieces: rails },
      ),
      ...(kind === 'ranch'
        ? []
        : [
            part(
              'pickets',
              material,
              many(pickets, (index) =>
                kind === 'iron'
                  ? [
                      rod(0.014, top - 0.12, [place(index), 0.06, 0], { sides: v.sides(8) }),
                      rod(Math.min(0.035, 0.4 * step), 0.1, [place(index), top - 0.07, 0], { top: 0, sides: 4 }),
                    ]
                  : [
                      front(
                        [
                          [-wide / 2, 0.05],
                          [wide / 2, 0.05],
                          [wide / 2, top - 0.6 * wide],
                          [0, top],
                          [-wide / 2, top - 0.6 * wide],
                        ],
                        0.024,
                        [place(index), 0, 0.012],
                        { bevel: v.bevel(0.005) },
                      ),
                    ],
              ).flat(),
              { pieces: pickets },
            ),
          ]),
    ];
  },
});

/** A post of iron with a ball on it. */
function ironPost(x: number, wide: number, h: number) {
  return [
    block([wide, h - 0.08, wide], [x, 0, 0]),
    ball(0.6 * wide, [x, h - 0.6 * wide, 0], 14),
    block([1.3 * wide, 0.03, 1.3 * wide], [x, h - 0.1, 0]),
  ];
}

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

export const gate = template({
  name: 'gate',
  title: { en: 'Gate', zh: '大门' },
  words: words('gate|castle gate|iron gate|garden gate|city gate', '大铁门|城门|栅门|院门|铁栅门|闸门'),
  category: 'barriers',
  size: [3.4, 2.8, 0.5],
  stretches: true,
  parts: {
    doors: words('door|wing|leaf', '门扇|门'),
    bars: words('bar|rod', '铁条|栏杆|杆'),
    pillars: words('pillar|post|column', '门柱|柱子|柱'),
  },
  counts: { bars: count(14, 4, 30), pillars: count(2, 2, 2) },
  materials: { iron, stone: masonry, trim: 'light grey rock', gold: 'gold' },
  build(v) {
    const { width: w, height: h, depth: d } = v;
    const post = 0.15 * w;
    const bars = 2 * Math.round(v.count('bars') / 2);
    const span = w - 2 * post - 0.06;
    const leaf = span / 2 - 0.02;
    const rise = (x: number) =>
      0.66 * h + 0.2 * h * Math.sqrt(Math.max(0, 1 - (x / (span / 2 + 0.02)) * (x / (span / 2 + 0.02))));
    const xs = [1, -1].flatMap((s) =>
      many(bars / 2, (index) => s * (0.07 + ((leaf - 0.1) * (index + 0.5)) / (bars / 2))),
    );
    const frame = (s: 1 | -1) => [
      block([0.05, rise(0) - 0.1, 0.05], [s * 0.045, 0.1, 0]),
      block([0.05, rise(span / 2 - 0.03) - 0.1, 0.05], [s * (span / 2 - 0.01), 0.1, 0]),
      ...[0.14, 0.42 * h].map((y) => block([leaf, 0.05, 0.04], [s * (leaf / 2 + 0.03), y, 0])),
      tube(
        many(7, (_, share) => {
          const x = s * (0.045 + (span / 2 - 0.06) * share);
          return [x, rise(x), 0];
        }),
        0.026,
        12,
      ),
    ];
    return [
      part(
        'bars',
        'iron',
        xs.map((x) => rod(0.013, rise(x) + 0.09, [x, 0.06, 0], { sides: v.sides(10) })),
        { pieces: bars },
      ),
      part('doors', 'iron', [...frame(1), ...frame(-1)], { pieces: 2 }),
      part(
        'points',
        'gold',
        xs.map((x) => rod(0.03, 0.13, [x, rise(x) + 0.12, 0], { top: 0, sides: 4 })),
        { pieces: bars, detail: 1 },
      ),
      part(
        'pillars',
        'stone',
        both((s) =>
          block([post - 0.06, 0.86 * h, d - 0.06], [s * (w / 2 - post / 2), 0, 0], { bevel: v.bevel(0.015) }),
        ),
        { pieces: 2 },
      ),
      part(
        'caps',
        'trim',
        [1, -1].flatMap((s) => [
          block([post, 0.08 * h, d], [s * (w / 2 - post / 2), 0, 0], { bevel: v.bevel(0.02) }),
          block([post, 0.05 * h, d], [s * (w / 2 - post / 2), 0.85 * h, 0], { bevel: v.bevel(0.02) }),
          ball(
            Math.min(0.06 * h, post / 2),
            [s * (w / 2 - post / 2), h - Math.min(0.06 * h, post / 2), 0],
            v.sides(26),
          ),
        ]),
        { pieces: 4 },
      ),
    ];
  },
});

export const portcullis = template({
  name: 'portcullis',
  title: { en: 'Portcullis', zh: '吊闸' },
  words: words(
    'portcullis|dungeon gate|barred gate|prison bars|bars|jail door|cell door',
    '吊闸|铁闸|牢门|铁栏|监狱门',
  ),
  category: 'dungeon',
  size: [2.6, 3, 0.5],
  stretches: true,
  parts: {
    bars: words('bar|rod', '铁条|栏杆'),
    frame: words('frame|arch|wall', '门框|石框'),
    spikes: words('spike|point', '尖刺|尖'),
  },
  counts: { bars: count(6, 3, 12) },
  materials: { iron, stone: masonry },
  build(v) {
    const { width: w, height: h, depth: d } = v;
    const bars = v.count('bars');
    const opening = 0.74 * w;
    const xs = evenly(bars, opening - 0.06);
    const rows = 5;
    const bar = v.thick(0.05);
    return [
      part(
        'frame',
        'stone',
        without(block([w, h, d], [0, 0, 0], { bevel: v.bevel(0.03) }), front(archway(opening, 0.88 * h, 16, -0.1), 2)),
      ),
      part(
        'bars',
        'iron',
        xs.map((x) => block([bar, 0.9 * h - 0.16, bar], [x, 0.2, 0])),
        { pieces: bars },
      ),
      part(
        'cross bars',
        'iron',
        many(rows, (_, share) => brick([opening + 0.04, bar, 0.8 * bar], [0, 0.32 + share * (0.5 * h), 0])),
        { pieces: rows, detail: 1 },
      ),
      part(
        'spikes',
        'iron',
        xs.map((x) => placed(rod(0.75 * bar, 0.2, [0, 0, 0], { top: 0, sides: 4 }), [x, 0.22, 0], [180, 0, 0])),
        { pieces: bars },
      ),
      part(
        'rivets',
        'iron',
        xs.flatMap((x) => many(rows, (_, share) => ball(0.55 * bar, [x, 0.32 + share * (0.5 * h), 0.5 * bar], 8))),
        { pieces: bars * rows, detail: 0 },
      ),
    ];
  },
});

export const cage = template({
  name: 'cage',
  title: { en: 'Cage', zh: '笼子' },
  words: words('cage|bird cage|birdcage|iron cage|prison cage', '笼子|鸟笼|铁笼|囚笼|笼'),
  category: 'dungeon',
  size: [1, 1.6, 1],
  parts: {
    bars: words('bar', '栏杆|铁条'),
    base: words('base|floor', '底座|底'),
    ring: words('ring|hook', '挂环|环'),
  },
  counts: { bars: count(14, 6, 24) },
  materials: { iron, wood: oak },
  build(v) {
    const { width: w, height: h } = v;
    const [bars, r, sides] = [v.count('bars'), 0.46 * w, v.sides(28)];
    const dome = (share: number) =>
      [r * Math.sqrt(Math.max(0, 1 - share * share)), 0.66 * h + 0.24 * h * share] as const;
    return [
      part('base', 'wood', rod(w / 2, 0.06 * h, [0, 0, 0], { sides, bevel: v.bevel(0.012) })),
      part('bars', 'iron', [
        ring(
          tube(
            [
              [r, 0.04 * h, 0],
              [r, 0.66 * h, 0],
              ...[0.5, 0.8, 0.95, 1].map((share) => {
                const [x, y] = dome(share);
                return [x, y, 0] as const;
              }),
            ],
            v.thick(0.014),
            v.sides(6),
          ),
          bars,
        ),

        hoop(r, 0.02, [0, 0.66 * h, 0], v.sides(30), 10),
        ball(0.06 * w, [0, 0.9 * h, 0], v.sides(14)),
      ]),
      part('hoop', 'iron', hoop(r, 0.02, [0, 0.34 * h, 0], v.sides(30), 10), { detail: 1 }),
      part(
        'ring',
        'iron',
        placed(hoop(0.04 * h, 0.016, [0, 0, 0], v.sides(18), 8), [0, h - 0.04 * h - 0.016, 0], [90, 0, 0]),
      ),
    ];
  },
});

export const trafficCone = template({
  name: 'traffic-cone',
  title: { en: 'Traffic cone', zh: '交通锥' },
  words: words('traffic cone|road cone|safety cone|pylon', '交通锥|路锥|锥桶|雪糕筒'),
  category: 'street',
  size: [0.36, 0.7, 0.36],
  parts: {
    cone: words('cone|body', '锥身'),
    stripes: words('stripe|band', '条纹|反光条'),
    base: words('base|foot', '底座'),
  },
  counts: { stripes: count(2, 1, 3) },
  materials: { cone: coat('orange'), stripes: coat('white'), base: rubber },
  build(v) {
    const { width: w, height: h, depth: d } = v;
    const sides = v.sides(28);
    const stripes = v.count('stripes');
    const radius = (share: number) => w * (0.38 - 0.31 * share);
    return [
      part('base', 'base', block([w, 0.06 * h, d], [0, 0, 0], { bevel: v.bevel(0.012) })),
      part('cone', 'cone', [rod(radius(0), 0.95 * h, [0, 0.05 * h, 0], { top: radius(1), sides })]),
      part(
        'stripes',
        'stripes',
        many(stripes, (index) => {
          const [from, to] = [0.34 + 0.28 * index, 0.48 + 0.28 * index];
          return lathe(
            [
              [radius(from) - 0.02, from],
              [radius(from) + 0.004, from],
              [radius(to) + 0.004, to],
              [radius(to) - 0.02, to],
            ].map(([x = 0, y = 0]): Point => [x, 0.05 * h + 0.95 * h * y]),
            sides,
          );
        }),
        { pieces: stripes },
      ),
    ];
  },
});
