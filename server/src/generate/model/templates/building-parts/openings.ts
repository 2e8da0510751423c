import { brass, iron, oak, walnut } from '#generate/model/templates/pieces/materials.ts';
import { evenly, windowBars, windowFrame } from '#generate/model/templates/pieces/openings.ts';
import {
  archway,
  ball,
  block,
  both,
  brick,
  front,
  many,
  type Point,
  part,
  placed,
  rectangle,
  rod,
  without,
} from '#generate/model/templates/pieces/solids.ts';
import { choice, count, template, words } from '#generate/model/templates/template.ts';

export const door = template({
  name: 'door',
  title: { en: 'Door', zh: '门' },
  words: words('door|doorway|wooden door|front door|castle door|door frame', '门|木门|铁门|房门|大门|门框'),
  category: 'building parts',
  size: [1.1, 2.2, 0.22],
  stretches: true,
  parts: {
    panel: words('panel|leaf|door|board|plank', '门板|门扇'),
    frame: words('frame|jamb', '门框|框'),
    hinges: words('hinge|strap', '铰链|合页'),
    handle: words('handle|knob|ring', '把手|门把手|拉手'),
  },
  counts: { hinges: count(2, 2, 4) },
  choices: {
    shape: choice({
      square: words('square|rectangular|modern', '方'),
      arched: words('arched|round|castle|dungeon|medieval', '拱形|拱|圆'),
    }),
  },
  materials: { wood: oak, frame: walnut, metal: iron, handle: brass },
  build(v) {
    const { width: w, height: h, depth: d } = v;
    const [bar, hinges, isArched] = [v.thick(0.1), v.count('hinges'), v.choice('shape') === 'arched'];
    const outline = (inset: number): readonly Point[] =>
      isArched ? archway(w - 2 * inset, h - inset, 14) : rectangle(w - 2 * inset, h - inset, 0, (h - inset) / 2);
    const leaf = w - 2 * bar;
    const planks = 5;
    const z = 0.05 * d;
    const panel = front(outline(bar - 0.01), 0.3 * d, [0, 0.004, z]);
    const grooves = many(planks - 1, (index) =>
      block([0.014, h, 0.02], [((index + 1) / planks - 0.5) * leaf, 0, z + 0.15 * d]),
    );
    return [
      part(
        'frame',
        'frame',
        without(
          front(outline(0), d, [0, 0, 0], { bevel: v.bevel(0.01) }),
          front(
            outline(bar).map(([x, y]): Point => [x, y === 0 ? -0.1 : y]),
            1,
          ),
        ),
      ),
      part('panel', 'wood', without(panel, ...grooves)),
      part(
        'hinges',
        'metal',
        many(hinges, (_, share) =>
          brick([0.78 * leaf, 0.06, 0.02], [-0.5 * leaf + 0.39 * leaf, h * (0.16 + 0.56 * share), z + 0.16 * d], {
            bevel: v.bevel(0.006),
          }),
        ),
        { pieces: hinges, detail: 1 },
      ),
      part(
        'handle',
        'handle',
        [
          brick([0.05, 0.2, 0.02], [0.4 * leaf, 0.46 * h, z + 0.155 * d], { bevel: v.bevel(0.006) }),
          ball(0.035, [0.4 * leaf, 0.48 * h, z + 0.155 * d + 0.045], v.sides(14)),
          brick([0.02, 0.02, 0.05], [0.4 * leaf, 0.48 * h, z + 0.155 * d + 0.02]),
        ],
        { detail: 1 },
      ),
    ];
  },
});

export const window = template({
  name: 'window',
  title: { en: 'Window', zh: '窗户' },
  words: words('window|window frame|glass window', '窗户|窗|窗子|窗框|玻璃窗'),
  category: 'building parts',
  size: [1.1, 1.3, 0.18],
  stretches: true,
  parts: {
    frame: words('frame|bar', '窗框|框'),
    panes: words('pane|glass', '玻璃'),
    sill: words('sill|ledge', '窗台'),
    shutters: words('shutter', '百叶窗|窗板'),
  },
  counts: { shutters: count(0, 0, 2) },
  materials: {
    frame: 'white wood',
    glass: 'polished light blue plaster',
    sill: 'light grey rock',
    shutters: 'green wood',
  },
  build(v) {
    const { width: w, height: h, depth: d } = v;
    const shutters = v.count('shutters');
    const inner = shutters > 0 ? 0.52 * w : w - 0.1;
    const frame = placed(windowFrame(inner, h - 0.06, 0.5 * d, v.thick(0.08), v.bevel(0.01)), [0, 0.05, 0]);
    return [
      part('frame', 'frame', frame),
      part('bars', 'frame', placed(windowBars(inner, h - 0.06, 0.5 * d, v.thick(0.08)), [0, 0.05, 0]), { detail: 1 }),
      part('panes', 'glass', block([inner - 0.06, h - 0.12, 0.02], [0, 0.08, 0], { bevel: v.bevel(0.004) })),
      part('sill', 'sill', block([shutters > 0 ? inner + 0.16 : w, 0.06, d], [0, 0, 0], { bevel: v.bevel(0.012) })),
      ...(shutters === 0
        ? []
        : [
            part(
              'shutters',
              'shutters',
              both((s) =>
                block([0.24 * w, h - 0.06, 0.05], [s * (w / 2 - 0.12 * w), 0.06, 0.2 * d], { bevel: v.bevel(0.008) }),
              ),
              { pieces: 2 },
            ),
          ]),
    ];
  },
});

export const balcony = template({
  name: 'balcony',
  title: { en: 'Balcony', zh: '阳台' },
  words: words('balcony|terrace|veranda|railing|handrail|balustrade', '阳台|露台|栏杆|扶手'),
  category: 'building parts',
  size: [2.4, 1.25, 1.1],
  stretches: true,
  parts: {
    slab: words('slab|floor|base', '底板|地板'),
    rail: words('rail|handrail|railing', '扶手|栏杆'),
    bars: words('bar|baluster|post', '栏杆柱|立杆|杆'),
  },
  counts: { bars: count(11, 3, 24) },
  materials: { slab: 'concrete', metal: iron },
  build(v) {
    const { width: w, height: h, depth: d } = v;
    const [base, bars] = [0.18, v.count('bars')];
    const sideBars = Math.max(2, Math.round((bars * d) / w));
    const [x, z] = [w / 2 - 0.07, d / 2 - 0.07];
    const tall = h - base - 0.03;
    return [
      part('slab', 'slab', [block([w, base, d], [0, 0, 0], { bevel: v.bevel(0.02) })]),
      part('rail', 'metal', [
        block([w - 0.06, 0.05, 0.07], [0, h - 0.05, z], { bevel: v.bevel(0.012) }),
        ...both((s) => block([0.07, 0.05, d - 0.06], [s * x, h - 0.05, 0], { bevel: v.bevel(0.012) })),
        ...both((s) => block([0.07, h - base, 0.07], [s * x, base - 0.005, z], { bevel: v.bevel(0.012) })),
      ]),
      part(
        'bars',
        'metal',
        [...evenly(bars, w - 0.24).map((a) => rod(0.014, tall, [a, base - 0.005, z], { sides: v.sides(14) }))],
        { pieces: bars, detail: 1 },
      ),
      part(
        'side bars',
        'metal',
        [1, -1].flatMap((s) =>
          evenly(sideBars, d - 0.24).map((b) => rod(0.014, tall, [s * x, base - 0.005, b], { sides: v.sides(14) })),
        ),
        { pieces: 2 * sideBars, detail: 1 },
      ),
    ];
  },
});
