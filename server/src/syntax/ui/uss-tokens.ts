import { type CSSToken, ParseErrorMessage, TokenType, tokenize } from '@csstools/css-tokenizer';
import type { ProblemFact } from '#syntax/symbol.ts';

/** A token of USS; white space and comments are left out. */
export interface UssToken {
  readonly type: TokenType;
  /** As written. */
  readonly text: string;
  /** Without quotes and escapes: of names, texts and addresses; of others as written. */
  readonly value: string;
  readonly start: number;
  readonly end: number;
  /** White space or a comment stands before it. */
  readonly apart: boolean;
}

/** The tokens of a USS text. */
export function ussTokens(text: string): {
  readonly tokens: readonly UssToken[];
  readonly problems: readonly ProblemFact[];
} {
  const problems: ProblemFact[] = [];
  const report = (start: number, end: number, message: string): void => {
    problems.push({ code: 'syntax', span: { start, end: start + text.slice(start, end).trimEnd().length }, message });
  };
  const found = tokenize(
    { css: text },
    {
      onParseError({ message, sourceStart, sourceEnd }) {
        const known = messages[message];
        if (known !== undefined) report(sourceStart, sourceEnd + 1, known);
      },
    },
  );
  const tokens: UssToken[] = [];
  let apart = false;
  for (const token of found) {
    if (token[0] === TokenType.EOF) break;
    if (token[0] === TokenType.BadURL) report(token[2], token[3] + 1, 'an address that holds this needs quotes');
    if (token[0] === TokenType.Whitespace || token[0] === TokenType.Comment) apart = true;
    else {
      tokens.push({
        type: token[0],
        text: token[1],
        value: contentOf(token),
        start: token[2],
        end: token[3] + 1,
        apart,
      });
      apart = false;
    }
  }
  return { tokens, problems };
}

/** By the library's message; what is wrong inside an address shows in its token. */
const messages: Readonly<Record<string, string>> = {
  [ParseErrorMessage.UnexpectedNewLineInString]: 'a text is not closed',
  [ParseErrorMessage.UnexpectedEOFInString]: 'a text is not closed',
  [ParseErrorMessage.UnexpectedEOFInComment]: 'a comment is not closed',
  [ParseErrorMessage.UnexpectedEOFInURL]: 'an address is not closed',
};

function contentOf(token: CSSToken): string {
  const data = token[4];
  return data !== undefined && 'value' in data && typeof data.value === 'string' ? data.value : token[1];
}
