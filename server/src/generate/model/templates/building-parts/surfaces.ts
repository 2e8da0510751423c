import { masonry, walnut } from '#generate/model/templates/pieces/materials.ts';
import { evenly } from '#generate/model/templates/pieces/openings.ts';
import { block, part } from '#generate/model/templates/pieces/solids.ts';
import { choice, count, template, words } from '#generate/model/templates/template.ts';

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
