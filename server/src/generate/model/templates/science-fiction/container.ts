import { coat, hull as hullPanel, shine, steel } from '#generate/model/templates/pieces/materials.ts';
import { evenly } from '#generate/model/templates/pieces/openings.ts';
import { block, both, brick, hull, many, part, rod, tube } from '#generate/model/templates/pieces/solids.ts';
import { choice, count, template, words } from '#generate/model/templates/template.ts';

export const container = template({
  name: 'container',
  title: { en: 'Shipping container', zh: '集装箱' },
  words: words(
    'container|shipping container|cargo container|cargo|cargo crate|sci-fi crate|sci-fi container|trailer container',
    '集装箱|货柜|货运箱|科幻箱|货物',
  ),
  category: 'science fiction',
  size: [2.4, 2.6, 6],
  stretches: true,
  parts: {
    body: words('body|wall', '箱体'),
    doors: words('door', '门|箱门'),
    frame: words('frame|corner', '框架|角件'),
    bars: words('bar|lock', '锁杆'),
  },
  counts: { doors: count(2, 1, 2), bars: count(4, 2, 4) },
  choices: {
    kind: choice({
      shipping: words('shipping', '货柜'),
      crate: { ...words('sci-fi|crate|cargo crate|futuristic', '科幻'), size: [1, 0.8, 1] },
    }),
  },
  materials: {
    paint: coat('vermilion'),
    frame: coat('dark grey'),
    metal: steel,
    light: shine('cyan'),
    panel: hullPanel,
  },
  build(v) {
    const { width: w, height: h, depth: d } = v;
    if (v.choice('kind') === 'crate')
      return [
        part('body', 'panel', block([0.92 * w, 0.92 * h, 0.92 * d], [0, 0.04 * h, 0], { bevel: v.bevel(0.05) })),
        part('frame', 'frame', [
          ...[1, -1].flatMap((x) =>
            [1, -1].map((z) =>
              block([0.14 * w, h, 0.14 * d], [x * 0.43 * w, 0, z * 0.43 * d], { bevel: v.bevel(0.02) }),
            ),
          ),
          block([0.8 * w, 0.1 * h, 0.98 * d], [0, 0, 0]),
          block([0.98 * w, 0.1 * h, 0.8 * d], [0, 0, 0]),
        ]),
        part(
          'lights',
          'light',
          [
            ...both((s) => brick([0.5 * w, 0.06 * h, 0.02], [0, 0.5 * h, s * 0.462 * d])),
            ...both((s) => brick([0.02, 0.06 * h, 0.5 * d], [s * 0.462 * w, 0.5 * h, 0])),
          ],
          { pieces: 4, detail: 1 },
        ),
        part(
          'handles',
          'metal',
          both((s) =>
            tube(
              [
                [s * 0.46 * w, 0.72 * h, -0.12 * d],
                [s * 0.5 * w - s * 0.016, 0.72 * h, -0.1 * d],
                [s * 0.5 * w - s * 0.016, 0.72 * h, 0.1 * d],
                [s * 0.46 * w, 0.72 * h, 0.12 * d],
              ],
              0.014,
              8,
            ),
          ),
          { pieces: 2, detail: 1 },
        ),
      ];
    const [post, ribs, doors] = [0.12, 14, v.count('doors')];
    const z = (index: number) => ((index + 0.5) / ribs - 0.5) * (d - 0.4);
    return [
      part('body', 'paint', [
        block([w - 0.14, h - 0.2, d - 0.14], [0, 0.1, 0]),
        ...both((s) => ({
          op: 'row' as const,
          of: hull(
            brick([0.02, h - 0.3, (d / ribs) * 0.62], [s * (w / 2 - 0.07), h / 2, z(0)]),
            brick([0.02, h - 0.3, (d / ribs) * 0.36], [s * (w / 2 - 0.025), h / 2, z(0)]),
          ),
          count: ribs,
          step: [0, 0, (d - 0.4) / ribs] as [number, number, number],
        })),
      ]),
      part('frame', 'frame', [
        ...[1, -1].flatMap((x) =>
          [1, -1].map((a) => block([post, h, post], [x * (w / 2 - post / 2), 0, a * (d / 2 - post / 2)])),
        ),
        ...[0, h - post].flatMap((y) => [
          ...both((s) => block([post, post, d], [s * (w / 2 - post / 2), y, 0])),
          ...both((s) => block([w, post, post], [0, y, s * (d / 2 - post / 2)])),
        ]),
      ]),
      part(
        'doors',
        'paint',
        many(doors, (index) =>
          block(
            [(w - 0.26) / doors - 0.01, h - 0.26, 0.06],
            [doors === 1 ? 0 : (index - 0.5) * ((w - 0.26) / 2), 0.13, d / 2 - 0.06],
            { bevel: v.bevel(0.008) },
          ),
        ),
        { pieces: doors },
      ),
      part(
        'bars',
        'metal',
        evenly(v.count('bars'), w - 0.4).map((x) =>
          rod(0.025, h - 0.16, [x, 0.08, d / 2 - 0.02], { sides: v.sides(8) }),
        ),
        { pieces: v.count('bars'), detail: 1 },
      ),
    ];
  },
});
