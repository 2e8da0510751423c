import { lex } from '#model/embedded/lexer.ts';
import type { Filter } from './filter.ts';

/** Leaves out white space at the end, and shows nothing that says nothing: comments alone, brackets alone, a single letter. */
export const worthless: Filter = {
  name: 'says nothing',
  apply(text) {
    const bare = text.replace(/[ \t]+$/gm, '').trimEnd();
    const tokens = lex(bare).filter(({ kind }) => kind !== 'comment');
    const said = tokens.map(({ start, end }) => bare.slice(start, end));
    if (said.length === 0) return '';
    return said.some((word) => /[\w"']/.test(word)) || /^[)\]>]*\s*[;)]$/.test(bare.trim()) ? bare : '';
  },
};
