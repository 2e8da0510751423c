import type { Filter } from './filter.ts';

/** Leaves out an operator or a comma at the end, after which nothing follows. */
export const hangingEnd: Filter = {
  name: 'hanging end',
  apply(text, { suffix }) {
    const right = suffix.trim();
    if (right !== '' && !/^[)\]};]/.test(right)) return text;
    return /\n/.test(text)
      ? text
      : text.replace(/(?:\s*(?:[,+*/&|=?.-]|&&|\|\|)+)\s*$/, (tail) => (/\+\+|--/.test(tail) ? tail : ''));
  },
};
