import { cosine, sine } from '#generate/model/trigonometry.ts';
import { hash } from '#generate/texture/nodes/hash.ts';
import { coat } from './pieces/materials.ts';
import {
  ball,
  block,
  common,
  front,
  hull,
  lathe,
  many,
  type Place,
  type Point,
  part,
  placed,
  ring,
  rod,
  side,
  slab,
  tube,
  union,
  without,
} from './pieces/solids.ts';
import { choice, count, template, words } from './template.ts';

const leafWords = words('leaf|leaves', '叶子|叶');
const stemWords = words('stem|stalk', '果柄|柄|茎');

/** A lathe of shares of a width and a height. */
function fruitBody(profile: readonly Point[], w: number, h: number, sides: number) {
  return lathe(
    profile.map(([x, y]): Point => [x * w, y * h]),
    sides,
  );
}

export const fruit = template({
  name: 'fruit',
  title: { en: 'Fruit', zh: '水果' },
  words: words(
    'apple|fruit|orange|lemon|pear|peach|tomato|lime|plum|cherry|mango',
    '苹果|水果|橙子|橘子|柠檬|梨|桃子|番茄|西红柿|果子',
  ),
  category: 'food',
  size: [0.08, 0.095, 0.08],
  parts: { fruit: words('fruit|body|skin', '果身|果皮'), stem: stemWords, leaf: leafWords },
  choices: {
    kind: choice({
      apple: words('apple|peach|cherry|plum', '苹果|桃子'),
      orange: { ...words('orange|mango|lime', '橙子|橘子'), size: [0.085, 0.088, 0.085] },
      lemon: { ...words('lemon', '柠檬'), size: [0.065, 0.1, 0.065] },
      pear: { ...words('pear', '梨'), size: [0.08, 0.12, 0.08] },
      tomato: { ...words('tomato', '番茄|西红柿'), size: [0.085, 0.075, 0.085] },
    }),
  },
  materials: {
    apple: 'polished red plaster',
    orange: 'satin orange plaster',
    lemon: 'satin yellow plaster',
    pear: 'satin light green plaster',
    tomato: 'polished vermilion plaster',
    stem: 'brown bark',
    leaf: 'green plaster',
  },
  build(v) {
    const { width: w, height: h } = v;
    const kind = v.choice('kind');
    const sides = v.sides(30);
    const bodies: { readonly [name: string]: readonly Point[] } = {
      apple: [
        [0, 0.05],
        [0.12, 0],
        [0.3, 0.05],
        [0.45, 0.22],
        [0.5, 0.45],
        [0.46, 0.66],
        [0.34, 0.8],
        [0.18, 0.82],
        [0.06, 0.76],
        [0, 0.7],
      ],
      orange: [
        [0, 0.01],
        [0.1, 0],
        [0.3, 0.08],
        [0.45, 0.27],
        [0.5, 0.48],
        [0.45, 0.7],
        [0.3, 0.88],
        [0.1, 0.95],
        [0, 0.94],
      ],
      lemon: [
        [0, 0],
        [0.08, 0.03],
        [0.14, 0.1],
        [0.36, 0.22],
        [0.5, 0.45],
        [0.45, 0.68],
        [0.2, 0.86],
        [0.1, 0.95],
        [0, 0.98],
      ],
      pear: [
        [0, 0.02],
        [0.15, 0],
        [0.38, 0.08],
        [0.5, 0.26],
        [0.46, 0.44],
        [0.28, 0.62],
        [0.22, 0.74],
        [0.16, 0.83],
        [0, 0.86],
      ],
      tomato: [
        [0, 0.04],
        [0.14, 0],
        [0.38, 0.1],
        [0.5, 0.38],
        [0.46, 0.64],
        [0.3, 0.84],
        [0.12, 0.86],
        [0, 0.8],
      ],
    };
    const top = kind === 'apple' ? 0.7 : kind === 'pear' ? 0.84 : kind === 'tomato' ? 0.8 : 0.93;
    const leaf: readonly Point[] = [
      [0, 0],
      [0.18, 0.1],
      [0.4, 0.06],
      [0.56, -0.06],
      [0.34, -0.12],
      [0.14, -0.1],
    ].map(([x = 0, z = 0]): Point => [x * w, z * w]);
    return [
      part('fruit', kind, fruitBody(bodies[kind] ?? [], w, h, sides), { crease: 70 }),
      ...(kind === 'lemon'
        ? []
        : [
            part(
              'stem',
              kind === 'tomato' ? 'leaf' : 'stem',
              kind === 'orange'
                ? rod(0.05 * w, 0.06 * h, [0, 0.92 * h, 0], { sides: v.sides(8) })
                : tube(
                    [
                      [0, (top - 0.06) * h, 0],
                      [0.02 * w, (top + 0.1) * h, 0],
                      [0.07 * w, h - 0.02 * h, 0],
                    ],
                    0.025 * w,
                    v.sides(8),
                  ),
            ),
          ]),
      ...(kind === 'tomato'
        ? [
            part(
              'leaf',
              'leaf',
              many(5, (index) =>
                placed(
                  slab(
                    [
                      [0, 0.03 * w],
                      [0.24 * w, 0.04 * w],
                      [0.36 * w, 0],
                      [0.24 * w, -0.04 * w],
                      [0, -0.03 * w],
                    ],
                    0.02 * h,
                  ),
                  [0, 0.83 * h, 0],
                  [0, 72 * index, -8],
                ),
              ),
            ),
          ]
        : kind === 'lemon'
          ? []
          : [part('leaf', 'leaf', placed(slab(leaf, 0.02 * h), [0, (top + 0.02) * h, 0], [0, 30, 24]))]),
    ];
  },
});

