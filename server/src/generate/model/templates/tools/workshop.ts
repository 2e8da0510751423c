import { brass, coat, iron, oak, steel } from '#generate/model/templates/pieces/materials.ts';
import {
  axle,
  block,
  both,
  brick,
  front,
  many,
  type Place,
  part,
  placed,
  rod,
  tube,
} from '#generate/model/templates/pieces/solids.ts';
import { count, template, words } from '#generate/model/templates/template.ts';
import { cosine, sine } from '#generate/model/trigonometry.ts';

export const ladder = template({
  name: 'ladder',
  title: { en: 'Ladder', zh: '梯子' },
  words: words('ladder|step ladder|rope ladder', '梯子|木梯|爬梯|梯'),
  category: 'tools',
  size: [0.5, 2.6, 0.1],
  stretches: true,
  parts: { rails: words('rail|side|stile', '梯柱|边框'), rungs: words('rung|step', '横档|横杆|档|级') },
  counts: { rungs: count(8, 2, 24) },
  materials: { wood: oak },
  build(v) {
    const { width: w, height: h, depth: d } = v;
    const rungs = v.count('rungs');
    const rail = v.thick(0.06);
    const step = h / (rungs + 0.6);
    return [
      part(
        'rails',
        'wood',
        both((s) => block([rail, h, d], [s * (w / 2 - rail / 2), 0, 0], { bevel: v.bevel(0.01) })),
        { pieces: 2 },
      ),
      part(
        'rungs',
        'wood',
        many(rungs, (index) =>
          axle(Math.min(0.02, 0.36 * d), w - 0.9 * rail, [0, step * (index + 0.8), 0], 'x', { sides: v.sides(16) }),
        ),
        { pieces: rungs },
      ),
    ];
  },
});

export const anvil = template({
  name: 'anvil',
  title: { en: 'Anvil', zh: '铁砧' },
  words: words('anvil|blacksmith anvil', '铁砧|砧'),
  category: 'tools',
  size: [0.75, 0.36, 0.24],
  parts: { body: words('body', '砧身'), stump: words('stump|block|base', '木墩|底座') },
  counts: { stump: count(0, 0, 1) },
  materials: { iron, wood: 'brown bark' },
  build(v) {
    const { width: w, height: h, depth: d } = v;
    return [
      part('body', 'iron', [
        front(
          [
            [-0.24 * w, 0],
            [0.24 * w, 0],
            [0.22 * w, 0.14 * h],
            [0.11 * w, 0.3 * h],
            [0.1 * w, 0.5 * h],
            [0.2 * w, 0.7 * h],
            [-0.2 * w, 0.7 * h],
            [-0.1 * w, 0.5 * h],
            [-0.11 * w, 0.3 * h],
            [-0.22 * w, 0.14 * h],
          ],
          0.8 * d,
          [0, 0, 0],
          { bevel: v.bevel(0.01) },
        ),
        block([0.62 * w, 0.34 * h, d], [-0.11 * w, 0.66 * h, 0], { bevel: v.bevel(0.01) }),
        block([0.56 * w, 0.12 * h, d], [0, 0, 0], { bevel: v.bevel(0.01) }),
        placed(
          rod(0.15 * h, 0.34 * w, [0, 0, 0], { top: 0.03 * h, sides: v.sides(18) }),
          [0.17 * w, 0.85 * h, 0],
          [0, 0, -90],
        ),
      ]),
    ];
  },
});

export const wrench = template({
  name: 'wrench',
  title: { en: 'Wrench', zh: '扳手' },
  words: words('wrench|spanner|tool', '扳手'),
  category: 'tools',
  size: [0.09, 0.3, 0.014],
  parts: { body: words('body|handle', '手柄') },
  materials: { steel },
  build(v) {
    const { width: w, height: h, depth: d } = v;
    const head = (y: number) => axle(w / 2, d, [0, y, 0], 'z', { sides: v.sides(24), bevel: v.bevel(0.002) });
    return [
      part('body', 'steel', {
        op: 'difference',
        of: [
          { op: 'union', of: [head(h - w / 2), head(w / 2), block([0.42 * w, h - w, 0.7 * d], [0, w / 2, 0])] },
          brick([0.42 * w, 0.6 * w, 1], [0.05 * w, h - 0.16 * w, 0], { turn: [0, 0, -15] }),
          axle(0.26 * w, 1, [0, 0.5 * w, 0], 'z', { sides: 6 }),
        ],
      }),
    ];
  },
});

export const hose = template({
  name: 'hose',
  title: { en: 'Hose', zh: '软管' },
  words: words('hose|garden hose|fire hose|cable|rope|coil', '软管|水管|消防水管|绳子|绳索|电缆'),
  category: 'tools',
  size: [0.6, 0.2, 0.7],
  parts: { hose: words('hose|tube|rope|cable', '管子|管身'), nozzle: words('nozzle|tip', '喷嘴|喷头') },
  materials: { hose: coat('green'), metal: brass },
  build(v) {
    const { width: w, height: h, depth: d } = v;
    const radius = 0.12 * h + 0.004;
    const turns = 4;
    const coil = many(
      48,
      (_, share): Place => [
        (w / 2 - radius) * cosine(360 * turns * share),
        radius + (h - 2 * radius) * share,
        (w / 2 - radius) * sine(360 * turns * share) - (d - w) / 2,
      ],
    );
    const [last = [0, 0, 0]] = coil.slice(-1);
    return [
      part(
        'hose',
        'hose',
        tube(
          [...coil, [last[0], last[1] - 0.01, last[2] + 0.25 * w], [0.8 * last[0], 0.4 * h, 0.36 * d]],
          radius,
          v.sides(18),
        ),
        { crease: 60 },
      ),
      part(
        'nozzle',
        'metal',
        tube(
          [
            [0.8 * last[0], 0.42 * h, 0.35 * d],
            [0.7 * last[0], 0.3 * h, d / 2 - 0.01],
          ],
          [1.3 * radius, 0.7 * radius],
          v.sides(10),
        ),
      ),
    ];
  },
});
