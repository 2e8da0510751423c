import type { Span } from '#base/text.ts';
import { eachChild, type SyntaxCursor, spanAt } from '#syntax/cursor.ts';

/** A text and where it stands, quotes left out. */
export interface NamedSpan {
  readonly text: string;
  readonly span: Span;
}

/** What stands in `span` of `text`, without its quotes if it has some. */
export function unquoted(text: string, { start, end }: Span): NamedSpan {
  const isQuoted = text[start] === '"';
  const isClosed = isQuoted && end - start > 1 && text[end - 1] === '"';
  const span = { start: isQuoted ? start + 1 : start, end: isClosed ? end - 1 : end };
  return { text: text.slice(span.start, span.end), span };
}

/** Where the children of the present node that stand under a field are, by the field's name; the first of each. */
export function fieldSpans(cursor: SyntaxCursor): Readonly<Partial<Record<string, Span>>> {
  const spans: Partial<Record<string, Span>> = {};
  eachChild(cursor, () => {
    const field = cursor.nodeIsMissing ? undefined : cursor.currentFieldName;
    if (typeof field === 'string') spans[field] ??= spanAt(cursor);
  });
  return spans;
}