export const pumpkin = template({
  name: 'pumpkin',
  title: { en: 'Pumpkin', zh: '南瓜' },
  words: words('pumpkin|jack-o-lantern|jack o lantern', '南瓜|南瓜灯'),
  category: 'food',
  size: [0.4, 0.36, 0.4],
  parts: { pumpkin: words('pumpkin|body|skin', '瓜身'), stem: stemWords, face: words('face|eyes|mouth', '脸|眼睛') },
  counts: { face: count(0, 0, 1) },
  choices: {
    kind: choice({
      plain: words('pumpkin', '南瓜'),
      lantern: words('jack-o-lantern|jack o lantern|halloween|carved', '南瓜灯|万圣节'),
    }),
  },
  materials: { pumpkin: 'satin orange plaster', stem: 'dark green bark', face: 'polished amber plaster' },
  build(v) {
    const { width: w, height: h } = v;
    const ribs = 10;
    const r = 0.3 * w;
    const body = union(
      many(ribs, (index) =>
        placed(
          ball([0.2 * w, 0.42 * h, 0.13 * w], [0.3 * w, 0, 0], v.sides(16)),
          [0, 0.42 * h, 0],
          [0, (360 * index) / ribs, 0],
        ),
      ).concat([ball([r, 0.36 * h, r], [0, 0.42 * h, 0], v.sides(16))]),
    );
    const eye = (s: number) =>
      front(
        [
          [s * 0.06 * w, 0.48 * h],
          [s * 0.2 * w, 0.48 * h],
          [s * 0.13 * w, 0.64 * h],
        ],
        w,
        [0, 0, 0.5 * w],
      );
    const mouth = front(
      [
        [-0.22 * w, 0.4 * h],
        [-0.12 * w, 0.24 * h],
        [-0.05 * w, 0.3 * h],
        [0.02 * w, 0.22 * h],
        [0.12 * w, 0.24 * h],
        [0.22 * w, 0.4 * h],
        [0.1 * w, 0.33 * h],
        [0, 0.37 * h],
        [-0.1 * w, 0.33 * h],
      ],
      w,
      [0, 0, 0.5 * w],
    );
    const carved = v.count('face') > 0 || v.choice('kind') === 'lantern';
    return [
      part('pumpkin', 'pumpkin', carved ? without(body, eye(1), eye(-1), mouth) : body, { crease: 30 }),
      part(
        'stem',
        'stem',
        tube(
          [
            [0, 0.72 * h, 0],
            [0, 0.86 * h, 0],
            [0.05 * w, h - 0.035 * w, 0],
          ],
          [0.06 * w, 0.04 * w, 0.035 * w],
          v.sides(7),
        ),
      ),
      ...(carved ? [part('face', 'face', ball([0.36 * w, 0.34 * h, 0.36 * w], [0, 0.42 * h, 0], v.sides(18)))] : []),
    ];
  },
});

