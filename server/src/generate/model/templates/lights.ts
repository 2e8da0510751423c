import { cosine, sine } from '#generate/model/trigonometry.ts';
import { brass, gold, iron, shine, weatheredWood } from './pieces/materials.ts';
import {
  ball,
  block,
  brick,
  hoop,
  lathe,
  many,
  type Place,
  type Point,
  part,
  placed,
  ring,
  rod,
  tube,
} from './pieces/solids.ts';
import { choice, count, template, words } from './template.ts';

const flame: readonly Point[] = [
  [0, 0],
  [0.3, 0.12],
  [0.42, 0.3],
  [0.36, 0.5],
  [0.2, 0.72],
  [0.08, 0.9],
  [0, 1],
];

/** A flame of a height over a place. */
function fire(height: number, at: Place, sides: number) {
  return lathe(
    flame.map(([radius, y]): Point => [0.8 * radius * height, y * height]),
    sides,
    at,
  );
}

export const candle = template({
  name: 'candle',
  title: { en: 'Candle', zh: '蜡烛' },
  words: words('candle|candle holder|candlestick|candelabra|candle stick', '蜡烛|烛台|蜡烛台|蜡台'),
  category: 'household',
  size: [0.13, 0.26, 0.13],
  parts: {
    candles: words('candle|wax', '蜡烛'),
    holder: words('holder|stand|base|candlestick', '烛台|底座'),
    flames: words('flame|fire', '火焰|烛火'),
  },
  counts: { candles: count(1, 1, 7) },
  choices: {
    kind: choice({
      candle: words('candle', '蜡烛'),
      stick: { ...words('candlestick|candle holder|candle stick', '烛台'), size: [0.14, 0.42, 0.14] },
      candelabra: { ...words('candelabra|candelabrum', '枝形烛台'), size: [0.42, 0.55, 0.14] },
    }),
  },
  materials: { metal: brass, wax: 'cream plaster', flame: shine('amber') },
  build(v) {
    const { width: w, height: h, depth: d } = v;
    const [sides, kind] = [v.sides(20), v.choice('kind')];
    const asked = v.count('candles');
    const arms = asked > 1 ? asked : kind === 'candelabra' ? 3 : 1;

    const radius = Math.min(kind === 'candle' ? 0.2 * w : 0.09 * d + 0.004, (0.38 * w) / arms);
    const wick = Math.min(0.13 * h, (arms > 3 ? 2.6 : 5) * radius);
    const foot = kind === 'candle' ? 0.06 * h : 0.55 * h;
    const x = (index: number) => (arms === 1 ? 0 : (index / (arms - 1) - 0.5) * (w - 3 * radius));
    const length = kind === 'candle' ? 0.8 * h : 0.3 * h;
    const base =
      kind === 'candle'
        ? [
            lathe(
              [
                [0, 0],
                [0.3 * w, 0],
                [0.48 * w, 0.1 * h],
                [0.5 * w, 0.13 * h],
                [0.44 * w, 0.12 * h],
                [0.28 * w, 0.04 * h],
                [0.26 * w, 0.05 * h],
                [0.24 * w, 0.16 * h],
                [0, 0.16 * h],
              ],
              sides,
            ),
            placed(hoop(0.11 * w, 0.02 * w, [0, 0, 0], 16, 8), [0.5 * w, 0.08 * h, 0], [90, 0, 0]),
          ]
        : [
            lathe(
              [
                [0, 0],
                [0.5 * d, 0],
                [0.5 * d, 0.03 * h],
                [0.2 * d, 0.08 * h],
                [0.1 * d, 0.2 * h],
                [0.16 * d, 0.24 * h],
                [0.1 * d, 0.28 * h],
                [0.09 * d, 0.42 * h],
                [0.16 * d, 0.46 * h],
                [0.1 * d, 0.5 * h],
                [0, 0.52 * h],
              ],
              sides,
            ),
            ...many(arms, (index) =>
              lathe(
                [
                  [0, 0],
                  [0.06 * d, 0],
                  [0.2 * d, 0.035 * h],
                  [0.2 * d, 0.05 * h],
                  [0, 0.05 * h],
                ],
                sides,
                [x(index), foot - 0.035 * h, 0],
              ),
            ),
            ...many(arms, (index) =>
              tube(
                [
                  [0, 0.4 * h, 0],
                  [0.5 * x(index), 0.37 * h, 0],
                  [0.9 * x(index), 0.42 * h, 0],
                  [x(index), foot - 0.02 * h, 0],
                ],
                0.05 * d,
                v.sides(8),
              ),
            ).filter((_, index) => x(index) !== 0),
            rod(0.06 * d, 0.1 * h, [0, 0.45 * h, 0], { sides: v.sides(8) }),
          ];
    return [
      part('holder', 'metal', base, { crease: 50 }),
      part(
        'candles',
        'wax',
        many(arms, (index) => rod(radius, length, [x(index), foot, 0], { sides, bevel: v.bevel(0.004) })),
        { pieces: arms },
      ),
      part(
        'flames',
        'flame',
        many(arms, (index) => fire(wick, [x(index), foot + length - 0.004, 0], v.sides(10))),
        { pieces: arms, detail: 1 },
      ),
    ];
  },
});

