/** A stretch of a prompt. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The text with blanks where the spans are, so that all places stay. */
export function blanked(text: string, spans: readonly Span[]): string {
  let result = text;
  for (const { start, end } of spans) result = result.slice(0, start) + ' '.repeat(end - start) + result.slice(end);
  return result;
}

/** Whether two share a place. */
export function overlap(a: Span, b: Span): boolean {
  return a.start < b.end && a.end > b.start;
}

/** An English word as it is listed and in the plural, and as in `three-legged`. */
export function formsOf(word: string): readonly string[] {
  const plural = /(?:s|x|ch|sh)$/.test(word)
    ? `${word}es`
    : /[^aeiou]y$/.test(word)
      ? `${word.slice(0, -1)}ies`
      : /[^f]fe?$/.test(word)
        ? word.replace(/fe?$/, 'ves')
        : `${word}s`;
  return [word, plural, `${word}s`];
}

/** Forms of a part's word, with those of `three-legged` and `two-bladed`. */
export function partForms(word: string): readonly string[] {
  const last = word.slice(-1);
  return [...formsOf(word), word.endsWith('e') ? `${word}d` : `${word}ed`, `${word}${last}ed`];
}
