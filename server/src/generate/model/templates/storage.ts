import { legPlaces, squareLeg } from './pieces/legs.ts';
import { brass, cloth, coat, oak, walnut } from './pieces/materials.ts';
import { ball, block, both, brick, many, part, rod } from './pieces/solids.ts';
import { choice, count, template, words } from './template.ts';

export const shelf = template({
  name: 'shelf',
  title: { en: 'Shelf', zh: '架子' },
  words: words(
    'shelf|shelves|bookshelf|bookcase|rack|shelving|storage rack|wine rack|weapon rack|book shelf',
    '架子|书架|货架|置物架|木架|架|层架',
  ),
  category: 'furniture',
  size: [1, 1.8, 0.34],
  stretches: true,
  parts: {
    frame: words('frame|side|body', '框架|侧板'),
    shelves: words('shelf|board|tier|level', '隔板|层板|层|格'),
    books: words('book', '书|书本'),
  },
  counts: { shelves: count(4, 1, 10), books: count(0, 0, 1) },
  choices: {
    books: choice({
      empty: words('empty|rack', '空|货架'),
      full: words('bookshelf|bookcase|with books|full of books|book shelf', '书架|放满书'),
    }),
  },
  materials: { wood: oak, books: cloth('dark red'), others: cloth('dark green'), more: cloth('dark blue') },
  build(v) {
    const { width: w, height: h, depth: d } = v;
    const [board, shelves] = [v.thick(0.03), v.count('shelves')];
    const step = (h - 0.06 - board) / shelves;
    const colours = ['books', 'others', 'more'];
    const volumes = many(shelves * 9, (index) => {
      const [tier, at] = [Math.floor(index / 9), index % 9];
      const height = step * (0.58 + 0.09 * ((index * 7) % 4));
      return {
        group: colours[(index * 5) % 3] ?? 'books',
        solid: block([0.075 * w, height, 0.7 * d], [-0.4 * w + 0.083 * w * at, 0.06 + board + step * tier - 0.004, 0]),
      };
    }).filter((_, index) => index % 9 !== (Math.floor(index / 9) * 5 + 7) % 9);
    const full = v.count('books') > 0 || v.choice('books') === 'full';
    return [
      part('frame', 'wood', [
        ...both((s) => block([board, h, d], [s * (w / 2 - board / 2), 0, 0], { bevel: v.bevel(0.005) })),
        block([w - board, board, d - 0.01], [0, h - board, 0], { bevel: v.bevel(0.005) }),
        block([w - board, h - 0.05, 0.014], [0, 0.02, -d / 2 + 0.012]),
      ]),
      part(
        'shelves',
        'wood',
        many(shelves, (index) =>
          block([w - 1.9 * board, board, d - 0.03], [0, 0.06 + step * index, 0.008], { bevel: v.bevel(0.005) }),
        ),
        { pieces: shelves },
      ),
      ...(full
        ? colours.flatMap((group) => {
            const some = volumes.filter((volume) => volume.group === group).map(({ solid }) => solid);
            return some.length === 0
              ? []
              : [part(group === 'books' ? 'books' : `${group} books`, group, some, { pieces: some.length, detail: 1 })];
          })
        : []),
    ];
  },
});

export const cabinet = template({
  name: 'cabinet',
  title: { en: 'Cabinet', zh: '柜子' },
  words: words(
    'cabinet|cupboard|wardrobe|closet|dresser|locker|sideboard|drawers|chest of drawers',
    '柜子|柜|衣柜|橱柜|壁橱|储物柜|衣橱|碗柜',
  ),
  category: 'furniture',
  size: [1.1, 1.9, 0.55],
  stretches: true,
  parts: {
    body: words('body|frame|carcass', '柜体'),
    doors: words('door', '门|柜门'),
    knobs: words('knob|handle', '把手|拉手'),
    legs: words('leg|foot', '腿|脚'),
  },
  counts: { doors: count(2, 1, 4) },
  materials: { wood: walnut, metal: brass },
  build(v) {
    const { width: w, height: h, depth: d } = v;
    const doors = v.count('doors');
    const step = (w - 0.06) / doors;
    const x = (index: number) => -(w - 0.06) / 2 + step * (index + 0.5);
    return [
      part('body', 'wood', [
        block([w - 0.06, h - 0.12, d - 0.06], [0, 0.08, -0.02]),
        block([w, v.thick(0.05), d], [0, h - v.thick(0.05), 0], { bevel: v.bevel(0.012) }),
        block([w - 0.02, 0.08, d - 0.02], [0, 0.05, 0], { bevel: v.bevel(0.01) }),
      ]),
      part(
        'doors',
        'wood',
        many(doors, (index) => [
          brick([step - 0.02, h - 0.24, 0.03], [x(index), h / 2 + 0.02, d / 2 - 0.045], { bevel: v.bevel(0.006) }),
          brick([step - 0.16, h - 0.42, 0.02], [x(index), h / 2 + 0.02, d / 2 - 0.027], { bevel: v.bevel(0.008) }),
        ]).flat(),
        { pieces: doors },
      ),
      part(
        'knobs',
        'metal',
        many(doors, (index) =>
          ball(0.026, [x(index) + (index % 2 === 0 ? 1 : -1) * (step / 2 - 0.045), h / 2, d / 2 - 0.01], v.sides(12)),
        ),
        { pieces: doors, detail: 1 },
      ),
      part(
        'legs',
        'wood',
        legPlaces(4, w, d, 0.07, false).map((at) => squareLeg(at, 0.07, 0.08, v.bevel(0.01))),
        { pieces: 4 },
      ),
    ];
  },
});

