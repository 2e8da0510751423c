import type { StringContext, StringFact } from './csharp-facts.ts';
import type { Frame } from './frames.ts';
import { isAccess, maximumSteps, operandAfter, operandBefore, operandStart } from './operands.ts';
import { stringValue } from './string-value.ts';
import { TokenKind } from './token-kinds.ts';
import { beforeExpression, type Code, isWord, kindAt, modifierWords, partnerAt, wordAt } from './words.ts';

/** The string literal of the token at `index`, with what it is given to; `frame` is the innermost bracket around it. */
export function readString(code: Code, index: number, frame: Frame | undefined): StringFact {
  const start = code.tokens.starts[index] ?? 0;
  const end = code.tokens.ends[index] ?? 0;
  const isPart = kindAt(code, index - 1) === TokenKind.plus || kindAt(code, index + 1) === TokenKind.plus;
  return {
    value: stringValue(code.text, start, end),
    span: { start, end },
    ...useOf(code, index, frame),
    ...(isPart ? { isPart } : {}),
  };
}

interface Use {
  readonly context: StringContext;
  readonly of: string;
  readonly argument?: number;
}

const noUse: Use = { context: 'none', of: '' };

function useOf(code: Code, index: number, frame: Frame | undefined): Use {
  const next = kindAt(code, index + 1);
  // The literal itself is the receiver.
  if (isAccess(next) || next === TokenKind.openBracket) return noUse;
  if (isComparison(next)) return { context: 'comparison', of: operandAfter(code, index + 2) };
  return useBefore(code, index, frame) ?? useInFrame(code, frame) ?? noUse;
}

/** The use that the tokens before the literal show. */
function useBefore(code: Code, index: number, frame: Frame | undefined): Use | undefined {
  const before = index - 1;
  const kind = kindAt(code, before);
  if (isComparison(kind)) return { context: 'comparison', of: operandBefore(code, before - 1) };
  if (kind === TokenKind.name) return patternUse(code, index, frame);
  if (isArm(code, index, frame)) return { context: 'case', of: frame?.of ?? '' };
  if (frame?.kind === 'attribute') return undefined;
  if (kind === TokenKind.assign || kind === TokenKind.coalesceAssign) {
    return { context: 'assignment', of: assignedBefore(code, before) };
  }
  if (kind === TokenKind.arrow) {
    const of = memberBefore(code, before, frame);
    return of === '' ? noUse : { context: 'assignment', of };
  }
  return kind === TokenKind.colon ? propertyPatternUse(code, before, frame) : undefined;
}

/** What the `=` at `sign` assigns to; behind accessors that is their property. */
function assignedBefore(code: Code, sign: number): string {
  const isProperty = kindAt(code, sign - 1) === TokenKind.closeBrace;
  return isProperty ? wordAt(code, partnerAt(code, sign - 1) - 1) : operandBefore(code, sign - 1);
}

function isComparison(kind: number): boolean {
  return kind === TokenKind.equality || kind === TokenKind.inequality;
}

/** `case "a"`, `is "a"`, `is not "a" or "b"`. */
function patternUse(code: Code, index: number, frame: Frame | undefined): Use | undefined {
  let at = index - 1;
  for (let steps = 0; steps < maximumSteps && isPatternPart(code, at); steps++) at--;
  if (isWord(code, at, 'case')) return { context: 'case', of: frame?.of ?? '' };
  if (isWord(code, at, 'is')) return { context: 'comparison', of: operandBefore(code, at - 1) };
  return at < index - 1 && isArm(code, at + 1, frame) ? { context: 'case', of: frame?.of ?? '' } : undefined;
}

function isPatternPart(code: Code, index: number): boolean {
  const kind = kindAt(code, index);
  return (
    kind === TokenKind.string || isWord(code, index, 'or') || isWord(code, index, 'and') || isWord(code, index, 'not')
  );
}

/** Whether an arm of a switch expression begins with the token at `index`. */
function isArm(code: Code, index: number, frame: Frame | undefined): boolean {
  if (frame === undefined || !isWord(code, frame.open - 1, 'switch')) return false;
  const before = kindAt(code, index - 1);
  return before === TokenKind.openBrace || before === TokenKind.comma;
}

/** `{ tag: "Player" }` */
function propertyPatternUse(code: Code, colon: number, frame: Frame | undefined): Use | undefined {
  if (!isBraces(code, frame)) return undefined;
  const start = operandStart(code, colon - 1);
  const before = kindAt(code, start - 1);
  const isProperty = before === TokenKind.comma || before === TokenKind.openBrace;
  if (kindAt(code, start) !== TokenKind.name || !isProperty) return undefined;
  return { context: 'comparison', of: operandBefore(code, colon - 1) };
}

function isBraces(code: Code, frame: Frame | undefined): frame is Frame {
  return frame !== undefined && kindAt(code, frame.open) === TokenKind.openBrace;
}

/** The member whose value stands behind the `=>` at `arrow`; `''` for lambdas and switch arms. */
function memberBefore(code: Code, arrow: number, frame: Frame | undefined): string {
  let last = arrow - 1;
  if (isWord(code, last, 'get')) return isBraces(code, frame) ? wordAt(code, frame.open - 1) : '';
  if (kindAt(code, last) === TokenKind.closeParenthesis) last = partnerAt(code, last) - 1;
  const first = last < 0 ? -1 : operandStart(code, last);
  return first !== -1 && kindAt(code, last) !== TokenKind.closeBracket && isTyped(code, first)
    ? operandBefore(code, last)
    : '';
}

/** Whether a type stands before the name at `index`, so that it is declared there. */
function isTyped(code: Code, index: number): boolean {
  const kind = kindAt(code, index - 1);
  const word = wordAt(code, index - 1);
  if (kind === TokenKind.name) return !beforeExpression.has(word) && !modifierWords.has(word) && word !== 'operator';
  return kind === TokenKind.greater || kind === TokenKind.closeBracket || kind === TokenKind.question;
}

function useInFrame(code: Code, frame: Frame | undefined): Use | undefined {
  if (frame === undefined || frame.isLambda) return undefined;
  switch (frame.kind) {
    case 'call':
      return { context: 'argument', of: frame.of, argument: frame.argument };
    case 'attribute':
      return { context: 'attribute', of: frame.of, argument: frame.argument };
    case 'index':
      return { context: 'index', of: indexedBefore(code, frame.open) };
    default:
      return undefined;
  }
}

/** What the bracket at `open` indexes; `''` in an initializer. */
function indexedBefore(code: Code, open: number): string {
  const isConditional = kindAt(code, open - 1) === TokenKind.question;
  return operandBefore(code, isConditional ? open - 2 : open - 1);
}
