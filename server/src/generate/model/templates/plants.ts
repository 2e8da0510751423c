import { cosine, sine } from '#generate/model/trigonometry.ts';
import { hash } from '#generate/texture/nodes/hash.ts';
import { leaves } from './pieces/materials.ts';
import {
  ball,
  block,
  hull,
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
  union,
} from './pieces/solids.ts';
import { choice, count, template, words } from './template.ts';

const leafWords = words('leaf|leaves|foliage', '树叶|叶子|叶');
const stemWords = words('stem|stalk', '茎|花茎|菌柄|柄');

/** A blade of grass or a long leaf that bends outwards from the middle. */
function blade(height: number, width: number, reach: number, turn: number) {
  const at = (share: number): readonly [number, number, number] => [
    reach * share * share,
    height * (share - 0.12 * share * share),
    width * (1.02 - share * share),
  ];
  const slices = many(5, (_, share) => {
    const [x, y, wide] = at(share);
    const half = Math.max(0.004, wide / 2);
    return placed(
      slab(
        [
          [0.3 * half + 0.003, 0],
          [0, half],
          [-0.3 * half - 0.003, 0],
          [0, -half],
        ],
        0.006,
      ),
      [x, y, 0],
    );
  });
  return placed(
    union(slices.slice(1).map((next, index) => hull(slices[index] ?? next, next))),
    [0, 0, 0],
    [0, turn, 0],
  );
}

export const bush = template({
  name: 'bush',
  title: { en: 'Bush', zh: '灌木' },
  words: words('bush|shrub|hedge|undergrowth|topiary|berry bush', '灌木|灌木丛|树丛|树篱'),
  category: 'plants',
  size: [1.4, 1, 1.2],
  parts: { leaves: leafWords, berries: words('berry|flower|fruit', '浆果|花|果子') },
  counts: { berries: count(0, 0, 16) },
  choices: {
    kind: choice({
      round: words('round|wild', '圆'),
      hedge: { ...words('hedge|square', '树篱|方'), size: [2, 1, 0.6] },
    }),
  },
  materials: { leaves, berries: 'polished crimson plaster' },
  build(v) {
    const { width: w, height: h, depth: d, seed } = v;
    const berries = v.count('berries');
    const body =
      v.choice('kind') === 'hedge'
        ? {
            op: 'displace' as const,
            of: block([0.95 * w, 0.96 * h, 0.9 * d], [0, 0, 0], { bevel: 0.08 }),
            size: 0.16,
            height: 0.05,
            seed,
            cell: 0.15,
          }
        : union(
            many(8, (index) => {
              const angle = 137.508 * index;
              const reach = index === 0 ? 0 : 0.28;
              const radius = (index === 0 ? 0.34 : 0.2 + 0.05 * hash(index, 1, seed)) * w;
              const at: Place = [
                reach * w * cosine(angle),
                index === 0 ? 0.55 * h : 0.32 * h + 0.16 * h * hash(index, 2, seed),
                reach * d * sine(angle),
              ];
              return {
                op: 'displace' as const,
                of: ball([radius, 0.4 * h, 0.8 * radius], at, v.sides(14)),
                size: 0.16 * w,
                height: 0.05 * w,
                seed: seed + index,
                cell: 0.085 * w,
              };
            }),
          );
    return [
      part('leaves', 'leaves', { op: 'intersection', of: [body, block([3 * w, 3 * h, 3 * d])] }, { crease: 25 }),
      ...(berries === 0
        ? []
        : [
            part(
              'berries',
              'berries',
              many(berries, (index) => {
                const [up, around] = [0.25 + 0.6 * hash(index, 5, seed), 137.508 * index];
                const flat = Math.sqrt(1 - up * up * 0.8);
                return ball(
                  0.03 * w,
                  [0.47 * w * flat * cosine(around), 0.9 * h * up, 0.47 * d * flat * sine(around)],
                  v.sides(9),
                );
              }),
              { pieces: berries, detail: 1 },
            ),
          ]),
    ];
  },
});

