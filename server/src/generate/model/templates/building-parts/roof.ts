import { bricks, roofTiles, walnut } from '#generate/model/templates/pieces/materials.ts';
import { evenly } from '#generate/model/templates/pieces/openings.ts';
import {
  block,
  both,
  front,
  lathe,
  many,
  type Point,
  part,
  placed,
  rod,
  without,
} from '#generate/model/templates/pieces/solids.ts';
import { count, template, words } from '#generate/model/templates/template.ts';

export const roof = template({
  name: 'roof',
  title: { en: 'Roof', zh: '屋顶' },
  words: words('roof|tile roof|rooftop|gable roof|hip roof|thatched roof', '屋顶|瓦顶|房顶|屋面|茅草屋顶'),
  category: 'building parts',
  size: [6, 2.2, 5],
  stretches: true,
  parts: {
    tiles: words('tile|roof|covering', '瓦|屋面'),
    gables: words('gable|wall', '山墙'),
    ridge: words('ridge|cap', '屋脊'),
  },
  materials: { tiles: roofTiles, wall: 'white plaster', wood: walnut },
  build(v) {
    const { width: w, height: h, depth: d } = v;
    const rows = 6;
    const course = (s: 1 | -1) =>
      many(rows, (index) => {
        const [from, to] = [index / rows, (index + 1.12) / rows];
        const at = (share: number): Point => [s * (w / 2) * (1 - share), 0.12 * h + 0.8 * h * share];
        const [[x1, y1], [x2, y2]] = [at(from), at(Math.min(1.04, to))];
        return front(
          [
            [x1, y1 - 0.03],
            [x2, y2 - 0.03],
            [x2, y2 + 0.03],
            [x1, y1 + 0.1],
          ],
          d,
          [0, 0, 0],
          { bevel: v.bevel(0.012) },
        );
      });
    return [
      part(
        'tiles',
        'tiles',
        front(
          [
            [-w / 2, 0.12 * h - 0.02],
            [-w / 2, 0.12 * h + 0.04],
            [0, 0.95 * h],
            [w / 2, 0.12 * h + 0.04],
            [w / 2, 0.12 * h - 0.02],
            [0, 0.86 * h],
          ],
          d - 0.02,
        ),
      ),
      part('courses', 'tiles', [...course(1), ...course(-1)], { detail: 1 }),
      part(
        'gables',
        'wall',
        front(
          [
            [-0.46 * w, 0.02],
            [0.46 * w, 0.02],
            [0.46 * w, 0.13 * h],
            [0, 0.86 * h],
            [-0.46 * w, 0.13 * h],
          ],
          d - 0.6,
        ),
      ),
      part('ridge', 'tiles', [
        placed(rod(0.13, d, [0, -d / 2, 0], { sides: v.sides(14) }), [0, h - 0.13, 0], [90, 0, 0]),
        block([0.12, 0.2, d - 0.02], [0, h - 0.3, 0]),
      ]),
      part(
        'eaves',
        'wood',
        both((s) => block([0.1, 0.14, d - 0.1], [s * (w / 2 - 0.12), 0, 0])),
        { pieces: 2 },
      ),
    ];
  },
});

export const chimney = template({
  name: 'chimney',
  title: { en: 'Chimney', zh: '烟囱' },
  words: words('chimney|smokestack|chimney pot', '烟囱|烟筒'),
  category: 'building parts',
  size: [0.9, 2, 0.9],
  parts: {
    stack: words('stack|body|wall', '烟囱身'),
    pots: words('pot', '烟囱帽|陶管'),
    cap: words('cap|top', '压顶'),
  },
  counts: { pots: count(2, 0, 4) },
  materials: { brick: bricks, pots: 'terracotta plaster', cap: 'concrete' },
  build(v) {
    const { width: w, height: h, depth: d } = v;
    const pots = v.count('pots');
    const top = pots > 0 ? 0.84 * h : h;
    return [
      part('stack', 'brick', [
        block([0.78 * w, top - 0.06, 0.78 * d], [0, 0, 0]),
        block([0.9 * w, 0.07 * h, 0.9 * d], [0, top - 0.2 * h, 0]),
        block([w, 0.1 * h, d], [0, top - 0.14 * h, 0]),
      ]),
      part('cap', 'cap', block([0.86 * w, 0.06 * h, 0.86 * d], [0, top - 0.06 * h, 0], { bevel: v.bevel(0.02) })),
      ...(pots === 0
        ? []
        : [
            part(
              'pots',
              'pots',
              evenly(pots, 0.8 * w).map((x) => {
                const r = Math.min(0.15 * w, (0.36 * w) / pots);
                return without(
                  lathe(
                    [
                      [0, 0],
                      [r, 0],
                      [0.85 * r, 0.02],
                      [0.8 * r, 0.12 * h],
                      [r, 0.135 * h],
                      [r, h - top + 0.01],
                      [0, h - top + 0.01],
                    ],
                    v.sides(16),
                    [x, top - 0.01, 0],
                  ),
                  rod(0.6 * r, h, [x, top + 0.02, 0], { sides: v.sides(14) }),
                );
              }),
              { pieces: pots },
            ),
          ]),
    ];
  },
});