export const carrot = template({
  name: 'carrot',
  title: { en: 'Carrot', zh: '胡萝卜' },
  words: words('carrot|parsnip', '胡萝卜'),
  category: 'food',
  size: [0.14, 0.3, 0.1],
  parts: { root: words('root|body', '根'), leaves: leafWords },
  counts: { leaves: count(5, 2, 8) },
  materials: { root: 'satin orange plaster', leaf: 'green plaster' },
  build(v) {
    const { width: w, height: h } = v;
    const leaves = v.count('leaves');
    const r = 0.17 * w;
    return [
      part(
        'root',
        'root',
        lathe(
          [
            [0, 0],
            [0.12, 0.015],
            [0.4, 0.16],
            [0.38, 0.175],
            [0.62, 0.32],
            [0.6, 0.335],
            [0.86, 0.5],
            [0.84, 0.515],
            [1, 0.62],
            [0.8, 0.67],
            [0.3, 0.685],
            [0, 0.68],
          ].map(([x = 0, y = 0]): Point => [1.5 * r * x, y * h]),
          v.sides(18),
        ),
        { crease: 40 },
      ),
      part(
        'leaves',
        'leaf',
        many(leaves, (index) => {
          const angle = (360 * index) / leaves;
          const lean = index === 0 ? 0 : 0.3 * w;
          const path: readonly Place[] = [
            [0, 0.64 * h, 0],
            [0.4 * lean * cosine(angle), 0.82 * h, 0.4 * lean * sine(angle)],
            [lean * cosine(angle), (index === 0 ? 0.98 : 0.93) * h, lean * sine(angle)],
          ];
          return tube(path, [0.05 * w, 0.08 * w, 0.02 * w], v.sides(7));
        }),
      ),
    ];
  },
});

export const banana = template({
  name: 'banana',
  title: { en: 'Banana', zh: '香蕉' },
  words: words('banana|bananas|plantain', '香蕉'),
  category: 'food',
  size: [0.1, 0.19, 0.12],
  parts: { bananas: words('banana|fruit', '蕉身'), stem: stemWords },
  counts: { bananas: count(3, 1, 6) },
  materials: { banana: 'satin yellow plaster', stem: 'dark brown bark' },
  build(v) {
    const { width: w, height: h, depth: d } = v;
    const bananas = v.count('bananas');
    const one = many(11, (_, share): Place => {
      const angle = -64 + 128 * share;
      return [0, h * (0.5 + 0.52 * sine(angle)), d * (0.9 * cosine(angle) - 0.45)];
    });
    const radii = many(
      11,
      (_, share) => 0.13 * h * Math.max(0.2, Math.sqrt(Math.max(0, 1 - (2 * share - 1) * (2 * share - 1)))),
    );
    return [
      part(
        'bananas',
        'banana',
        many(bananas, (index) =>
          placed(
            tube(one, radii, 6),
            [bananas === 1 ? 0 : (index / (bananas - 1) - 0.5) * 0.5 * w, 0, 0],
            [0, 0, bananas === 1 ? 0 : (0.5 - index / (bananas - 1)) * 16],
          ),
        ),
        { crease: 50 },
      ),
      part('stem', 'stem', [
        tube(
          [
            [0, 0.9 * h, -0.1 * d],
            [0, h - 0.02 * h, -0.26 * d],
          ],
          [0.1 * w, 0.12 * w],
          v.sides(8),
        ),
      ]),
    ];
  },
});

