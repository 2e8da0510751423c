import { oak } from '#generate/model/templates/pieces/materials.ts';
import { both, brick, lathe, part, placed, rod, tube } from '#generate/model/templates/pieces/solids.ts';
import { count, template, words } from '#generate/model/templates/template.ts';

export const target = template({
  name: 'target',
  title: { en: 'Target', zh: '靶子' },
  words: words('target|archery target|dartboard|bullseye|shooting target', '靶子|靶|箭靶|标靶'),
  category: 'tools',
  size: [1.2, 1.6, 0.6],
  parts: {
    face: words('face|board|disc', '靶面'),
    rings: words('ring|circle', '环|圈'),
    legs: words('leg|stand', '腿|支架'),
  },
  counts: { legs: count(3, 2, 4) },
  materials: { straw: 'straw fabric', red: 'red fabric', white: 'white fabric', wood: oak },
  build(v) {
    const { width: w, height: h, depth: d } = v;
    const [r, middle, tilt] = [w / 2, h - w / 2, -12];
    const disc = (radius: number, thickness: number) =>
      placed(rod(radius, thickness, [0, -0.08, 0], { sides: v.sides(40) }), [0, middle, 0.06], [90 + tilt, 0, 0]);
    const annulus = (inner: number, outer: number, thickness: number) =>
      placed(
        lathe(
          [
            [inner, 0],
            [outer, 0],
            [outer, thickness],
            [inner, thickness],
            [inner, 0],
          ],
          v.sides(40),
          [0, -0.08, 0],
        ),
        [0, middle, 0.06],
        [90 + tilt, 0, 0],
      );
    return [
      part('face', 'straw', disc(r, 0.14)),
      part('rings', 'red', [annulus(0.69 * r, 0.92 * r, 0.155), annulus(0.23 * r, 0.46 * r, 0.163)], { pieces: 2 }),
      part('white rings', 'white', [disc(0.7 * r, 0.15)]),
      part('bullseye', 'straw', disc(0.22 * r, 0.166), { detail: 1 }),
      part('legs', 'wood', [
        ...both((s) =>
          tube(
            [
              [s * 0.42 * w, 0.02, d / 2 - 0.04],
              [s * 0.2 * w, 0.9 * h, -0.06],
            ],
            0.03,
            v.sides(8),
          ),
        ),
        tube(
          [
            [0, 0.02, -d / 2 + 0.03],
            [0, 0.86 * h, -0.06],
          ],
          0.03,
          v.sides(8),
        ),
        brick([0.7 * w, 0.06, 0.05], [0, 0.3 * h, 0.34 * d - 0.046]),
        brick([0.5 * w, 0.06, 0.05], [0, 0.83 * h, -0.05]),
      ]),
    ];
  },
});
