import type { Span } from '#base/text.ts';
import { conflictMarkers } from '#syntax/conflict-markers.ts';

/** `text` with blanks in `spans`, which rise and do not overlap. Length and line breaks stay. */
export function blankSpans(text: string, spans: readonly Span[]): string {
  if (spans.length === 0) return text;
  let result = '';
  let at = 0;
  for (const { start, end } of spans) {
    result += text.slice(at, start) + blanksFor(text.slice(start, end));
    at = end;
  }
  return result + text.slice(at);
}

/** `text` with blanks outside of `spans`, which rise and do not overlap. Length and line breaks stay. */
export function blankOutside(text: string, spans: readonly Span[]): string {
  let result = '';
  let at = 0;
  for (const { start, end } of spans) {
    result += blanksFor(text.slice(at, start)) + text.slice(start, end);
    at = end;
  }
  return result + blanksFor(text.slice(at));
}

/** `text` with blanks for the markers of a merge's conflicts, so that both sides can be read. */
export function withoutConflicts(text: string): string {
  return blankSpans(
    text,
    conflictMarkers(text).map(({ span }) => span),
  );
}

function blanksFor(text: string): string {
  return text.replace(/[^\r\n]/g, ' ');
}
