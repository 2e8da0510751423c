import { TokenKind } from '#syntax/csharp/token-kinds.ts';
import type { Tokens } from '#syntax/csharp/token-list.ts';

/** The token of the name that holds `offset` or ends there; -1 in comments, strings and between names. */
export function nameTokenAt({ count, kinds, starts, ends }: Tokens, offset: number): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  for (const index of [low - 1, low - 2]) {
    const holds = index >= 0 && (starts[index] ?? 0) <= offset && offset <= (ends[index] ?? 0);
    if (holds && kinds[index] === TokenKind.name) return index;
  }
  return -1;
}
