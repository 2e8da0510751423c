import { gold, iron, pineWood, walnut, weatheredWood } from '#generate/model/templates/pieces/materials.ts';
import {
  axle,
  block,
  both,
  brick,
  many,
  type Point,
  part,
  placed,
  side,
  without,
} from '#generate/model/templates/pieces/solids.ts';
import { choice, count, template, words } from '#generate/model/templates/template.ts';
import { angleOf } from '#generate/model/trigonometry.ts';

export const crate = template({
  name: 'crate',
  title: { en: 'Crate', zh: '板条箱' },
  words: words(
    'crate|box|wooden box|wooden crate|packing case|ammo box|supply crate|ammo crate|parcel',
    '木箱|箱子|箱|板条箱|货箱|盒子|纸箱|弹药箱',
  ),
  category: 'containers',
  size: [0.8, 0.8, 0.8],
  parts: {
    panels: words('panel|plank|board|side', '箱板|木板|面板'),
    frame: words('frame|edge|beam', '框架|边框'),
  },
  choices: {
    kind: choice({
      braced: words('braced|crate', '板条箱|木箱'),
      plain: words('plain|cardboard|parcel', '纸箱|纸|快递'),
    }),
  },
  materials: { panels: weatheredWood, frame: pineWood },
  build(v) {
    const { width: w, height: h, depth: d } = v;
    if (v.choice('kind') === 'plain')
      return [
        part('panels', 'panels', block([w, h - 0.006, d], [0, 0, 0], { bevel: v.bevel(0.008) })),
        part('tape', 'frame', block([0.1 * w, h, d + 0.004], [0, 0, 0]), { detail: 1 }),
      ];
    const [bar, deep] = [v.thick(0.1) * h, Math.min(v.thick(0.025), 0.035 * h)];
    const cut = (x: number, y: number, z: number) => brick([x, y, z], [0, h / 2, 0], { bevel: v.bevel(0.02) });
    const slope = Math.sqrt((w - bar) * (w - bar) + (h - bar) * (h - bar));
    const tilt = angleOf(h - bar, w - bar);
    return [
      part(
        'panels',
        'panels',
        block([w - 2 * deep, h - 2 * deep, d - 2 * deep], [0, deep, 0], { bevel: v.bevel(0.006) }),
      ),
      part('frame', 'frame', [
        without(
          brick([w, h, d], [0, h / 2, 0], { bevel: v.bevel(0.008) }),
          cut(w + 1, h - 2 * bar, d - 2 * bar),
          cut(w - 2 * bar, h + 1, d - 2 * bar),
          cut(w - 2 * bar, h - 2 * bar, d + 1),
          cut(w - 3 * deep, h - 3 * deep, d - 3 * deep),
        ),
      ]),
      part(
        'braces',
        'frame',
        [
          ...both((s) =>
            brick([slope - bar, 0.9 * bar, deep], [0, h / 2, s * (d / 2 - 0.7 * deep)], {
              turn: [0, 0, s * tilt],
              bevel: v.bevel(0.005),
            }),
          ),
          ...both((s) =>
            placed(
              brick([slope - bar, 0.9 * bar, deep], [0, 0, 0], { turn: [0, 0, tilt], bevel: v.bevel(0.005) }),
              [s * (w / 2 - 0.7 * deep), h / 2, 0],
              [0, 90, 0],
              [d / w, 1, 1],
            ),
          ),
        ],
        { pieces: 4, detail: 1 },
      ),
    ];
  },
});

export const chest = template({
  name: 'chest',
  title: { en: 'Chest', zh: '宝箱' },
  words: words('chest|treasure chest|treasure box|trunk|coffer|loot chest', '宝箱|宝藏箱|百宝箱|藏宝箱|珠宝箱'),
  category: 'containers',
  size: [1, 0.7, 0.62],
  parts: {
    body: words('body|box', '箱体|箱身'),
    lid: words('lid|cover', '箱盖|盖子|盖'),
    bands: words('band|strap|hoop', '铁带|箍|带|铁箍|包边'),
    lock: words('lock|clasp', '锁|锁扣'),
  },
  counts: { bands: count(2, 2, 5), lock: count(1, 0, 2) },
  materials: { wood: walnut, metal: iron, lock: gold },
  build(v) {
    const { width: w, height: h, depth: d } = v;
    const [bands, locks] = [v.count('bands'), v.count('lock')];
    const body = 0.58 * h;
    const corners = v.sides(16);
    const vault = (inset: number): readonly Point[] => [
      [-d / 2 + inset, body - 0.02],
      [d / 2 - inset, body - 0.02],
      ...many(corners + 1, (_, share): Point => {
        const [across, up] = [d / 2 - inset, h - body - inset];
        const x = 1 - 2 * share;
        return [across * x, body + up * Math.sqrt(Math.max(0, 1 - x * x * x * x))];
      }),
    ];
    const x = (index: number) => (bands === 1 ? 0 : (index / (bands - 1) - 0.5) * (w - 0.2));
    const strap = v.thick(0.07);
    return [
      part('body', 'wood', block([w - 0.03, body - 0.012, d - 0.03], [0, 0.006, 0], { bevel: v.bevel(0.006) })),
      part('lid', 'wood', side(vault(0.018), w - 0.03, [0, 0.004, 0]), { crease: 50 }),
      part(
        'bands',
        'metal',
        many(bands, (index) => [
          side(vault(0), strap, [x(index), 0, 0]),
          block([strap, body, d], [x(index), 0, 0], { bevel: v.bevel(0.004) }),
        ]).flat(),
        { pieces: bands, crease: 50 },
      ),
      part(
        'rim',
        'metal',
        both((s) => block([w, 0.04, 0.03], [0, body - 0.03, s * (d / 2 - 0.017)])),
        { pieces: 2, detail: 1 },
      ),
      ...(locks === 0
        ? []
        : [
            part(
              'lock',
              'lock',
              many(locks, (index) => [
                brick([0.12, 0.16, 0.04], [locks === 1 ? 0 : (index - 0.5) * 0.36 * w, body - 0.03, d / 2 + 0.012], {
                  bevel: v.bevel(0.01),
                }),
                axle(0.022, 0.03, [locks === 1 ? 0 : (index - 0.5) * 0.36 * w, body - 0.04, d / 2 + 0.03], 'z', {
                  sides: v.sides(12),
                }),
              ]).flat(),
              { pieces: locks },
            ),
          ]),
    ];
  },
});