export const flower = template({
  name: 'flower',
  title: { en: 'Flower', zh: '花' },
  words: words('flower|rose|tulip|daisy|sunflower|blossom|lily|plant', '花|花朵|玫瑰|向日葵|郁金香|雏菊|鲜花|植物'),
  category: 'plants',
  size: [0.26, 0.5, 0.26],
  parts: {
    petals: words('petal', '花瓣'),
    stem: stemWords,
    leaves: leafWords,
    heart: words('heart|center|centre|middle', '花心|花蕊'),
  },
  counts: { petals: count(8, 4, 16), leaves: count(2, 0, 3) },
  choices: {
    kind: choice({ daisy: words('daisy|sunflower', '雏菊|向日葵'), tulip: words('tulip|rose', '郁金香|玫瑰') }),
  },
  materials: {
    petals: 'white plaster',
    tulip: 'polished crimson plaster',
    heart: 'yellow plaster',
    stem: 'green plaster',
  },
  build(v) {
    const { width: w, height: h } = v;
    const [petals, leafCount] = [v.count('petals'), v.count('leaves')];
    const isCup = v.choice('kind') === 'tulip';
    const top = isCup ? 0.74 * h : 0.86 * h;
    const tilt: Place = isCup ? [0, 0, 0] : [28, 0, 0];
    const petal = (index: number) =>
      isCup
        ? placed(
            ball([0.05 * w, 0.17 * h, 0.19 * w], [0.12 * w, 0.12 * h, 0], v.sides(14)),
            [0, 0, 0],
            [0, (360 * index) / petals, 0],
          )
        : placed(
            ball([0.22 * w, 0.022 * w, 0.42 * (w / petals) + 0.05 * w], [0.27 * w, 0, 0], v.sides(14)),
            [0, 0, 0],
            [0, (360 * index) / petals, 0],
          );
    return [
      part(
        'petals',
        isCup ? 'tulip' : 'petals',
        placed(
          union([...many(isCup ? Math.min(petals, 6) : petals, petal), ball([0.1 * w, 0.02 * w, 0.1 * w])]),
          [0, top, 0],
          tilt,
        ),
        {
          crease: 60,
        },
      ),
      ...(isCup
        ? []
        : [
            part(
              'heart',
              'heart',
              placed(ball([0.13 * w, 0.07 * w, 0.13 * w], [0, 0.015 * w, 0], v.sides(18)), [0, top, 0], tilt),
            ),
          ]),
      part(
        'stem',
        'stem',
        tube(
          [
            [0, 0.01, 0],
            [0.012 * w, 0.4 * h, 0],
            [0, top, 0],
          ],
          v.thick(0.025 * w),
          v.sides(8),
        ),
      ),
      ...(leafCount === 0
        ? []
        : [
            part(
              'leaves',
              'stem',
              many(leafCount, (index) =>
                placed(
                  placed(blade(0.34 * h, 0.2 * w, 0.36 * w, 0), [0.055 * w, 0.1 * h + 0.05 * h * index, 0]),
                  [0, 0, 0],
                  [0, (360 * index) / leafCount + 30, 0],
                ),
              ),
              { pieces: leafCount, crease: 50 },
            ),
          ]),
    ];
  },
});

export const grass = template({
  name: 'grass',
  title: { en: 'Grass', zh: '草' },
  words: words(
    'grass|grass tuft|tuft|reed|reeds|wheat|fern|weed|grass blade|hay tuft|seaweed|kelp',
    '草|草丛|小草|杂草|芦苇|小麦|蕨|水草|海草',
  ),
  category: 'plants',
  size: [0.5, 0.45, 0.5],
  parts: { blades: words('blade|leaf|stalk', '草叶|叶') },
  counts: { blades: count(14, 4, 24) },
  materials: { blades: 'green grass' },
  build(v) {
    const { width: w, height: h, seed } = v;
    const blades = v.count('blades');
    return [
      part(
        'blades',
        'blades',
        [
          ball([0.06 * w, 0.03 * h, 0.06 * w], [0, 0.012 * h, 0], 10),
          ...many(blades, (index) => {
            const tall = h * (0.6 + 0.44 * hash(index, 1, seed));
            const turn = 137.508 * index;
            const out = 0.04 * w;
            return placed(blade(tall, 0.11 * w, 0.2 * w + 0.22 * w * hash(index, 2, seed), turn), [
              out * cosine(turn),
              0,
              -out * sine(turn),
            ]);
          }),
        ],
        { crease: 30 },
      ),
    ];
  },
});