export const bed = template({
  name: 'bed',
  title: { en: 'Bed', zh: '床' },
  words: words('bed|double bed|single bed|bunk', '床|单人床|双人床|木床'),
  category: 'furniture',
  size: [1.6, 1.1, 2.1],
  stretches: true,
  parts: {
    frame: words('frame', '床架'),
    mattress: words('mattress', '床垫'),
    blanket: words('blanket|cover|duvet|sheet', '被子|毯子|床单|被'),
    pillows: words('pillow', '枕头'),
    posts: words('post|leg', '床柱|床腿|腿'),
  },
  counts: { pillows: count(2, 1, 3) },
  choices: {
    width: choice({
      double: words('double', '双人'),
      single: { ...words('single|small|bunk', '单人|小'), size: [1, 1, 2.05] },
    }),
  },
  materials: { wood: oak, linen: 'white linen', blanket: cloth('blue') },
  build(v) {
    const { width: w, height: h, depth: d } = v;
    const post = v.thick(0.09);
    const top = 0.42 * h;
    const pillows = v.choice('width') === 'single' ? 1 : v.count('pillows');
    const step = (w - 0.2) / pillows;
    return [
      part('frame', 'wood', [
        block([w - post, 0.16 * h, d - post], [0, 0.18 * h, 0]),
        block([w - post, 0.62 * h, 0.05], [0, 0.28 * h, -d / 2 + post / 2], { bevel: v.bevel(0.01) }),
        block([w - post, 0.32 * h, 0.05], [0, 0.2 * h, d / 2 - post / 2], { bevel: v.bevel(0.01) }),
      ]),
      part(
        'posts',
        'wood',
        [
          ...both((s) =>
            block([post, h, post], [s * (w / 2 - post / 2), 0, -d / 2 + post / 2], { bevel: v.bevel(0.015) }),
          ),
          ...both((s) =>
            block([post, 0.62 * h, post], [s * (w / 2 - post / 2), 0, d / 2 - post / 2], { bevel: v.bevel(0.015) }),
          ),
        ],
        { pieces: 4 },
      ),
      part(
        'mattress',
        'linen',
        block([w - 0.1, 0.2, d - 2 * post - 0.01], [0, top - 0.12, 0], { bevel: v.bevel(0.05) }),
      ),
      part(
        'blanket',
        'blanket',
        block([w - 0.05, 0.2, 0.62 * d], [0, top - 0.095, d * 0.19 - post - 0.01], { bevel: v.bevel(0.045) }),
      ),
      part(
        'pillows',
        'linen',
        many(pillows, (index) =>
          brick(
            [Math.min(0.65, step - 0.06), 0.12, 0.38],
            [-(w - 0.2) / 2 + step * (index + 0.5), top + 0.12, -d / 2 + 0.36],
            { bevel: v.bevel(0.045), turn: [14, 0, 0] },
          ),
        ),
        { pieces: pillows },
      ),
    ];
  },
});

export const fridge = template({
  name: 'fridge',
  title: { en: 'Refrigerator', zh: '冰箱' },
  words: words('fridge|refrigerator|freezer|icebox', '冰箱|冰柜|冷柜'),
  category: 'household',
  size: [0.7, 1.75, 0.68],
  parts: { body: words('body', '箱体'), doors: words('door', '门'), handles: words('handle', '把手') },
  materials: { paint: coat('white'), metal: 'brushed steel' },
  build(v) {
    const { width: w, height: h, depth: d } = v;
    return [
      part('body', 'paint', block([w, h - 0.05, d - 0.08], [0, 0.04, -0.04], { bevel: v.bevel(0.02) })),
      part(
        'doors',
        'paint',
        [
          brick([w, 0.6 * h, 0.08], [0, 0.33 * h, d / 2 - 0.06], { bevel: v.bevel(0.025) }),
          brick([w, 0.335 * h, 0.08], [0, 0.82 * h, d / 2 - 0.06], { bevel: v.bevel(0.025) }),
        ],
        { pieces: 2 },
      ),
      part(
        'handles',
        'metal',
        [
          brick([0.035, 0.34 * h, 0.05], [-0.38 * w, 0.42 * h, d / 2 - 0.01], { bevel: v.bevel(0.012) }),
          brick([0.035, 0.16 * h, 0.05], [-0.38 * w, 0.79 * h, d / 2 - 0.01], { bevel: v.bevel(0.012) }),
        ],
        { pieces: 2, detail: 1 },
      ),
      part(
        'feet',
        'metal',
        legPlaces(4, w, d - 0.08, 0.08, false).map(([x, y, z]) =>
          rod(0.03, 0.06, [x, y, z - 0.04], { sides: v.sides(10) }),
        ),
        { pieces: 4, detail: 0 },
      ),
    ];
  },
});

