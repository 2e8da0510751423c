import { binaryOperators, type Value } from './condition-operators.ts';
import { conditionTokens } from './condition-tokens.ts';

/**
 * What a name of a condition stands for: its value; `'defined'` when it has one that is not known; `'unknown'` when
 * nobody can say whether it is defined; `undefined` when it is not defined.
 */
export type NameMeaning = number | 'defined' | 'unknown' | undefined;

/**
 * The value of the expression of an `#if` or `#elif` of C# or HLSL. `undefined` means that it cannot be told: a name is
 * unknown, a macro is called, or the expression is malformed or too long. A name that is not defined is 0, as
 * preprocessors take it. `lookup` is asked for every name in order, for those too that do not change the answer.
 * Comments and continued lines inside `expression` are blanks.
 */
export function evaluateCondition(expression: string, lookup: (name: string) => NameMeaning): boolean | undefined {
  const tokens = conditionTokens(expression);
  if (tokens === undefined) return undefined;
  const reading: Reading = { tokens, lookup, at: 0, isMalformed: false };
  const value = readBinary(reading, 1, 0);
  if (reading.isMalformed || reading.at < tokens.length || value === undefined) return undefined;
  return value !== 0;
}

interface Reading {
  readonly tokens: readonly string[];
  readonly lookup: (name: string) => NameMeaning;
  at: number;
  isMalformed: boolean;
}

/** Deeper nesting is not read: it must not exhaust the stack. */
const maximumDepth = 100;

function readBinary(reading: Reading, minimum: number, depth: number): Value {
  let left = readUnary(reading, depth);
  for (;;) {
    const operator = binaryOperators.get(reading.tokens[reading.at] ?? '');
    if (reading.isMalformed || operator === undefined || operator.precedence < minimum) return left;
    reading.at++;
    left = operator.apply(left, readBinary(reading, operator.precedence + 1, depth));
  }
}

function readUnary(reading: Reading, depth: number): Value {
  const token = reading.tokens[reading.at++];
  if (token === undefined || depth > maximumDepth) return malformed(reading);
  if (token === '(') {
    const value = readBinary(reading, 1, depth + 1);
    return reading.tokens[reading.at++] === ')' ? value : malformed(reading);
  }
  if (token === '!' || token === '-' || token === '+' || token === '~') {
    const value = readUnary(reading, depth + 1);
    return value === undefined ? undefined : applyUnary(token, value);
  }
  if (isDigit(token)) return readNumber(token) ?? malformed(reading);
  return isName(token) ? readName(reading, token) : malformed(reading);
}

function applyUnary(operator: '!' | '-' | '+' | '~', value: number): Value {
  if (operator === '!') return Number(value === 0);
  if (operator === '~') return -value - 1;
  return operator === '-' ? 0 - value : value;
}

function readName(reading: Reading, name: string): Value {
  if (name === 'true') return 1;
  if (name === 'false') return 0;
  if (name === 'defined') return readDefined(reading);
  if (reading.tokens[reading.at] === '(') {
    skipArguments(reading);
    return undefined;
  }
  const meaning = reading.lookup(name);
  return meaning === undefined ? 0 : typeof meaning === 'number' ? meaning : undefined;
}

function readDefined(reading: Reading): Value {
  const isWrapped = reading.tokens[reading.at] === '(';
  if (isWrapped) reading.at++;
  const name = reading.tokens[reading.at++];
  if (name === undefined || !isName(name)) return malformed(reading);
  if (isWrapped && reading.tokens[reading.at++] !== ')') return malformed(reading);
  const meaning = reading.lookup(name);
  return meaning === 'unknown' ? undefined : Number(meaning !== undefined);
}

function skipArguments(reading: Reading): void {
  let open = 0;
  do {
    const token = reading.tokens[reading.at++];
    if (token === undefined) reading.isMalformed = true;
    else if (token === '(') open++;
    else if (token === ')') open--;
  } while (open > 0 && !reading.isMalformed);
}

/** A decimal, octal or hexadecimal integer with an optional suffix. */
function readNumber(token: string): Value {
  const digits = /^(0[xX][\da-fA-F]+|0[0-7]*|[1-9]\d*)[uUlL]{0,3}$/.exec(token)?.[1];
  if (digits === undefined) return undefined;
  const value = /^0\d/.test(digits) ? Number.parseInt(digits, 8) : Number(digits);
  return Number.isSafeInteger(value) ? value : undefined;
}

function isDigit(token: string): boolean {
  return token >= '0' && token < ':';
}

function isName(token: string): boolean {
  return /^[\p{L}_@]/u.test(token);
}

function malformed(reading: Reading): undefined {
  reading.isMalformed = true;
  return undefined;
}
