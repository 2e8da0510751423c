import { expect, it } from 'vitest';
import { childrenNamed, parseXml, withDescendants } from './xml.ts';

it('reads elements, attributes, text, comments and CDATA', () => {
  const root = parseXml(`<?xml version="1.0"?>
    <!-- one > two -->
    <a x="1 &amp; 2" y='"'>text<b/><b z="&#65;&#x42;">in</b><![CDATA[<p>raw & cooked</p>]]></a>
  `);
  expect(root.attributes).toEqual({ x: '1 & 2', y: '"' });
  expect(root.text).toBe('text<p>raw & cooked</p>');
  expect(childrenNamed(root, 'b').map(({ attributes, text }) => [attributes['z'], text])).toEqual([
    [undefined, ''],
    ['AB', 'in'],
  ]);
  expect(withDescendants(root)).toHaveLength(3);
});

it.each([
  ['', 'nothing'],
  ['text', 'no element'],
  ['<a>', 'an element without an end'],
  ['<a></b>', 'another end'],
  ['<a/><b/>', 'two roots'],
  ['</a>', 'an end without a beginning'],
  ['<a x=1/>', 'an attribute without quotes'],
  ['<a x="1" x="2"/>', 'an attribute twice'],
  ['<a x="<"/>', 'a bare angle in an attribute'],
  ['<a>&nbsp;</a>', 'an entity of HTML'],
  ['<a>fish & chips</a>', 'a bare ampersand'],
  ['<a><!-- open</a>', 'a comment without an end'],
  ['<a><![CDATA[ open</a>', 'CDATA without an end'],
  ['<a', 'half a tag'],
])('refuses %j: %s', (source) => {
  expect(() => parseXml(source)).toThrow();
});
