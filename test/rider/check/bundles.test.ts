import { describe, expect, it } from 'vitest';
import { keyProblems, languageProblems, readBundle } from './bundles.ts';

describe('readBundle', () => {
  it('reads keys, texts, comments, continued lines and escapes', () => {
    const bundle = readBundle('# note\n! note\na.b=One\\nTwo\nc : three\\\n    four\nd=\\u4f60\n\ne = x=y');
    expect([...bundle]).toEqual([
      ['a.b', 'One\nTwo'],
      ['c', 'threefour'],
      ['d', '你'],
      ['e', 'x=y'],
    ]);
  });

  it('refuses a key that stands twice', () => {
    expect(() => readBundle('a=1\na=2')).toThrow('a stands twice');
  });
});

describe('languageProblems', () => {
  it.each([
    [{ a: 'Search the project' }, { a: '搜索项目' }, []],
    [{ a: 'Scenewright' }, { a: 'Scenewright' }, []],
    [{ a: 'Search' }, {}, ['a has no Chinese text']],
    [{}, { a: '搜索' }, ['a has no English text']],
    [{ a: 'Search' }, { a: 'Search' }, ['a is not translated']],
    [{ a: 'Found {0} in {1}' }, { a: '找到 {0}' }, ['a takes other parameters in Chinese']],
    [{ a: '搜索' }, { a: '搜索' }, ['a is Chinese in the English bundle']],
    [{ a: '' }, { a: '' }, ['a is empty']],
    [{ a: "Can't open {0}" }, { a: '无法打开 {0}' }, ['a has a single apostrophe beside parameters']],
    [{ a: "Can''t open {0}" }, { a: '无法打开 {0}' }, []],
    [{ a: "Can't open" }, { a: '无法打开' }, []],
  ])('of %j and %j', (english, chinese, problems) => {
    const bundles = { english: new Map(Object.entries(english)), chinese: new Map(Object.entries(chinese)) };
    expect(languageProblems(bundles)).toEqual(problems);
  });
});

it.each([
  [['a', 'b'], ['a', 'b'], [], []],
  [['a'], ['a', 'b'], [], ['b is used and has no text']],
  [['a', 'b'], ['a'], [], ['b is used by nothing']],
  [['a', 'b'], ['a'], ['b', 'c.d'], []],
  [['state.on', 'state.off'], ['state.*'], [], []],
  [['state.on'], [], ['state.*'], []],
  [['a'], ['a', 'state.*'], [], ['state.* is used and has no text']],
])('keys %j asked as %j and named as %j', (keys, asked, named, problems) => {
  const english = new Map(keys.map((key) => [key, 'text']));
  expect(keyProblems({ english, chinese: new Map() }, new Set(asked), new Set(named))).toEqual(problems);
});
