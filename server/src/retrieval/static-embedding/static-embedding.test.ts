import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { stem } from '#retrieval/stem.ts';
import { cutWord } from './cut-word.ts';
import { embedText, embedWords } from './embed-text.ts';
import { createMeaning } from './meaning.ts';
import { parseStaticTable, type StaticTable } from './table.ts';

const bytes = new Uint8Array(readFileSync(new URL('./data/table.bin', import.meta.url)));
const shipped = parse(bytes);

describe('a hand-made table', () => {
  const rows: readonly Row[] = [
    ['health', 1, [127, 0]],
    ['pause', 1, [0, 127]],
    ['the', 0.01, [0, -127]],
    ['血量', 1, [127, 0]],
    ['血', 1, [0, 127]],
    ['#ful', 1, [0, 127]],
  ];
  const table = parse(tableBytes(rows));

  test.each([
    ['health', [1, 0]],
    ['Health', [1, 0]],
    ['playerHealthPause', [0.7, 0.7]],
    ['HEALTH_PAUSE2', [0.7, 0.7]],
    ['血量', [1, 0]],
    ['血', [0, 1]],
    ['量血量量', [1, 0]],
    ['health 血', [0.7, 0.7]],
    ['the health', [1, -0.01]],
    ['healthful', [0.7, 0.7]],
    ['health health pause', [0.86, 0.51]],
  ])('%s', (text, expected) => {
    expect([...(embedText(table, text) ?? [])]).toEqual(expected.map((value) => expect.closeTo(value, 1)));
  });

  test.each(['', ' ', '量', '12 + 3', '🙂', 'zzz', '\u0000', 'x'.repeat(100_000)])('nothing known in %j', (text) => {
    expect(embedText(table, text)).toBeUndefined();
  });

  test('words without weight have no direction', () => {
    expect(embedWords(table, [{ word: 'pause', weight: 0 }])).toBeUndefined();
    expect(embedWords(table, [])).toBeUndefined();
  });

  test('a word of parts counts once', () => {
    const parts = embedWords(table, [
      { word: 'healthful', weight: 1 },
      { word: 'health', weight: 1 },
    ]);
    expect([...(parts ?? [])]).toEqual([1.5, 0.5].map((value) => expect.closeTo(value / Math.sqrt(2.5), 5)));
  });

  test('a file that is cut anywhere, longer, or of another version is no table', () => {
    const whole = tableBytes(rows);
    for (let length = 0; length < whole.length; length++) {
      expect(parseStaticTable(whole.slice(0, length))).toBeUndefined();
    }
    expect(parseStaticTable(Uint8Array.of(...whole, 0))).toBeUndefined();
    expect(parseStaticTable(whole.with(4, 2))).toBeUndefined();
  });

  test('no weight, or one that is no number, is refused', () => {
    expect(parseStaticTable(tableBytes([['health', 0, [1, 1]]]))).toBeUndefined();
    expect(parseStaticTable(tableBytes([['health', Number.NaN, [1, 1]]]))).toBeUndefined();
    expect(parseStaticTable(tableBytes([['health', Number.POSITIVE_INFINITY, [1, 1]]]))).toBeUndefined();
  });

  test('another number of words than of rows is refused', () => {
    expect(parseStaticTable(tableBytes([['health\npause', 1, [1, 1]]]))).toBeUndefined();
  });

  test('bytes inside a larger buffer', () => {
    const part = tableBytes(rows);
    const larger = new Uint8Array(part.length + 7);
    larger.set(part, 3);
    expect(parse(larger.subarray(3, 3 + part.length)).rowOf('血量')).toBe(3);
  });
});

describe('the shipped table', () => {
  test('is at most 16 MB', () => {
    expect(bytes.length).toBeLessThanOrEqual(16 * 2 ** 20);
  });

  test.each(['health', 'rigidbody', 'respawn', 'raycast', 'shader', '血量', '碰撞', '存档', '材质', '#ing'])(
    'knows %s',
    (word) => {
      expect(shipped.rowOf(word)).toBeGreaterThanOrEqual(0);
    },
  );

  test.each(['', '\n', 'health\n', 'qqzzx', '#', 'constructor'.repeat(9)])('does not know %j', (word) => {
    expect(shipped.rowOf(word)).toBe(-1);
  });

  test.each([
    ['暂停', 'pause', 'texture'],
    ['敌人', 'enemy', 'menu'],
    ['碰撞', 'collision', 'music'],
    ['存档', 'save', 'water'],
    ['材质', 'material', 'jump'],
    ['武器', 'weapon', 'sky'],
    ['游戏暂停时显示菜单', 'OpenPauseMenu', 'WaterDepthShader'],
    ['敌人死亡时播放爆炸效果', 'class EnemyDeath { void PlayExplosionEffect() {} }', 'class AudioMixerSettings {}'],
    ['enemy', 'foe', 'float'],
  ])('%s is nearer to %s than to %s', (text, near, far) => {
    expect(similarity(text, near)).toBeGreaterThan(similarity(text, far) + 0.1);
  });

  test('vectors have unit length', () => {
    expect(similarity('船在水上漂浮', '船在水上漂浮')).toBeCloseTo(1, 5);
  });

  test('a word of parts only', () => {
    expect(shipped.rowOf('hoverboard')).toBe(-1);
    expect(cutWord(shipped, 'hoverboard')).toEqual([shipped.rowOf('hover'), shipped.rowOf('board')]);
  });

  const similarity = (left: string, right: string): number => {
    const [a, b] = [embedText(shipped, left), embedText(shipped, right)];
    return a && b ? a.reduce((sum, value, i) => sum + value * (b[i] ?? 0), 0) : Number.NaN;
  };
});

type Row = readonly [word: string, weight: number, elements: readonly number[]];

function parse(file: Uint8Array): StaticTable {
  const table = parseStaticTable(file);
  if (table === undefined) throw new Error('no table');
  return table;
}

function tableBytes(rows: readonly Row[]): Uint8Array {
  const text = new TextEncoder().encode(rows.map(([word]) => word).join('\n'));
  const dimension = rows[0]?.[2].length ?? 0;
  const file = new Uint8Array(20 + rows.length * 4 + text.length + rows.length * dimension);
  const view = new DataView(file.buffer);
  for (const [i, value] of [0x54535753, 1, dimension, rows.length, text.length].entries()) {
    view.setUint32(i * 4, value, true);
  }
  for (const [i, [, weight]] of rows.entries()) view.setFloat32(20 + i * 4, weight / 127, true);
  file.set(text, 20 + rows.length * 4);
  file.set(
    rows.flatMap(([, , elements]) => elements.map((value) => value & 0xff)),
    file.length - rows.length * dimension,
  );
  return file;
}

test('passages of stems and questions in either language meet by meaning', () => {
  const meaning = createMeaning(shipped, () => undefined);
  const likeness = (question: string, ...words: readonly string[]) => {
    const a = meaning.question(question, []);
    const b = meaning.passage(new Map(words.map((word) => [stem(word), 1])));
    return Array.from(a ?? []).reduce((sum, value, i) => sum + value * (b?.[i] ?? 0), 0);
  };
  expect(likeness('暂停游戏', 'pause', 'game')).toBeGreaterThan(likeness('暂停游戏', 'shader', 'color'));
  expect(likeness('the foe is hit', 'enemy', 'damage')).toBeGreaterThan(likeness('the foe is hit', 'menu', 'button'));
  expect(meaning.passage(new Map([['〇〇', 1]]))).toBeUndefined();
  expect(meaning.question('', [])).toBeUndefined();
});
