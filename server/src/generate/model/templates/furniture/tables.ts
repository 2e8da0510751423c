import { legPlaces, squareLeg, taperedLeg } from '#generate/model/templates/pieces/legs.ts';
import { iron, oak, steel, walnut } from '#generate/model/templates/pieces/materials.ts';
import { block, both, brick, many, part, placed, rod } from '#generate/model/templates/pieces/solids.ts';
import { choice, count, template, words } from '#generate/model/templates/template.ts';

export const table = template({
  name: 'table',
  title: { en: 'Table', zh: '桌子' },
  words: words('table|dining table|coffee table|side table|kitchen table|tabletop', '桌子|桌|餐桌|茶几|圆桌|方桌|木桌'),
  category: 'furniture',
  size: [1.4, 0.75, 0.8],
  stretches: true,
  parts: { top: words('top|table top|tabletop|plate', '桌面|台面'), legs: words('leg', '桌腿|腿|桌脚|脚') },
  counts: { legs: count(4, 3, 8) },
  choices: {
    shape: choice({
      square: words('square|rectangular|long', '方形|长方形|方'),
      round: { ...words('round|circular', '圆形|圆'), size: [1.1, 0.75, 1.1] },
    }),
  },
  materials: { wood: oak },
  build(v) {
    const { width: w, height: h, depth: d } = v;
    const isRound = v.choice('shape') === 'round';
    const [top, leg] = [v.thick(0.045), v.thick(0.065)];
    const plate = isRound
      ? placed(rod(w / 2, top, [0, 0, 0], { sides: v.sides(40), bevel: v.bevel(0.01) }), [0, h - top, 0], undefined, [
          1,
          1,
          d / w,
        ])
      : block([w, top, d], [0, h - top, 0], { bevel: v.bevel(0.01) });
    const places = legPlaces(v.count('legs'), w, d, leg, isRound);
    const height = h - top + 0.005;
    return [
      part('top', 'wood', plate),
      part(
        'legs',
        'wood',
        places.map((at) =>
          isRound ? taperedLeg(at, height, 1.4 * leg, v.sides(12)) : squareLeg(at, height, leg, v.bevel(0.006)),
        ),
        { pieces: places.length },
      ),
      ...(isRound || v.count('legs') !== 4
        ? []
        : [
            part(
              'apron',
              'wood',
              [
                ...both((s) => block([w - 2 * leg, 0.08, 0.022], [0, h - top - 0.078, s * (d / 2 - leg)])),
                ...both((s) => block([0.022, 0.08, d - 2 * leg], [s * (w / 2 - leg), h - top - 0.078, 0])),
              ],
              { detail: 1 },
            ),
          ]),
    ];
  },
});

export const desk = template({
  name: 'desk',
  title: { en: 'Desk', zh: '书桌' },
  words: words('desk|writing desk|office desk|writing table|school desk', '书桌|办公桌|写字台|课桌|电脑桌'),
  category: 'furniture',
  size: [1.4, 0.75, 0.7],
  stretches: true,
  parts: {
    top: words('top|table top', '桌面|台面'),
    body: words('body|cabinet', '柜体'),
    drawers: words('drawer', '抽屉'),
    knobs: words('knob|handle', '把手|拉手'),
  },
  counts: { drawers: count(6, 2, 10) },
  materials: { wood: walnut, metal: 'brass' },
  build(v) {
    const { width: w, height: h, depth: d } = v;
    const rows = Math.ceil(v.count('drawers') / 2);
    const [top, pedestal] = [v.thick(0.04), 0.28 * w];
    const step = (h - top - 0.08) / rows;
    const cells = many(v.count('drawers'), (index) => ({
      x: (index % 2 === 0 ? 1 : -1) * (w / 2 - pedestal / 2 - 0.02),
      y: 0.06 + step * (Math.floor(index / 2) + 0.5),
    }));
    return [
      part('top', 'wood', block([w, top, d], [0, h - top, 0], { bevel: v.bevel(0.008) })),
      part('body', 'wood', [
        ...both((s) => block([pedestal, h - top + 0.004, d - 0.06], [s * (w / 2 - pedestal / 2 - 0.02), 0, 0])),
        block([w - 0.1, 0.4 * h, 0.025], [0, 0.5 * h, -d / 2 + 0.08]),
      ]),
      part(
        'drawers',
        'wood',
        cells.map(({ x, y }) =>
          brick([pedestal - 0.04, step - 0.02, 0.03], [x, y, d / 2 - 0.025], { bevel: v.bevel(0.005) }),
        ),
        {
          pieces: cells.length,
          detail: 1,
        },
      ),
      part(
        'knobs',
        'metal',
        cells.map(({ x, y }) => brick([0.1, 0.018, 0.03], [x, y, d / 2], { bevel: v.bevel(0.004) })),
        {
          pieces: cells.length,
          detail: 0,
        },
      ),
    ];
  },
});

