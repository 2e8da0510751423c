import { box, disc, line, polygon, type Shape, turned } from './distance.ts';

/** A sign that can be drawn. */
export interface IconShape {
  readonly id: string;
  readonly words: { readonly en: readonly string[]; readonly zh: readonly string[] };
  /** `#rrggbb` where no colour is asked for. */
  readonly color: string;
  readonly shape: Shape;
}

function star(points: number, inner: number): Shape {
  return polygon(
    Array.from({ length: 2 * points }, (_, at) => {
      const angle = Math.PI / 2 + (at * Math.PI) / points;
      const radius = at % 2 === 0 ? 0.82 : inner;
      return [radius * Math.cos(angle), radius * Math.sin(angle)] as const;
    }),
  );
}

/** The curve that is drawn by sines of one to four times an angle. */
const heart = polygon(
  Array.from({ length: 72 }, (_, at) => {
    const angle = (at * Math.PI) / 36;
    const up = 13 * Math.cos(angle) - 5 * Math.cos(2 * angle) - 2 * Math.cos(3 * angle) - Math.cos(4 * angle);
    return [0.05 * 16 * Math.sin(angle) ** 3, 0.05 * up + 0.12] as const;
  }),
);

const shield = polygon([
  [-0.62, 0.68],
  [0, 0.8],
  [0.62, 0.68],
  [0.6, 0],
  [0.42, -0.42],
  [0, -0.82],
  [-0.42, -0.42],
  [-0.6, 0],
]);
const gem = polygon([
  [-0.42, 0.58],
  [0.42, 0.58],
  [0.78, 0.18],
  [0, -0.78],
  [-0.78, 0.18],
]);
const bolt = polygon([
  [0.16, 0.85],
  [-0.5, -0.1],
  [-0.06, -0.1],
  [-0.18, -0.85],
  [0.5, 0.16],
  [0.06, 0.16],
]);
const arrow = polygon([
  [0, 0.82],
  [0.66, 0.08],
  [0.26, 0.08],
  [0.26, -0.78],
  [-0.26, -0.78],
  [-0.26, 0.08],
  [-0.66, 0.08],
]);
const crown = polygon([
  [-0.76, 0.42],
  [-0.38, 0.02],
  [0, 0.66],
  [0.38, 0.02],
  [0.76, 0.42],
  [0.6, -0.56],
  [-0.6, -0.56],
]);
const dropTip = polygon([
  [0, 0.86],
  [0.46, -0.06],
  [-0.46, -0.06],
]);
const blade = polygon([
  [-0.13, -0.3],
  [-0.13, 0.72],
  [0, 0.92],
  [0.13, 0.72],
  [0.13, -0.3],
]);

