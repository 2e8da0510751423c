import { angleOf } from '#generate/model/trigonometry.ts';
import { coat, gold, iron, oak, pineWood, steel, walnut, weatheredWood } from './pieces/materials.ts';
import {
  axle,
  ball,
  block,
  both,
  brick,
  hoop,
  lathe,
  many,
  type Point,
  part,
  placed,
  ring,
  rod,
  side,
  tube,
  without,
} from './pieces/solids.ts';
import { choice, count, template, words } from './template.ts';

export const barrel = template({
  name: 'barrel',
  title: { en: 'Barrel', zh: '木桶' },
  words: words('barrel|keg|cask|wine barrel|oil barrel|oil drum|powder keg|drum', '木桶|酒桶|油桶|桶|火药桶'),
  category: 'containers',
  size: [0.66, 0.9, 0.66],
  parts: { staves: words('stave|body', '桶板|桶身'), hoops: words('hoop|band|ring', '铁箍|桶箍|箍|铁环') },
  counts: { hoops: count(4, 1, 8) },
  choices: {
    kind: choice({
      wood: words('wood|wooden|wine|beer', '木|酒'),
      drum: { ...words('oil|drum|metal|steel|fuel|chemical', '油|铁桶|金属|化学'), size: [0.58, 0.88, 0.58] },
    }),
  },
  materials: { wood: oak, hoops: iron, drum: coat('red') },
  build(v) {
    const { width: w, height: h } = v;
    const hoops = v.count('hoops');
    const sides = v.sides(28);
    if (v.choice('kind') === 'drum')
      return [
        part(
          'staves',
          'drum',
          without(
            lathe(
              [
                [0, 0],
                [0.47 * w, 0],
                [0.5 * w, 0.01],
                [0.5 * w, 0.03],
                [0.48 * w, 0.045],
                [0.48 * w, 0.32 * h],
                [0.5 * w, 0.335 * h],
                [0.48 * w, 0.35 * h],
                [0.48 * w, 0.65 * h],
                [0.5 * w, 0.665 * h],
                [0.48 * w, 0.68 * h],
                [0.48 * w, h - 0.045],
                [0.5 * w, h - 0.03],
                [0.5 * w, h],
                [0, h],
              ],
              sides,
            ),
            rod(0.455 * w, 0.1, [0, h - 0.02, 0], { sides }),
          ),
          { uv: 'cylinder', crease: 30 },
        ),
        part('cap', 'hoops', rod(0.05, 0.025, [0.28 * w, h - 0.022, 0], { sides: v.sides(12) }), { detail: 0 }),
      ];
    const radius = (share: number) => w * (0.385 + 0.38 * share * (1 - share));
    const wall = many(11, (_, share): Point => [radius(share), h * share]);
    const dish = radius(0) * 0.88;
    return [
      part(
        'staves',
        'wood',
        without(
          lathe([[0, 0], ...wall, [0, h]], sides),
          rod(dish, 0.2, [0, h - 0.03, 0], { sides }),
          rod(dish, 0.2, [0, -0.17, 0], { sides }),
        ),
        { uv: 'cylinder' },
      ),
      part(
        'hoops',
        'hoops',
        many(hoops, (_, share) => {
          const [at, half, out] = [hoops === 1 ? 0.5 : 0.1 + 0.8 * share, 0.024, v.thick(0.012)];
          const [low, high] = [at - half, at + half];
          return lathe(
            [
              [radius(low) - 0.02, h * low],
              [radius(low) + out, h * low],
              [radius(high) + out, h * high],
              [radius(high) - 0.02, h * high],
            ],
            sides,
          );
        }),
        { pieces: hoops, uv: 'cylinder' },
      ),
    ];
  },
});

