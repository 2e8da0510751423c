import { expect, test } from 'vitest';
import { toJavaScript } from './re2.mjs';
import { tableOf } from './table.mjs';

test.each([
  ['(?i)key-[a-f0-9]{4}', 'key-[a-f0-9]{4}', 'i'],
  ['p8-(?i)[a-z0-9-]{3}', 'p8-[A-Za-z0-9-]{3}', ''],
  ['(?:(?-i:[Aa]pi)|(?i:key))x', '(?:(?:[Aa]pi)|(?:[kK][eE][yY]))x', ''],
  ['a(?s:.)b.c', 'a(?:[\\s\\S])b[^\\n]c', ''],
  ['(?P<name>[[:alnum:]])\\z', '([a-zA-Z0-9])$', ''],
  ['[\\x60\'"]\\x60', '[`\'"]`', ''],
  ['\\{{[^}]+}}', '\\{\\{[^}]+\\}\\}', ''],
  ['[^]]+]', '[^\\]]+\\]', ''],
])('%s in JavaScript', (go, source, flags) => {
  expect(toJavaScript(go)).toEqual({ source, flags });
});

test.each(['\\pL', '(?U)a', '[[:cntrl:]]', 'a)', '(a', '\\Qa\\E', '(?<n>a)'])('%s is refused', (go) => {
  expect(() => toJavaScript(go)).toThrow();
});

test('rows keep what decides, and leave out what reads paths', () => {
  const table = tableOf({
    allowlist: { regexes: ['^x$'], stopwords: ['abc'] },
    rules: [
      { id: 'b', regex: '(?i)[\\w.-]{0,50}?(?:[\\w.-]{0,50}?(?:fly)) = (x)', keywords: ['FLY'], entropy: 2 },
      {
        id: 'a',
        regex: 'tok_[a-z]{3}',
        keywords: ['tok_'],
        secretGroup: 0,
        allowlists: [
          { regexTarget: 'match', regexes: ['zzz'], stopwords: ['one', 'two'] },
          { paths: ['x'], condition: 'AND', regexes: ['y'] },
        ],
      },
      { id: 'c', path: '\\.p12$', regex: 'x', keywords: [] },
      { id: 'curl-auth-user', regex: 'curl', keywords: ['curl'] },
      { id: 'd', regex: 'v1-[0-9]', keywords: ['elsewhere'] },
    ],
  });
  expect(table).toEqual({
    allowed: [{ source: '^x$', flags: '' }],
    stopWords: ['abc'],
    rows: [
      {
        id: 'a',
        source: 'tok_[a-z]{3}',
        flags: '',
        keywords: ['tok_'],
        reach: 'near',
        group: 0,
        allowed: [{ of: 'match', source: 'zzz', flags: '' }],
        stopWords: ['one', 'two'],
      },
      { id: 'b', source: '(?:[\\w.-]{0,50}?(?:fly)) = (x)', flags: 'i', keywords: ['fly'], reach: 'name', entropy: 2 },
      { id: 'd', source: 'v1-[0-9]', flags: '', keywords: ['elsewhere'], reach: 'text' },
    ],
  });
});
