import { lex } from '#model/embedded/lexer.ts';
import type { Filter } from './filter.ts';

/** Leaves out white space at the end, and shows no comment alone. */
export const worthless: Filter = {
  name: 'says nothing',
  apply(text) {
    const bare = text.replace(/[ \t]+$/gm, '').trimEnd();
    return lex(bare).every(({ kind }) => kind === 'comment') ? '' : bare;
  },
};
