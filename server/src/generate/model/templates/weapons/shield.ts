import { gold, steel, walnut } from '#generate/model/templates/pieces/materials.ts';
import { ball, front, many, type Point, part, placed, rod } from '#generate/model/templates/pieces/solids.ts';
import { choice, count, template, words } from '#generate/model/templates/template.ts';

export const shield = template({
  name: 'shield',
  title: { en: 'Shield', zh: '盾牌' },
  words: words('shield|buckler|round shield|kite shield|tower shield', '盾牌|盾|圆盾|木盾|铁盾|大盾'),
  category: 'weapons',
  size: [0.6, 0.8, 0.12],
  parts: {
    face: words('face|board|body|surface', '盾面|面'),
    rim: words('rim|edge|border', '边框|盾边|边'),
    boss: words('boss|umbo|center|centre', '盾心|中心|凸饰'),
    studs: words('stud|rivet', '铆钉|钉'),
  },
  counts: { studs: count(0, 0, 16) },
  choices: {
    shape: choice({
      heater: words('kite|heater|knight|heraldic', '骑士|鸢形'),
      round: { ...words('round|circular|viking|buckler', '圆|圆形|圆盾'), size: [0.7, 0.7, 0.14] },
    }),
  },
  materials: { face: walnut, rim: steel, boss: gold },
  build(v) {
    const { width: w, height: h, depth: d } = v;
    if (v.choice('shape') === 'round') {
      const [r, sides, middle] = [w / 2, v.sides(36), h / 2];
      const facing = (shape: ReturnType<typeof rod>, z: number) => placed(shape, [0, middle, z], [90, 0, 0]);
      return [
        part('face', 'face', facing(rod(0.95 * r, 0.03, [0, 0, 0], { sides }), -0.35 * d)),
        part(
          'rim',
          'rim',
          facing(
            {
              op: 'difference',
              of: [
                rod(r, 0.05, [0, 0, 0], { sides, bevel: v.bevel(0.01) }),
                rod(0.88 * r, 0.2, [0, -0.1, 0], { sides }),
              ],
            },
            -0.35 * d - 0.01,
          ),
        ),
        part(
          'boss',
          'boss',
          facing(
            {
              op: 'intersection',
              of: [
                {
                  ...rod(1, 1),
                  op: 'sphere',
                  radius: 1,
                  sides: v.sides(24),
                  scale: [0.3 * r, 0.7 * d, 0.3 * r],
                  move: [0, 0, 0],
                },
                rod(r, d, [0, 0, 0], { sides: 8 }),
              ],
            },
            -0.35 * d + 0.025,
          ),
        ),
        ...studs(v.count('studs') || 8, 0.7 * r, middle, -0.35 * d + 0.03, v.sides(10)),
      ];
    }
    // From the point below along the right side to the top; the left side mirrors it.
    const right = (share: number): readonly Point[] => [
      ...many(7, (index): Point => {
        const up = index / 6;
        return [share * (w / 2) * Math.sqrt(up * (2 - up)), h / 2 + share * h * (0.72 * up - 0.5)];
      }),
      [share * (w / 2), h / 2 + share * 0.47 * h],
      [0, h / 2 + share * h * 0.5],
    ];
    const outline = (share: number): readonly Point[] => [
      ...right(share),
      ...right(share)
        .slice(1, -1)
        .map(([x, y]): Point => [-x, y])
        .reverse(),
    ];
    const z = -0.3 * d;
    return [
      part('face', 'face', front(outline(0.96), 0.03, [0, 0, z])),
      part('rim', 'rim', front(outline(1), 0.05, [0, 0, z], { holes: [outline(0.86)], bevel: v.bevel(0.006) })),
      part('boss', 'boss', [
        front(
          [
            [-0.045 * w, 0.1 * h],
            [0.045 * w, 0.1 * h],
            [0.045 * w, 0.95 * h],
            [-0.045 * w, 0.95 * h],
          ],
          0.045,
          [0, 0, z],
        ),
        front(
          [
            [-0.44 * w, 0.6 * h],
            [0.44 * w, 0.6 * h],
            [0.44 * w, 0.68 * h],
            [-0.44 * w, 0.68 * h],
          ],
          0.045,
          [0, 0, z],
        ),
        placed(
          rod(0.13 * w, 0.06, [0, 0, 0], { top: 0.08 * w, sides: v.sides(20) }),
          [0, 0.64 * h, z + 0.01],
          [90, 0, 0],
        ),
      ]),
      ...(v.count('studs') === 0 ? [] : studs(v.count('studs'), 0.3 * w, 0.6 * h, z + 0.02, v.sides(10))),
    ];
  },
});

function studs(number: number, radius: number, y: number, z: number, sides: number) {
  return [
    part(
      'studs',
      'rim',
      many(number, (index) => placed(ball(0.02, [radius, 0, 0], sides), [0, y, z], [0, 0, (360 * index) / number])),
      { pieces: number, detail: 1 },
    ),
  ];
}
