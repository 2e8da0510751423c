import { brass, bricks, iron, masonry, oak, roofTiles, walnut } from './pieces/materials.ts';
import { evenly, windowBars, windowFrame } from './pieces/openings.ts';
import {
  archway,
  ball,
  block,
  both,
  brick,
  front,
  lathe,
  many,
  type Point,
  part,
  placed,
  rectangle,
  ring,
  rod,
  without,
} from './pieces/solids.ts';
import { choice, count, template, words } from './template.ts';

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

export const wall = template({
  name: 'wall',
  title: { en: 'Wall', zh: '墙' },
  words: words('wall|stone wall|brick wall|city wall|castle wall|rampart', '墙|围墙|石墙|砖墙|城墙|墙壁|墙体'),
  category: 'building parts',
  size: [4, 3, 0.4],
  stretches: true,
  parts: {
    wall: words('wall|body', '墙身'),
    coping: words('coping|cap|top', '压顶|墙帽|墙顶'),
    base: words('base|plinth|foot', '墙基|底座'),
    battlements: words('battlement|merlon|crenellation', '城垛|垛口'),
  },
  counts: { battlements: count(0, 0, 12) },
  choices: {
    top: choice({
      plain: words('plain', '普通'),
      battlements: words('castle|city|crenellated|rampart|battlement', '城墙|城堡'),
    }),
  },
  materials: { wall: masonry, trim: 'light grey rock' },
  build(v) {
    const { width: w, height: h, depth: d } = v;
    const merlons = v.count('battlements') || (v.choice('top') === 'battlements' ? 5 : 0);
    const top = merlons > 0 ? 0.84 * h : h;
    const [cap, foot] = [Math.min(0.18, 0.08 * h), Math.min(0.3, 0.12 * h)];
    return [
      part('wall', 'wall', block([w, top - 0.9 * cap, 0.75 * d], [0, 0, 0], { bevel: v.bevel(0.012) })),
      part('coping', 'trim', block([w, cap, d], [0, top - cap, 0], { bevel: v.bevel(0.03) })),
      part('base', 'trim', block([w, foot, 0.94 * d], [0, 0, 0], { bevel: v.bevel(0.03) })),
      ...(merlons === 0
        ? []
        : [
            part(
              'battlements',
              'wall',
              evenly(merlons, w).map((x) =>
                block([(0.55 * w) / merlons, h - top + 0.004, 0.8 * d], [x, top - 0.004, 0], { bevel: v.bevel(0.02) }),
              ),
              { pieces: merlons },
            ),
          ]),
    ];
  },
});

export const floor = template({
  name: 'floor',
  title: { en: 'Floor', zh: '地板' },
  words: words(
    'floor|floor tile|tile|ground tile|paving|pavement|sidewalk|flooring|paving slab',
    '地板|地砖|地面|瓷砖|石板|人行道|地块',
  ),
  category: 'building parts',
  size: [2, 0.12, 2],
  stretches: true,
  parts: {
    tiles: words('tile|slab|plank|board|stone', '砖块|石板|地砖|木板'),
    base: words('base|grout|joint', '底座|底层'),
  },
  counts: { tiles: count(16, 1, 36) },
  materials: { tiles: 'light grey rock', base: 'dark grey concrete' },
  build(v) {
    const { width: w, height: h, depth: d } = v;
    const across = Math.max(1, Math.round(Math.sqrt(v.count('tiles') * (w / d))));
    const along = Math.max(1, Math.ceil(v.count('tiles') / across));
    const [x, z] = [w / across, d / along];
    return [
      part('base', 'base', block([w, 0.7 * h, d], [0, 0, 0])),
      part(
        'tiles',
        'tiles',
        evenly(across, w).flatMap((a) =>
          evenly(along, d).map((b) =>
            block([x - 0.025, h - 0.5 * h, z - 0.025], [a, 0.5 * h, b], { bevel: v.bevel(0.02) }),
          ),
        ),
        { pieces: across * along },
      ),
    ];
  },
});

export const ceiling = template({
  name: 'ceiling',
  title: { en: 'Ceiling', zh: '天花板' },
  words: words('ceiling|beamed ceiling|ceiling panel', '天花板|吊顶|顶棚'),
  category: 'building parts',
  size: [4, 0.35, 4],
  stretches: true,
  parts: { panel: words('panel|board|plaster', '面板|板'), beams: words('beam|joist|rafter', '横梁|梁') },
  counts: { beams: count(4, 1, 10) },
  materials: { panel: 'white plaster', beams: walnut },
  build(v) {
    const { width: w, height: h, depth: d } = v;
    return [
      part('panel', 'panel', block([w, 0.3 * h, d], [0, 0.7 * h, 0], { bevel: v.bevel(0.012) })),
      part(
        'beams',
        'beams',
        evenly(v.count('beams'), w).map((x) =>
          block([v.thick(0.18), 0.72 * h, d - 0.02], [x, 0, 0], { bevel: v.bevel(0.02) }),
        ),
        { pieces: v.count('beams') },
      ),
    ];
  },
});