export const pineapple = template({
  name: 'pineapple',
  title: { en: 'Pineapple', zh: '菠萝' },
  words: words('pineapple|ananas', '菠萝|凤梨'),
  category: 'food',
  size: [0.15, 0.32, 0.15],
  parts: { fruit: words('fruit|body', '果身'), leaves: leafWords },
  counts: { leaves: count(12, 6, 20) },
  materials: { fruit: 'mustard plaster', leaf: 'dark green plaster' },
  build(v) {
    const { width: w, height: h } = v;
    const leaves = v.count('leaves');
    const rows = 7;
    const scales = many(rows, (row) => {
      const up = (row + 0.5) / rows;
      const reach = 0.44 * w * Math.sqrt(Math.max(0.1, 1 - (1.5 * up - 0.72) * (1.5 * up - 0.72)));
      return placed(
        ring(
          placed(
            rod(0.05 * w, 0.09 * w, [0, 0, 0], { top: 0.012 * w, sides: 4 }),
            [reach - 0.04 * w, 0, 0],
            [0, 0, -90],
          ),
          11,
        ),
        [0, 0.02 * h + 0.56 * h * up, 0],
        [0, row % 2 === 0 ? 0 : 16.4, 0],
      );
    });
    return [
      part(
        'fruit',
        'fruit',
        [
          fruitBody(
            [
              [0, 0],
              [0.28, 0],
              [0.42, 0.1],
              [0.46, 0.28],
              [0.42, 0.46],
              [0.26, 0.6],
              [0, 0.61],
            ],
            w,
            h,
            v.sides(20),
          ),
          ...scales,
        ],
        { crease: 30 },
      ),
      part(
        'leaves',
        'leaf',
        many(leaves, (index) => {
          const tier = index / leaves;
          const angle = 137.508 * index;
          const lean = w * (0.42 - 0.34 * tier);
          const top = h * (0.74 + 0.25 * tier);
          return tube(
            [
              [0, 0.57 * h, 0],
              [0.5 * lean * cosine(angle), 0.4 * 0.57 * h + 0.6 * top, 0.5 * lean * sine(angle)],
              [lean * cosine(angle), top, lean * sine(angle)],
            ],
            [0.06 * w, 0.05 * w, 0.008 * w],
            4,
          );
        }),
        { crease: 30 },
      ),
    ];
  },
});

export const avocado = template({
  name: 'avocado',
  title: { en: 'Avocado', zh: '牛油果' },
  words: words('avocado|avocado half|potato|egg|coconut half', '牛油果|鳄梨|土豆|马铃薯|鸡蛋|蛋'),
  category: 'food',
  size: [0.08, 0.12, 0.05],
  parts: {
    skin: words('skin|peel|body', '果皮|皮'),
    flesh: words('flesh', '果肉'),
    stone: words('stone|pit|seed', '果核|核'),
  },
  choices: {
    kind: choice({
      avocado: words('avocado', '牛油果|鳄梨'),
      potato: { ...words('potato', '土豆|马铃薯'), size: [0.11, 0.065, 0.075] },
      egg: { ...words('egg', '鸡蛋|蛋'), size: [0.045, 0.06, 0.045] },
    }),
  },
  materials: {
    skin: 'dark green leather',
    flesh: 'light green plaster',
    stone: 'chocolate wood',
    potato: 'tan soil',
    egg: 'cream plaster',
  },
  build(v) {
    const { width: w, height: h, depth: d, seed } = v;
    const egg: readonly Point[] = [
      [0, 0],
      [0.2, 0.01],
      [0.4, 0.12],
      [0.5, 0.34],
      [0.46, 0.56],
      [0.34, 0.78],
      [0.2, 0.93],
      [0.08, 0.99],
      [0, 1],
    ];
    switch (v.choice('kind')) {
      case 'potato':
        return [
          part(
            'skin',
            'potato',
            {
              op: 'displace',
              of: union([
                ball([0.5 * w, 0.48 * h, 0.48 * d], [0, 0.5 * h, 0], v.sides(18)),
                ball([0.3 * w, 0.46 * h, 0.44 * d], [0.16 * w, 0.54 * h, 0.02 * d], v.sides(18)),
              ]),
              size: 0.35 * w,
              height: 0.05 * w,
              seed,
              cell: 0.12 * w,
            },
            { crease: 60 },
          ),
        ];
      case 'egg':
        return [part('skin', 'egg', fruitBody(egg, w, h, v.sides(30)), { crease: 70 })];
      default: {
        const body = (share: number, lift: number) =>
          placed(
            fruitBody(
              [
                [0, 0],
                [0.24, 0.01],
                [0.44, 0.14],
                [0.5, 0.32],
                [0.44, 0.52],
                [0.3, 0.72],
                [0.22, 0.88],
                [0.12, 0.98],
                [0, 1],
              ],
              w * share,
              h * share,
              v.sides(28),
            ),
            [0, (h * (1 - share)) / 2, lift],
            undefined,
            [1, 1, d / w],
          );
        const half = (shape: ReturnType<typeof body>, z: number) =>
          common(shape, block([3 * w, 3 * h, 3 * d], [0, -h, z - 1.5 * d]));
        return [
          part('skin', 'skin', half(placed(body(1, 0), [0, 0, 0], undefined, [1, 1, 2]), 0), { crease: 60 }),
          part('flesh', 'flesh', half(placed(body(0.92, 0), [0, 0, 0], undefined, [1, 1, 2]), 0.02 * d), {
            crease: 60,
          }),
          part('stone', 'stone', ball(0.2 * w, [0, 0.34 * h, 0], v.sides(20))),
        ];
      }
    }
  },
});