export const torch = template({
  name: 'torch',
  title: { en: 'Torch', zh: '火把' },
  words: words('torch|wall torch|firebrand', '火把|火炬|壁挂火把'),
  category: 'dungeon',
  size: [0.16, 0.75, 0.16],
  parts: {
    handle: words('handle|shaft|stick', '手柄|柄|把手|木棍'),
    head: words('head|wrap|basket|holder', '火把头|头'),
    flame: words('flame|fire', '火焰|火'),
  },
  materials: { wood: weatheredWood, head: iron, flame: shine('orange') },
  build(v) {
    const { width: w, height: h } = v;
    const r = w / 2;
    return [
      part('handle', 'wood', rod(v.thick(0.018), 0.66 * h, [0, 0, 0], { top: v.thick(0.026), sides: v.sides(12) }), {
        uv: 'cylinder',
      }),
      part('head', 'head', [
        lathe(
          [
            [0, 0],
            [0.38 * r, 0],
            [0.42 * r, 0.03 * h],
            [0.7 * r, 0.12 * h],
            [0.74 * r, 0.14 * h],
            [0.5 * r, 0.14 * h],
            [0, 0.1 * h],
          ],
          v.sides(16),
          [0, 0.56 * h, 0],
        ),
        ring(brick([0.03, 0.12 * h, 0.05], [0.72 * r, 0.69 * h, 0], { turn: [0, 0, -12] }), v.sides(6)),
        hoop(0.82 * r, 0.014, [0, 0.74 * h, 0], v.sides(18), 6),
      ]),
      part(
        'flame',
        'flame',
        [
          fire(0.36 * h, [0, 0.64 * h, 0], v.sides(12)),
          placed(fire(0.22 * h, [0, 0, 0], v.sides(10)), [0.26 * r, 0.66 * h, 0.1 * r], [0, 0, -12]),
          placed(fire(0.2 * h, [0, 0, 0], v.sides(10)), [-0.28 * r, 0.66 * h, -0.06 * r], [0, 0, 14]),
        ],
        { crease: 70 },
      ),
    ];
  },
});

