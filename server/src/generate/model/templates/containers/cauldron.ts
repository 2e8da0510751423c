import { iron } from '#generate/model/templates/pieces/materials.ts';
import { both, hoop, lathe, many, part, placed, rod, without } from '#generate/model/templates/pieces/solids.ts';
import { count, template, words } from '#generate/model/templates/template.ts';

export const cauldron = template({
  name: 'cauldron',
  title: { en: 'Cauldron', zh: '大锅' },
  words: words('cauldron|kettle|cooking pot|witch pot|kessel|brew pot', '大锅|坩埚|炼药锅|铁锅|锅|女巫锅'),
  category: 'containers',
  size: [0.8, 0.72, 0.8],
  parts: {
    body: words('body|pot', '锅身'),
    legs: words('leg|foot', '腿|脚|锅脚'),
    brew: words('brew|liquid|soup|potion', '药水|汤|液体'),
  },
  counts: { legs: count(3, 3, 4) },
  materials: { iron, brew: 'polished green plaster' },
  build(v) {
    const { width: w, height: h } = v;
    const [r, sides, legs] = [w / 2, v.sides(28), v.count('legs')];
    const y = (share: number) => h * (0.1 + 0.9 * share);
    return [
      part(
        'body',
        'iron',
        without(
          lathe(
            [
              [0, y(0)],
              [0.45 * r, y(0.02)],
              [0.8 * r, y(0.18)],
              [0.95 * r, y(0.42)],
              [0.9 * r, y(0.68)],
              [0.76 * r, y(0.84)],
              [0.86 * r, y(0.93)],
              [0.9 * r, y(1)],
              [0, y(1)],
            ],
            sides,
          ),
          lathe(
            [
              [0, y(0.1)],
              [0.4 * r, y(0.1)],
              [0.74 * r, y(0.24)],
              [0.87 * r, y(0.45)],
              [0.82 * r, y(0.66)],
              [0.68 * r, y(0.84)],
              [0.8 * r, y(1.1)],
              [0, y(1.1)],
            ],
            sides,
          ),
        ),
        { crease: 50 },
      ),
      part('brew', 'brew', rod(0.78 * r, 0.06, [0, y(0.72), 0], { sides }), { detail: 1 }),
      part(
        'legs',
        'iron',
        many(legs, (index) =>
          placed(
            rod(0.05 * w, 0.3 * h, [0.5 * r, 0, 0], { top: 0.07 * w, sides: v.sides(10) }),
            [0, 0, 0],
            [0, 90 + (360 * index) / legs, 0],
          ),
        ),
        { pieces: legs },
      ),
      part(
        'handles',
        'iron',
        both((s) =>
          placed(hoop(0.11 * w, 0.022 * w, [0, 0, 0], v.sides(16), 8), [s * 0.95 * r, y(0.72), 0], [90, 0, 0]),
        ).map((shape) => shape),
        { pieces: 2, detail: 1 },
      ),
    ];
  },
});
