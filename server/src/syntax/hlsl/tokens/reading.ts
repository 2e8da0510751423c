import { type SyntaxCursor, textAt } from '#syntax/cursor.ts';
import type { TokenFact, TokenType } from '#syntax/tokens/token-fact.ts';
import type { Declared, NamesInSight } from './names.ts';

/** What the readers of a tree's nodes share. */
export interface TokenReading {
  readonly text: string;
  readonly names: NamesInSight;
  readonly tokens: TokenFact[];
  /** How many structures are around the present place. */
  structures: number;
}

/** Note the name that `cursor` stands on as declared here, and put it in sight. */
export function declareName(cursor: SyntaxCursor, { text, names, tokens }: TokenReading, declared: Declared): void {
  const { type, modifiers = [] } = declared;
  names.declare(textAt(cursor, text), declared);
  tokens.push({ start: cursor.startIndex, end: cursor.endIndex, type, modifiers: ['declaration', ...modifiers] });
}

/**
 * Note the name that `cursor` stands on as what it is declared as. A name that nothing declares is `foreign`, and passed
 * over where that is not known.
 */
export function useName(cursor: SyntaxCursor, reading: TokenReading, foreign: TokenType | undefined): void {
  const { text, names, tokens, structures } = reading;
  const { startIndex: start, endIndex: end } = cursor;
  const name = text.slice(start, end);
  const declared = names.find(name) ?? (structures > 0 ? names.member(name) : undefined);
  if (declared !== undefined) tokens.push({ start, end, ...declared });
  else if (foreign !== undefined) tokens.push({ start, end, type: foreign, isForeign: true });
}
