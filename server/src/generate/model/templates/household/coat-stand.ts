import { oak } from '#generate/model/templates/pieces/materials.ts';
import {
  axle,
  ball,
  both,
  hoop,
  hull,
  many,
  part,
  placed,
  rod,
  tube,
} from '#generate/model/templates/pieces/solids.ts';
import { template, words } from '#generate/model/templates/template.ts';

export const coatStand = template({
  name: 'coat',
  title: { en: 'Coat on a stand', zh: '衣架上的外套' },
  words: words('coat|jacket|coat rack|cloak|robe|coat stand|shirt', '外套|大衣|衣服|衣帽架|衣架|斗篷'),
  category: 'household',
  size: [0.62, 1.75, 0.5],
  parts: { coat: words('coat|jacket|cloth', '外套|衣身'), stand: words('stand|pole|rack', '架子|杆') },
  materials: { cloth: 'olive wool', wood: oak },
  build(v) {
    const { width: w, height: h, depth: d } = v;
    const top = 0.86 * h;
    const oval = (width: number, y: number, depth = 0.5) => ({
      ...rod(0.5, 0.03, [0, 0, 0], { sides: v.sides(20) }),
      scale: [width * w, 1, depth * width * w] as [number, number, number],
      move: [0, y, 0] as [number, number, number],
    });
    return [
      part(
        'coat',
        'cloth',
        [
          hull(oval(0.26, top), oval(0.62, top - 0.06 * h)),
          hull(oval(0.62, top - 0.06 * h), oval(0.5, top - 0.26 * h)),
          hull(oval(0.5, top - 0.26 * h), oval(0.72, 0.3 * h, 0.6)),
          ...both((s) =>
            tube(
              [
                [s * 0.27 * w, top - 0.06 * h, 0],
                [s * 0.4 * w, top - 0.25 * h, 0.02],
                [s * 0.43 * w, top - 0.42 * h, 0.05],
              ],
              [0.08 * w, 0.085 * w, 0.075 * w],
              v.sides(12),
            ),
          ),
          hoop(0.13 * w, 0.035, [0, top + 0.01, 0], v.sides(16), 8),
        ],
        { crease: 60 },
      ),
      part(
        'buttons',
        'wood',
        many(4, (index) =>
          axle(
            0.017,
            0.02,
            [0.03, top - 0.14 * h - 0.09 * h * index, 0.5 * 0.5 * 0.56 * w + 0.004 + 0.008 * Math.max(0, index - 1)],
            'z',
            { sides: v.sides(10) },
          ),
        ),
        { pieces: 4, detail: 0 },
      ),
      part('stand', 'wood', [
        rod(0.02, h - 0.02, [0, 0, 0], { sides: v.sides(12) }),
        ball(0.035, [0, h - 0.035, 0], v.sides(14)),
        ...many(4, (index) =>
          placed(
            tube(
              [
                [0, 0.2, 0],
                [0.5 * d - 0.03, 0.02, 0],
              ],
              0.018,
              v.sides(8),
            ),
            [0, 0, 0],
            [0, 45 + 90 * index, 0],
          ),
        ),
      ]),
    ];
  },
});
