import { block, hoop, lathe, many, type Point, part, placed, rod } from '#generate/model/templates/pieces/solids.ts';
import { choice, count, template, words } from '#generate/model/templates/template.ts';

export const sack = template({
  name: 'sack',
  title: { en: 'Sack', zh: '麻袋' },
  words: words('sack|bag|pouch|sandbag|money bag', '麻袋|袋子|布袋|口袋|钱袋|沙袋|包'),
  category: 'containers',
  size: [0.5, 0.7, 0.42],
  parts: { body: words('body', '袋身'), rope: words('rope|string|cord|tie', '绳子|绳|带子') },
  materials: { cloth: 'beige burlap', rope: 'brown fabric' },
  build(v) {
    const { width: w, height: h, depth: d, seed } = v;
    const body = placed(
      lathe(
        [
          [0, 0],
          [0.8, 0],
          [0.97, 0.08],
          [1, 0.3],
          [0.9, 0.55],
          [0.55, 0.72],
          [0.28, 0.79],
          [0.26, 0.82],
          [0.42, 0.9],
          [0.55, 1],
          [0, 0.96],
        ].map(([r = 0, y = 0]): Point => [0.5 * r, y]),
        v.sides(22),
      ),
      [0, 0, 0],
      undefined,
      [w, h, d],
    );
    return [
      part(
        'body',
        'cloth',
        { op: 'displace', of: body, size: 0.22 * w, height: 0.025 * w, seed, cell: 0.09 * w },
        { crease: 60 },
      ),
      part(
        'rope',
        'rope',
        placed(hoop(0.155, 0.026, [0, 0, 0], v.sides(20), 8), [0, 0.8 * h, 0], undefined, [w, w, d]),
      ),
    ];
  },
});

export const hay = template({
  name: 'hay',
  title: { en: 'Hay bale', zh: '干草捆' },
  words: words('hay|hay bale|haystack|straw bale|hay stack|straw', '干草|草垛|干草捆|稻草|草捆'),
  category: 'containers',
  size: [1.1, 0.5, 0.55],
  parts: { straw: words('straw|hay|body', '草'), ropes: words('rope|string|twine|band', '绳子|草绳') },
  counts: { ropes: count(2, 1, 4) },
  choices: {
    shape: choice({
      square: words('square|bale', '方'),
      round: { ...words('round|haystack', '圆|草垛'), size: [1.3, 1.3, 1.2] },
    }),
  },
  materials: { straw: 'straw fabric', rope: 'brown fabric' },
  build(v) {
    const { width: w, height: h, depth: d, seed } = v;
    const ropes = v.count('ropes');
    const rough = 0.035 * Math.min(w, h, d);
    if (v.choice('shape') === 'round')
      return [
        part(
          'straw',
          'straw',
          placed(
            {
              op: 'displace',
              of: rod(0.485 * w, d - 0.02, [0, -d / 2 + 0.01, 0], { sides: v.sides(28), bevel: 0.05 }),
              size: 0.12 * w,
              height: rough,
              seed,
              cell: 0.11 * w,
            },
            [0, h / 2, 0],
            [90, 0, 0],
          ),
          { crease: 30 },
        ),
        part(
          'ropes',
          'rope',
          many(ropes, (index) =>
            placed(
              {
                op: 'lathe',
                profile: [
                  [0.46 * w, -0.012],
                  [0.5 * w, -0.012],
                  [0.5 * w, 0.012],
                  [0.46 * w, 0.012],
                  [0.46 * w, -0.012],
                ],
                sides: v.sides(28),
              },
              [0, h / 2, (ropes === 1 ? 0 : index / (ropes - 1) - 0.5) * 0.5 * d],
              [90, 0, 0],
            ),
          ),
          { pieces: ropes, detail: 1 },
        ),
      ];
    return [
      part(
        'straw',
        'straw',
        {
          op: 'displace',
          of: block([w - 0.03, h - 0.03, d - 0.03], [0, 0.015, 0], { bevel: 0.03 }),
          size: 0.12,
          height: rough,
          seed,
          cell: 0.085,
        },
        { crease: 25 },
      ),
      part(
        'ropes',
        'rope',
        many(ropes, (index) =>
          block([0.025, h, d], [(ropes === 1 ? 0 : index / (ropes - 1) - 0.5) * 0.5 * w, 0, 0], {
            bevel: v.bevel(0.008),
          }),
        ),
        { pieces: ropes, detail: 1 },
      ),
    ];
  },
});
