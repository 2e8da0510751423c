import type { QueryTerm } from './query-terms.ts';

/**
 * How specific a question is, from 0, a few plain words, to 1, a description such as a doc comment gives. It is told by
 * the number of the question's own English words; Chinese ones are not the code's.
 */
export function specificity(terms: readonly QueryTerm[]): number {
  const own = terms.filter(({ origin, term }) => origin === 'literal' && term.charCodeAt(0) < 0x80).length;
  return Math.min(1, Math.max(0, (own - plainWords) / (specificWords - plainWords)));
}

/** Questions of people have about five words that say something, summaries of methods about seven. */
const plainWords = 5;
const specificWords = 8;