export const broccoli = template({
  name: 'broccoli',
  title: { en: 'Broccoli', zh: '西兰花' },
  words: words('broccoli', '西兰花'),
  category: 'food',
  size: [0.16, 0.18, 0.16],
  parts: { stem: stemWords, florets: words('floret|head', '花球') },
  counts: { florets: count(9, 4, 12) },
  materials: { florets: 'dark green moss', stem: 'light green plaster' },
  build(v) {
    const { width: w, height: h, seed } = v;
    const florets = v.count('florets');
    const at = (index: number): Place => {
      const reach = index === 0 ? 0 : 0.27 * w;
      const angle = (360 * index) / Math.max(1, florets - 1);
      return [
        reach * cosine(angle),
        (index === 0 ? 0.78 : 0.62 + 0.05 * hash(index, 1, seed)) * h,
        reach * sine(angle),
      ];
    };
    return [
      part(
        'florets',
        'florets',
        many(florets, (index) => ({
          op: 'displace' as const,
          of: ball((index === 0 ? 0.24 : 0.2) * w, at(index), v.sides(14)),
          size: 0.06 * w,
          height: 0.03 * w,
          seed: seed + index,
          cell: 0.06 * w,
        })),
        { crease: 20 },
      ),
      part('stem', 'stem', [
        rod(0.15 * w, 0.5 * h, [0, 0, 0], { top: 0.13 * w, sides: v.sides(12) }),
        ...many(florets, (index) => tube([[0, 0.3 * h, 0], at(index)], 0.055 * w, v.sides(8))),
      ]),
    ];
  },
});

export const bread = template({
  name: 'bread',
  title: { en: 'Bread', zh: '面包' },
  words: words('bread|loaf|baguette|toast|bun|croissant|loaf of bread', '面包|法棍|吐司|馒头|面包片'),
  category: 'food',
  size: [0.32, 0.13, 0.15],
  parts: { crust: words('crust|bread|loaf', '面包皮'), cuts: words('cut|slash', '切口') },
  counts: { cuts: count(4, 0, 7) },
  materials: { crust: 'satin caramel plaster', cuts: 'cream plaster' },
  build(v) {
    const { width: w, height: h, depth: d } = v;
    const cuts = v.count('cuts');
    return [
      part(
        'crust',
        'crust',
        common(ball([w / 2, 0.86 * h, d / 2], [0, 0.14 * h, 0], v.sides(30)), block([2 * w, h, 2 * d])),
        { crease: 50 },
      ),
      ...(cuts === 0
        ? []
        : [
            part(
              'cuts',
              'cuts',
              many(cuts, (index) => {
                const x = (cuts === 1 ? 0 : index / (cuts - 1) - 0.5) * 0.56 * w;
                const top = 0.14 * h + 0.86 * h * Math.sqrt(1 - ((2 * x) / w) * ((2 * x) / w));
                return placed(
                  ball([0.035 * w, 0.1 * h, 0.26 * d], [0, 0, 0], v.sides(14)),
                  [x, top - 0.05 * h, 0],
                  [0, 24, 0],
                );
              }),
              { pieces: cuts, detail: 1 },
            ),
          ]),
    ];
  },
});

