import type { Span } from '#base/text.ts';

/** The index of the last of `items`, whose starts rise, that starts at `offset` or before; -1 when none does. */
export function lastStartingBy(items: readonly { readonly start: number }[], offset: number): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((items[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Whether `span` has a part in common with one of `spans`, which rise and lie apart. */
export function meetsOne({ start, end }: Span, spans: readonly Span[]): boolean {
  const last = spans[lastStartingBy(spans, end - 1)];
  return last !== undefined && last.end > start;
}
