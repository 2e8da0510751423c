import {
  ball,
  many,
  type Place,
  type Point,
  part,
  placed,
  ring,
  slab,
  tube,
  union,
} from '#generate/model/templates/pieces/solids.ts';
import { count, template, words } from '#generate/model/templates/template.ts';
import { cosine, sine } from '#generate/model/trigonometry.ts';

export const cactus = template({
  name: 'cactus',
  title: { en: 'Cactus', zh: '仙人掌' },
  words: words('cactus|cacti|saguaro', '仙人掌|仙人柱'),
  category: 'plants',
  size: [1.3, 2, 0.6],
  parts: {
    body: words('body|trunk|stem', '主干|茎'),
    arms: words('arm|branch', '枝|手臂'),
    flowers: words('flower', '花'),
  },
  counts: { arms: count(2, 0, 4), flowers: count(1, 0, 3) },
  materials: { body: 'dark green plaster', flowers: 'pink plaster' },
  build(v) {
    const { width: w, height: h } = v;
    const [arms, flowers] = [v.count('arms'), v.count('flowers')];
    const r = 0.19 * w;
    const column = (radius: number, height: number, at: Place) => {
      const ribs = 11;
      const outline = many(2 * ribs, (index): Point => {
        const reach = radius * (index % 2 === 0 ? 1 : 0.82);
        return [reach * cosine((180 * index) / ribs), reach * sine((180 * index) / ribs)];
      });
      return placed(
        union([
          slab(outline, height - radius),
          placed(ball([0.92 * radius, 0.92 * radius, 0.92 * radius], [0, height - 0.94 * radius, 0], 18), [0, 0, 0]),
        ]),
        at,
      );
    };
    const armAt = (index: number) => ({
      s: index % 2 === 0 ? 1 : -1,
      y: h * (0.34 + 0.12 * (index % 3)),
      tall: h * (0.36 - 0.07 * (index % 3)),
    });
    return [
      part(
        'body',
        'body',
        [
          column(r, h, [0, 0, 0]),
          ...many(arms, armAt).flatMap(({ s, y, tall }, index) => {
            const x = s * (w / 2 - 0.6 * r) * (index < 2 ? 1 : 0.8);
            const z = index < 2 ? 0 : 0.5 * r;
            return [
              tube(
                [
                  [0, y, 0],
                  [0.7 * x, y, z],
                  [x, y + 0.05 * h, z],
                  [x, y + 0.1 * h, z],
                ],
                0.56 * r,
                v.sides(12),
              ),
              column(0.6 * r, tall, [x, y + 0.05 * h, z]),
            ];
          }),
        ],
        { crease: 30 },
      ),
      ...(flowers === 0
        ? []
        : [
            part(
              'flowers',
              'flowers',
              many(flowers, (index) => {
                const { s, y, tall } = armAt(index - 1);
                const at: Place =
                  index === 0 ? [0, h - 0.05 * r, 0] : [s * (w / 2 - 0.6 * r), y + 0.05 * h + tall - 0.04 * r, 0];
                return placed(ring(ball([0.26 * r, 0.1 * r, 0.14 * r], [0.2 * r, 0.05 * r, 0], 10), 6), at);
              }),
              { pieces: flowers, detail: 1 },
            ),
          ]),
    ];
  },
});
