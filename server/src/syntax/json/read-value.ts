import type { Span } from '#base/text.ts';
import type { JsonValue } from './json-value.ts';

/** The value under `key`; of equal keys the last counts. */
export function member(value: JsonValue | undefined, key: string): JsonValue | undefined {
  if (value?.node.type !== 'object') return undefined;
  const found = value.node.children?.findLast((property) => property.children?.[0]?.value === key)?.children?.[1];
  return found === undefined ? undefined : { node: found, source: value.source };
}

/** The values of a list; none when it is no list. */
export function items(value: JsonValue | undefined): readonly JsonValue[] {
  if (value?.node.type !== 'array') return [];
  return (value.node.children ?? []).map((node) => ({ node, source: value.source }));
}

/** The text under `key`, or `''`. */
export function textUnder(value: JsonValue | undefined, key: string): string {
  return textOf(member(value, key)) ?? '';
}

/** The number under `key`, if it is one. */
export function numberUnder(value: JsonValue | undefined, key: string): number | undefined {
  const found: unknown = member(value, key)?.node.value;
  return typeof found === 'number' ? found : undefined;
}

/** The truth value under `key`, if it is one. */
export function booleanUnder(value: JsonValue | undefined, key: string): boolean | undefined {
  const found: unknown = member(value, key)?.node.value;
  return typeof found === 'boolean' ? found : undefined;
}

/** The texts of the list under `key`; what is no text is left out. */
export function textsUnder(value: JsonValue | undefined, key: string): readonly string[] {
  return items(member(value, key)).flatMap((item) => textOf(item) ?? []);
}

/** The text that a value is. */
export function textOf(value: JsonValue | undefined): string | undefined {
  const found: unknown = value?.node.value;
  return typeof found === 'string' ? found : undefined;
}

/** Where a value stands in the file, quotes included. */
export function spanOf({ node, source }: JsonValue): Span {
  return { start: source.fileOffset(node.offset), end: source.fileOffset(node.offset + node.length) };
}

/** Where a text stands in the file, without its quotes. */
export function contentSpan({ node, source }: JsonValue): Span {
  const end = node.offset + node.length;
  const closed = node.length > 1 && source.text.charCodeAt(end - 1) === 34;
  return { start: source.fileOffset(node.offset + 1), end: source.fileOffset(closed ? end - 1 : end) };
}