export const pizza = template({
  name: 'pizza',
  title: { en: 'Pizza', zh: '披萨' },
  words: words('pizza|pizza slice|slice of pizza|pie|pancake', '披萨|比萨|馅饼|饼'),
  category: 'food',
  size: [0.34, 0.04, 0.34],
  parts: {
    crust: words('crust|dough', '饼边|饼皮'),
    cheese: words('cheese', '奶酪|芝士'),
    salami: words('salami|pepperoni|topping|sausage', '香肠|配料'),
  },
  counts: { salami: count(9, 0, 16) },
  choices: {
    kind: choice({
      whole: words('whole|pizza', '披萨'),
      slice: { ...words('slice|piece', '片|块'), size: [0.16, 0.04, 0.2] },
    }),
  },
  materials: { crust: 'satin caramel plaster', cheese: 'cream yellow plaster', salami: 'satin crimson plaster' },
  build(v) {
    const { width: w, height: h, depth: d } = v;
    const isSlice = v.choice('kind') === 'slice';
    const salami = v.count('salami');
    if (isSlice) {
      const wedge: readonly Point[] = [
        [0, d / 2],
        ...many(
          7,
          (_, share): Point => [
            0.46 * w * (2 * share - 1),
            -0.36 * d - 0.1 * d * (1 - (2 * share - 1) * (2 * share - 1)),
          ],
        ),
      ];
      return [
        part('cheese', 'cheese', slab(wedge, 0.5 * h, [0, 0.1 * h, 0])),
        part('crust', 'crust', [
          tube(
            many(
              7,
              (_, share): Place => [
                0.47 * w * (2 * share - 1),
                h / 2,
                -0.36 * d - 0.09 * d * (1 - (2 * share - 1) * (2 * share - 1)),
              ],
            ),
            h / 2,
            v.sides(12),
          ),
          slab(
            wedge.map(([x, z]): Point => [0.96 * x, 0.96 * z]),
            0.2 * h,
          ),
        ]),
        part(
          'salami',
          'salami',
          [
            [0, 0.14],
            [-0.2, -0.18],
            [0.2, -0.2],
          ].map(([x = 0, z = 0]) => rod(0.13 * w, 0.16 * h, [x * w, 0.55 * h, z * d], { sides: v.sides(14) })),
          { pieces: 3 },
        ),
      ];
    }
    return [
      part(
        'crust',
        'crust',
        [
          {
            op: 'lathe',
            profile: [
              [0, 0],
              [0.47 * w, 0],
              [0.5 * w, 0.3 * h],
              [0.48 * w, 0.85 * h],
              [0.45 * w, h],
              [0.42 * w, 0.7 * h],
              [0.41 * w, 0.4 * h],
              [0, 0.4 * h],
            ],
            sides: v.sides(40),
          },
        ],
        { crease: 60 },
      ),
      part('cheese', 'cheese', rod(0.418 * w, 0.3 * h, [0, 0.35 * h, 0], { sides: v.sides(40) })),
      ...(salami === 0
        ? []
        : [
            part(
              'salami',
              'salami',
              many(salami, (index) => {
                const reach = index < 3 ? 0.13 * w : 0.31 * w;
                const angle = index < 3 ? 120 * index + 20 : (360 * (index - 3)) / (salami - 3);
                return rod(0.052 * w, 0.2 * h, [reach * cosine(angle), 0.6 * h, reach * sine(angle)], {
                  sides: v.sides(16),
                });
              }),
              { pieces: salami },
            ),
          ]),
    ];
  },
});

