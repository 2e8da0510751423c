import { expect, test } from 'vitest';
import { type JsonValue, parseJson } from './json-value.ts';
import { parseNested } from './nested.ts';
import { contentSpan, items, member, numberUnder, spanOf, textOf, textsUnder, textUnder } from './read-value.ts';
import { readableText } from './readable-text.ts';
import { splitObjects } from './split.ts';

/** A value as plain data, read through the narrow readers alone. */
function plain(value: JsonValue | undefined): unknown {
  if (value === undefined) return undefined;
  if (value.node.type === 'array') return items(value).map(plain);
  if (value.node.type !== 'object') return value.node.value;
  return Object.fromEntries(
    (value.node.children ?? []).map((property) => {
      const key = String(property.children?.[0]?.value);
      return [key, plain(member(value, key))];
    }),
  );
}

/** Value and problems of a text: problems as `what they cover: message`. */
function read(json: string): readonly unknown[] {
  const { root, problems } = parseJson(json);
  return [plain(root), ...problems.map(({ span, message }) => `${json.slice(span.start, span.end)}: ${message}`)];
}

test.each<[string, readonly unknown[]]>([
  ['{"a": [1, -2.5e3, true, null, "x"]}', [{ a: [1, -2500, true, null, 'x'] }]],
  ['{"a": 1, "a": 2}', [{ a: 2 }]],
  ['{"a": 1, /* why */ "b": [2,],} // end', [{ a: 1, b: [2] }]],
  ['{"a": 1 "b": 2}', [{ a: 1, b: 2 }, '"b": a comma is missing here']],
  ['{"a" 1, "b": 2}', [{ b: 2 }, '1: a colon is missing here']],
  ['{a: 1, "b": 2}', [{ b: 2 }, 'a: this is no JSON value']],
  ['{"a": "x\n, "b": 2}', [{ a: 'x', b: 2 }, '"x: a text is not closed']],
  ['{"a": [1, 2', [{ a: [1, 2] }, ': a list is not closed']],
  ['{"a": 1', [{ a: 1 }, ': an object is not closed']],
  ['{"a": 1} }', [{ a: 1 }, '}: nothing may follow the JSON value']],
  ['{"a": "\\q"}', [{ a: '' }, '"\\q": there is no such escape']],
  ['', [undefined, ': a value is missing here']],
  ['\0\0', [undefined, '\0\0: this is no JSON value']],
])('%j is read as far as it can be', (json, expected) => {
  expect(read(json)).toEqual(expected);
});

test('readers give nothing for what is of another kind', () => {
  const { root } = parseJson('{"a": 1, "b": "x", "c": ["y", 2, "z"], "d": {"e": 3}}');
  expect(textUnder(root, 'a')).toBe('');
  expect(numberUnder(root, 'b')).toBeUndefined();
  expect(textsUnder(root, 'c')).toEqual(['y', 'z']);
  expect(items(member(root, 'd'))).toEqual([]);
  expect(member(member(root, 'a'), 'e')).toBeUndefined();
  expect(member(undefined, 'e')).toBeUndefined();
  expect(numberUnder(member(root, 'd'), 'e')).toBe(3);
});

test('spans are those of the file', () => {
  const json = '{"key": "va\\"lue", "open';
  const value = member(parseJson(json, 100).root, 'key');
  expect(value && [spanOf(value), contentSpan(value)]).toEqual([
    { start: 108, end: 117 },
    { start: 109, end: 116 },
  ]);
});

test('values of nested texts have positions of the file', () => {
  const inner = JSON.stringify({ name: 'é\u{1f600}"x"', list: ['\t', { deep: 'value' }] }, undefined, 1);
  const file = JSON.stringify({ data: inner });
  const { root } = parseNested(member(parseJson(file).root, 'data'));
  const deep = member(items(member(root, 'list'))[1], 'deep');
  const span = deep && contentSpan(deep);
  expect(file.slice(span?.start, span?.end)).toBe('value');
  expect(textUnder(root, 'name')).toBe('é\u{1f600}"x"');
});

