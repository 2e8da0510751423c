import { ball, lathe, many, type Point, part, placed, rod } from '#generate/model/templates/pieces/solids.ts';
import { count, template, words } from '#generate/model/templates/template.ts';
import { cosine, sine } from '#generate/model/trigonometry.ts';
import { stemWords } from './words.ts';

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
