import { eachChild, type SyntaxCursor, spanAt } from '#syntax/cursor.ts';
import { codeLine } from '#syntax/hlsl/code-line.ts';
import { fieldSpans, type NamedSpan, unquoted } from './quoted.ts';
import type { PropertyRead } from './shader-tree.ts';

/** The property that `cursor` stands on; `undefined` when its name or type is missing. */
export function readProperty(cursor: SyntaxCursor, text: string): PropertyRead | undefined {
  const { name: nameSpan, type, display, value } = fieldSpans(cursor);
  if (nameSpan === undefined || type === undefined) return undefined;
  const name = unquoted(text, nameSpan);
  const written = codeLine(text, type.start, type.end);
  const range = rangeOf(written);
  const attributes = attributesOf(cursor, text);
  const fact = {
    name: name.text,
    display: display === undefined ? '' : unquoted(text, display).text,
    type: (written.split('(')[0] ?? '').trim().toLowerCase(),
    ...(range === undefined ? {} : { range }),
    defaultValue: value === undefined ? '' : text.slice(value.start, value.end),
    attributes: attributes.map((attribute) => attribute.text.replace(/\s+/g, ' ')),
    span: spanAt(cursor),
  };
  return { fact, name, type: written, attributes };
}

/** The attributes without their brackets. */
function attributesOf(cursor: SyntaxCursor, text: string): readonly NamedSpan[] {
  const attributes: NamedSpan[] = [];
  eachChild(cursor, () => {
    if (cursor.nodeType !== 'attribute') return;
    const written = text.slice(cursor.startIndex + 1, cursor.endIndex - 1);
    const start = cursor.startIndex + 1 + written.length - written.trimStart().length;
    const attribute = written.trim();
    attributes.push({ text: attribute, span: { start, end: start + attribute.length } });
  });
  return attributes;
}

function rangeOf(type: string): readonly [number, number] | undefined {
  const [, low, high] = /^range ?\( ?([^,\s]+) ?, ?([^)\s]+) ?\)/i.exec(type) ?? [];
  const range = [Number.parseFloat(low ?? ''), Number.parseFloat(high ?? '')] as const;
  return range.every(Number.isFinite) ? range : undefined;
}
