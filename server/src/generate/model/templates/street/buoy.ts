import { coat, steel } from '#generate/model/templates/pieces/materials.ts';
import {
  axle,
  hoop,
  lathe,
  many,
  type Point,
  part,
  placed,
  rod,
  tube,
} from '#generate/model/templates/pieces/solids.ts';
import { choice, template, words } from '#generate/model/templates/template.ts';

export const buoy = template({
  name: 'buoy',
  title: { en: 'Buoy', zh: '浮标' },
  words: words('buoy|sea buoy|life buoy|lifebuoy|float', '浮标|救生圈|航标'),
  category: 'street',
  size: [1.2, 2.2, 1.2],
  parts: {
    body: words('body|float|hull', '浮体'),
    frame: words('frame|cage|tower', '支架'),
    light: words('light|lamp', '灯'),
  },
  choices: {
    kind: choice({ buoy: words('buoy', '浮标'), ring: { ...words('life', '救生圈'), size: [0.75, 0.14, 0.75] } }),
  },
  materials: { body: coat('red'), white: coat('white'), metal: steel, light: 'polished amber plaster' },
  build(v) {
    const { width: w, height: h } = v;
    const sides = v.sides(28);
    if (v.choice('kind') === 'ring')
      return [
        part('body', 'white', placed(hoop(w / 2 - h / 2, h / 2, [0, 0, 0], 32, v.sides(14)), [0, h / 2, 0])),
        part(
          'stripes',
          'body',
          many(4, (index) =>
            placed(
              axle(0.54 * h, 0.2 * w, [0, h / 2, w / 2 - h / 2], 'x', { sides: v.sides(16) }),
              [0, 0, 0],
              [0, 90 * index, 0],
            ),
          ),
          { pieces: 4 },
        ),
      ];
    return [
      part(
        'body',
        'body',
        lathe(
          [
            [0, 0],
            [0.3, 0],
            [0.46, 0.08],
            [0.5, 0.16],
            [0.5, 0.26],
            [0.42, 0.34],
            [0.2, 0.37],
            [0, 0.37],
          ].map(([x = 0, y = 0]): Point => [x * w, y * h]),
          sides,
        ),
      ),
      part(
        'band',
        'white',
        lathe(
          [
            [0.4, 0.17],
            [0.508, 0.17],
            [0.508, 0.25],
            [0.4, 0.25],
            [0.4, 0.17],
          ].map(([x = 0, y = 0]): Point => [x * w, y * h]),
          sides,
        ),
      ),
      part(
        'frame',
        'metal',
        [
          ...many(4, (index) =>
            placed(
              tube(
                [
                  [0.3 * w, 0.34 * h, 0],
                  [0.13 * w, 0.84 * h, 0],
                ],
                0.026,
                v.sides(8),
              ),
              [0, 0, 0],
              [0, 90 * index + 45, 0],
            ),
          ),
          hoop(0.225 * w, 0.02, [0, 0.56 * h, 0], v.sides(20), 8),
          rod(0.18 * w, 0.03 * h, [0, 0.82 * h, 0], { sides }),
          rod(0.09 * w, 0.03 * h, [0, h - 0.03 * h, 0], { sides: v.sides(16), top: 0.03 * w }),
        ],
        { pieces: 2 },
      ),
      part('light', 'light', rod(0.075 * w, 0.14 * h, [0, 0.84 * h, 0], { sides: v.sides(16) })),
    ];
  },
});
