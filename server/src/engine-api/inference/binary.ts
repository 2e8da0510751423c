import { TokenKind } from '#syntax/csharp/token-kinds.ts';
import { type Code, isWord, kindAt, partnerAt, wordAt } from '#syntax/csharp/words.ts';
import type { Evaluation, Step } from './evaluation.ts';
import { binaryType } from './operator-types.ts';
import { typeEndAt, typeInCode } from './type-in-code.ts';
import { readUnary } from './unary.ts';
import { typeOf, unknown, valueWith } from './value.ts';

/** Read the expression that starts at `first`: operators, conditionals, assignments. */
export function readExpression(evaluation: Evaluation, first: number): Step {
  const { code } = evaluation;
  const left = readBinary(evaluation, first, 0);
  const kind = kindAt(code, left.next);
  if (kind === TokenKind.question) return readConditional(evaluation, left);
  if (kind === TokenKind.assign || kind === TokenKind.coalesceAssign || assigns.has(operatorAt(code, left.next)))
    return { value: left.value, next: evaluation.expression(left.next + 1).next };
  return left;
}

const assigns: ReadonlySet<string> = new Set(['+=', '-=', '*=', '/=', '%=', '&=', '|=', '^=']);

function readConditional(evaluation: Evaluation, condition: Step): Step {
  const { code } = evaluation;
  const yes = evaluation.expression(condition.next + 1);
  if (kindAt(code, yes.next) !== TokenKind.colon) return { value: unknown, next: yes.next };
  const no = evaluation.expression(yes.next + 1);
  return { value: valueWith(typeOf(yes.value) ?? typeOf(no.value)), next: no.next };
}

function readBinary(evaluation: Evaluation, first: number, least: number): Step {
  const { code } = evaluation;
  let left = readUnary(evaluation, first);
  for (;;) {
    const at = left.next;
    const word = wordAt(code, at);
    if (word === 'is') {
      left = { value: valueWith({ form: 'foreign', name: 'bool' }), next: patternEnd(code, at + 1) };
    } else if (word === 'as') {
      const end = typeEndAt(code, at + 1);
      left = { value: valueWith(typeInCode(evaluation, at + 1, end)), next: end + 1 };
    } else if (word === 'switch' || word === 'with') {
      const close = partnerAt(code, at + 1);
      if (close === -1) return { value: unknown, next: at + 1 };
      left = { value: word === 'with' ? left.value : unknown, next: close + 1 };
    } else {
      const operator = operatorAt(code, at);
      const precedence = precedences.get(operator);
      if (precedence === undefined || precedence < least || at <= first) return left;
      const right = readBinary(evaluation, at + 1, operator === '??' ? precedence : precedence + 1);
      if (right.next <= at + 1) return { value: unknown, next: right.next };
      left = { value: valueWith(binaryType(operator, typeOf(left.value), typeOf(right.value))), next: right.next };
    }
  }
}

const precedences: ReadonlyMap<string, number> = new Map([
  ['??', 1],
  ['||', 2],
  ['&&', 3],
  ['|', 4],
  ['^', 5],
  ['&', 6],
  ['==', 7],
  ['!=', 7],
  ['<', 8],
  ['>', 8],
  ['<=', 8],
  ['>=', 8],
  ['+', 10],
  ['-', 10],
  ['*', 11],
  ['/', 11],
  ['%', 11],
]);

/** The operator at `index` as written; `''` for names, literals and brackets. */
function operatorAt(code: Code, index: number): string {
  const kind = kindAt(code, index);
  if (kind === 0 || kind === TokenKind.name || kind === TokenKind.number || kind === TokenKind.string) return '';
  return code.text.slice(code.tokens.starts[index], code.tokens.ends[index]);
}

/** The token behind the pattern that starts at `first`. */
function patternEnd(code: Code, first: number): number {
  let at = first;
  for (let steps = 0; steps < 32; steps++) {
    if (isWord(code, at, 'not') || isWord(code, at, 'var')) at++;
    const end = typeEndAt(code, at);
    if (end >= at) at = end + 1;
    else if (kindAt(code, at) !== TokenKind.openBrace && kindAt(code, at) !== TokenKind.openParenthesis) at++;
    while (kindAt(code, at) === TokenKind.openBrace || kindAt(code, at) === TokenKind.openParenthesis) {
      const close = partnerAt(code, at);
      if (close === -1) return at;
      at = close + 1;
    }
    if (kindAt(code, at) === TokenKind.name && !patternWords.has(wordAt(code, at))) at++;
    if (!isWord(code, at, 'and') && !isWord(code, at, 'or')) return at;
    at++;
  }
  return at;
}

const patternWords: ReadonlySet<string> = new Set(['and', 'or', 'when']);
