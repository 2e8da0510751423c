import { cosine, sine } from '#generate/model/trigonometry.ts';
import { brass, cloth, coat, gold, oak, steel } from './pieces/materials.ts';
import {
  axle,
  ball,
  block,
  both,
  brick,
  front,
  hoop,
  hull,
  lathe,
  many,
  type Place,
  type Point,
  part,
  placed,
  rod,
  side,
  slab,
  tube,
} from './pieces/solids.ts';
import { choice, count, template, words } from './template.ts';

export const book = template({
  name: 'book',
  title: { en: 'Book', zh: '书' },
  words: words('book|spellbook|tome|spell book|journal|grimoire|diary', '书|书本|魔法书|书籍|日记本'),
  category: 'household',
  size: [0.18, 0.05, 0.25],
  parts: {
    cover: words('cover|binding', '封面|书皮'),
    pages: words('page|paper', '书页|纸'),
    clasps: words('clasp|corner|lock', '扣|包角'),
  },
  counts: { clasps: count(2, 0, 4) },
  materials: { cover: 'dark red leather', pages: 'cream plaster', metal: gold },
  build(v) {
    const { width: w, height: h, depth: d } = v;
    const [board, clasps] = [0.12 * h, v.count('clasps')];
    return [
      part('cover', 'cover', [
        block([w, board, d], [0, 0, 0]),
        block([w, board, d], [0, h - board, 0]),
        placed(
          rod(h / 2, d, [0, -d / 2, 0], { sides: v.sides(16) }),
          [-w / 2 + 0.2 * h, h / 2, 0],
          [90, 0, 0],
          [0.5, 1, 1],
        ),
        block([0.1 * h, h, d], [-w / 2 + 0.2 * h, 0, 0]),
      ]),
      part('pages', 'pages', block([w - 0.25 * h, h - 1.6 * board, d - 0.2 * h], [-0.02 * w, 0.8 * board, 0])),
      ...(clasps === 0
        ? []
        : [
            part(
              'clasps',
              'metal',
              many(clasps, (index) =>
                brick([0.12 * w, h + 0.004, 0.1 * d], [w / 2 - 0.055 * w, h / 2, d * ((index + 0.5) / clasps - 0.5)], {
                  bevel: v.bevel(0.003),
                }),
              ),
              { pieces: clasps, detail: 1 },
            ),
          ]),
    ];
  },
});

export const clock = template({
  name: 'clock',
  title: { en: 'Clock', zh: '钟' },
  words: words('clock|wall clock|watch|alarm clock', '钟|时钟|挂钟|闹钟|钟表'),
  category: 'household',
  size: [0.36, 0.36, 0.07],
  parts: {
    rim: words('rim|case|frame', '外框|边框'),
    face: words('face|dial', '钟面|表盘'),
    hands: words('hand', '指针|针'),
    marks: words('mark|hour', '刻度'),
  },
  materials: { rim: oak, face: 'cream plaster', dark: 'black plaster' },
  build(v) {
    const { width: w, height: h, depth: d } = v;
    const [r, sides] = [w / 2, v.sides(36)];
    const facing = (shape: ReturnType<typeof rod>, z: number) => placed(shape, [0, h / 2, z], [90, 0, 0], undefined);
    const hand = (length: number, width: number, angle: number, z: number) =>
      placed(brick([width, length, 0.008], [0, 0.42 * length, 0]), [0, h / 2, z], [0, 0, angle]);
    return [
      part(
        'rim',
        'rim',
        facing(
          {
            op: 'difference',
            of: [
              rod(r, d, [0, -d / 2, 0], { sides, bevel: v.bevel(0.012) }),
              rod(0.84 * r, d, [0, -d / 2 + 0.5 * d, 0], { sides }),
            ],
          },
          0,
        ),
      ),
      part('face', 'face', facing(rod(0.86 * r, 0.3 * d, [0, -0.1 * d, 0], { sides }), 0)),
      part(
        'marks',
        'dark',
        many(12, (index) =>
          placed(
            brick([0.05 * r, (index % 3 === 0 ? 0.18 : 0.1) * r, 0.006], [0, 0.7 * r, 0]),
            [0, h / 2, 0.2 * d],
            [0, 0, 30 * index],
          ),
        ),
        { pieces: 12, detail: 1 },
      ),
      part(
        'hands',
        'dark',
        [
          hand(0.46 * r, 0.08 * r, 55, 0.24 * d),
          hand(0.68 * r, 0.055 * r, -60, 0.24 * d),
          axle(0.07 * r, 0.016, [0, h / 2, 0.24 * d], 'z', { sides: v.sides(12) }),
        ],
        { detail: 1 },
      ),
    ];
  },
});

