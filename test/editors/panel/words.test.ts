import { wordsOf } from 'scenewright-vscode/webview/words.ts';
import { expect, test } from 'vitest';

const [english, chinese] = [wordsOf('en'), wordsOf('zh-Hans')];

/** Every text with its place; functions are called. */
function textsOf(value: unknown, place = ''): readonly (readonly [string, string])[] {
  if (typeof value === 'string') return [[place, value]];
  if (typeof value === 'function') return [[place, String(value(['Assets/A.mat'], 2, 'brick'))]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => textsOf(inner, `${place}/${key}`));
}

test('both languages have the same texts, and none is empty', () => {
  const places = (words: unknown) => textsOf(words).map(([place]) => place);
  expect(places(chinese)).toEqual(places(english));
  for (const [place, text] of [...textsOf(english), ...textsOf(chinese)]) expect(text.trim(), place).not.toBe('');
});

test('nothing is left in English', () => {
  const english = new Set(['/pixels', '/stop', '/number']);
  const left = textsOf(chinese).filter(
    ([place, text]) => !/[\u4e00-\u9fff，。：！？]/.test(text) && !english.has(place),
  );
  expect(left).toEqual([]);
});

test.each([
  ['zh', chinese],
  ['zh-CN', chinese],
  ['zh-Hans', chinese],
  ['en', english],
  ['de', english],
  ['', english],
])('the words for %j', (tag, words) => expect(wordsOf(tag)).toBe(words));

test('one is said as one', () => {
  expect([english.landed(1), english.landed(2), english.made(1, 640), english.made(4, 640)]).toEqual([
    'Accepted: 1 file written.',
    'Accepted: 2 files written.',
    '1 result in 0.6 s.',
    '4 variations in 0.6 s.',
  ]);
});