export const crate = template({
  name: 'crate',
  title: { en: 'Crate', zh: '板条箱' },
  words: words(
    'crate|box|wooden box|wooden crate|packing case|ammo box|supply crate|ammo crate|parcel',
    '木箱|箱子|箱|板条箱|货箱|盒子|纸箱|弹药箱',
  ),
  category: 'containers',
  size: [0.8, 0.8, 0.8],
  parts: {
    panels: words('panel|plank|board|side', '箱板|木板|面板'),
    frame: words('frame|edge|beam', '框架|边框'),
  },
  choices: {
    kind: choice({
      braced: words('braced|crate', '板条箱|木箱'),
      plain: words('plain|cardboard|parcel', '纸箱|纸|快递'),
    }),
  },
  materials: { panels: weatheredWood, frame: pineWood },
  build(v) {
    const { width: w, height: h, depth: d } = v;
    if (v.choice('kind') === 'plain')
      return [
        part('panels', 'panels', block([w, h - 0.006, d], [0, 0, 0], { bevel: v.bevel(0.008) })),
        part('tape', 'frame', block([0.1 * w, h, d + 0.004], [0, 0, 0]), { detail: 1 }),
      ];
    const [bar, deep] = [v.thick(0.1) * h, Math.min(v.thick(0.025), 0.035 * h)];
    const cut = (x: number, y: number, z: number) => brick([x, y, z], [0, h / 2, 0], { bevel: v.bevel(0.02) });
    const slope = Math.sqrt((w - bar) * (w - bar) + (h - bar) * (h - bar));
    const tilt = angleOf(h - bar, w - bar);
    return [
      part(
        'panels',
        'panels',
        block([w - 2 * deep, h - 2 * deep, d - 2 * deep], [0, deep, 0], { bevel: v.bevel(0.006) }),
      ),
      part('frame', 'frame', [
        without(
          brick([w, h, d], [0, h / 2, 0], { bevel: v.bevel(0.008) }),
          cut(w + 1, h - 2 * bar, d - 2 * bar),
          cut(w - 2 * bar, h + 1, d - 2 * bar),
          cut(w - 2 * bar, h - 2 * bar, d + 1),
          cut(w - 3 * deep, h - 3 * deep, d - 3 * deep),
        ),
      ]),
      part(
        'braces',
        'frame',
        [
          ...both((s) =>
            brick([slope - bar, 0.9 * bar, deep], [0, h / 2, s * (d / 2 - 0.7 * deep)], {
              turn: [0, 0, s * tilt],
              bevel: v.bevel(0.005),
            }),
          ),
          ...both((s) =>
            placed(
              brick([slope - bar, 0.9 * bar, deep], [0, 0, 0], { turn: [0, 0, tilt], bevel: v.bevel(0.005) }),
              [s * (w / 2 - 0.7 * deep), h / 2, 0],
              [0, 90, 0],
              [d / w, 1, 1],
            ),
          ),
        ],
        { pieces: 4, detail: 1 },
      ),
    ];
  },
});

