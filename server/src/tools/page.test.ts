import { withProject } from '@scenewright/test/kit/project.ts';
import { describe, expect, test } from 'vitest';
import { neverAborted } from '#base/cancel.ts';
import { outlineOf, outlineRows } from './outline.ts';
import { pageOf, pageTokens, tokensOf } from './page.ts';
import { largeScene } from './scene.fixture.ts';
import { sceneTool } from './table/scene.ts';
import type { ToolAnswer } from './tool.ts';

/** All pages of an answer. */
function pagesOf(answer: ToolAnswer): readonly string[] {
  const pages: string[] = [];
  let cursor: string | undefined;
  do {
    const page = pageOf(answer, cursor);
    if (!page.ok) throw new Error(page.message);
    pages.push(page.value.text);
    cursor = page.value.next;
  } while (cursor !== undefined && pages.length < 10_000);
  return pages;
}

const answers: readonly (readonly [name: string, answer: ToolAnswer])[] = [
  ['no rows', { head: 'nothing', rows: [] }],
  ['short rows', { head: 'many', rows: Array.from({ length: 5000 }, (_, index) => `row ${index}.`) }],
  ['long rows', { head: 'long', rows: Array.from({ length: 8 }, (_, index) => `${index}. ${'word '.repeat(3000)}`) }],
  [
    'Chinese',
    { head: '结果', rows: Array.from({ length: 900 }, (_, index) => `第${index}行：潮湿的青砖墙，长满苔藓`) },
  ],
  ['long Chinese rows', { head: '长', rows: ['墙'.repeat(9000), '砖'.repeat(1999), '苔'.repeat(1961)] }],
  ['characters of two units', { head: 'pairs', rows: Array.from({ length: 30 }, () => '😀'.repeat(3000)) }],
  ['a long head', { head: 'head '.repeat(5000), rows: ['a', 'b'] }],
  ['rows that just fit', { head: '', rows: Array.from({ length: 50 }, (_, index) => 'x'.repeat(5860 + index)) }],
  ['empty rows', { head: '', rows: Array.from({ length: 9000 }, () => '') }],
];

describe('pages', () => {
  test.each(answers)('%s: each is small, together they hold every row once', (_, answer) => {
    const pages = pagesOf(answer);
    let row = 0;
    for (const text of pages) {
      expect(tokensOf(text)).toBeLessThanOrEqual(pageTokens);
      // Half of a pair is no character.
      expect(text).not.toMatch(/[\ud800-\udbff](?![\udc00-\udfff])/);
      const lines = text.split('\n').slice(1);
      for (const line of lines.filter((each) => !/^\(\d+ more; cursor \d+\)$/.test(each))) {
        const whole = answer.rows[row++] ?? '';
        expect(line === whole || (line.endsWith('…') && whole.startsWith(line.slice(0, -1)))).toBe(true);
      }
    }
    expect(row).toBe(answer.rows.length);
    expect(pagesOf(answer)).toEqual(pages);
  });

  test.each(['-1', 'x', '1.5', '4', 'NaN', '9'.repeat(99), 'Infinity'])('no cursor: %s', (cursor) => {
    expect(pageOf({ head: '', rows: ['a', 'b', 'c'] }, cursor)).toMatchObject({ ok: false, code: 'bad-cursor' });
  });

  test('the cursor at the end is an empty page', () => {
    expect(pageOf({ head: 'h', rows: ['a'] }, '1')).toEqual({ ok: true, value: { text: 'h', next: undefined } });
  });
});

describe('a scene of 600 GameObjects', () => {
  const outline = async (
    args: object,
  ): Promise<{ readonly pages: readonly string[]; readonly rows: readonly string[] }> =>
    withProject(largeScene.project, async (ctx) => {
      const result = await sceneTool.call(ctx, { path: 'Assets/Large.unity', ...args }, neverAborted());
      if (!result.ok) throw new Error(result.message);
      return { pages: pagesOf(result.value), rows: result.value.rows };
    });
  const cost = (pages: readonly string[]) => pages.reduce((sum, page) => sum + tokensOf(page), 0);

  test('costs at most 5 % of its YAML, whole and with equal siblings in one row', async () => {
    const yaml = tokensOf(largeScene.yaml);
    const [grouped, whole] = [await outline({}), await outline({ all: true })];
    expect(cost(grouped.pages) / yaml).toBeLessThan(0.01);
    expect(cost(whole.pages) / yaml).toBeLessThan(0.05);
    for (const page of [...grouped.pages, ...whole.pages]) expect(tokensOf(page)).toBeLessThanOrEqual(pageTokens);
  });

  test('shows every object, in rows of its own or counted', async () => {
    const whole = await outline({ all: true });
    expect(whole.rows.length).toBe(600);
    for (const name of largeScene.names)
      expect(whole.rows.filter((row) => row.trim().split(' [')[0] === name)).toHaveLength(1);
    const below = await outline({ below: 'World/Grove 3' });
    expect(below.rows).toContain(' Tree (307) [MeshFilter, MeshRenderer]');
  });
});

describe('rows of an outline', () => {
  const object = (id: string, name: string, parent?: string, component = 'Light') => ({
    id,
    name,
    line: 1,
    components: [{ name: component, line: 1 }],
    ...(parent === undefined ? {} : { parent }),
  });
  const cases: readonly (readonly [name: string, objects: ReturnType<typeof object>[], rows: readonly string[]])[] = [
    ['copies', [object('1', 'A (1)'), object('2', 'A (2)'), object('3', 'A')], ['A (1) ×3']],
    ['not next to each other', [object('1', 'A'), object('2', 'B'), object('3', 'A')], ['A ×1', 'B ×1', 'A ×1']],
    ['other components', [object('1', 'A1'), object('2', 'A2', undefined, 'Camera')], ['A1 ×1', 'A2 ×1']],
    [
      'equal subtrees',
      [object('1', 'A1'), object('2', 'B', '1'), object('3', 'A2'), object('4', 'B', '3')],
      ['A1 ×2', ' B ×1'],
    ],
    ['unequal subtrees', [object('1', 'A1'), object('2', 'B', '1'), object('3', 'A2')], ['A1 ×1', ' B ×1', 'A2 ×1']],
    ['numbers alone', [object('1', '1'), object('2', '2')], ['1 ×1', '2 ×1']],
    ['Chinese', [object('1', '灯塔 (1)'), object('2', '灯塔 (2)')], ['灯塔 (1) ×2']],
    ['none', [], []],
  ];
  test.each(cases)('%s', (_, objects, expected) => {
    const rows = outlineRows(outlineOf(objects), false);
    expect(rows.map(({ depth, nodes }) => `${' '.repeat(depth)}${nodes[0]?.object.name} ×${nodes.length}`)).toEqual(
      expected,
    );
    const whole = outlineRows(outlineOf(objects), true);
    expect(whole.map(({ nodes }) => nodes.length)).toEqual(objects.map(() => 1));
  });
});
