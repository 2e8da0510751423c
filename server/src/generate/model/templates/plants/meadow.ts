import {
  ball,
  hull,
  many,
  type Place,
  part,
  placed,
  slab,
  tube,
  union,
} from '#generate/model/templates/pieces/solids.ts';
import { choice, count, template, words } from '#generate/model/templates/template.ts';
import { cosine, sine } from '#generate/model/trigonometry.ts';
import { hash } from '#generate/texture/nodes/hash.ts';
import { leafWords, stemWords } from './words.ts';

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
