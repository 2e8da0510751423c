import { lex } from '#model/embedded/lexer.ts';
import type { Filter } from './filter.ts';

/** Cuts an answer that was broken off back to its last whole line, or to its last whole statement where there is one line. */
export const halfEnd: Filter = {
  name: 'half end',
  apply(text, _, end) {
    if (end === 'stop') return text;
    const lastBreak = text.lastIndexOf('\n');
    if (lastBreak > 0 && text.slice(0, lastBreak).trim() !== '') return text.slice(0, lastBreak);
    const last = lex(text)
      .filter(({ kind, start }) => kind === 'punctuation' && text.charAt(start) === ';')
      .at(-1);
    return last === undefined ? '' : text.slice(0, last.end);
  },
};
