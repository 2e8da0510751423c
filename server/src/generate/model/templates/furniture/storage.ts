import { legPlaces, squareLeg } from '#generate/model/templates/pieces/legs.ts';
import { brass, cloth, oak, walnut } from '#generate/model/templates/pieces/materials.ts';
import { ball, block, both, brick, many, part } from '#generate/model/templates/pieces/solids.ts';
import { choice, count, template, words } from '#generate/model/templates/template.ts';

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
