import { many, type Point, part, placed, rod, slab, tube } from '#generate/model/templates/pieces/solids.ts';
import { turned } from '#generate/model/templates/pieces/turned.ts';
import { choice, template, words } from '#generate/model/templates/template.ts';
import { leafWords, stemWords } from './words.ts';

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
      part('fruit', kind, turned(bodies[kind] ?? [], w, h, sides), { crease: 70 }),
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
