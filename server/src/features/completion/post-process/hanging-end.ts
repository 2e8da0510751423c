import type { Filter } from './filter.ts';

/** Leaves out an operator or a comma after which a bracket closes. */
export const hangingEnd: Filter = {
  name: 'hanging end',
  apply: (text, { suffix }) => (/^\s*[)\]}]/.test(suffix) ? withoutHanging(text) : text),
};

/** The text without operators and commas at its end. */
export function withoutHanging(text: string): string {
  return text.replace(/(?:\s*(?:[,+*/&|=?.-]|&&|\|\|)+)\s*$/, (tail) => (/\+\+|--/.test(tail) ? tail : ''));
}
