import { masonry, shine } from '#generate/model/templates/pieces/materials.ts';
import { block, both, brick, many, part, placed, rod } from '#generate/model/templates/pieces/solids.ts';
import { count, template, words } from '#generate/model/templates/template.ts';

export const portal = template({
  name: 'portal',
  title: { en: 'Portal', zh: '传送门' },
  words: words('portal|teleporter|magic gate|stargate|teleport|warp gate', '传送门|传送阵|魔法门|传送器|星门'),
  category: 'dungeon',
  size: [2.6, 2.9, 1],
  parts: {
    ring: words('ring|frame|arch', '门框|石环|环'),
    field: words('field|surface|energy|light', '光幕|能量|光'),
    runes: words('rune|stone|gem', '符文|宝石'),
    base: words('base|step', '底座|台阶'),
  },
  counts: { runes: count(8, 3, 16) },
  materials: { stone: masonry, field: shine('purple'), rune: shine('cyan'), base: 'dark grey rock' },
  build(v) {
    const { width: w, height: h, depth: d } = v;
    const runes = v.count('runes');
    const base = 0.12 * h;
    const [r, middle] = [0.48 * w, h - 0.48 * w];
    const facing = (shape: ReturnType<typeof rod>) => placed(shape, [0, middle, 0], [90, 0, 0]);
    return [
      part(
        'ring',
        'stone',
        facing({
          op: 'lathe',
          profile: [
            [0.76 * r, -0.2 * d],
            [0.94 * r, -0.24 * d],
            [r, -0.16 * d],
            [r, 0.16 * d],
            [0.94 * r, 0.24 * d],
            [0.76 * r, 0.2 * d],
            [0.76 * r, -0.2 * d],
          ],
          sides: v.sides(24),
        }),
        { crease: 20 },
      ),
      part(
        'field',
        'field',
        facing({
          op: 'displace',
          of: rod(0.79 * r, 0.08 * d, [0, -0.04 * d, 0], { sides: v.sides(32) }),
          size: 0.3 * r,
          height: 0.03 * d,
          seed: v.seed,
          cell: 0.18 * r,
        }),
        { crease: 60 },
      ),
      part(
        'runes',
        'rune',
        many(runes, (index) =>
          placed(
            brick([0.09 * r, 0.12 * r, 0.5 * d], [0, 0.88 * r, 0], { bevel: v.bevel(0.01) }),
            [0, middle, 0],
            [0, 0, (360 * (index + 0.5)) / runes],
          ),
        ),
        { pieces: runes, detail: 1 },
      ),
      part('base', 'base', [
        block([w, 0.5 * base, d], [0, 0, 0], { bevel: v.bevel(0.03) }),
        block([0.74 * w, base, 0.76 * d], [0, 0, 0], { bevel: v.bevel(0.03) }),
        ...both((s) => block([0.16 * w, 0.26 * h, 0.5 * d], [s * 0.27 * w, 0.4 * base, 0], { bevel: v.bevel(0.03) })),
      ]),
    ];
  },
});