export const chest = template({
  name: 'chest',
  title: { en: 'Chest', zh: '宝箱' },
  words: words('chest|treasure chest|treasure box|trunk|coffer|loot chest', '宝箱|宝藏箱|百宝箱|藏宝箱|珠宝箱'),
  category: 'containers',
  size: [1, 0.7, 0.62],
  parts: {
    body: words('body|box', '箱体|箱身'),
    lid: words('lid|cover', '箱盖|盖子|盖'),
    bands: words('band|strap|hoop', '铁带|箍|带|铁箍|包边'),
    lock: words('lock|clasp', '锁|锁扣'),
  },
  counts: { bands: count(2, 2, 5), lock: count(1, 0, 2) },
  materials: { wood: walnut, metal: iron, lock: gold },
  build(v) {
    const { width: w, height: h, depth: d } = v;
    const [bands, locks] = [v.count('bands'), v.count('lock')];
    const body = 0.58 * h;
    const corners = v.sides(16);
    const vault = (inset: number): readonly Point[] => [
      [-d / 2 + inset, body - 0.02],
      [d / 2 - inset, body - 0.02],
      ...many(corners + 1, (_, share): Point => {
        const [across, up] = [d / 2 - inset, h - body - inset];
        const x = 1 - 2 * share;
        return [across * x, body + up * Math.sqrt(Math.max(0, 1 - x * x * x * x))];
      }),
    ];
    const x = (index: number) => (bands === 1 ? 0 : (index / (bands - 1) - 0.5) * (w - 0.2));
    const strap = v.thick(0.07);
    return [
      part('body', 'wood', block([w - 0.03, body - 0.012, d - 0.03], [0, 0.006, 0], { bevel: v.bevel(0.006) })),
      part('lid', 'wood', side(vault(0.018), w - 0.03, [0, 0.004, 0]), { crease: 50 }),
      part(
        'bands',
        'metal',
        many(bands, (index) => [
          side(vault(0), strap, [x(index), 0, 0]),
          block([strap, body, d], [x(index), 0, 0], { bevel: v.bevel(0.004) }),
        ]).flat(),
        { pieces: bands, crease: 50 },
      ),
      part(
        'rim',
        'metal',
        both((s) => block([w, 0.04, 0.03], [0, body - 0.03, s * (d / 2 - 0.017)])),
        { pieces: 2, detail: 1 },
      ),
      ...(locks === 0
        ? []
        : [
            part(
              'lock',
              'lock',
              many(locks, (index) => [
                brick([0.12, 0.16, 0.04], [locks === 1 ? 0 : (index - 0.5) * 0.36 * w, body - 0.03, d / 2 + 0.012], {
                  bevel: v.bevel(0.01),
                }),
                axle(0.022, 0.03, [locks === 1 ? 0 : (index - 0.5) * 0.36 * w, body - 0.04, d / 2 + 0.03], 'z', {
                  sides: v.sides(12),
                }),
              ]).flat(),
              { pieces: locks },
            ),
          ]),
    ];
  },
});

export const bucket = template({
  name: 'bucket',
  title: { en: 'Bucket', zh: '水桶' },
  words: words('bucket|pail|watering can|water bucket', '水桶|提桶|铁桶|水壶'),
  category: 'containers',
  size: [0.34, 0.44, 0.34],
  parts: {
    body: words('body|bucket', '桶身'),
    handle: words('handle|grip', '提手|把手|手柄'),
  },
  materials: { body: steel, handle: iron },
  build(v) {
    const { width: w, height: h } = v;
    const [sides, wall, rim] = [v.sides(28), v.thick(0.008), 0.72 * h];
    const r = 0.47 * w;
    return [
      part(
        'body',
        'body',
        without(
          lathe(
            [
              [0, 0],
              [0.72 * r, 0],
              [r, rim - 0.03],
              [r + 0.012, rim - 0.03],
              [r + 0.012, rim],
              [0, rim],
            ],
            sides,
          ),
          lathe(
            [
              [0, 0.015],
              [0.72 * r - wall, 0.015],
              [r - wall, rim],
              [r - wall, rim + 0.1],
              [0, rim + 0.1],
            ],
            sides,
          ),
        ),
        { uv: 'cylinder' },
      ),
      part('handle', 'handle', [
        tube(
          many(13, (_, share): [number, number, number] => {
            const x = 1 - 2 * share;
            return [1.02 * r * x, rim - 0.02 + (h - rim + 0.012) * Math.sqrt(Math.max(0, 1 - x * x)), 0];
          }),
          v.thick(0.007),
          v.sides(8),
        ),
        axle(0.018, 0.4 * r, [0, h - 0.018, 0], 'x', { sides: v.sides(10) }),
      ]),
      part(
        'lugs',
        'handle',
        both((s) => ball(0.02, [s * (r + 0.005), rim - 0.02, 0], v.sides(10))),
        { pieces: 2, detail: 0 },
      ),
    ];
  },
});

