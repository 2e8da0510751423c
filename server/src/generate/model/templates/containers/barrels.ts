import { coat, iron, oak, steel } from '#generate/model/templates/pieces/materials.ts';
import {
  axle,
  ball,
  both,
  lathe,
  many,
  type Point,
  part,
  rod,
  tube,
  without,
} from '#generate/model/templates/pieces/solids.ts';
import { choice, count, template, words } from '#generate/model/templates/template.ts';

export const barrel = template({
  name: 'barrel',
  title: { en: 'Barrel', zh: '木桶' },
  words: words('barrel|keg|cask|wine barrel|oil barrel|oil drum|powder keg|drum', '木桶|酒桶|油桶|桶|火药桶'),
  category: 'containers',
  size: [0.66, 0.9, 0.66],
  parts: { staves: words('stave|body', '桶板|桶身'), hoops: words('hoop|band|ring', '铁箍|桶箍|箍|铁环') },
  counts: { hoops: count(4, 1, 8) },
  choices: {
    kind: choice({
      wood: words('wood|wooden|wine|beer', '木|酒'),
      drum: { ...words('oil|drum|metal|steel|fuel|chemical', '油|铁桶|金属|化学'), size: [0.58, 0.88, 0.58] },
    }),
  },
  materials: { wood: oak, hoops: iron, drum: coat('red') },
  build(v) {
    const { width: w, height: h } = v;
    const hoops = v.count('hoops');
    const sides = v.sides(28);
    if (v.choice('kind') === 'drum')
      return [
        part(
          'staves',
          'drum',
          without(
            lathe(
              [
                [0, 0],
                [0.47 * w, 0],
                [0.5 * w, 0.01],
                [0.5 * w, 0.03],
                [0.48 * w, 0.045],
                [0.48 * w, 0.32 * h],
                [0.5 * w, 0.335 * h],
                [0.48 * w, 0.35 * h],
                [0.48 * w, 0.65 * h],
                [0.5 * w, 0.665 * h],
                [0.48 * w, 0.68 * h],
                [0.48 * w, h - 0.045],
                [0.5 * w, h - 0.03],
                [0.5 * w, h],
                [0, h],
              ],
              sides,
            ),
            rod(0.455 * w, 0.1, [0, h - 0.02, 0], { sides }),
          ),
          { uv: 'cylinder', crease: 30 },
        ),
        part('cap', 'hoops', rod(0.05, 0.025, [0.28 * w, h - 0.022, 0], { sides: v.sides(12) }), { detail: 0 }),
      ];
    const radius = (share: number) => w * (0.385 + 0.38 * share * (1 - share));
    const wall = many(11, (_, share): Point => [radius(share), h * share]);
    const dish = radius(0) * 0.88;
    return [
      part(
        'staves',
        'wood',
        without(
          lathe([[0, 0], ...wall, [0, h]], sides),
          rod(dish, 0.2, [0, h - 0.03, 0], { sides }),
          rod(dish, 0.2, [0, -0.17, 0], { sides }),
        ),
        { uv: 'cylinder' },
      ),
      part(
        'hoops',
        'hoops',
        many(hoops, (_, share) => {
          const [at, half, out] = [hoops === 1 ? 0.5 : 0.1 + 0.8 * share, 0.024, v.thick(0.012)];
          const [low, high] = [at - half, at + half];
          return lathe(
            [
              [radius(low) - 0.02, h * low],
              [radius(low) + out, h * low],
              [radius(high) + out, h * high],
              [radius(high) - 0.02, h * high],
            ],
            sides,
          );
        }),
        { pieces: hoops, uv: 'cylinder' },
      ),
    ];
  },
});

export const bucket = template({
  name: 'bucket',
  title: { en: 'Bucket', zh: '水桶' },
  words: words('bucket|pail|watering can|water bucket', '水桶|提桶|铁桶|水壶'),
  category: 'containers',
  size: [0.34, 0.44, 0.34],
  parts: {
    body: words('body|bucket', '桶身'),
    handle: words('handle|grip', '提手|把手|手柄'),
  },
  materials: { body: steel, handle: iron },
  build(v) {
    const { width: w, height: h } = v;
    const [sides, wall, rim] = [v.sides(28), v.thick(0.008), 0.72 * h];
    const r = 0.47 * w;
    return [
      part(
        'body',
        'body',
        without(
          lathe(
            [
              [0, 0],
              [0.72 * r, 0],
              [r, rim - 0.03],
              [r + 0.012, rim - 0.03],
              [r + 0.012, rim],
              [0, rim],
            ],
            sides,
          ),
          lathe(
            [
              [0, 0.015],
              [0.72 * r - wall, 0.015],
              [r - wall, rim],
              [r - wall, rim + 0.1],
              [0, rim + 0.1],
            ],
            sides,
          ),
        ),
        { uv: 'cylinder' },
      ),
      part('handle', 'handle', [
        tube(
          many(13, (_, share): [number, number, number] => {
            const x = 1 - 2 * share;
            return [1.02 * r * x, rim - 0.02 + (h - rim + 0.012) * Math.sqrt(Math.max(0, 1 - x * x)), 0];
          }),
          v.thick(0.007),
          v.sides(8),
        ),
        axle(0.018, 0.4 * r, [0, h - 0.018, 0], 'x', { sides: v.sides(10) }),
      ]),
      part(
        'lugs',
        'handle',
        both((s) => ball(0.02, [s * (r + 0.005), rim - 0.02, 0], v.sides(10))),
        { pieces: 2, detail: 0 },
      ),
    ];
  },
});