export const carpet = template({
  name: 'carpet',
  title: { en: 'Carpet', zh: '地毯' },
  words: words('carpet|rug|mat|doormat', '地毯|毯子|垫子|地垫'),
  category: 'household',
  size: [2, 0.02, 1.3],
  stretches: true,
  parts: {
    field: words('field|middle|center|centre', '中间|毯面'),
    border: words('border|edge', '边框|边'),
    fringe: words('fringe|tassel', '流苏'),
  },
  choices: {
    shape: choice({
      square: words('rectangular|square', '方'),
      round: { ...words('round|circular', '圆|圆形'), size: [1.6, 0.02, 1.6] },
    }),
  },
  materials: { border: 'dark red carpet', field: 'beige carpet', fringe: 'cream fabric' },
  build(v) {
    const { width: w, height: h, depth: d } = v;
    if (v.choice('shape') === 'round')
      return [
        part('border', 'border', rod(w / 2, 0.8 * h, [0, 0, 0], { sides: v.sides(48), bevel: v.bevel(0.004) })),
        part('field', 'field', rod(0.38 * w, h, [0, 0, 0], { sides: v.sides(48) })),
        part('medallion', 'border', rod(0.18 * w, h + 0.002, [0, 0, 0], { sides: v.sides(32) }), { detail: 1 }),
      ];
    const threads = 26;
    return [
      part('border', 'border', block([w - 0.1, 0.8 * h, d], [0, 0, 0], { bevel: v.bevel(0.004) })),
      part('field', 'field', block([w - 0.36, h, d - 0.26], [0, 0, 0])),
      part(
        'medallion',
        'border',
        [
          placed(
            slab(
              [
                [0.28 * w, 0],
                [0, 0.26 * d],
                [-0.28 * w, 0],
                [0, -0.26 * d],
              ],
              h + 0.002,
            ),
            [0, 0, 0],
          ),
        ],
        { detail: 1 },
      ),
      part(
        'fringe',
        'fringe',
        [1, -1].flatMap((s) =>
          many(threads, (_, share) =>
            block([0.07, 0.3 * h, 0.6 * (d / threads)], [s * (w / 2 - 0.035), 0.1 * h, (share - 0.5) * (d - 0.04)]),
          ),
        ),
        { pieces: 2 * threads, detail: 0 },
      ),
    ];
  },
});

export const painting = template({
  name: 'painting',
  title: { en: 'Painting', zh: '画' },
  words: words('painting|picture|picture frame|portrait', '画|挂画|油画|画框|相框|壁画'),
  category: 'household',
  size: [0.8, 0.6, 0.06],
  stretches: true,
  parts: { frame: words('frame', '画框|框'), canvas: words('canvas|picture', '画布|画面') },
  materials: { frame: gold, canvas: 'teal linen', mount: 'cream plaster' },
  build(v) {
    const { width: w, height: h, depth: d } = v;
    const bar = v.thick(0.07);
    const frame = (width: number, height: number, cut: number): readonly [readonly Point[], readonly Point[]] => [
      rect(width, height, h),
      rect(width - 2 * cut, height - 2 * cut, h),
    ];
    const [outer, inner] = frame(w, h, bar);
    return [
      part('frame', 'frame', front(outer, d, [0, 0, 0], { holes: [inner], bevel: v.bevel(0.012) })),
      part(
        'mount',
        'mount',
        brick([w - 1.9 * bar, h - 1.9 * bar, 0.3 * d], [0, h / 2, -0.2 * d], { bevel: v.bevel(0.004) }),
        { detail: 1 },
      ),
      part(
        'canvas',
        'canvas',
        brick([w - 3.4 * bar, h - 3.4 * bar, 0.3 * d], [0, h / 2, -0.14 * d], { bevel: v.bevel(0.004) }),
      ),
    ];
  },
});

