import { TokenType } from '@csstools/css-tokenizer';
import type { ProblemFact } from '#syntax/symbol.ts';
import type { UssToken } from './uss-tokens.ts';

/** A rule: the tokens of its selector, and where it stands with its block. */
export interface UssRule {
  readonly selector: readonly UssToken[];
  readonly start: number;
  readonly end: number;
}

/** A custom property that a rule sets, with where the declaration ends. */
export interface UssVariable {
  readonly name: UssToken;
  readonly end: number;
}

/** What a style sheet consists of. */
export interface UssSheet {
  readonly rules: readonly UssRule[];
  readonly variables: readonly UssVariable[];
  readonly problems: readonly ProblemFact[];
}

/** Rules and custom properties. What stands before a `{` is a selector, what a `;` or `}` ends is a declaration. */
export function readSheet(tokens: readonly UssToken[]): UssSheet {
  const rules: UssRule[] = [];
  const open: { selector: readonly UssToken[]; end: number }[] = [];
  const variables: UssVariable[] = [];
  const problems: ProblemFact[] = [];
  const end = tokens.at(-1)?.end ?? 0;
  let from = 0;
  for (const [index, token] of tokens.entries()) {
    if (token.type === TokenType.OpenCurly) {
      const selector = tokens.slice(from, index);
      const rule = { selector, start: selector[0]?.start ?? token.start, end };
      rules.push(rule);
      open.push(rule);
    } else if (token.type === TokenType.Semicolon || token.type === TokenType.CloseCurly) {
      variables.push(...declaredVariable(tokens, from, index));
      if (token.type === TokenType.CloseCurly) {
        const closed = open.pop();
        if (closed === undefined) problems.push(problem(token, 'this bracket closes nothing'));
        else closed.end = token.end;
      }
    } else continue;
    from = index + 1;
  }
  variables.push(...declaredVariable(tokens, from, tokens.length));
  const unclosed = open.at(-1)?.selector[0];
  if (unclosed !== undefined) problems.push(problem(unclosed, 'the rule is not closed'));
  return { rules, variables, problems };
}

function problem({ start, end }: UssToken, message: string): ProblemFact {
  return { code: 'syntax', span: { start, end }, message };
}

function declaredVariable(tokens: readonly UssToken[], from: number, to: number): readonly UssVariable[] {
  const name = tokens[from];
  const last = tokens[to - 1];
  if (name === undefined || last === undefined || from + 1 >= to) return [];
  const declares = name.text.startsWith('--') && tokens[from + 1]?.type === TokenType.Colon;
  return declares ? [{ name, end: last.end }] : [];
}

/** Class names and element types that a selector names. */
export function selectorParts(selector: readonly UssToken[]): {
  readonly classes: readonly UssToken[];
  readonly types: readonly string[];
} {
  const classes: UssToken[] = [];
  const types: string[] = [];
  if (selector[0]?.type === TokenType.AtKeyword) return { classes, types };
  let inBrackets = false;
  for (const [index, token] of selector.entries()) {
    if (token.type === TokenType.OpenSquare) inBrackets = true;
    else if (token.type === TokenType.CloseSquare) inBrackets = false;
    if (token.type !== TokenType.Ident || inBrackets) continue;
    const before = selector[index - 1]?.text;
    if (before === '.' && !token.apart) classes.push(token);
    else if (before !== ':') types.push(token.value);
  }
  return { classes, types };
}
