import type { Span } from '#base/text.ts';

/** What a name stands for. The words are those of LSP's semantic tokens. */
export type TokenType =
  | 'namespace'
  | 'class'
  | 'struct'
  | 'interface'
  | 'type'
  | 'enumMember'
  | 'parameter'
  | 'variable'
  | 'property'
  | 'function'
  | 'method'
  | 'macro'
  | 'string'
  | 'comment';

/** More about it, in the words of LSP. */
export type TokenModifier = 'declaration' | 'readonly' | 'deprecated' | 'defaultLibrary';

/** A name in a text and what it stands for there. Only a comment may go over the end of a line. */
export interface TokenFact extends Span {
  readonly type: TokenType;
  readonly modifiers?: readonly TokenModifier[];
  /** Nothing in the file declares it: its type is what its place asks for. */
  readonly isForeign?: true;
}

/** `tokens` by position, without those that overlap an earlier one; at one place the first of the list stays. */
export function orderedTokens(tokens: readonly TokenFact[]): readonly TokenFact[] {
  let end = 0;
  return [...tokens]
    .sort((a, b) => a.start - b.start)
    .filter((token) => {
      if (token.start < end || token.end <= token.start) return false;
      end = token.end;
      return true;
    });
}