export const mushroom = template({
  name: 'mushroom',
  title: { en: 'Mushroom', zh: '蘑菇' },
  words: words('mushroom|toadstool|fungus', '蘑菇|毒蘑菇|菌菇|香菇'),
  category: 'plants',
  size: [0.4, 0.42, 0.4],
  parts: { cap: words('cap|head|top', '菌盖|伞盖|帽'), stem: stemWords, spots: words('spot|dot', '斑点|点') },
  counts: { spots: count(9, 0, 16) },
  materials: { cap: 'satin red plaster', stem: 'cream plaster', spots: 'white plaster' },
  build(v) {
    const { width: w, height: h } = v;
    const [spots, sides] = [v.count('spots'), v.sides(28)];
    const cap: readonly Point[] = [
      [0, 0.5],
      [0.3, 0.5],
      [0.47, 0.46],
      [0.5, 0.5],
      [0.48, 0.6],
      [0.4, 0.78],
      [0.25, 0.93],
      [0.1, 0.99],
      [0, 1],
    ];
    const outer = (share: number): readonly [number, number] => [
      w * 0.5 * sine(90 * share),
      h * (0.5 + 0.5 * cosine(90 * share)),
    ];
    return [
      part(
        'cap',
        'cap',
        lathe(
          cap.map(([x, y]): Point => [x * w, y * h]),
          sides,
        ),
        { crease: 60 },
      ),
      part(
        'stem',
        'stem',
        lathe(
          [
            [0, 0],
            [0.17, 0],
            [0.2, 0.05],
            [0.14, 0.25],
            [0.12, 0.52],
            [0, 0.52],
          ].map(([x = 0, y = 0]): Point => [x * w, y * h]),
          sides,
        ),
        { crease: 60 },
      ),
      part('gills', 'stem', rod(0.32 * w, 0.03 * h, [0, 0.475 * h, 0], { top: 0.42 * w, sides }), { detail: 1 }),
      ...(spots === 0
        ? []
        : [
            part(
              'spots',
              'spots',
              many(spots, (index) => {
                const share = index === 0 ? 0.05 : index < 5 ? 0.5 : 0.78;
                const [r, y] = outer(share);
                const angle =
                  index === 0 ? 0 : index < 5 ? 90 * index + 20 : (360 * (index - 5)) / Math.max(1, spots - 5) + 45;
                const size = (index === 0 ? 0.075 : index < 5 ? 0.06 : 0.05) * w;
                return placed(
                  placed(
                    ball([size, 0.35 * size, size], [0, 0, 0], v.sides(12)),
                    [0.985 * r, y * 0.985, 0],
                    [0, 0, -90 * share * 0.95],
                  ),
                  [0, 0, 0],
                  [0, angle, 0],
                );
              }),
              { pieces: spots, detail: 1 },
            ),
          ]),
    ];
  },
});

