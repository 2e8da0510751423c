import { weatheredWood } from '#generate/model/templates/pieces/materials.ts';
import { block, many, part, rod, tube } from '#generate/model/templates/pieces/solids.ts';
import { count, template, words } from '#generate/model/templates/template.ts';

export const scaffold = template({
  name: 'scaffold',
  title: { en: 'Scaffold', zh: '脚手架' },
  words: words('scaffold|scaffolding|construction frame', '脚手架|施工架|鹰架'),
  category: 'buildings',
  size: [2.4, 4, 1.2],
  parts: {
    poles: words('pole|post|tube|pipe', '立杆|钢管|杆'),
    planks: words('plank|board|platform|deck', '木板|平台|脚手板'),
  },
  counts: { planks: count(2, 1, 4) },
  materials: { metal: 'brushed steel', wood: weatheredWood },
  build(v) {
    const { width: w, height: h, depth: d } = v;
    const decks = v.count('planks');
    const [x, z, r] = [w / 2 - 0.05, d / 2 - 0.05, 0.035];
    const step = (h - 0.9) / decks;
    const at = (index: number) => step * (index + 1) - 0.1;
    const sides = v.sides(12);
    return [
      part('poles', 'metal', [
        ...[1, -1].flatMap((a) => [1, -1].map((b) => rod(r, h, [a * x, 0, b * z], { sides }))),
        ...many(decks, (index) => [
          ...[1, -1].map((b) =>
            tube(
              [
                [-w / 2, at(index), b * z],
                [w / 2, at(index), b * z],
              ],
              r,
              sides,
            ),
          ),
          ...[1, -1].map((a) =>
            tube(
              [
                [a * x, at(index), -d / 2],
                [a * x, at(index), d / 2],
              ],
              r,
              sides,
            ),
          ),
        ]).flat(),
      ]),
      part(
        'rails',
        'metal',
        [
          ...[0.45, 0.9].flatMap((up) =>
            [1, -1].map((b) =>
              tube(
                [
                  [-x, at(decks - 1) + up, b * z],
                  [x, at(decks - 1) + up, b * z],
                ],
                0.8 * r,
                v.sides(18),
              ),
            ),
          ),
          ...many(decks, (index) =>
            tube(
              [
                [-x, at(index) - step + 0.15, -z],
                [x, at(index), -z],
              ],
              0.8 * r,
              v.sides(18),
            ),
          ),
        ],
        { pieces: 4 + decks, detail: 1 },
      ),
      part(
        'planks',
        'wood',
        many(decks, (index) =>
          many(3, (board) =>
            block([w - 0.16, 0.05, (d - 0.12) / 3 - 0.012], [0, at(index) + 0.03, (board - 1) * ((d - 0.12) / 3)], {
              bevel: v.bevel(0.008),
            }),
          ),
        ).flat(),
        { pieces: 3 * decks },
      ),
    ];
  },
});
