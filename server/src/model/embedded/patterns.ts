import { separator } from './context-index.ts';
import { formCount } from './kept-words.ts';

/**
 * Words seen as a pattern: names are told apart by how lately they were used instead of by their letters, so that
 * `x = a[x]` and `y = b[y]` look the same. What followed such a pattern says which of the names at hand comes next, though
 * the project never saw them there.
 */
export interface PatternState {
  /** Names used lately, the latest first, as the caller numbers words. */
  readonly recent: readonly number[];
}

/** Before the first word. */
export const emptyPattern: PatternState = { recent: [] };

/** Names that are told apart by their turn; older ones by their form alone. */
export const rememberedNames = 24;

/** Numbers below which all pattern words lie: `separator`, words that are kept, turns, forms. */
export function patternKinds(kept: number): number {
  return kept + rememberedNames + formCount;
}

/** The pattern word of a word that comes after `state`. `found` is its class: a kept word or minus a form. */
export function patternWord({ recent }: PatternState, word: number, found: number, kept: number): number {
  if (word === separator || found > 0) return word === separator ? separator : found;
  const turn = recent.indexOf(word);
  return turn === -1 ? patternOfForm(-found, kept) : kept + turn;
}

/** The pattern word of a name that was not used lately. */
export function patternOfForm(form: number, kept: number): number {
  return kept + rememberedNames + form - 1;
}

/** The state after a word. */
export function afterPattern(state: PatternState, word: number, found: number): PatternState {
  if (word === separator) return emptyPattern;
  if (found > 0 || state.recent[0] === word) return state;
  return { recent: [word, ...state.recent.filter((name) => name !== word).slice(0, rememberedNames - 1)] };
}
