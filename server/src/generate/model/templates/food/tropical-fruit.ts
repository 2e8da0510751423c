import {
  ball,
  block,
  common,
  many,
  type Place,
  type Point,
  part,
  placed,
  ring,
  rod,
  tube,
  union,
} from '#generate/model/templates/pieces/solids.ts';
import { turned } from '#generate/model/templates/pieces/turned.ts';
import { choice, count, template, words } from '#generate/model/templates/template.ts';
import { cosine, sine } from '#generate/model/trigonometry.ts';
import { leafWords, stemWords } from './words.ts';

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
          turned(
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
        return [part('skin', 'egg', turned(egg, w, h, v.sides(30)), { crease: 70 })];
      default: {
        const body = (share: number, lift: number) =>
          placed(
            turned(
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