export const roof = template({
  name: 'roof',
  title: { en: 'Roof', zh: '屋顶' },
  words: words('roof|tile roof|rooftop|gable roof|hip roof|thatched roof', '屋顶|瓦顶|房顶|屋面|茅草屋顶'),
  category: 'building parts',
  size: [6, 2.2, 5],
  stretches: true,
  parts: {
    tiles: words('tile|roof|covering', '瓦|屋面'),
    gables: words('gable|wall', '山墙'),
    ridge: words('ridge|cap', '屋脊'),
  },
  materials: { tiles: roofTiles, wall: 'white plaster', wood: walnut },
  build(v) {
    const { width: w, height: h, depth: d } = v;
    const rows = 6;
    const course = (s: 1 | -1) =>
      many(rows, (index) => {
        const [from, to] = [index / rows, (index + 1.12) / rows];
        const at = (share: number): Point => [s * (w / 2) * (1 - share), 0.12 * h + 0.8 * h * share];
        const [[x1, y1], [x2, y2]] = [at(from), at(Math.min(1.04, to))];
        return front(
          [
            [x1, y1 - 0.03],
            [x2, y2 - 0.03],
            [x2, y2 + 0.03],
            [x1, y1 + 0.1],
          ],
          d,
          [0, 0, 0],
          { bevel: v.bevel(0.012) },
        );
      });
    return [
      part(
        'tiles',
        'tiles',
        front(
          [
            [-w / 2, 0.12 * h - 0.02],
            [-w / 2, 0.12 * h + 0.04],
            [0, 0.95 * h],
            [w / 2, 0.12 * h + 0.04],
            [w / 2, 0.12 * h - 0.02],
            [0, 0.86 * h],
          ],
          d - 0.02,
        ),
      ),
      part('courses', 'tiles', [...course(1), ...course(-1)], { detail: 1 }),
      part(
        'gables',
        'wall',
        front(
          [
            [-0.46 * w, 0.02],
            [0.46 * w, 0.02],
            [0.46 * w, 0.13 * h],
            [0, 0.86 * h],
            [-0.46 * w, 0.13 * h],
          ],
          d - 0.6,
        ),
      ),
      part('ridge', 'tiles', [
        placed(rod(0.13, d, [0, -d / 2, 0], { sides: v.sides(14) }), [0, h - 0.13, 0], [90, 0, 0]),
        block([0.12, 0.2, d - 0.02], [0, h - 0.3, 0]),
      ]),
      part(
        'eaves',
        'wood',
        both((s) => block([0.1, 0.14, d - 0.1], [s * (w / 2 - 0.12), 0, 0])),
        { pieces: 2 },
      ),
    ];
  },
});

export const pillar = template({
  name: 'pillar',
  title: { en: 'Pillar', zh: '柱子' },
  words: words('pillar|column|stone pillar|post|greek column', '柱子|石柱|柱|圆柱|廊柱|立柱'),
  category: 'building parts',
  size: [0.8, 3.2, 0.8],
  stretches: true,
  parts: {
    shaft: words('shaft|column|body', '柱身'),
    base: words('base|foot|plinth', '柱础|底座'),
    capital: words('capital|top|head', '柱头|柱顶'),
  },
  choices: { shape: choice({ round: words('round|greek|fluted', '圆'), square: words('square', '方|方形') }) },
  materials: { shaft: 'light grey rock', stone: 'light grey rock' },
  build(v) {
    const { width: w, height: h, depth: d } = v;
    const [foot, head] = [Math.min(0.12 * h, 0.5 * w), Math.min(0.12 * h, 0.5 * w)];
    const isSquare = v.choice('shape') === 'square';
    const long = h - 0.9 * foot - 0.9 * head;
    const flutes = 16;
    const r = 0.34 * w;
    const column = isSquare
      ? block([0.66 * w, long, 0.66 * d], [0, 0.9 * foot, 0], { bevel: v.bevel(0.04) })
      : without(
          rod(r, long, [0, 0.9 * foot, 0], { top: 0.88 * r, sides: v.sides(32) }),
          ring(
            placed(
              rod(0.055 * w, long - 0.16, [0, 0, 0], { sides: v.sides(8) }),
              [1.02 * r, 0.9 * foot + 0.08, 0],
              [0, 0, (0.12 * r * 57.3) / long],
            ),
            flutes,
          ),
        );
    const collar = (y: number, from: number, to: number, height: number) =>
      isSquare
        ? placed(
            rod((from * w) / Math.SQRT2, height, [0, 0, 0], { top: (to * w) / Math.SQRT2, sides: 4 }),
            [0, y, 0],
            [0, 45, 0],
          )
        : rod((from * w) / 2, height, [0, y, 0], { top: (to * w) / 2, sides: v.sides(32) });
    return [
      part('shaft', 'shaft', column, { uv: 'cylinder' }),
      part('base', 'stone', [
        block([w, 0.5 * foot, d], [0, 0, 0], { bevel: v.bevel(0.02) }),
        collar(0.48 * foot, 0.94, 0.76, 0.54 * foot),
      ]),
      part('capital', 'stone', [
        block([w, 0.45 * head, d], [0, h - 0.45 * head, 0], { bevel: v.bevel(0.02) }),
        collar(h - head, 0.7, 0.94, 0.6 * head),
      ]),
    ];
  },
});

