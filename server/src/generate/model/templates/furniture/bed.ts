import { cloth, oak } from '#generate/model/templates/pieces/materials.ts';
import { block, both, brick, many, part } from '#generate/model/templates/pieces/solids.ts';
import { choice, count, template, words } from '#generate/model/templates/template.ts';

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
