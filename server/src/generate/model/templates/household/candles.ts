import { fire } from '#generate/model/templates/pieces/fire.ts';
import { brass, gold, shine } from '#generate/model/templates/pieces/materials.ts';
import { hoop, lathe, many, type Place, part, placed, rod, tube } from '#generate/model/templates/pieces/solids.ts';
import { choice, count, template, words } from '#generate/model/templates/template.ts';
import { cosine, sine } from '#generate/model/trigonometry.ts';

export const candle = template({
  name: 'candle',
  title: { en: 'Candle', zh: '蜡烛' },
  words: words('candle|candle holder|candlestick|candelabra|candle stick', '蜡烛|烛台|蜡烛台|蜡台'),
  category: 'household',
  size: [0.13, 0.26, 0.13],
  parts: {
    candles: words('candle|wax', '蜡烛'),
    holder: words('holder|stand|base|candlestick', '烛台|底座'),
    flames: words('flame|fire', '火焰|烛火'),
  },
  counts: { candles: count(1, 1, 7) },
  choices: {
    kind: choice({
      candle: words('candle', '蜡烛'),
      stick: { ...words('candlestick|candle holder|candle stick', '烛台'), size: [0.14, 0.42, 0.14] },
      candelabra: { ...words('candelabra|candelabrum', '枝形烛台'), size: [0.42, 0.55, 0.14] },
    }),
  },
  materials: { metal: brass, wax: 'cream plaster', flame: shine('amber') },
  build(v) {
    const { width: w, height: h, depth: d } = v;
    const [sides, kind] = [v.sides(20), v.choice('kind')];
    const asked = v.count('candles');
    const arms = asked > 1 ? asked : kind === 'candelabra' ? 3 : 1;

    const radius = Math.min(kind === 'candle' ? 0.2 * w : 0.09 * d + 0.004, (0.38 * w) / arms);
    const wick = Math.min(0.13 * h, (arms > 3 ? 2.6 : 5) * radius);
    const foot = kind === 'candle' ? 0.06 * h : 0.55 * h;
    const x = (index: number) => (arms === 1 ? 0 : (index / (arms - 1) - 0.5) * (w - 3 * radius));
    const length = kind === 'candle' ? 0.8 * h : 0.3 * h;
    const base =
      kind === 'candle'
        ? [
            lathe(
              [
                [0, 0],
                [0.3 * w, 0],
                [0.48 * w, 0.1 * h],
                [0.5 * w, 0.13 * h],
                [0.44 * w, 0.12 * h],
                [0.28 * w, 0.04 * h],
                [0.26 * w, 0.05 * h],
                [0.24 * w, 0.16 * h],
                [0, 0.16 * h],
              ],
              sides,
            ),
            placed(hoop(0.11 * w, 0.02 * w, [0, 0, 0], 16, 8), [0.5 * w, 0.08 * h, 0], [90, 0, 0]),
          ]
        : [
            lathe(
              [
                [0, 0],
                [0.5 * d, 0],
                [0.5 * d, 0.03 * h],
                [0.2 * d, 0.08 * h],
                [0.1 * d, 0.2 * h],
                [0.16 * d, 0.24 * h],
                [0.1 * d, 0.28 * h],
                [0.09 * d, 0.42 * h],
                [0.16 * d, 0.46 * h],
                [0.1 * d, 0.5 * h],
                [0, 0.52 * h],
              ],
              sides,
            ),
            ...many(arms, (index) =>
              lathe(
                [
                  [0, 0],
                  [0.06 * d, 0],
                  [0.2 * d, 0.035 * h],
                  [0.2 * d, 0.05 * h],
                  [0, 0.05 * h],
                ],
                sides,
                [x(index), foot - 0.035 * h, 0],
              ),
            ),
            ...many(arms, (index) =>
              tube(
                [
                  [0, 0.4 * h, 0],
                  [0.5 * x(index), 0.37 * h, 0],
                  [0.9 * x(index), 0.42 * h, 0],
                  [x(index), foot - 0.02 * h, 0],
                ],
                0.05 * d,
                v.sides(8),
              ),
            ).filter((_, index) => x(index) !== 0),
            rod(0.06 * d, 0.1 * h, [0, 0.45 * h, 0], { sides: v.sides(8) }),
          ];
    return [
      part('holder', 'metal', base, { crease: 50 }),
      part(
        'candles',
        'wax',
        many(arms, (index) => rod(radius, length, [x(index), foot, 0], { sides, bevel: v.bevel(0.004) })),
        { pieces: arms },
      ),
      part(
        'flames',
        'flame',
        many(arms, (index) => fire(wick, [x(index), foot + length - 0.004, 0], v.sides(10))),
        { pieces: arms, detail: 1 },
      ),
    ];
  },
});