export const arch = template({
  name: 'arch',
  title: { en: 'Arch', zh: '拱门' },
  words: words('arch|archway|stone arch|entrance arch|gateway', '拱门|石拱|拱廊|牌坊|门洞'),
  category: 'building parts',
  size: [3, 3.4, 0.8],
  stretches: true,
  parts: {
    stones: words('stone|arch|body', '拱石|拱身'),
    keystone: words('keystone', '拱心石'),
    bases: words('base|foot', '底座'),
  },
  materials: { stone: masonry, trim: 'light grey rock' },
  build(v) {
    const { width: w, height: h, depth: d } = v;
    const [leg, top] = [0.2 * w, 0.16 * h];
    return [
      part(
        'stones',
        'stone',
        without(
          front(rectangle(0.96 * w, h - 0.06, 0, (h - 0.06) / 2), 0.8 * d),
          front(archway(w - 2 * leg, h - top, 20, -0.1), 2),
        ),
      ),
      part(
        'voussoirs',
        'trim',
        without(
          front(archway(w - 1.45 * leg, h - top + 0.28 * leg, 20, h - top - (w - 2 * leg) / 2), 0.92 * d),
          front(archway(w - 2 * leg, h - top, 20, -0.1), 2),
        ),
      ),
      part(
        'keystone',
        'trim',
        front(
          [
            [-0.05 * w, h - top - 0.02],
            [0.05 * w, h - top - 0.02],
            [0.075 * w, h - 0.03 * h],
            [-0.075 * w, h - 0.03 * h],
          ],
          d,
        ),
      ),
      part(
        'bases',
        'trim',
        both((s) =>
          block([leg + 0.04 * w, 0.1 * h, d], [s * (w / 2 - leg / 2 - 0.02 * w), 0, 0], { bevel: v.bevel(0.02) }),
        ),
        { pieces: 2 },
      ),
      part('cap', 'trim', block([w, 0.1, d], [0, h - 0.1, 0], { bevel: v.bevel(0.02) })),
    ];
  },
});

export const chimney = template({
  name: 'chimney',
  title: { en: 'Chimney', zh: '烟囱' },
  words: words('chimney|smokestack|chimney pot', '烟囱|烟筒'),
  category: 'building parts',
  size: [0.9, 2, 0.9],
  parts: {
    stack: words('stack|body|wall', '烟囱身'),
    pots: words('pot', '烟囱帽|陶管'),
    cap: words('cap|top', '压顶'),
  },
  counts: { pots: count(2, 0, 4) },
  materials: { brick: bricks, pots: 'terracotta plaster', cap: 'concrete' },
  build(v) {
    const { width: w, height: h, depth: d } = v;
    const pots = v.count('pots');
    const top = pots > 0 ? 0.84 * h : h;
    return [
      part('stack', 'brick', [
        block([0.78 * w, top - 0.06, 0.78 * d], [0, 0, 0]),
        block([0.9 * w, 0.07 * h, 0.9 * d], [0, top - 0.2 * h, 0]),
        block([w, 0.1 * h, d], [0, top - 0.14 * h, 0]),
      ]),
      part('cap', 'cap', block([0.86 * w, 0.06 * h, 0.86 * d], [0, top - 0.06 * h, 0], { bevel: v.bevel(0.02) })),
      ...(pots === 0
        ? []
        : [
            part(
              'pots',
              'pots',
              evenly(pots, 0.8 * w).map((x) => {
                const r = Math.min(0.15 * w, (0.36 * w) / pots);
                return without(
                  lathe(
                    [
                      [0, 0],
                      [r, 0],
                      [0.85 * r, 0.02],
                      [0.8 * r, 0.12 * h],
                      [r, 0.135 * h],
                      [r, h - top + 0.01],
                      [0, h - top + 0.01],
                    ],
                    v.sides(16),
                    [x, top - 0.01, 0],
                  ),
                  rod(0.6 * r, h, [x, top + 0.02, 0], { sides: v.sides(14) }),
                );
              }),
              { pieces: pots },
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