function rect(width: number, height: number, whole: number): readonly Point[] {
  const [x, low, high] = [width / 2, (whole - height) / 2, (whole + height) / 2];
  return [
    [-x, low],
    [x, low],
    [x, high],
    [-x, high],
  ];
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

export const umbrella = template({
  name: 'umbrella',
  title: { en: 'Umbrella', zh: '伞' },
  words: words('umbrella|parasol|sunshade|beach umbrella', '伞|雨伞|遮阳伞|阳伞'),
  category: 'household',
  size: [1, 0.95, 1],
  parts: { canopy: words('canopy|cloth|cover', '伞面'), shaft: words('shaft|pole|handle', '伞柄|伞杆|柄') },
  materials: { canopy: cloth('red'), metal: steel, handle: oak },
  build(v) {
    const { width: w, height: h } = v;
    const r = w / 2;
    const panels = 8;
    const dome = many(7, (_, share): Point => [r * share, 0.34 * h * (1 - share * share)]).toReversed();
    const inner = dome.map(([x, y]): Point => [x, y - 0.02]);
    return [
      part(
        'canopy',
        'canopy',
        {
          op: 'difference',
          of: [
            lathe([[0, -0.001], ...dome], panels, [0, 0.64 * h, 0]),
            lathe([[0, -0.3], ...inner.map(([x, y]): Point => [0.995 * x, y - 0.004])], panels, [0, 0.64 * h, 0]),
          ],
        },
        { crease: 20 },
      ),
      part('shaft', 'metal', rod(0.009, 0.88 * h, [0, 0.12 * h, 0], { sides: v.sides(8) })),
      part(
        'handle',
        'handle',
        tube(
          [
            [0, 0.2 * h, 0],
            [0, 0.06 * h, 0],
            [0.02, 0.02 * h, 0],
            [0.05, 0.018, 0],
            [0.085, 0.03 * h, 0],
            [0.095, 0.08 * h, 0],
          ],
          0.016,
          v.sides(8),
        ),
      ),
    ];
  },
});

export const hat = template({
  name: 'hat',
  title: { en: 'Hat', zh: '帽子' },
  words: words('hat|cap|top hat|wizard hat|witch hat|helmet|baseball cap', '帽子|帽|高帽|巫师帽|礼帽|头盔|棒球帽'),
  category: 'household',
  size: [0.36, 0.24, 0.36],
  parts: {
    crown: words('crown|body', '帽身'),
    brim: words('brim|visor|peak', '帽檐|帽沿'),
    band: words('band|ribbon', '帽带|丝带'),
  },
  choices: {
    kind: choice({
      top: words('top', '礼帽|高帽'),
      cap: { ...words('cap|baseball', '棒球帽|鸭舌帽'), size: [0.2, 0.14, 0.32] },
      wizard: { ...words('wizard|witch|pointed', '巫师|女巫|尖'), size: [0.5, 0.5, 0.5] },
      helmet: { ...words('helmet|knight', '头盔'), size: [0.26, 0.3, 0.3] },
    }),
  },
  materials: { felt: 'dark blue fabric', band: cloth('red'), metal: steel },
  build(v) {
    const { width: w, height: h, depth: d } = v;
    const sides = v.sides(28);
    switch (v.choice('kind')) {
      case 'cap':
        return [
          part('crown', 'felt', {
            op: 'intersection',
            of: [ball([w / 2, 0.96 * h, w / 2], [0, 0, 0], sides), block([2, 1, 2], [0, 0, 0])],
            move: [0, 0, -d / 2 + w / 2],
          }),
          part('brim', 'band', {
            op: 'intersection',
            of: [rod(0.46 * w, 0.014, [0, 0, 0], { sides }), block([1, 1, 1], [0, -0.5, 0.5])],
            scale: [1, 1, (d - w / 2) / (0.46 * w)],
            move: [0, 0, -d / 2 + w / 2 - 0.01],
          }),
          part('button', 'band', ball(0.014, [0, 0.96 * h, -d / 2 + w / 2], v.sides(10)), { detail: 0 }),
        ];
      case 'wizard':
        return [
          part(
            'brim',
            'felt',
            lathe(
              [
                [0, 0],
                [0.5 * w, 0.02],
                [0.5 * w, 0.035],
                [0.25 * w, 0.03],
                [0, 0.03],
              ],
              sides,
            ),
          ),
          part(
            'crown',
            'felt',
            tube(
              [
                [0, 0.02, 0],
                [0, 0.3 * h, 0],
                [0.02 * w, 0.6 * h, 0],
                [0.1 * w, 0.82 * h, 0],
                [0.2 * w, 0.96 * h, 0],
              ],
              [0.27 * w, 0.2 * w, 0.13 * w, 0.075 * w, 0.012 * w],
              v.sides(18),
            ),
          ),
          part('band', 'band', rod(0.275 * w, 0.08 * h, [0, 0.035, 0], { top: 0.25 * w, sides })),
        ];
      case 'helmet':
        return [
          part('crown', 'metal', {
            op: 'difference',
            of: [
              hull(ball([w / 2, 0.45 * h, d / 2], [0, 0.55 * h, 0], sides), rod(0.46 * w, 0.1, [0, 0, 0], { sides })),
              ball([0.44 * w, 0.42 * h, 0.44 * d], [0, 0.5 * h, 0], sides),
              rod(0.42 * w, 0.5 * h, [0, -0.02, 0], { sides }),
              brick([0.7 * w, 0.045 * h, d], [0, 0.52 * h, d / 2]),
              ...many(5, (_, share) => brick([0.03 * w, 0.2 * h, d], [(share - 0.5) * 0.5 * w, 0.24 * h, d / 2])),
            ],
          }),
          part(
            'band',
            'metal',
            side(
              [
                ...many(
                  9,
                  (_, share): Point => [0.52 * d * cosine(180 * share), 0.55 * h + 0.46 * h * sine(180 * share)],
                ),
                ...many(
                  9,
                  (_, share): Point => [-0.42 * d * cosine(180 * share), 0.55 * h + 0.4 * h * sine(180 * share)],
                ),
              ],
              0.03,
            ),
          ),
        ];
      default:
        return [
          part(
            'brim',
            'felt',
            lathe(
              [
                [0, 0],
                [0.46 * w, 0],
                [0.5 * w, 0.03],
                [0.49 * w, 0.038],
                [0.44 * w, 0.014],
                [0, 0.014],
              ],
              sides,
              [0, 0, 0],
            ),
          ),
          part(
            'crown',
            'felt',
            placed(
              rod(0.3 * w, h - 0.005, [0, 0.005, 0], { top: 0.33 * w, sides, bevel: v.bevel(0.012) }),
              [0, 0, 0],
              undefined,
              [1, 1, d / w],
            ),
          ),
          part('band', 'band', rod(0.306 * w, 0.2 * h, [0, 0.012, 0], { top: 0.311 * w, sides })),
        ];
    }
  },
});

export const glove = template({
  name: 'glove',
  title: { en: 'Glove', zh: '手套' },
  words: words('glove|gauntlet|boxing glove|mitten', '手套|护手套|拳套|拳击手套'),
  category: 'household',
  size: [0.19, 0.32, 0.12],
  parts: { hand: words('hand|palm|finger', '手掌|手指'), cuff: words('cuff', '袖口') },
  materials: { leather: 'red leather', cuff: 'white leather' },
  build(v) {
    const { width: w, height: h, depth: d } = v;
    return [
      part('hand', 'leather', {
        op: 'field',
        blobs: [
          { from: [0, 0.42 * h, 0], to: [0, 0.62 * h, 0], radius: 0.34 * w },
          ...many(4, (index) => ({
            from: [(-0.33 + 0.22 * index) * w, 0.6 * h, 0] as [number, number, number],
            to: [(-0.37 + 0.25 * index) * w, (index === 0 || index === 3 ? 0.84 : 0.93) * h, 0.02] as [
              number,
              number,
              number,
            ],
            radius: 0.115 * w,
          })),
          { from: [0.2 * w, 0.42 * h, 0.02], to: [0.46 * w, 0.66 * h, 0.035], radius: 0.12 * w },
        ],
        blend: 0.05 * w,
        cell: 0.075 * w,
        scale: [1, 1, (0.85 * d) / (0.68 * w)],
      }),
      part(
        'cuff',
        'cuff',
        placed(
          rod(0.36 * w, 0.3 * h, [0, 0, 0], { top: 0.3 * w, sides: v.sides(22), bevel: v.bevel(0.01) }),
          [0, 0, 0],
          undefined,
          [1, 1, d / (0.72 * w)],
        ),
      ),
    ];
  },
});

export const coatStand = template({
  name: 'coat',
  title: { en: 'Coat on a stand', zh: '衣架上的外套' },
  words: words('coat|jacket|coat rack|cloak|robe|coat stand|shirt', '外套|大衣|衣服|衣帽架|衣架|斗篷'),
  category: 'household',
  size: [0.62, 1.75, 0.5],
  parts: { coat: words('coat|jacket|cloth', '外套|衣身'), stand: words('stand|pole|rack', '架子|杆') },
  materials: { cloth: 'olive wool', wood: oak },
  build(v) {
    const { width: w, height: h, depth: d } = v;
    const top = 0.86 * h;
    const oval = (width: number, y: number, depth = 0.5) => ({
      ...rod(0.5, 0.03, [0, 0, 0], { sides: v.sides(20) }),
      scale: [width * w, 1, depth * width * w] as [number, number, number],
      move: [0, y, 0] as [number, number, number],
    });
    return [
      part(
        'coat',
        'cloth',
        [
          hull(oval(0.26, top), oval(0.62, top - 0.06 * h)),
          hull(oval(0.62, top - 0.06 * h), oval(0.5, top - 0.26 * h)),
          hull(oval(0.5, top - 0.26 * h), oval(0.72, 0.3 * h, 0.6)),
          ...both((s) =>
            tube(
              [
                [s * 0.27 * w, top - 0.06 * h, 0],
                [s * 0.4 * w, top - 0.25 * h, 0.02],
                [s * 0.43 * w, top - 0.42 * h, 0.05],
              ],
              [0.08 * w, 0.085 * w, 0.075 * w],
              v.sides(12),
            ),
          ),
          hoop(0.13 * w, 0.035, [0, top + 0.01, 0], v.sides(16), 8),
        ],
        { crease: 60 },
      ),
      part(
        'buttons',
        'wood',
        many(4, (index) =>
          axle(
            0.017,
            0.02,
            [0.03, top - 0.14 * h - 0.09 * h * index, 0.5 * 0.5 * 0.56 * w + 0.004 + 0.008 * Math.max(0, index - 1)],
            'z',
            { sides: v.sides(10) },
          ),
        ),
        { pieces: 4, detail: 0 },
      ),
      part('stand', 'wood', [
        rod(0.02, h - 0.02, [0, 0, 0], { sides: v.sides(12) }),
        ball(0.035, [0, h - 0.035, 0], v.sides(14)),
        ...many(4, (index) =>
          placed(
            tube(
              [
                [0, 0.2, 0],
                [0.5 * d - 0.03, 0.02, 0],
              ],
              0.018,
              v.sides(8),
            ),
            [0, 0, 0],
            [0, 45 + 90 * index, 0],
          ),
        ),
      ]),
    ];
  },
});

export const keyboard = template({
  name: 'keyboard',
  title: { en: 'Keyboard', zh: '键盘' },
  words: words('keyboard|computer keyboard|typewriter', '键盘|电脑键盘'),
  category: 'household',
  size: [0.44, 0.035, 0.15],
  parts: { body: words('body|case', '外壳'), keys: words('key', '按键|键') },
  materials: { case: coat('dark grey'), keys: coat('light grey') },
  build(v) {
    const { width: w, height: h, depth: d } = v;
    const [columns, lines] = [14, 4];
    const [x, z] = [(w - 0.024) / columns, (d - 0.024) / (lines + 1)];
    const key = block([0.8 * x, 0.4 * h, 0.8 * z], [-w / 2 + 0.012 + 0.5 * x, 0.6 * h, -d / 2 + 0.012 + 0.5 * z]);
    return [
      part(
        'body',
        'case',
        side(
          [
            [-d / 2, 0],
            [d / 2, 0],
            [d / 2, 0.45 * h],
            [-d / 2, 0.7 * h],
          ],
          w,
        ),
      ),
      part(
        'keys',
        'keys',
        [
          {
            op: 'row',
            count: lines,
            step: [0, -0.03 * h, z],
            of: { op: 'row', of: key, count: columns, step: [x, 0, 0] },
          },
          ...[-0.42, -0.33, 0.33, 0.42].map((at) =>
            block([0.8 * x, 0.4 * h, 0.8 * z], [at * w, 0.5 * h, d / 2 - 0.012 - 0.5 * z]),
          ),
          block([0.42 * w, 0.4 * h, 0.8 * z], [0, 0.5 * h, d / 2 - 0.012 - 0.5 * z]),
        ],
        { pieces: columns * lines + 5, detail: 1 },
      ),
    ];
  },
});

export const joystick = template({
  name: 'joystick',
  title: { en: 'Joystick', zh: '操纵杆' },
  words: words('joystick|arcade stick|lever|switch|control stick|gear stick', '操纵杆|摇杆|拉杆|手柄|控制杆|杠杆|开关'),
  category: 'science fiction',
  size: [0.2, 0.3, 0.2],
  parts: {
    base: words('base|box|body', '底座'),
    stick: words('stick|lever|rod', '杆'),
    knob: words('knob|ball|grip|handle', '球头|握把'),
  },
  choices: {
    kind: choice({
      joystick: words('joystick', '摇杆'),
      lever: { ...words('lever|switch', '拉杆|杠杆|开关'), size: [0.22, 0.42, 0.3] },
    }),
  },
  materials: { base: coat('dark grey'), metal: steel, knob: 'polished red plaster' },
  build(v) {
    const { width: w, height: h, depth: d } = v;
    const foot = 0.24 * h;
    const isLever = v.choice('kind') === 'lever';
    const lean: Place = isLever ? [0, 0, d / 2 - 0.13 * w] : [0, 0, 0];
    const radius = isLever ? 0.13 * w : 0.17 * w;
    return [
      part('base', 'base', [
        block([w, foot, d], [0, 0, 0], { bevel: v.bevel(0.012) }),
        ...(isLever
          ? [block([0.4 * w, foot + 0.02 * h, 0.8 * d], [0, 0, 0], { bevel: v.bevel(0.006) })]
          : [rod(0.32 * w, foot + 0.05 * h, [0, 0, 0], { top: 0.2 * w, sides: v.sides(20) })]),
      ]),
      part(
        'stick',
        'metal',
        tube(
          [
            [0, 0.1 * h, isLever ? -0.1 * d : 0],
            [lean[0], h - radius, lean[2]],
          ],
          0.05 * w,
          v.sides(10),
        ),
      ),
      part('knob', 'knob', ball(radius, [lean[0], h - radius, lean[2]], v.sides(20))),
      ...(isLever
        ? []
        : [
            part(
              'buttons',
              'knob',
              both((s) => rod(0.05 * w, 0.03 * h, [s * 0.32 * w, foot - 0.005, 0.36 * d], { sides: v.sides(12) })),
              { pieces: 2, detail: 1 },
            ),
          ]),
    ];
  },
});

export const floppy = template({
  name: 'floppy-disk',
  title: { en: 'Floppy disk', zh: '软盘' },
  words: words('floppy|floppy disk|diskette|disk|memory card|data card', '软盘|磁盘|存储卡'),
  category: 'science fiction',
  size: [0.09, 0.094, 0.006],
  parts: { body: words('body|case', '外壳'), label: words('label', '标签'), shutter: words('shutter|slide', '滑片') },
  materials: { case: coat('dark blue'), label: 'white plaster', metal: steel },
  build(v) {
    const { width: w, height: h, depth: d } = v;
    return [
      part(
        'body',
        'case',
        front(
          [
            [-w / 2, 0],
            [w / 2, 0],
            [w / 2, 0.92 * h],
            [0.42 * w, h],
            [-w / 2, h],
          ],
          0.9 * d,
          [0, 0, 0],
          { bevel: v.bevel(0.001) },
        ),
      ),
      part('label', 'label', brick([0.8 * w, 0.5 * h, d], [0, 0.27 * h, 0], { bevel: v.bevel(0.001) })),
      part(
        'shutter',
        'metal',
        {
          op: 'difference',
          of: [
            brick([0.54 * w, 0.32 * h, d], [0.02 * w, 0.83 * h, 0]),
            brick([0.12 * w, 0.22 * h, 1], [0.16 * w, 0.83 * h, 0]),
          ],
        },
        { detail: 1 },
      ),
    ];
  },
});

export const magnet = template({
  name: 'magnet',
  title: { en: 'Magnet', zh: '磁铁' },
  words: words('magnet|horseshoe magnet|horseshoe', '磁铁|马蹄磁铁|吸铁石|马蹄铁'),
  category: 'collectibles',
  size: [0.26, 0.3, 0.07],
  parts: { body: words('body', '磁身'), tips: words('tip|pole|end', '磁极|端') },
  materials: { body: 'polished red plaster', tips: steel },
  build(v) {
    const { width: w, height: h, depth: d } = v;
    const [outer, inner] = [w / 2, 0.26 * w];
    const arc = (radius: number, from: number, to: number) =>
      many(
        17,
        (_, share): Point => [
          radius * cosine(from + (to - from) * share),
          outer + radius * sine(from + (to - from) * share),
        ],
      );
    return [
      part(
        'body',
        'body',
        front(
          [
            ...arc(outer, 180, 360),
            [outer, 0.8 * h],
            [inner, 0.8 * h],
            ...arc(inner, 360, 180),
            [-inner, 0.8 * h],
            [-outer, 0.8 * h],
          ],
          d,
          [0, 0, 0],
          { bevel: v.bevel(0.006) },
        ),
      ),
      part(
        'tips',
        'tips',
        both((s) =>
          brick([outer - inner, 0.22 * h, d], [(s * (outer + inner)) / 2, 0.89 * h, 0], { bevel: v.bevel(0.006) }),
        ),
        { pieces: 2 },
      ),
    ];
  },
});

export const hose = template({
  name: 'hose',
  title: { en: 'Hose', zh: '软管' },
  words: words('hose|garden hose|fire hose|cable|rope|coil', '软管|水管|消防水管|绳子|绳索|电缆'),
  category: 'tools',
  size: [0.6, 0.2, 0.7],
  parts: { hose: words('hose|tube|rope|cable', '管子|管身'), nozzle: words('nozzle|tip', '喷嘴|喷头') },
  materials: { hose: coat('green'), metal: brass },
  build(v) {
    const { width: w, height: h, depth: d } = v;
    const radius = 0.12 * h + 0.004;
    const turns = 4;
    const coil = many(
      48,
      (_, share): Place => [
        (w / 2 - radius) * cosine(360 * turns * share),
        radius + (h - 2 * radius) * share,
        (w / 2 - radius) * sine(360 * turns * share) - (d - w) / 2,
      ],
    );
    const [last = [0, 0, 0]] = coil.slice(-1);
    return [
      part(
        'hose',
        'hose',
        tube(
          [...coil, [last[0], last[1] - 0.01, last[2] + 0.25 * w], [0.8 * last[0], 0.4 * h, 0.36 * d]],
          radius,
          v.sides(18),
        ),
        { crease: 60 },
      ),
      part(
        'nozzle',
        'metal',
        tube(
          [
            [0.8 * last[0], 0.42 * h, 0.35 * d],
            [0.7 * last[0], 0.3 * h, d / 2 - 0.01],
          ],
          [1.3 * radius, 0.7 * radius],
          v.sides(10),
        ),
      ),
    ];
  },
});