test('a nested text that is broken or escaped wrongly stays inside its quotes', () => {
  const file = '{"data": "{\\"name\\": \\q\\u12 \\"x"}';
  const value = member(parseJson(file).root, 'data');
  const { problems } = parseNested(value);
  expect(problems.length).toBe(1);
  for (const { span } of problems) {
    expect(span.start).toBeGreaterThanOrEqual(10);
    expect(span.end).toBeLessThanOrEqual(file.length);
  }
});

test.each<[string, readonly string[]]>([
  ['{"a":1}\n\n{"b":2}\n\n', ['{"a":1}\n\n', '{"b":2}\n\n']],
  ['{"a":1}\r\n\r\n{"b":2}', ['{"a":1}\r\n\r\n', '{"b":2}']],
  ['{"a":1}{"b":2}', ['{"a":1}', '{"b":2}']],
  ['{"a":"}{\\"{"}\n{}', ['{"a":"}{\\"{"}\n', '{}']],
  // Not closed: the next object still stands by itself.
  ['{\n "a": [{\n\n{"b":2}', ['{\n "a": [{\n\n', '{"b":2}']],
  ['{\n "a": "x\n}\n\n{}', ['{\n "a": "x\n}\n\n', '{}']],
  // An inner object after a blank line is told by its indent.
  ['{"a":\n\n  {}}', ['{"a":\n\n  {}}']],
  ['junk\n{}', ['junk\n', '{}']],
  ['', ['']],
  ['[1]', ['[1]']],
])('%j is split into objects', (json, expected) => {
  expect(splitObjects(json).map(({ start, end }) => json.slice(start, end))).toEqual(expected);
});

test.each<[string, string, string]>([
  ['a byte-order mark', '\ufeff{}', ' {}'],
  ['a conflict', 'a\n<<<<<<< HEAD\nb\n=======\nc\n>>>>>>> x\nd', 'a\n            \nb\n       \n \n         \nd'],
  [
    'Windows lines',
    '<<<<<<< H\r\nb\r\n=======\r\nc\r\n>>>>>>> x\r\n',
    '         \r\nb\r\n       \r\n \r\n         \r\n',
  ],
  [
    'three sides',
    '<<<<<<< H\nb\n||||||| o\nc\n=======\nd\n>>>>>>> x',
    '         \nb\n         \n \n       \n \n         ',
  ],
  ['a drawn row', 'a\n=======\nb', 'a\n=======\nb'],
])('%s is blanked and offsets stay', (_, written, expected) => {
  expect(readableText(written)).toBe(expected);
  expect(readableText(written).length).toBe(written.length);
});

test('100 levels are read, 100,000 are a problem', () => {
  const nested = (levels: number): string => `${'{"a":['.repeat(levels / 2)}1${']}'.repeat(levels / 2)}`;
  let value = parseJson(nested(100)).root;
  for (let level = 0; level < 50; level++) value = items(member(value, 'a'))[0];
  expect(value?.node.value).toBe(1);
  expect(read(nested(100_000)).slice(1)).toEqual(['{: this is nested too deeply to be read']);
  expect(read(`"${'['.repeat(1000)}"`).length).toBe(1);
});

test.each([
  ['open brackets', '['],
  ['closed brackets', '}'],
  ['names without values', '"a" '],
  ['broken escapes', '"\\u00'],
  ['objects', '{}\n\n'],
  ['comments', '/*'],
  ['words', 'nul '],
])('a megabyte of %s takes no time', (_, unit) => {
  const json = `{${unit.repeat(1_000_000 / unit.length)}`;
  const start = performance.now();
  for (const span of splitObjects(json)) parseJson(json.slice(span.start, span.end), span.start);
  expect(performance.now() - start).toBeLessThan(5000);
});

test('every prefix gives a value or a problem in bounds', () => {
  const json = '{"a": [1.5e3, {"b\\u00e9": "\\"x"}], /* c */ "d": [true, null], "e": "[{"}';
  for (let end = 0; end < json.length; end++) {
    const { root, problems } = parseJson(json.slice(0, end));
    expect(problems.length).toBe(1);
    if (root !== undefined) expect(spanOf(root).end).toBeLessThanOrEqual(end);
    expect(problems[0]?.span.end).toBeLessThanOrEqual(end);
  }
  expect(textOf(member(parseJson(json).root, 'e'))).toBe('[{');
});
