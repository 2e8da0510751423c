import type { QueryTerm } from './query-terms.ts';

/**
 * How much a text describes, from 0, a question or a few plain words, to 1, a statement such as a doc comment is. Who
 * describes uses the words of the code; who asks does not know them.
 */
export function specificity(text: string, terms: readonly QueryTerm[]): number {
  return asks.test(text) ? 0 : wordiness(terms);
}

const asks = /[?？]\s*$|^\s*(?:where|which|what|why|how|who|whose|when|is|are|does|do|did|can|find|show)\b/i;

/** How many English words a text has that say something, from 0, few, to 1, many. Chinese ones are not the code's. */
export function wordiness(terms: readonly QueryTerm[]): number {
  const own = terms.filter(({ origin, term }) => origin === 'literal' && term.charCodeAt(0) < 0x80).length;
  return Math.min(1, Math.max(0, (own - fewWords) / (manyWords - fewWords)));
}

/** Short questions have about five such words, summaries of methods about seven. */
const fewWords = 5;
const manyWords = 8;
