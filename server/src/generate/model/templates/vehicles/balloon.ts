import { cloth } from '#generate/model/templates/pieces/materials.ts';
import {
  block,
  brick,
  common,
  hull,
  lathe,
  many,
  type Place,
  type Point,
  part,
  placed,
  ring,
  tube,
  without,
} from '#generate/model/templates/pieces/solids.ts';
import { choice, template, words } from '#generate/model/templates/template.ts';
import { cosine, sine } from '#generate/model/trigonometry.ts';

export const balloon = template({
  name: 'balloon',
  title: { en: 'Balloon', zh: '气球' },
  words: words('balloon|hot air balloon|party balloon|airship|blimp|zeppelin', '气球|热气球|飞艇'),
  category: 'vehicles',
  size: [0.34, 1.1, 0.34],
  parts: {
    balloon: words('balloon|envelope|skin', '球体|气囊'),
    string: words('string|rope', '绳子|线'),
    basket: words('basket|gondola', '吊篮|篮子'),
  },
  choices: {
    kind: choice({ party: words('party', '派对'), hot: { ...words('hot air', '热气球'), size: [7, 11, 7] } }),
  },
  materials: {
    balloon: 'polished red plaster',
    string: 'white fabric',
    basket: 'brown woven fabric',
    stripes: cloth('cream'),
  },
  build(v) {
    const { width: w, height: h, depth: d } = v;
    if (v.choice('kind') === 'hot') {
      const gores = 12;
      const skin: readonly Point[] = [
        [0.12, 0.26],
        [0.28, 0.4],
        [0.44, 0.56],
        [0.5, 0.72],
        [0.44, 0.88],
        [0.25, 0.97],
        [0, 1],
      ];
      const envelope = lathe(
        [[0, 0.26], ...skin].map(([x = 0, y = 0]): Point => [x * w, y * h]),
        v.sides(36),
      );
      return [
        part('balloon', 'balloon', envelope, { crease: 60 }),
        part(
          'stripes',
          'stripes',
          common(
            lathe(
              [[0, 0.265], ...skin].map(([x = 0, y = 0]): Point => [x * w * 1.006, y * h * 1.001]),
              v.sides(36),
            ),
            ring(
              placed(
                hull(
                  brick([0.02, 1.1 * h, 0.02], [0.05 * w, 0.6 * h, 0]),
                  brick([0.02, 1.1 * h, (Math.PI * w) / (2 * gores)], [0.52 * w, 0.6 * h, 0]),
                ),
                [0, 0, 0],
              ),
              gores / 2,
            ),
          ),
          { pieces: gores / 2 },
        ),
        part(
          'basket',
          'basket',
          without(
            block([0.2 * w, 0.1 * h, 0.2 * w], [0, 0, 0], { bevel: v.bevel(0.05) }),
            block([0.17 * w, h, 0.17 * w], [0, 0.02 * h, 0]),
          ),
        ),
        part(
          'ropes',
          'string',
          [1, -1].flatMap((x) =>
            [1, -1].map((z) =>
              tube(
                [
                  [x * 0.093 * w, 0.09 * h, z * 0.093 * w],
                  [x * 0.085 * w, 0.27 * h, z * 0.085 * w],
                ],
                0.03,
                6,
              ),
            ),
          ),
          { pieces: 4, detail: 1 },
        ),
      ];
    }
    const r = w / 2;
    const [low, top] = [0.58 * h, h];
    return [
      part(
        'balloon',
        'balloon',
        placed(
          lathe(
            [
              [0, 0],
              [0.1, 0],
              [0.05, 0.04],
              [0.16, 0.07],
              [0.55, 0.26],
              [0.88, 0.48],
              [1, 0.68],
              [0.88, 0.87],
              [0.5, 0.98],
              [0, 1],
            ].map(([x = 0, y = 0]): Point => [x * r, low + (top - low) * y]),
            v.sides(28),
          ),
          [0, 0, 0],
          undefined,
          [1, 1, d / w],
        ),
        { crease: 70 },
      ),
      part(
        'string',
        'string',
        tube(
          many(
            9,
            (index, share): Place => [
              0.02 * cosine(90 * index) * (1 - share),
              0.006 + (low - 0.002) * share,
              0.02 * sine(90 * index) * (1 - share),
            ],
          ),
          0.005,
          6,
        ),
      ),
    ];
  },
});