export const bin = template({
  name: 'bin',
  title: { en: 'Rubbish bin', zh: '垃圾桶' },
  words: words(
    'bin|trash can|garbage can|trash bin|rubbish bin|waste bin|dustbin|litter bin|trash',
    '垃圾桶|垃圾箱|废纸篓',
  ),
  category: 'street',
  size: [0.5, 0.9, 0.5],
  parts: { body: words('body', '桶身'), lid: words('lid', '盖子|桶盖'), handle: words('handle', '把手') },
  materials: { body: coat('dark green'), metal: iron },
  build(v) {
    const { width: w, height: h } = v;
    const [r, sides] = [0.46 * w, v.sides(24)];
    return [
      part(
        'body',
        'body',
        [
          rod(0.82 * r, 0.8 * h, [0, 0, 0], { top: r, sides }),
          ring(brick([0.03, 0.72 * h, 0.03], [0.93 * r, 0.42 * h, 0], { turn: [0, 0, -8] }), v.sides(12)),
        ],
        { uv: 'cylinder' },
      ),
      part(
        'lid',
        'metal',
        lathe(
          [
            [0, 0],
            [1.08 * r, 0],
            [1.08 * r, 0.05],
            [0.85 * r, 0.1 * h],
            [0.3 * r, 0.15 * h],
            [0, 0.155 * h],
          ],
          sides,
          [0, 0.79 * h, 0],
        ),
      ),
      part(
        'handle',
        'metal',
        tube(
          [
            [-0.09, 0.93 * h, 0],
            [-0.08, h - 0.012, 0],
            [0.08, h - 0.012, 0],
            [0.09, 0.93 * h, 0],
          ],
          0.012,
          v.sides(8),
        ),
        { detail: 1 },
      ),
    ];
  },
});

export const dumpster = template({
  name: 'dumpster',
  title: { en: 'Dumpster', zh: '大垃圾箱' },
  words: words('dumpster|skip|garbage container', '大垃圾箱|垃圾集装箱|大型垃圾箱'),
  category: 'street',
  size: [2, 1.35, 1.2],
  parts: { body: words('body', '箱体'), lids: words('lid', '盖子|箱盖'), wheels: words('wheel', '轮子|轮') },
  materials: { paint: coat('dark green'), lid: 'matte black plaster' },
  build(v) {
    const { width: w, height: h, depth: d } = v;
    const outline: readonly Point[] = [
      [-0.42 * d, 0.12],
      [0.4 * d, 0.12],
      [0.5 * d, 0.72 * h],
      [0.5 * d, 0.78 * h],
      [-0.5 * d, 0.96 * h],
      [-0.5 * d, 0.5 * h],
    ];
    return [
      part('body', 'paint', [
        side(outline, w - 0.12, [0, 0, 0]),
        ...many(5, (_, share) =>
          side(
            outline.map(([z, y]): Point => [1.04 * z, y]),
            0.06,
            [(share - 0.5) * (w - 0.16), 0, 0],
          ),
        ),
        ...both((s) => block([0.08, 0.1, 0.5 * d], [s * (w / 2 - 0.05), 0.5 * h, 0])),
      ]),
      part(
        'lids',
        'lid',
        both((s) =>
          brick([w / 2 - 0.06, 0.05, 1.04 * d], [s * (w / 4 - 0.012), 0.895 * h, 0], {
            turn: [angleOf(0.18 * h, d), 0, 0],
            bevel: v.bevel(0.015),
          }),
        ),
        { pieces: 2 },
      ),
      part(
        'wheels',
        'lid',
        [1, -1].flatMap((x) =>
          [1, -1].map((z) => axle(0.09, 0.06, [x * 0.38 * w, 0.09, z * 0.32 * d], 'x', { sides: v.sides(14) })),
        ),
        { pieces: 4, detail: 1 },
      ),
    ];
  },
});

