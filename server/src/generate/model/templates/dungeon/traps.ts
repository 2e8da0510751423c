import { iron, masonry, oak } from '#generate/model/templates/pieces/materials.ts';
import { evenly } from '#generate/model/templates/pieces/openings.ts';
import {
  archway,
  ball,
  block,
  brick,
  front,
  hoop,
  many,
  type Place,
  part,
  placed,
  ring,
  rod,
  tube,
  without,
} from '#generate/model/templates/pieces/solids.ts';
import { choice, count, template, words } from '#generate/model/templates/template.ts';
import { cosine, sine } from '#generate/model/trigonometry.ts';

export const spikes = template({
  name: 'spikes',
  title: { en: 'Spike trap', zh: '尖刺陷阱' },
  words: words('spike|spikes|spike trap|trap|floor spikes|caltrop', '尖刺|地刺|陷阱|尖刺陷阱|刺'),
  category: 'dungeon',
  size: [1.6, 0.6, 1.6],
  parts: { spikes: words('spike|point', '尖刺|刺'), base: words('base|floor|plate', '底座|底板') },
  counts: { spikes: count(16, 1, 36) },
  materials: { metal: 'brushed steel', base: 'dark grey rock' },
  build(v) {
    const { width: w, height: h, depth: d } = v;
    const across = Math.max(1, Math.round(Math.sqrt(v.count('spikes') * (w / d))));
    const along = Math.max(1, Math.ceil(v.count('spikes') / across));
    const places = evenly(across, w - 0.1).flatMap((x) => evenly(along, d - 0.1).map((z): Place => [x, 0.14 * h, z]));
    const r = Math.min(0.09, (0.3 * w) / across);
    return [
      part('base', 'base', block([w, 0.16 * h, d], [0, 0, 0], { bevel: v.bevel(0.02) })),
      part(
        'spikes',
        'metal',
        places.map((at) => rod(r, 0.86 * h, at, { top: 0, sides: v.sides(10) })),
        { pieces: places.length },
      ),
      part(
        'collars',
        'base',
        places.map(([x, y, z]) => rod(1.4 * r, 0.05 * h, [x, y, z], { top: 1.2 * r, sides: v.sides(10) })),
        { pieces: places.length, detail: 1 },
      ),
    ];
  },
});

export const chain = template({
  name: 'chain',
  title: { en: 'Chain', zh: '锁链' },
  words: words('chain|shackle|shackles|manacle|handcuffs|chains', '锁链|铁链|镣铐|手铐|链子'),
  category: 'dungeon',
  size: [0.16, 1.2, 0.16],
  parts: {
    links: words('link|ring', '链环|环'),
    cuff: words('cuff|shackle', '铐环'),
  },
  counts: { links: count(9, 3, 16) },
  choices: {
    kind: choice({ chain: words('chain', '锁链|铁链'), shackle: words('shackle|manacle|cuff', '镣铐|手铐') }),
  },
  materials: { iron },
  build(v) {
    const { width: w, height: h } = v;
    const isShackle = v.choice('kind') === 'shackle';
    const links = v.count('links');
    const cuff = isShackle ? w : 0;
    const span = (h - cuff) / (links - 0.4 * (links - 1));
    const r = Math.min(0.3 * w, 0.32 * span);
    const thick = 0.3 * r;
    const oval = many(16, (index): Place => {
      const [x, y] = [cosine(22.5 * index), sine(22.5 * index)];
      return [(r - thick) * x, (r - thick) * y + (y > 0 ? 1 : -1) * Math.max(0, span / 2 - r), 0];
    });
    return [
      part(
        'links',
        'iron',
        many(links, (index) =>
          placed(
            tube(oval, thick, v.sides(8), { closed: true }),
            [0, cuff + span / 2 + 0.6 * span * index - (isShackle ? 0.3 * thick : 0), 0],
            [0, index % 2 === 0 ? 0 : 90, 0],
          ),
        ),
        { pieces: links },
      ),
      ...(isShackle
        ? [
            part(
              'cuff',
              'iron',
              placed(
                without(
                  rod(w / 2, 0.5 * w, [0, -0.25 * w, 0], { sides: v.sides(24) }),
                  rod(0.4 * w, w, [0, -0.5 * w, 0], { sides: v.sides(24) }),
                ),
                [0, w / 2, 0],
                [90, 0, 0],
              ),
            ),
          ]
        : []),
    ];
  },
});