export const chandelier = template({
  name: 'chandelier',
  title: { en: 'Chandelier', zh: '吊灯' },
  words: words('chandelier|ceiling lamp|hanging lamp|pendant lamp', '吊灯|枝形吊灯|水晶灯'),
  category: 'household',
  size: [1, 0.85, 1],
  parts: {
    candles: words('candle|light|bulb', '蜡烛|灯泡'),
    ring: words('ring|wheel|frame', '圈|环'),
    chain: words('chain|rope', '链子|链|吊链'),
  },
  counts: { candles: count(8, 3, 16) },
  materials: { metal: gold, wax: 'cream plaster', flame: shine('amber') },
  build(v) {
    const { width: w, height: h } = v;
    const [number, r] = [v.count('candles'), 0.46 * w];
    const at = (index: number): Place => [
      r * cosine((360 * index) / number),
      0.24 * h,
      r * sine((360 * index) / number),
    ];
    return [
      part('ring', 'metal', [
        lathe(
          [
            [0, 0],
            [0.05 * w, 0.03 * h],
            [0.07 * w, 0.1 * h],
            [0.03 * w, 0.18 * h],
            [0.06 * w, 0.26 * h],
            [0.03 * w, 0.34 * h],
            [0.03 * w, 0.6 * h],
            [0, 0.62 * h],
          ],
          v.sides(16),
        ),
        ...many(number, (index): ReturnType<typeof tube> => {
          const [x, y, z] = at(index);
          return tube(
            [
              [0, 0.14 * h, 0],
              [0.35 * x, 0.07 * h, 0.35 * z],
              [0.8 * x, 0.09 * h, 0.8 * z],
              [x, y, z],
            ],
            0.013 * w,
            v.sides(6),
          );
        }),
        ...many(number, (index) =>
          lathe(
            [
              [0, 0],
              [0.02 * w, 0],
              [0.04 * w, 0.03 * h],
              [0, 0.035 * h],
            ],
            v.sides(10),
            at(index),
          ),
        ),
      ]),
      part(
        'candles',
        'wax',
        many(number, (index) => {
          const [x, y, z] = at(index);
          return rod(0.018 * w, 0.16 * h, [x, y + 0.02 * h, z], { sides: v.sides(8) });
        }),
        { pieces: number, detail: 1 },
      ),
      part(
        'flames',
        'flame',
        many(number, (index) => {
          const [x, y, z] = at(index);
          return fire(0.09 * h, [x, y + 0.175 * h, z], v.sides(8));
        }),
        { pieces: number, detail: 0 },
      ),
      part(
        'chain',
        'metal',
        many(5, (index) =>
          placed(
            hoop(0.03 * h, 0.0094 * h, [0, 0, 0], v.sides(12), 6),
            [0, 0.64 * h + 0.07 * h * index, 0],
            [90, index % 2 === 0 ? 0 : 90, 0],
            [1, 1.4, 1],
          ),
        ),
        { detail: 0 },
      ),
    ];
  },
});