export const lantern = template({
  name: 'lantern',
  title: { en: 'Lantern', zh: '灯笼' },
  words: words('lantern|paper lantern|oil lamp|hand lantern', '灯笼|提灯|油灯|马灯|纸灯笼'),
  category: 'household',
  size: [0.2, 0.38, 0.2],
  parts: {
    frame: words('frame|cap|cage|body', '框架|灯架'),
    glass: words('glass|light|pane|paper', '玻璃|灯罩|灯面'),
    handle: words('handle|ring', '提手|把手|环'),
  },
  choices: {
    kind: choice({
      lantern: words('oil|hand|lantern', '提灯|马灯|油灯'),
      paper: { ...words('paper|chinese|red lantern', '灯笼|纸|红灯笼'), size: [0.36, 0.5, 0.36] },
    }),
  },
  materials: { metal: iron, light: shine('amber'), paper: shine('red') },
  build(v) {
    const { width: w, height: h, depth: d } = v;
    const sides = v.sides(24);
    if (v.choice('kind') === 'paper')
      return [
        part(
          'glass',
          'paper',
          lathe(
            many(15, (index, share): Point => {
              const up = 2 * share - 1;
              return [w * (index % 2 === 0 ? 0.485 : 0.5) * Math.sqrt(1 - 0.72 * up * up), h * (0.24 + 0.6 * share)];
            }),
            sides,
          ),
          { crease: 20 },
        ),
        part(
          'frame',
          'metal',
          [rod(0.29 * w, 0.05 * h, [0, 0.82 * h, 0], { sides }), rod(0.29 * w, 0.05 * h, [0, 0.21 * h, 0], { sides })],
          { pieces: 2 },
        ),
        part(
          'handle',
          'metal',
          tube(
            [
              [0, 0.85 * h, 0],
              [0, h - 0.006, 0],
            ],
            0.006,
            v.sides(6),
          ),
          { detail: 1 },
        ),
        part('tassel', 'light', rod(0.03 * w, 0.22 * h, [0, 0, 0], { top: 0.05 * w, sides: v.sides(10) })),
      ];
    const pillar = 0.4 * w;
    return [
      part('frame', 'metal', [
        block([w, 0.06 * h, d], [0, 0, 0], { bevel: v.bevel(0.006) }),
        block([0.96 * w, 0.04 * h, 0.96 * d], [0, 0.6 * h, 0], { bevel: v.bevel(0.004) }),
        placed(
          rod(0.66 * w, 0.17 * h, [0, 0, 0], { top: 0.14 * w, sides: 4 }),
          [0, 0.635 * h, 0],
          [0, 45, 0],
          undefined,
        ),
        rod(0.08 * w, 0.06 * h, [0, 0.79 * h, 0], { sides: v.sides(12) }),
        ...[1, -1].flatMap((x) =>
          [1, -1].map((z) => block([0.07 * w, 0.58 * h, 0.07 * w], [x * pillar, 0.04 * h, z * pillar])),
        ),
      ]),
      part('glass', 'light', block([0.72 * w, 0.56 * h, 0.72 * d], [0, 0.05 * h, 0])),
      part('handle', 'metal', placed(hoop(0.075 * h, 0.012, [0, 0, 0], v.sides(18), 6), [0, 0.91 * h, 0], [90, 0, 0]), {
        detail: 1,
      }),
    ];
  },
});

export const lamp = template({
  name: 'lamp',
  title: { en: 'Lamp', zh: '台灯' },
  words: words('lamp|table lamp|desk lamp|floor lamp|lampshade|bedside lamp', '台灯|灯|落地灯|床头灯'),
  category: 'household',
  size: [0.34, 0.55, 0.34],
  parts: {
    base: words('base|foot|stand', '底座|灯座'),
    shade: words('shade|lampshade', '灯罩'),
    stem: words('stem|pole|rod', '灯杆|杆'),
  },
  choices: {
    kind: choice({
      table: words('table|desk|bedside', '台灯|床头'),
      floor: { ...words('floor|standing', '落地'), size: [0.45, 1.6, 0.45] },
    }),
  },
  materials: { metal: brass, shade: 'cream linen' },
  build(v) {
    const { width: w, height: h } = v;
    const [sides, shade] = [v.sides(28), Math.min(0.45 * h, 0.75 * w)];
    return [
      part(
        'base',
        'metal',
        lathe(
          [
            [0, 0],
            [0.3 * w, 0],
            [0.3 * w, 0.02],
            [0.2 * w, 0.04],
            [0.05 * w, 0.09],
            [0, 0.09],
          ],
          sides,
        ),
        { crease: 50 },
      ),
      part('stem', 'metal', [
        rod(0.028 * w + 0.002, h - 0.04, [0, 0.03, 0], { sides: v.sides(12) }),
        ball(0.09 * w, [0, Math.min(0.2, 0.3 * h), 0], v.sides(16)),
        ball(0.035 * w, [0, h - 0.035 * w, 0], v.sides(12)),
      ]),
      part(
        'shade',
        'shade',
        {
          op: 'difference',
          of: [
            rod(0.5 * w, shade, [0, h - shade - 0.03, 0], { top: 0.3 * w, sides }),
            rod(0.485 * w, shade, [0, h - shade - 0.036, 0], { top: 0.285 * w, sides }),
          ],
        },
        { uv: 'cylinder' },
      ),
      part('spider', 'metal', [brick([0.56 * w, 0.01, 0.012], [0, h - 0.055, 0])], { detail: 0 }),
    ];
  },
});

