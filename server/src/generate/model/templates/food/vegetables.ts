import {
  ball,
  front,
  lathe,
  many,
  type Place,
  type Point,
  part,
  placed,
  rod,
  tube,
  union,
  without,
} from '#generate/model/templates/pieces/solids.ts';
import { choice, count, template, words } from '#generate/model/templates/template.ts';
import { cosine, sine } from '#generate/model/trigonometry.ts';
import { hash } from '#generate/texture/nodes/hash.ts';
import { leafWords, stemWords } from './words.ts';

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