export const cake = template({
  name: 'cake',
  title: { en: 'Cake', zh: '蛋糕' },
  words: words('cake|cupcake|birthday cake|muffin|donut|doughnut', '蛋糕|纸杯蛋糕|生日蛋糕|松饼|甜甜圈'),
  category: 'food',
  size: [0.3, 0.26, 0.3],
  parts: {
    tiers: words('tier|layer|cake', '层|蛋糕体'),
    icing: words('icing|frosting|cream|topping', '糖霜|奶油'),
    candles: words('candle', '蜡烛'),
    cherries: words('cherry|berry', '樱桃'),
  },
  counts: { tiers: count(2, 1, 3), candles: count(3, 0, 12) },
  choices: {
    kind: choice({
      cake: words('cake|birthday', '蛋糕|生日'),
      cupcake: { ...words('cupcake|muffin|ice cream', '纸杯|松饼|冰淇淋'), size: [0.09, 0.11, 0.09] },
      donut: { ...words('donut|doughnut', '甜甜圈'), size: [0.11, 0.04, 0.11] },
    }),
  },
  materials: {
    icing: 'satin pink plaster',
    cake: 'satin caramel plaster',
    cherry: 'polished red plaster',
    wax: coat('light blue'),
    flame: 'polished amber plaster',
  },
  build(v) {
    const { width: w, height: h } = v;
    const sides = v.sides(32);
    switch (v.choice('kind')) {
      case 'cupcake':
        return [
          part(
            'tiers',
            'cake',
            slab(
              many(28, (index): Point => {
                const r = (index % 2 === 0 ? 0.36 : 0.33) * w;
                return [r * cosine((360 * index) / 28), r * sine((360 * index) / 28)];
              }),
              0.45 * h,
              [0, 0, 0],
              { taper: 1.3 },
            ),
          ),
          part(
            'icing',
            'icing',
            many(4, (index) =>
              placed(ball([w * (0.5 - 0.12 * index), 0.15 * h, w * (0.5 - 0.12 * index)], [0, 0, 0], sides), [
                0,
                (0.48 + 0.13 * index) * h,
                0,
              ]),
            ),
            { crease: 50 },
          ),
          part('cherries', 'cherry', ball(0.1 * w, [0, h - 0.1 * w, 0], v.sides(16))),
        ];
      case 'donut': {
        const r = w / 2 - h / 2;
        const torus = (grow: number) =>
          lathe(
            many(
              15,
              (index): Point => [
                r + (h / 2) * grow * cosine((360 * index) / 14),
                h / 2 + (h / 2) * grow * sine((360 * index) / 14),
              ],
            ),
            sides,
          );
        return [
          part('tiers', 'cake', torus(0.97), { crease: 60 }),
          part('icing', 'icing', common(torus(1), block([w, h, w], [0, 0.56 * h, 0])), { crease: 60 }),
          part(
            'sprinkles',
            'wax',
            many(18, (index) =>
              placed(
                rod(0.012 * w, 0.07 * w, [0, -0.035 * w, 0], { sides: 6 }),
                [
                  r * (0.86 + 0.28 * hash(index, 1, v.seed)) * cosine(137.508 * index),
                  0.985 * h,
                  r * (0.86 + 0.28 * hash(index, 1, v.seed)) * sine(137.508 * index),
                ],
                [90, 60 * index, 0],
              ),
            ),
            { pieces: 18, detail: 0 },
          ),
        ];
      }
      default: {
        const [tiers, candles] = [v.count('tiers'), v.count('candles')];
        const cakeTop = candles > 0 ? 0.7 * h : h;
        const step = cakeTop / tiers;
        const radius = (index: number) => (w / 2) * (1 - (0.5 * index) / tiers) * 0.96;
        return [
          part(
            'tiers',
            'cake',
            many(tiers, (index) => rod(radius(index), step + 0.002, [0, step * index, 0], { sides })),
            { pieces: 1 },
          ),
          part(
            'icing',
            'icing',
            many(tiers, (index) => [
              rod(radius(index) + 0.004, 0.35 * step, [0, step * (index + 0.66), 0], { sides, bevel: v.bevel(0.006) }),
              ring(
                ball(
                  [0.11 * radius(index) + 0.004, 0.16 * step, 0.11 * radius(index) + 0.004],
                  [radius(index) - 0.002, step * (index + 0.67), 0],
                  8,
                ),
                12,
              ),
            ]).flat(),
            { pieces: tiers, crease: 50 },
          ),
          part(
            'cherries',
            'cherry',
            ring(ball(0.035 * w, [0.78 * radius(tiers - 1), cakeTop + 0.02 * w, 0], v.sides(12)), 6),
            { pieces: 6, detail: 1 },
          ),
          ...(candles === 0
            ? []
            : [
                part(
                  'candles',
                  'wax',
                  many(candles, (index) => {
                    const reach = candles === 1 ? 0 : 0.36 * radius(tiers - 1);
                    return rod(
                      0.016 * w,
                      0.22 * h,
                      [reach * cosine((360 * index) / candles), cakeTop, reach * sine((360 * index) / candles)],
                      { sides: v.sides(8) },
                    );
                  }),
                  { pieces: candles },
                ),
                part(
                  'flames',
                  'flame',
                  many(candles, (index) => {
                    const reach = candles === 1 ? 0 : 0.36 * radius(tiers - 1);
                    return ball(
                      [0.014 * w, 0.05 * h, 0.014 * w],
                      [reach * cosine((360 * index) / candles), 0.955 * h, reach * sine((360 * index) / candles)],
                      8,
                    );
                  }),
                  { pieces: candles, detail: 1 },
                ),
              ]),
        ];
      }
    }
  },
});