export const chandelier = template({
  name: 'chandelier',
  title: { en: 'Chandelier', zh: '吊灯' },
  words: words('chandelier|ceiling lamp|hanging lamp|pendant lamp', '吊灯|枝形吊灯|水晶灯'),
  category: 'household',
  size: [1, 0.85, 1],
  parts: {
    candles: words('candle|light|bulb', '蜡烛|灯泡'),
    ring: words('ring|wheel|frame', '圈|环'),
    chain: words('chain|rope', '链子|链|吊链'),
  },
  counts: { candles: count(8, 3, 16) },
  materials: { metal: gold, wax: 'cream plaster', flame: shine('amber') },
  build(v) {
    const { width: w, height: h } = v;
    const [number, r] = [v.count('candles'), 0.46 * w];
    const at = (index: number): Place => [
      r * cosine((360 * index) / number),
      0.24 * h,
      r * sine((360 * index) / number),
    ];
    return [
      part('ring', 'metal', [
        lathe(
          [
            [0, 0],
            [0.05 * w, 0.03 * h],
            [0.07 * w, 0.1 * h],
            [0.03 * w, 0.18 * h],
            [0.06 * w, 0.26 * h],
            [0.03 * w, 0.34 * h],
            [0.03 * w, 0.6 * h],
            [0, 0.62 * h],
          ],
          v.sides(16),
        ),
        ...many(number, (index): ReturnType<typeof tube> => {
          const [x, y, z] = at(index);
          return tube(
            [
              [0, 0.14 * h, 0],
              [0.35 * x, 0.07 * h, 0.35 * z],
              [0.8 * x, 0.09 * h, 0.8 * z],
              [x, y, z],
            ],
            0.013 * w,
            v.sides(6),
          );
        }),
        ...many(number, (index) =>
          lathe(
            [
              [0, 0],
              [0.02 * w, 0],
              [0.04 * w, 0.03 * h],
              [0, 0.035 * h],
            ],
            v.sides(10),
            at(index),
          ),
        ),
      ]),
      part(
        'candles',
        'wax',
        many(number, (index) => {
          const [x, y, z] = at(index);
          return rod(0.018 * w, 0.16 * h, [x, y + 0.02 * h, z], { sides: v.sides(8) });
        }),
        { pieces: number, detail: 1 },
      ),
      part(
        'flames',
        'flame',
        many(number, (index) => {
          const [x, y, z] = at(index);
          return fire(0.09 * h, [x, y + 0.175 * h, z], v.sides(8));
        }),
        { pieces: number, detail: 0 },
      ),
      part(
        'chain',
        'metal',
        many(5, (index) =>
          placed(
            hoop(0.03 * h, 0.0094 * h, [0, 0, 0], v.sides(12), 6),
            [0, 0.64 * h + 0.07 * h * index, 0],
            [90, index % 2 === 0 ? 0 : 90, 0],
            [1, 1.4, 1],
          ),
        ),
        { detail: 0 },
      ),
    ];
  },
});

