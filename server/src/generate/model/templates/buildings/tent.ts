import { cloth, weatheredWood } from '#generate/model/templates/pieces/materials.ts';
import { evenly } from '#generate/model/templates/pieces/openings.ts';
import { both, front, many, type Point, part, rod, tube, without } from '#generate/model/templates/pieces/solids.ts';
import { choice, count, template, words } from '#generate/model/templates/template.ts';
import { cosine, sine } from '#generate/model/trigonometry.ts';

export const tent = template({
  name: 'tent',
  title: { en: 'Tent', zh: '帐篷' },
  words: words('tent|camping tent|pavilion|canopy|teepee|tipi|yurt|marquee', '帐篷|营帐|天幕|印第安帐篷|蒙古包'),
  category: 'buildings',
  size: [2.4, 1.7, 3],
  parts: {
    cloth: words('cloth|canvas|fabric|cover', '篷布|帐布'),
    poles: words('pole|post', '支柱|杆|撑杆'),
    pegs: words('peg|stake', '地钉|桩'),
  },
  counts: { poles: count(2, 2, 2), pegs: count(6, 4, 10) },
  choices: {
    kind: choice({
      ridge: words('camping|ridge', '露营'),
      teepee: { ...words('teepee|tipi|indian', '印第安'), size: [3.2, 3.6, 3.2] },
    }),
  },
  materials: { cloth: cloth('olive green'), wood: weatheredWood, dark: 'dark brown fabric' },
  build(v) {
    const { width: w, height: h, depth: d } = v;
    const pegs = v.count('pegs');
    if (v.choice('kind') === 'teepee') {
      const r = 0.47 * w;
      const top = 0.84 * h;
      const poles = 8;
      return [
        part(
          'cloth',
          'cloth',
          without(
            rod(r, top, [0, 0, 0], { top: 0.06 * w, sides: v.sides(16) }),
            rod(0.97 * r, top, [0, -0.03, 0], { top: 0.04 * w, sides: v.sides(16) }),
            front(
              [
                [-0.16 * w, -0.1],
                [0.16 * w, -0.1],
                [0, 0.5 * h],
              ],
              w,
              [0, 0, w / 2],
            ),
          ),
          { uv: 'cylinder' },
        ),
        part(
          'poles',
          'wood',
          many(poles, (index) => {
            const [x, z] = [cosine((360 * index) / poles), sine((360 * index) / poles)];
            return tube(
              [
                [0.98 * r * x, 0.04, 0.98 * r * z],
                [-0.09 * w * x, h - 0.03, -0.09 * w * z],
              ],
              0.03,
              v.sides(7),
            );
          }),
        ),
      ];
    }
    const [x, gap] = [w / 2 - 0.14, 0.03];
    const slope: readonly Point[] = [
      [-x, 0.02],
      [-x + gap, 0.02],
      [0, h - 0.1 - gap],
      [x - gap, 0.02],
      [x, 0.02],
      [0, h - 0.1],
    ];
    return [
      part('cloth', 'cloth', [
        front(slope, d - 0.3),
        front(
          [
            [-x + 0.01, 0.02],
            [x - 0.01, 0.02],
            [0, h - 0.12],
          ],
          0.03,
          [0, 0, -d / 2 + 0.19],
        ),
      ]),
      part(
        'flaps',
        'dark',
        both((s) =>
          front(
            [
              [s * (x - 0.02), 0.025],
              [s * 0.32 * x, 0.025],
              [s * 0.02, h - 0.16],
            ],
            0.025,
            [0, 0, d / 2 - 0.175],
          ),
        ),
        { pieces: 2 },
      ),
      part(
        'inside',
        'dark',
        front(
          [
            [-0.4 * x, 0.03],
            [0.4 * x, 0.03],
            [0, h - 0.2],
          ],
          0.02,
          [0, 0, d / 2 - 0.24],
        ),
        { detail: 1 },
      ),
      part(
        'poles',
        'wood',
        both((s) => rod(0.025, h, [0, 0, s * (d / 2 - 0.14)], { sides: v.sides(8) })),
        { pieces: 2 },
      ),
      part(
        'pegs',
        'wood',
        many(pegs, (index) => {
          const s = index % 2 === 0 ? 1 : -1;
          const z = evenly(Math.ceil(pegs / 2), d - 0.3)[Math.floor(index / 2)] ?? 0;
          return [
            tube(
              [
                [s * (w / 2 - 0.02), 0.01, z],
                [s * (w / 2 - 0.05), 0.12, z],
              ],
              0.014,
              6,
            ),
            tube(
              [
                [s * (w / 2 - 0.04), 0.09, z],
                [s * 0.72 * x, 0.3 * h, z],
              ],
              0.006,
              5,
            ),
          ];
        }).flat(),
        { pieces: pegs, detail: 0 },
      ),
    ];
  },
});
