import { coat, shine } from '#generate/model/templates/pieces/materials.ts';
import { axle, both, brick, many, part, placed, ring, rod, side } from '#generate/model/templates/pieces/solids.ts';
import { count, template, words } from '#generate/model/templates/template.ts';

export const turret = template({
  name: 'turret',
  title: { en: 'Turret', zh: '炮塔' },
  words: words('turret|gun turret|sentry|sentry gun|defense turret|auto turret', '炮塔|炮台|哨戒炮|自动炮塔|机枪塔'),
  category: 'science fiction',
  size: [1.3, 1.4, 1.9],
  parts: {
    base: words('base|foot|stand', '底座'),
    head: words('head|body|dome', '炮头|机身'),
    barrels: words('barrel|gun|cannon', '炮管|枪管'),
    lights: words('light|eye|lamp', '灯|眼'),
  },
  counts: { barrels: count(2, 1, 4) },
  materials: { metal: 'light grey sci-fi panel', dark: coat('dark grey'), light: shine('red') },
  build(v) {
    const { width: w, height: h, depth: d } = v;
    const [barrels, sides] = [v.count('barrels'), v.sides(20)];
    const y = 0.72 * h;
    return [
      part('base', 'metal', [
        rod(0.48 * w, 0.12 * h, [0, 0, -0.12 * d], { top: 0.42 * w, sides: 8 }),
        rod(0.3 * w, 0.34 * h, [0, 0.11 * h, -0.12 * d], { top: 0.2 * w, sides }),
        rod(0.34 * w, 0.08 * h, [0, 0.42 * h, -0.12 * d], { sides }),
      ]),
      part('head', 'metal', [
        side(
          [
            [-0.38 * d, 0.5 * h],
            [0.1 * d, 0.48 * h],
            [0.2 * d, 0.66 * h],
            [0.16 * d, 0.84 * h],
            [-0.1 * d, h],
            [-0.3 * d, 0.96 * h],
            [-0.4 * d, 0.8 * h],
          ],
          0.66 * w,
          [0, 0, 0],
          { bevel: v.bevel(0.03) },
        ),
        ...both((s) => brick([0.16 * w, 0.26 * h, 0.34 * d], [s * 0.4 * w, y, -0.12 * d], { bevel: v.bevel(0.03) })),
      ]),
      part(
        'barrels',
        'dark',
        many(barrels, (index) => {
          const x = barrels === 1 ? 0 : (index / (barrels - 1) - 0.5) * 0.4 * w;
          return [
            axle(0.045 * w, 0.44 * d, [x, 0.68 * h, 0.28 * d], 'z', { sides: v.sides(14) }),
            axle(0.065 * w, 0.12 * d, [x, 0.68 * h, 0.44 * d], 'z', { sides: v.sides(14) }),
          ];
        }).flat(),
        { pieces: barrels },
      ),
      part('lights', 'light', brick([0.24 * w, 0.05 * h, 0.06], [0, 0.83 * h, 0.155 * d], { bevel: v.bevel(0.01) }), {
        detail: 1,
      }),
      part(
        'bolts',
        'dark',
        placed(ring(rod(0.03 * w, 0.05 * h, [0.38 * w, 0.09 * h, 0], { sides: v.sides(10) }), 8), [0, 0, -0.12 * d]),
        { pieces: 8, detail: 0 },
      ),
    ];
  },
});