export const counter = template({
  name: 'counter',
  title: { en: 'Counter', zh: '柜台' },
  words: words(
    'counter|bar|bar counter|shop counter|reception|kitchen counter|kitchen island',
    '柜台|吧台|前台|收银台|料理台',
  ),
  category: 'furniture',
  size: [2, 1.05, 0.7],
  stretches: true,
  parts: {
    top: words('top|counter top|worktop', '台面'),
    body: words('body|base', '柜体'),
    panels: words('panel', '面板|镶板'),
  },
  counts: { panels: count(4, 1, 8) },
  materials: { wood: walnut, top: 'white marble' },
  build(v) {
    const { width: w, height: h, depth: d } = v;
    const top = v.thick(0.05);
    const step = (w - 0.16) / v.count('panels');
    return [
      part('top', 'top', block([w, top, d], [0, h - top, 0], { bevel: v.bevel(0.012) })),
      part('body', 'wood', [
        block([w - 0.1, h - top + 0.004, d - 0.16], [0, 0, -0.03]),
        block([w - 0.06, 0.1, d - 0.1], [0, 0, -0.03], { bevel: v.bevel(0.01) }),
      ]),
      part(
        'panels',
        'wood',
        many(v.count('panels'), (index) =>
          brick(
            [step - 0.08, h - top - 0.26, 0.03],
            [-(w - 0.16) / 2 + step * (index + 0.5), (h - top) / 2 + 0.05, d / 2 - 0.11],
            { bevel: v.bevel(0.008) },
          ),
        ),
        { pieces: v.count('panels'), detail: 1 },
      ),
    ];
  },
});

export const workbench = template({
  name: 'workbench',
  title: { en: 'Workbench', zh: '工作台' },
  words: words('workbench|work bench|workshop table|crafting table', '工作台|工作桌|制作台'),
  category: 'furniture',
  size: [1.8, 0.9, 0.75],
  stretches: true,
  parts: {
    top: words('top|worktop', '台面|桌面'),
    legs: words('leg', '腿|桌腿'),
    shelf: words('shelf', '隔板'),
    vice: words('vice|vise', '台钳|虎钳'),
  },
  materials: { wood: oak, metal: iron, steel },
  build(v) {
    const { width: w, height: h, depth: d } = v;
    const [top, leg] = [v.thick(0.08), v.thick(0.1)];
    return [
      part('top', 'wood', block([w, top, d], [0, h - top, 0], { bevel: v.bevel(0.01) })),
      part(
        'legs',
        'wood',
        legPlaces(4, w, d, 0.8 * leg, false).map((at) => squareLeg(at, h - top + 0.005, leg, v.bevel(0.008))),
        { pieces: 4 },
      ),
      part('shelf', 'wood', [block([w - 1.4 * leg, 0.03, d - 1.2 * leg], [0, 0.18 * h, 0])]),
      part(
        'vice',
        'metal',
        [
          block([0.18, 0.12, 0.06], [w / 2 - 0.3, h - 0.13, d / 2], { bevel: v.bevel(0.01) }),
          block([0.18, 0.12, 0.03], [w / 2 - 0.3, h - 0.13, d / 2 + 0.1], { bevel: v.bevel(0.008) }),
          placed(rod(0.018, 0.2, [0, 0, 0], { sides: v.sides(10) }), [w / 2 - 0.3, h - 0.07, d / 2 + 0.02], [90, 0, 0]),
          brick([0.2, 0.02, 0.02], [w / 2 - 0.3, h - 0.07, d / 2 + 0.21]),
        ],
        { detail: 1 },
      ),
    ];
  },
});
