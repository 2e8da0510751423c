import { expect, it } from 'vitest';
import { keysAsked, keysNamed, untranslated } from './source-texts.ts';

const text = `
  // message("in.comment")
  label(message("a.b", count))
  title = message(
    "c.d"
  )
  message("state.$name")
  words("e.f")
  words("g.\${step}.h", "no key", "a/b.c")
`;

it('finds the keys that sources ask for', () => {
  expect([...keysAsked([{ path: 'A.kt', text }])]).toEqual(['a.b', 'c.d', 'state.*']);
});

it('finds texts that may be keys', () => {
  expect([...keysNamed([{ path: 'A.kt', text }])]).toEqual(['a.b', 'c.d', 'state.*', 'e.f', 'g.*']);
});

it.each([
  ['label.text = "No result yet"', ['A.kt:1: "No result yet"']],
  ['label.text = "没有结果"', ['A.kt:1: "没有结果"']],
  ['html("<p>Read more about $name</p>")', ['A.kt:1: "<p>Read more about $name</p>"']],
  ['val type = "text/html"', []],
  ['html("<div class=\\"a b\\">$text</div>")', []],
  ['// label.text = "No result yet"', []],
  ['/* "No result yet" */', []],
  ['log.warn("The server has ended")', []],
  ['error("A bug of ours")', []],
  ['Key.create("Scenewright tab")', []],
  ['folder("Library/Application Support/fnm")', []],
  ['throw IllegalStateException("A bug of ours")', []],
  ['@Suppress("some thing")', []],
  ['val url = "https://example.org/some/page" // a page', []],
])('of %s', (text, found) => {
  expect(untranslated([{ path: 'A.kt', text }])).toEqual(found);
});