export const streetLamp = template({
  name: 'street-lamp',
  title: { en: 'Street lamp', zh: '路灯' },
  words: words(
    'street lamp|streetlamp|street light|streetlight|lamp post|lamppost|light pole|lantern post',
    '路灯|街灯|灯柱|路灯杆',
  ),
  category: 'street',
  size: [0.5, 3.6, 0.5],
  parts: {
    post: words('post|pole|column', '灯柱|灯杆|杆|柱'),
    lamps: words('lamp|lantern|light|bulb|head', '灯|灯头|灯笼|灯泡'),
  },
  counts: { lamps: count(1, 1, 4) },
  materials: { post: iron, light: shine('amber') },
  build(v) {
    const { width: w, height: h } = v;
    const [lamps, sides] = [v.count('lamps'), v.sides(16)];
    const reach = lamps === 1 ? 0 : Math.max(0.5, 0.5 * w);
    const size = 0.17;
    const places = lamps === 1 ? [0] : many(lamps, (index) => (360 * index) / lamps);
    const top = h - 0.55;
    const turnedTo = (angle: number, shape: ReturnType<typeof rod>) => placed(shape, [0, 0, 0], [0, angle, 0]);
    return [
      part(
        'post',
        'post',
        [
          lathe(
            [
              [0, 0],
              [0.2, 0],
              [0.2, 0.08],
              [0.13, 0.14],
              [0.13, 0.5],
              [0.16, 0.54],
              [0.09, 0.62],
              [0.06, 0.8],
              [0.045, top - 0.1],
              [0.09, top - 0.06],
              [0.05, top],
              [0, top],
            ].map(([x = 0, y = 0]): Point => [v.thick(x), y]),
            sides,
          ),
          ...(lamps === 1
            ? []
            : places.map((angle) =>
                turnedTo(
                  angle,
                  tube(
                    [
                      [0, top - 0.3, 0],
                      [0.5 * reach, top - 0.34, 0],
                      [reach, top - 0.2, 0],
                      [reach, top + 0.01, 0],
                    ],
                    0.03,
                    v.sides(8),
                  ),
                ),
              )),
          ...(lamps === 1 ? [] : [ball(0.09, [0, top + 0.02, 0], v.sides(14))]),
          ...places.map((angle) =>
            turnedTo(angle, {
              op: 'union',
              of: [
                rod(0.4 * size, 0.06, [reach, top - 0.02, 0], { top: 0.62 * size, sides: 6 }),
                rod(1.25 * size, 0.14, [reach, top + 0.36, 0], { top: 0.35 * size, sides: 6 }),
                rod(0.3 * size, 0.06, [reach, top + 0.49, 0], { top: 0.02, sides: 6 }),
              ],
            }),
          ),
        ],
        { pieces: 1 + lamps, crease: 50 },
      ),
      part(
        'lamps',
        'light',
        places.map((angle) => turnedTo(angle, rod(0.6 * size, 0.34, [reach, top + 0.03, 0], { top: size, sides: 6 }))),
        { pieces: lamps },
      ),
    ];
  },
});

export const campfire = template({
  name: 'campfire',
  title: { en: 'Campfire', zh: '篝火' },
  words: words('campfire|bonfire|fire pit|camp fire|firewood|fireplace', '篝火|营火|火堆|柴火'),
  category: 'dungeon',
  size: [1.1, 0.75, 1.1],
  parts: {
    stones: words('stone|rock', '石头|石块'),
    logs: words('log|wood', '木柴|木头|柴'),
    flame: words('flame|fire', '火焰|火'),
  },
  counts: { stones: count(10, 5, 16), logs: count(5, 3, 8) },
  materials: { flame: shine('orange'), logs: 'brown bark', stones: 'grey rock' },
  build(v) {
    const { width: w, height: h, seed } = v;
    const [stones, logs, r] = [v.count('stones'), v.count('logs'), 0.42 * w];
    return [
      part(
        'stones',
        'stones',
        many(stones, (index) =>
          placed(
            {
              op: 'displace',
              of: ball([0.1 * w, 0.075 * w, 0.085 * w], [0, 0, 0], v.sides(12)),
              size: 0.1 * w,
              height: 0.02 * w,
              seed: seed + index,
              cell: 0.06 * w,
            },
            [r * cosine((360 * index) / stones), 0.055 * w, r * sine((360 * index) / stones)],
            [0, 90 - (360 * index) / stones, 0],
            [Math.min(1, 8.5 / stones), 1, 1],
          ),
        ),
        { pieces: stones },
      ),
      part(
        'logs',
        'logs',
        many(logs, (index) => leaning((360 * index) / logs + 20, w, v.sides(9))),
      ),
      part(
        'flame',
        'flame',
        [
          fire(0.95 * h, [0, 0.04, 0], v.sides(12)),
          ...many(4, (index) =>
            placed(
              fire(0.6 * h, [0, 0, 0], v.sides(10)),
              [0.1 * w * cosine(90 * index + 30), 0.05, 0.1 * w * sine(90 * index + 30)],
              [0, 0, 0],
            ),
          ),
        ],
        { crease: 70 },
      ),
    ];
  },
});

/** A log of a pile that leans on the middle. */
function leaning(angle: number, w: number, sides: number) {
  const [x, z] = [cosine(angle), sine(angle)];
  const ends: readonly Place[] = [
    [0.34 * w * x, 0.05 * w, 0.34 * w * z],
    [-0.03 * w * x, 0.32 * w, -0.03 * w * z],
  ];
  return tube(ends, [0.055 * w, 0.042 * w], sides);
}
