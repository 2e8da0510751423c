import { coat, gold } from '#generate/model/templates/pieces/materials.ts';
import { block, brick, many, part, placed, rod, side } from '#generate/model/templates/pieces/solids.ts';
import { count, template, words } from '#generate/model/templates/template.ts';

export const book = template({
  name: 'book',
  title: { en: 'Book', zh: '书' },
  words: words('book|spellbook|tome|spell book|journal|grimoire|diary', '书|书本|魔法书|书籍|日记本'),
  category: 'household',
  size: [0.18, 0.05, 0.25],
  parts: {
    cover: words('cover|binding', '封面|书皮'),
    pages: words('page|paper', '书页|纸'),
    clasps: words('clasp|corner|lock', '扣|包角'),
  },
  counts: { clasps: count(2, 0, 4) },
  materials: { cover: 'dark red leather', pages: 'cream plaster', metal: gold },
  build(v) {
    const { width: w, height: h, depth: d } = v;
    const [board, clasps] = [0.12 * h, v.count('clasps')];
    return [
      part('cover', 'cover', [
        block([w, board, d], [0, 0, 0]),
        block([w, board, d], [0, h - board, 0]),
        placed(
          rod(h / 2, d, [0, -d / 2, 0], { sides: v.sides(16) }),
          [-w / 2 + 0.2 * h, h / 2, 0],
          [90, 0, 0],
          [0.5, 1, 1],
        ),
        block([0.1 * h, h, d], [-w / 2 + 0.2 * h, 0, 0]),
      ]),
      part('pages', 'pages', block([w - 0.25 * h, h - 1.6 * board, d - 0.2 * h], [-0.02 * w, 0.8 * board, 0])),
      ...(clasps === 0
        ? []
        : [
            part(
              'clasps',
              'metal',
              many(clasps, (index) =>
                brick([0.12 * w, h + 0.004, 0.1 * d], [w / 2 - 0.055 * w, h / 2, d * ((index + 0.5) / clasps - 0.5)], {
                  bevel: v.bevel(0.003),
                }),
              ),
              { pieces: clasps, detail: 1 },
            ),
          ]),
    ];
  },
});

export const keyboard = template({
  name: 'keyboard',
  title: { en: 'Keyboard', zh: '键盘' },
  words: words('keyboard|computer keyboard|typewriter', '键盘|电脑键盘'),
  category: 'household',
  size: [0.44, 0.035, 0.15],
  parts: { body: words('body|case', '外壳'), keys: words('key', '按键|键') },
  materials: { case: coat('dark grey'), keys: coat('light grey') },
  build(v) {
    const { width: w, height: h, depth: d } = v;
    const [columns, lines] = [14, 4];
    const [x, z] = [(w - 0.024) / columns, (d - 0.024) / (lines + 1)];
    const key = block([0.8 * x, 0.4 * h, 0.8 * z], [-w / 2 + 0.012 + 0.5 * x, 0.6 * h, -d / 2 + 0.012 + 0.5 * z]);
    return [
      part(
        'body',
        'case',
        side(
          [
            [-d / 2, 0],
            [d / 2, 0],
            [d / 2, 0.45 * h],
            [-d / 2, 0.7 * h],
          ],
          w,
        ),
      ),
      part(
        'keys',
        'keys',
        [
          {
            op: 'row',
            count: lines,
            step: [0, -0.03 * h, z],
            of: { op: 'row', of: key, count: columns, step: [x, 0, 0] },
          },
          ...[-0.42, -0.33, 0.33, 0.42].map((at) =>
            block([0.8 * x, 0.4 * h, 0.8 * z], [at * w, 0.5 * h, d / 2 - 0.012 - 0.5 * z]),
          ),
          block([0.42 * w, 0.4 * h, 0.8 * z], [0, 0.5 * h, d / 2 - 0.012 - 0.5 * z]),
        ],
        { pieces: columns * lines + 5, detail: 1 },
      ),
    ];
  },
});