export const cheese = template({
  name: 'cheese',
  title: { en: 'Cheese', zh: '奶酪' },
  words: words('cheese|cheese wedge|cheese wheel', '奶酪|芝士|乳酪'),
  category: 'food',
  size: [0.2, 0.1, 0.24],
  parts: { cheese: words('cheese|body', '奶酪身'), rind: words('rind|crust', '外皮') },
  materials: { cheese: 'satin mustard plaster', rind: 'satin orange plaster' },
  build(v) {
    const { width: w, height: h, depth: d, seed } = v;
    const wedge: readonly Point[] = [
      [0, d / 2],
      [w / 2, -0.4 * d],
      [0.26 * w, -0.47 * d],
      [0, -d / 2],
      [-0.26 * w, -0.47 * d],
      [-w / 2, -0.4 * d],
    ];
    const holes = many(9, (index) =>
      ball(
        w * (0.06 + 0.06 * hash(index, 1, seed)),
        [
          (hash(index, 2, seed) - 0.5) * 0.9 * w * (0.9 - 0.1 * index),
          h * hash(index, 3, seed),
          d * (0.34 - 0.09 * index) - 0.02 * d,
        ],
        v.sides(14),
      ),
    );
    return [
      part('cheese', 'cheese', without(slab(wedge, h), ...holes), { crease: 30 }),
      part(
        'rind',
        'rind',
        slab(
          [
            [w / 2, -0.4 * d],
            [0.26 * w, -0.47 * d],
            [0, -d / 2],
            [-0.26 * w, -0.47 * d],
            [-w / 2, -0.4 * d],
            [-0.49 * w, -0.36 * d],
            [0, -0.46 * d],
            [0.49 * w, -0.36 * d],
          ],
          h + 0.002,
        ),
      ),
    ];
  },
});

export const meat = template({
  name: 'meat',
  title: { en: 'Meat', zh: '肉' },
  words: words('meat|drumstick|chicken leg|ham|steak|chicken|fish|sardine|turkey', '肉|鸡腿|火腿|肉排|牛排|鱼|烤肉'),
  category: 'food',
  size: [0.14, 0.14, 0.3],
  parts: { meat: words('meat|body', '肉身'), bone: words('bone', '骨头') },
  choices: {
    kind: choice({
      drumstick: words('meat|drumstick|ham', '肉|鸡腿'),
      fish: { ...words('fish|sardine', '鱼'), size: [0.07, 0.14, 0.34] },
    }),
  },
  materials: {
    meat: 'satin chestnut plaster',
    bone: 'cream plaster',
    fish: 'polished light grey plaster',
    dark: 'black plaster',
  },
  build(v) {
    const { width: w, height: h, depth: d } = v;
    if (v.choice('kind') === 'fish')
      return [
        part(
          'meat',
          'fish',
          [
            placed(
              lathe(
                [
                  [0, -0.5],
                  [0.16, -0.44],
                  [0.38, -0.3],
                  [0.5, -0.08],
                  [0.42, 0.12],
                  [0.18, 0.34],
                  [0.1, 0.38],
                  [0, 0.38],
                ].map(([x = 0, y = 0]): Point => [x * 0.8 * h, y * d]),
                v.sides(20),
              ),
              [0, h / 2, 0],
              [-90, 0, 0],
              [w / (0.8 * h), 1, 1],
            ),
            side(
              [
                [-0.34 * d, h / 2],
                [-0.5 * d, h],
                [-0.44 * d, h / 2],
                [-0.5 * d, 0],
              ],
              0.14 * w,
            ),
            side(
              [
                [0.12 * d, 0.86 * h],
                [-0.06 * d, h],
                [-0.16 * d, 0.7 * h],
                [0, 0.7 * h],
              ],
              0.12 * w,
            ),
          ],
          { crease: 50 },
        ),
        part(
          'eyes',
          'dark',
          [1, -1].map((s) => ball(0.11 * w, [s * 0.3 * w, 0.56 * h, 0.38 * d], 10)),
          { pieces: 2 },
        ),
      ];
    return [
      part(
        'meat',
        'meat',
        hull(
          ball([w / 2, h / 2, 0.24 * d], [0, h / 2, 0.26 * d], v.sides(24)),
          ball([0.2 * w, 0.2 * h, 0.06 * d], [0, h / 2, -0.12 * d], v.sides(16)),
        ),
        { crease: 60 },
      ),
      part('bone', 'bone', [
        tube(
          [
            [0, h / 2, 0],
            [0, h / 2, -0.42 * d],
          ],
          0.09 * w,
          v.sides(10),
        ),
        ...[1, -1].map((s) => ball(0.14 * w, [s * 0.1 * w, h / 2, -d / 2 + 0.14 * w], v.sides(12))),
      ]),
    ];
  },
});
