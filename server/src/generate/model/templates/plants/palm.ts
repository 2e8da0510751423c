import {
  ball,
  many,
  type Place,
  type Point,
  part,
  placed,
  slab,
  tube,
  union,
} from '#generate/model/templates/pieces/solids.ts';
import { count, template, words } from '#generate/model/templates/template.ts';
import { cosine, sine } from '#generate/model/trigonometry.ts';
import { hash } from '#generate/texture/nodes/hash.ts';
import { foliageWords, trunkWords } from './words.ts';

export const palm = template({
  name: 'palm',
  title: { en: 'Palm tree', zh: '棕榈树' },
  words: words('palm|palm tree|coconut tree|coconut palm', '棕榈树|椰子树|棕榈|椰树'),
  category: 'plants',
  size: [3.6, 5, 3.6],
  parts: { trunk: trunkWords, leaves: foliageWords, coconuts: words('coconut|fruit', '椰子|果实') },
  counts: { leaves: count(9, 4, 14), coconuts: count(3, 0, 5) },
  materials: { leaves: 'green leaves', bark: 'tan bark', coconuts: 'dark brown bark' },
  build(v) {
    const { width: w, height: h, seed } = v;
    const [fronds, nuts] = [v.count('leaves'), v.count('coconuts')];
    const lean = 0.1 * w;
    const top = 0.78 * h;
    const trunk = many(9, (_, share): Place => [lean * share * share, 0.02 + (top - 0.02) * share, 0]);
    const reach = w / 2 - lean * 0.5;
    const frond = (index: number) => {
      const long = reach * (0.9 + 0.14 * hash(index, 3, seed));
      const rise = 0.1 + 0.12 * hash(index, 4, seed);
      const at = (t: number): Point => [long * t, h * (rise * 4 * t * (1 - t) * 0.8 + 0.02 - 0.17 * t * t)];
      const half = (t: number) => 0.105 * w * (t < 0.15 ? 0.35 + 4 * t : 1.05 - t);
      // A folded leaf: slices that are higher in the middle than at both edges.
      const slices = many(5, (_, t) => {
        const [x, y] = at(t);
        const wide = Math.max(0.01, half(t));
        return [
          placed(
            slab(
              [
                [0, 0.012],
                [0.012, 0],
                [0, -0.012],
                [-0.012, 0],
              ],
              0.018,
            ),
            [x, y, 0],
          ),
          placed(
            slab(
              [
                [0, wide],
                [0.012, 0],
                [0, -wide],
                [-0.012, 0],
              ],
              0.012,
            ),
            [x, y - 0.3 * wide, 0],
          ),
        ];
      });
      const blades = slices
        .slice(1)
        .map((next, at2) => ({ op: 'hull' as const, of: [...(slices[at2] ?? []), ...next] }));
      return placed(union(blades), [lean, top, 0], [0, (360 * index) / fronds, 0]);
    };
    return [
      part(
        'trunk',
        'bark',
        [
          tube(
            trunk,
            many(9, (index, share) => v.thick(0.035 * w) * (1.25 - 0.5 * share) * (index % 2 === 0 ? 1 : 1.12)),
            v.sides(12),
          ),
          ball(0.045 * w, [lean, top, 0], v.sides(10)),
        ],
        { uv: 'cylinder', crease: 30 },
      ),
      part('leaves', 'leaves', many(fronds, frond), { crease: 20 }),
      ...(nuts === 0
        ? []
        : [
            part(
              'coconuts',
              'coconuts',
              many(nuts, (index) =>
                ball(
                  0.036 * w,
                  [
                    lean + 0.07 * w * cosine((360 * index) / nuts + 30),
                    top - 0.03 * h,
                    0.07 * w * sine((360 * index) / nuts + 30),
                  ],
                  v.sides(12),
                ),
              ),
              { pieces: nuts, detail: 1 },
            ),
          ]),
    ];
  },
});