export const oven = template({
  name: 'oven',
  title: { en: 'Cooker', zh: '炉灶' },
  words: words('oven|stove|cooker|gas stove|kitchen stove', '烤箱|炉灶|灶台|燃气灶|灶|炉子'),
  category: 'household',
  size: [0.6, 0.95, 0.62],
  parts: {
    body: words('body', '炉体'),
    door: words('door', '门|炉门'),
    knobs: words('knob', '旋钮'),
    burners: words('burner|hob|plate', '炉头|灶眼'),
  },
  counts: { knobs: count(5, 2, 6), burners: count(4, 1, 6) },
  materials: { paint: coat('white'), dark: 'black matte plaster', metal: 'brushed steel' },
  build(v) {
    const { width: w, height: h, depth: d } = v;
    const [burners, knobs] = [v.count('burners'), v.count('knobs')];
    const columns = Math.ceil(burners / 2);
    return [
      part('body', 'paint', [
        block([w, 0.9 * h, d - 0.05], [0, 0, -0.025], { bevel: v.bevel(0.012) }),
        block([w, 0.12 * h, 0.05], [0, 0.88 * h, -d / 2 + 0.025], { bevel: v.bevel(0.01) }),
      ]),
      part('door', 'dark', brick([0.86 * w, 0.5 * h, 0.04], [0, 0.42 * h, d / 2 - 0.05], { bevel: v.bevel(0.012) })),
      part('handle', 'metal', brick([0.7 * w, 0.03, 0.05], [0, 0.63 * h, d / 2 - 0.025], { bevel: v.bevel(0.01) }), {
        detail: 1,
      }),
      part(
        'knobs',
        'metal',
        many(knobs, (_, share) =>
          brick([0.045, 0.045, 0.05], [0.7 * w * (share - 0.5), 0.8 * h, d / 2 - 0.04], { bevel: v.bevel(0.014) }),
        ),
        { pieces: knobs, detail: 1 },
      ),
      part(
        'burners',
        'dark',
        many(burners, (index) =>
          rod(
            (columns > 2 ? 0.115 : 0.16) * w,
            0.02,
            [
              columns === 1 ? 0 : 0.52 * w * ((index % columns) / (columns - 1) - 0.5),
              0.895 * h,
              (index < columns ? 0.2 : -0.2) * d - 0.02,
            ],
            { sides: v.sides(18) },
          ),
        ),
        { pieces: burners, detail: 1 },
      ),
    ];
  },
});

export const toilet = template({
  name: 'toilet',
  title: { en: 'Toilet', zh: '马桶' },
  words: words('toilet|lavatory|loo|wc', '马桶|厕所|坐便器'),
  category: 'household',
  size: [0.4, 0.8, 0.68],
  parts: { bowl: words('bowl', '便池'), tank: words('tank|cistern', '水箱'), lid: words('lid|seat', '盖子|座圈') },
  materials: { ceramic: 'polished white plaster', metal: 'brushed steel' },
  build(v) {
    const { width: w, height: h, depth: d } = v;
    const seat = 0.5 * h;
    const ring = (height: number, size: number, y: number, z: number) => ({
      ...rod(0.5, height, [0, 0, 0], { sides: v.sides(28) }),
      scale: scaled(size * w, 1, size * 0.66 * d),
      move: moved(0, y + height / 2, z),
    });
    return [
      part('bowl', 'ceramic', [
        { op: 'hull', of: [ring(0.02, 0.95, seat - 0.02, 0.16 * d), ring(0.02, 0.5, 0.16 * h, 0.06 * d)] },
        { op: 'hull', of: [ring(0.02, 0.52, 0.18 * h, 0.06 * d), ring(0.02, 0.72, 0, 0.02 * d)] },
      ]),
      part('lid', 'ceramic', [
        ring(0.03, 1, seat - 0.005, 0.165 * d),
        brick([0.4 * w, 0.03, 0.1 * d], [0, seat + 0.01, -0.17 * d]),
      ]),
      part('tank', 'ceramic', [
        block([0.98 * w, h - seat + 0.03, 0.28 * d], [0, seat - 0.06, -d / 2 + 0.14 * d], { bevel: v.bevel(0.02) }),
        block([w, 0.04, 0.3 * d], [0, h - 0.04, -d / 2 + 0.15 * d], { bevel: v.bevel(0.012) }),
        block([0.5 * w, seat, 0.22 * d], [0, 0.1 * h, -0.3 * d]),
      ]),
      part('button', 'metal', rod(0.03, 0.012, [0, h - 0.003, -0.35 * d], { sides: v.sides(12) }), { detail: 0 }),
    ];
  },
});

function scaled(x: number, y: number, z: number): [number, number, number] {
  return [x, y, z];
}

function moved(x: number, y: number, z: number): [number, number, number] {
  return [x, y, z];
}