export const sack = template({
  name: 'sack',
  title: { en: 'Sack', zh: '麻袋' },
  words: words('sack|bag|pouch|sandbag|money bag', '麻袋|袋子|布袋|口袋|钱袋|沙袋|包'),
  category: 'containers',
  size: [0.5, 0.7, 0.42],
  parts: { body: words('body', '袋身'), rope: words('rope|string|cord|tie', '绳子|绳|带子') },
  materials: { cloth: 'beige burlap', rope: 'brown fabric' },
  build(v) {
    const { width: w, height: h, depth: d, seed } = v;
    const body = placed(
      lathe(
        [
          [0, 0],
          [0.8, 0],
          [0.97, 0.08],
          [1, 0.3],
          [0.9, 0.55],
          [0.55, 0.72],
          [0.28, 0.79],
          [0.26, 0.82],
          [0.42, 0.9],
          [0.55, 1],
          [0, 0.96],
        ].map(([r = 0, y = 0]): Point => [0.5 * r, y]),
        v.sides(22),
      ),
      [0, 0, 0],
      undefined,
      [w, h, d],
    );
    return [
      part(
        'body',
        'cloth',
        { op: 'displace', of: body, size: 0.22 * w, height: 0.025 * w, seed, cell: 0.09 * w },
        { crease: 60 },
      ),
      part(
        'rope',
        'rope',
        placed(hoop(0.155, 0.026, [0, 0, 0], v.sides(20), 8), [0, 0.8 * h, 0], undefined, [w, w, d]),
      ),
    ];
  },
});

export const cauldron = template({
  name: 'cauldron',
  title: { en: 'Cauldron', zh: '大锅' },
  words: words('cauldron|kettle|cooking pot|witch pot|kessel|brew pot', '大锅|坩埚|炼药锅|铁锅|锅|女巫锅'),
  category: 'containers',
  size: [0.8, 0.72, 0.8],
  parts: {
    body: words('body|pot', '锅身'),
    legs: words('leg|foot', '腿|脚|锅脚'),
    brew: words('brew|liquid|soup|potion', '药水|汤|液体'),
  },
  counts: { legs: count(3, 3, 4) },
  materials: { iron, brew: 'polished green plaster' },
  build(v) {
    const { width: w, height: h } = v;
    const [r, sides, legs] = [w / 2, v.sides(28), v.count('legs')];
    const y = (share: number) => h * (0.1 + 0.9 * share);
    return [
      part(
        'body',
        'iron',
        without(
          lathe(
            [
              [0, y(0)],
              [0.45 * r, y(0.02)],
              [0.8 * r, y(0.18)],
              [0.95 * r, y(0.42)],
              [0.9 * r, y(0.68)],
              [0.76 * r, y(0.84)],
              [0.86 * r, y(0.93)],
              [0.9 * r, y(1)],
              [0, y(1)],
            ],
            sides,
          ),
          lathe(
            [
              [0, y(0.1)],
              [0.4 * r, y(0.1)],
              [0.74 * r, y(0.24)],
              [0.87 * r, y(0.45)],
              [0.82 * r, y(0.66)],
              [0.68 * r, y(0.84)],
              [0.8 * r, y(1.1)],
              [0, y(1.1)],
            ],
            sides,
          ),
        ),
        { crease: 50 },
      ),
      part('brew', 'brew', rod(0.78 * r, 0.06, [0, y(0.72), 0], { sides }), { detail: 1 }),
      part(
        'legs',
        'iron',
        many(legs, (index) =>
          placed(
            rod(0.05 * w, 0.3 * h, [0.5 * r, 0, 0], { top: 0.07 * w, sides: v.sides(10) }),
            [0, 0, 0],
            [0, 90 + (360 * index) / legs, 0],
          ),
        ),
        { pieces: legs },
      ),
      part(
        'handles',
        'iron',
        both((s) =>
          placed(hoop(0.11 * w, 0.022 * w, [0, 0, 0], v.sides(16), 8), [s * 0.95 * r, y(0.72), 0], [90, 0, 0]),
        ).map((shape) => shape),
        { pieces: 2, detail: 1 },
      ),
    ];
  },
});
