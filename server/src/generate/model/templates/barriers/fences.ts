import { iron, masonry, pineWood } from '#generate/model/templates/pieces/materials.ts';
import {
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
} from '#generate/model/templates/pieces/solids.ts';
import { choice, count, template, words } from '#generate/model/templates/template.ts';

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
