import { coat, hull as hullPanel, shine } from '#generate/model/templates/pieces/materials.ts';
import {
  axle,
  block,
  hoop,
  lathe,
  many,
  type Point,
  part,
  placed,
  rod,
} from '#generate/model/templates/pieces/solids.ts';
import { choice, count, template, words } from '#generate/model/templates/template.ts';

export const generator = template({
  name: 'generator',
  title: { en: 'Reactor', zh: '反应堆' },
  words: words(
    'generator|reactor|power core|energy core|battery|power cell|fuel cell|gas tank|propane tank|gas cylinder|oxygen tank',
    '发电机|反应堆|能量核心|电池|能源|煤气罐|氧气瓶',
  ),
  category: 'science fiction',
  size: [1.2, 1.7, 1.2],
  parts: {
    base: words('base|foot', '底座'),
    core: words('core|cell|tube|light', '核心|光柱'),
    pillars: words('pillar|strut|bar', '支柱|柱'),
    rings: words('ring|coil', '环|线圈'),
  },
  counts: { pillars: count(4, 3, 8), rings: count(3, 1, 6) },
  choices: {
    kind: choice({
      reactor: words('reactor|core|generator', '反应堆|核心'),
      battery: { ...words('battery|cell', '电池'), size: [0.16, 0.4, 0.16] },
      tank: { ...words('gas|propane|oxygen|cylinder', '煤气罐|氧气瓶'), size: [0.32, 1.1, 0.32] },
    }),
  },
  materials: { metal: hullPanel, core: shine('cyan'), dark: coat('dark grey'), paint: coat('teal'), copper: 'copper' },
  build(v) {
    const { width: w, height: h } = v;
    const sides = v.sides(28);
    switch (v.choice('kind')) {
      case 'battery':
        return [
          part('base', 'dark', rod(w / 2, 0.72 * h, [0, 0, 0], { sides, bevel: v.bevel(0.006) })),
          part('core', 'copper', rod(w / 2 + 0.001, 0.24 * h, [0, 0.7 * h, 0], { sides, bevel: v.bevel(0.006) })),
          part(
            'pole',
            'metal',
            rod(0.18 * w, 0.08 * h, [0, 0.92 * h, 0], { sides: v.sides(18), bevel: v.bevel(0.003) }),
          ),
        ];
      case 'tank':
        return [
          part(
            'base',
            'paint',
            lathe(
              [
                [0, 0],
                [0.42, 0],
                [0.5, 0.04],
                [0.5, 0.72],
                [0.42, 0.82],
                [0.2, 0.88],
                [0, 0.88],
              ].map(([x = 0, y = 0]): Point => [x * w, y * h]),
              sides,
            ),
            { crease: 40 },
          ),
          part('valve', 'metal', [
            rod(0.14 * w, 0.1 * h, [0, 0.86 * h, 0], { sides: v.sides(14) }),
            axle(0.06 * w, 0.36 * w, [0, 0.92 * h, 0], 'x', { sides: 10 }),
            rod(0.05 * w, 0.06 * h, [0, 0.94 * h, 0], { sides: 10 }),
            rod(0.18 * w, 0.02 * h, [0, 0.98 * h, 0], { sides: v.sides(14) }),
          ]),
          part('band', 'dark', rod(0.505 * w, 0.08 * h, [0, 0.5 * h, 0], { sides }), { detail: 1 }),
        ];
      default: {
        const [pillars, rings] = [v.count('pillars'), v.count('rings')];
        const cap = (y: number, turn: boolean) =>
          lathe(
            (turn
              ? [
                  [0, 0],
                  [0.36, 0],
                  [0.5, 0.06],
                  [0.5, 0.13],
                  [0.42, 0.16],
                  [0, 0.16],
                ]
              : [
                  [0, 0],
                  [0.5, 0],
                  [0.5, 0.08],
                  [0.36, 0.16],
                  [0, 0.16],
                ]
            ).map(([x = 0, a = 0]): Point => [x * w, y + a * h]),
            8,
          );
        return [
          part('base', 'metal', [cap(0, false), cap(0.84 * h, true)], { pieces: 2, crease: 20 }),
          part('core', 'core', rod(0.2 * w, 0.72 * h, [0, 0.14 * h, 0], { sides })),
          part(
            'pillars',
            'dark',
            many(pillars, (index) =>
              placed(
                block([0.09 * w, 0.74 * h, 0.12 * w], [0.36 * w, 0.13 * h, 0], { bevel: v.bevel(0.012) }),
                [0, 0, 0],
                [0, (360 * (index + 0.5)) / pillars, 0],
              ),
            ),
            { pieces: pillars },
          ),
          part(
            'rings',
            'copper',
            many(rings, (index) =>
              hoop(0.24 * w, 0.035 * w, [0, (0.16 + (0.68 * (index + 0.5)) / rings) * h, 0], v.sides(28), 10),
            ),
            { pieces: rings },
          ),
        ];
      }
    }
  },
});