export const portcullis = template({
  name: 'portcullis',
  title: { en: 'Portcullis', zh: '吊闸' },
  words: words(
    'portcullis|dungeon gate|barred gate|prison bars|bars|jail door|cell door',
    '吊闸|铁闸|牢门|铁栏|监狱门',
  ),
  category: 'dungeon',
  size: [2.6, 3, 0.5],
  stretches: true,
  parts: {
    bars: words('bar|rod', '铁条|栏杆'),
    frame: words('frame|arch|wall', '门框|石框'),
    spikes: words('spike|point', '尖刺|尖'),
  },
  counts: { bars: count(6, 3, 12) },
  materials: { iron, stone: masonry },
  build(v) {
    const { width: w, height: h, depth: d } = v;
    const bars = v.count('bars');
    const opening = 0.74 * w;
    const xs = evenly(bars, opening - 0.06);
    const rows = 5;
    const bar = v.thick(0.05);
    return [
      part(
        'frame',
        'stone',
        without(block([w, h, d], [0, 0, 0], { bevel: v.bevel(0.03) }), front(archway(opening, 0.88 * h, 16, -0.1), 2)),
      ),
      part(
        'bars',
        'iron',
        xs.map((x) => block([bar, 0.9 * h - 0.16, bar], [x, 0.2, 0])),
        { pieces: bars },
      ),
      part(
        'cross bars',
        'iron',
        many(rows, (_, share) => brick([opening + 0.04, bar, 0.8 * bar], [0, 0.32 + share * (0.5 * h), 0])),
        { pieces: rows, detail: 1 },
      ),
      part(
        'spikes',
        'iron',
        xs.map((x) => placed(rod(0.75 * bar, 0.2, [0, 0, 0], { top: 0, sides: 4 }), [x, 0.22, 0], [180, 0, 0])),
        { pieces: bars },
      ),
      part(
        'rivets',
        'iron',
        xs.flatMap((x) => many(rows, (_, share) => ball(0.55 * bar, [x, 0.32 + share * (0.5 * h), 0.5 * bar], 8))),
        { pieces: bars * rows, detail: 0 },
      ),
    ];
  },
});

export const cage = template({
  name: 'cage',
  title: { en: 'Cage', zh: '笼子' },
  words: words('cage|bird cage|birdcage|iron cage|prison cage', '笼子|鸟笼|铁笼|囚笼|笼'),
  category: 'dungeon',
  size: [1, 1.6, 1],
  parts: {
    bars: words('bar', '栏杆|铁条'),
    base: words('base|floor', '底座|底'),
    ring: words('ring|hook', '挂环|环'),
  },
  counts: { bars: count(14, 6, 24) },
  materials: { iron, wood: oak },
  build(v) {
    const { width: w, height: h } = v;
    const [bars, r, sides] = [v.count('bars'), 0.46 * w, v.sides(28)];
    const dome = (share: number) =>
      [r * Math.sqrt(Math.max(0, 1 - share * share)), 0.66 * h + 0.24 * h * share] as const;
    return [
      part('base', 'wood', rod(w / 2, 0.06 * h, [0, 0, 0], { sides, bevel: v.bevel(0.012) })),
      part('bars', 'iron', [
        ring(
          tube(
            [
              [r, 0.04 * h, 0],
              [r, 0.66 * h, 0],
              ...[0.5, 0.8, 0.95, 1].map((share) => {
                const [x, y] = dome(share);
                return [x, y, 0] as const;
              }),
            ],
            v.thick(0.014),
            v.sides(6),
          ),
          bars,
        ),

        hoop(r, 0.02, [0, 0.66 * h, 0], v.sides(30), 10),
        ball(0.06 * w, [0, 0.9 * h, 0], v.sides(14)),
      ]),
      part('hoop', 'iron', hoop(r, 0.02, [0, 0.34 * h, 0], v.sides(30), 10), { detail: 1 }),
      part(
        'ring',
        'iron',
        placed(hoop(0.04 * h, 0.016, [0, 0, 0], v.sides(18), 8), [0, h - 0.04 * h - 0.016, 0], [90, 0, 0]),
      ),
    ];
  },
});