/** All signs. A new one is a row here. */
export const iconShapes: readonly IconShape[] = [
  {
    id: 'heart',
    words: { en: ['heart', 'health', 'life', 'hp', 'love'], zh: ['心', '爱心', '生命', '红心', '血量'] },
    color: '#d23b4a',
    shape: heart,
  },
  {
    id: 'star',
    words: { en: ['star', 'favorite', 'rating'], zh: ['星', '星星', '五角星'] },
    color: '#f0b93a',
    shape: star(5, 0.36),
  },
  {
    id: 'sword',
    words: { en: ['sword', 'blade', 'attack', 'weapon', 'dagger'], zh: ['剑', '刀', '武器', '攻击'] },
    color: '#b9c4d0',
    shape: (x, y) => {
      const [rx, ry] = turned(x, y, -0.125);
      return Math.min(
        blade(rx, ry),
        box(rx, ry + 0.34, 0.36, 0.07, 0.04),
        box(rx, ry + 0.6, 0.08, 0.24, 0.04),
        disc(rx, ry + 0.84, 0.12),
      );
    },
  },
  {
    id: 'shield',
    words: { en: ['shield', 'defense', 'defence', 'armor', 'armour'], zh: ['盾', '盾牌', '防御', '护甲'] },
    color: '#4a74b8',
    shape: shield,
  },
  {
    id: 'potion',
    words: { en: ['potion', 'flask', 'bottle', 'elixir', 'vial'], zh: ['药水', '药瓶', '瓶子', '药剂'] },
    color: '#a347c4',
    shape: (x, y) =>
      Math.min(disc(x, y + 0.24, 0.54), box(x, y - 0.38, 0.19, 0.34, 0.03), box(x, y - 0.7, 0.28, 0.09, 0.04)),
  },
  {
    id: 'coin',
    words: { en: ['coin', 'money', 'gold coin', 'currency'], zh: ['金币', '硬币', '钱币', '货币'] },
    color: '#e8b63c',
    shape: (x, y) => disc(x, y, 0.76),
  },
  {
    id: 'gem',
    words: { en: ['gem', 'diamond', 'crystal', 'jewel', 'ruby', 'emerald'], zh: ['宝石', '钻石', '水晶'] },
    color: '#34b6c9',
    shape: gem,
  },
  {
    id: 'key',
    words: { en: ['key', 'unlock'], zh: ['钥匙'] },
    color: '#d9a53a',
    shape: (x, y) => {
      const [rx, ry] = turned(x, y, -0.125);
      const ring = Math.abs(disc(rx, ry - 0.46, 0.26)) - 0.11;
      return Math.min(
        ring,
        box(rx, ry + 0.26, 0.09, 0.5),
        box(rx - 0.2, ry + 0.62, 0.16, 0.08),
        box(rx - 0.17, ry + 0.34, 0.13, 0.08),
      );
    },
  },
  {
    id: 'arrow',
    words: { en: ['arrow', 'up', 'level up', 'upgrade'], zh: ['箭头', '升级', '向上'] },
    color: '#5fb548',
    shape: arrow,
  },
  {
    id: 'gear',
    words: { en: ['gear', 'cog', 'settings', 'options'], zh: ['齿轮', '设置', '选项'] },
    color: '#8d96a3',
    shape: (x, y) => {
      const angle = Math.atan2(y, x);
      const step = Math.PI / 4;
      const near = angle - step * Math.round(angle / step);
      const radius = Math.hypot(x, y);
      const tooth = box(radius * Math.cos(near) - 0.62, radius * Math.sin(near), 0.2, 0.15, 0.03);
      return Math.max(Math.min(disc(x, y, 0.6), tooth), -disc(x, y, 0.24));
    },
  },
  {
    id: 'bolt',
    words: { en: ['bolt', 'lightning', 'energy', 'thunder', 'power'], zh: ['闪电', '能量', '雷电'] },
    color: '#f4cf3b',
    shape: bolt,
  },
  {
    id: 'drop',
    words: { en: ['drop', 'droplet', 'water drop', 'mana', 'blood'], zh: ['水滴', '法力', '血滴', '魔法'] },
    color: '#3a86d9',
    shape: (x, y) => Math.min(disc(x, y + 0.26, 0.5), dropTip(x, y)),
  },
  {
    id: 'plus',
    words: { en: ['plus', 'cross', 'medkit', 'heal', 'add'], zh: ['十字', '加号', '治疗', '医疗'] },
    color: '#4fb35a',
    shape: (x, y) => Math.min(box(x, y, 0.25, 0.72, 0.06), box(x, y, 0.72, 0.25, 0.06)),
  },
  {
    id: 'crown',
    words: { en: ['crown', 'king', 'royal', 'victory'], zh: ['皇冠', '王冠', '胜利'] },
    color: '#eabf3f',
    shape: crown,
  },
  {
    id: 'moon',
    words: { en: ['moon', 'night', 'sleep', 'crescent'], zh: ['月亮', '夜晚', '月牙'] },
    color: '#d8d39a',
    shape: (x, y) => Math.max(disc(x, y, 0.74), -disc(x - 0.34, y - 0.2, 0.6)),
  },
  {
    id: 'lock',
    words: { en: ['lock', 'padlock', 'locked'], zh: ['锁', '锁定'] },
    color: '#c99a3e',
    shape: (x, y) =>
      Math.min(
        box(x, y + 0.28, 0.52, 0.42, 0.08),
        Math.max(Math.abs(disc(x, y - 0.2, 0.36)) - 0.09, 0.1 - y),
        line(x, y, -0.36, 0, -0.36, 0.2, 0.09),
        line(x, y, 0.36, 0, 0.36, 0.2, 0.09),
      ),
  },
];

/** A sign by its id. */
export function shapeById(id: string): IconShape | undefined {
  return iconShapes.find((shape) => shape.id === id);
}