export const cactus = template({
  name: 'cactus',
  title: { en: 'Cactus', zh: '仙人掌' },
  words: words('cactus|cacti|saguaro', '仙人掌|仙人柱'),
  category: 'plants',
  size: [1.3, 2, 0.6],
  parts: {
    body: words('body|trunk|stem', '主干|茎'),
    arms: words('arm|branch', '枝|手臂'),
    flowers: words('flower', '花'),
  },
  counts: { arms: count(2, 0, 4), flowers: count(1, 0, 3) },
  materials: { body: 'dark green plaster', flowers: 'pink plaster' },
  build(v) {
    const { width: w, height: h } = v;
    const [arms, flowers] = [v.count('arms'), v.count('flowers')];
    const r = 0.19 * w;
    const column = (radius: number, height: number, at: Place) => {
      const ribs = 11;
      const outline = many(2 * ribs, (index): Point => {
        const reach = radius * (index % 2 === 0 ? 1 : 0.82);
        return [reach * cosine((180 * index) / ribs), reach * sine((180 * index) / ribs)];
      });
      return placed(
        union([
          slab(outline, height - radius),
          placed(ball([0.92 * radius, 0.92 * radius, 0.92 * radius], [0, height - 0.94 * radius, 0], 18), [0, 0, 0]),
        ]),
        at,
      );
    };
    const armAt = (index: number) => ({
      s: index % 2 === 0 ? 1 : -1,
      y: h * (0.34 + 0.12 * (index % 3)),
      tall: h * (0.36 - 0.07 * (index % 3)),
    });
    return [
      part(
        'body',
        'body',
        [
          column(r, h, [0, 0, 0]),
          ...many(arms, armAt).flatMap(({ s, y, tall }, index) => {
            const x = s * (w / 2 - 0.6 * r) * (index < 2 ? 1 : 0.8);
            const z = index < 2 ? 0 : 0.5 * r;
            return [
              tube(
                [
                  [0, y, 0],
                  [0.7 * x, y, z],
                  [x, y + 0.05 * h, z],
                  [x, y + 0.1 * h, z],
                ],
                0.56 * r,
                v.sides(12),
              ),
              column(0.6 * r, tall, [x, y + 0.05 * h, z]),
            ];
          }),
        ],
        { crease: 30 },
      ),
      ...(flowers === 0
        ? []
        : [
            part(
              'flowers',
              'flowers',
              many(flowers, (index) => {
                const { s, y, tall } = armAt(index - 1);
                const at: Place =
                  index === 0 ? [0, h - 0.05 * r, 0] : [s * (w / 2 - 0.6 * r), y + 0.05 * h + tall - 0.04 * r, 0];
                return placed(ring(ball([0.26 * r, 0.1 * r, 0.14 * r], [0.2 * r, 0.05 * r, 0], 10), 6), at);
              }),
              { pieces: flowers, detail: 1 },
            ),
          ]),
    ];
  },
});

export const vine = template({
  name: 'vine',
  title: { en: 'Vine', zh: '藤蔓' },
  words: words('vine|vines|ivy|creeper|liana', '藤蔓|藤|常春藤|爬山虎|藤条'),
  category: 'plants',
  size: [0.8, 2.2, 0.3],
  parts: { stem: stemWords, leaves: leafWords },
  counts: { leaves: count(24, 6, 27) },
  materials: { leaves, stem: 'brown bark' },
  build(v) {
    const { width: w, height: h, depth: d, seed } = v;
    const strands = 3;
    const at = (strand: number, share: number): Place => [
      (strand - 1) * 0.26 * w + 0.1 * w * sine(300 * share + 120 * strand),
      h * (1 - share * (strand === 1 ? 1 : 0.8)) + 0.006,
      0.16 * d * cosine(420 * share + 60 * strand),
    ];
    const number = v.count('leaves');
    return [
      part(
        'stem',
        'stem',
        many(strands, (strand) =>
          tube(
            many(14, (_, share) => at(strand, share)),
            v.thick(0.016),
            v.sides(7),
          ),
        ),
        { crease: 60, pieces: strands },
      ),
      part(
        'leaves',
        'leaves',
        many(number, (index) => {
          const [strand, share] = [index % strands, (Math.floor(index / strands) + 0.5) / Math.ceil(number / strands)];
          const [x, y, z] = at(strand, share);
          const size = 0.1 * w * (0.9 + 0.3 * hash(index, 2, seed));
          const leaf: readonly Point[] = [
            [0, 0],
            [0.7, 0.55],
            [0.45, 1.1],
            [0, 1.7],
            [-0.45, 1.1],
            [-0.7, 0.55],
          ].map(([a = 0, b = 0]): Point => [a * size, b * size]);
          return placed(
            slab(leaf, 0.01),
            [x, y, z + 0.015],
            [55, 0, (index % 2 === 0 ? 1 : -1) * (35 + 30 * hash(index, 1, seed))],
          );
        }),
        { pieces: number, detail: 1 },
      ),
    ];
  },
});
