import { TokenKind } from '#syntax/csharp/token-kinds.ts';
import { type Code, kindAt, partnerAt, wordAt } from '#syntax/csharp/words.ts';
import { localAt } from './code-scope.ts';
import type { Evaluation, Step } from './evaluation.ts';
import { lambdaBody } from './lambda.ts';
import { keywords } from './name-scope.ts';
import { readPrimary } from './primary.ts';
import { type Type, unwrapped } from './type.ts';
import { typeEndAt, typeInCode } from './type-in-code.ts';
import { typeOf, unknown, valueWith } from './value.ts';

/** Read what stands between binary operators: prefixes, casts, lambdas, primaries. */
export function readUnary(evaluation: Evaluation, first: number): Step {
  const { code } = evaluation;
  let at = first;
  let sign = '';
  for (; prefixes.has(kindAt(code, at)) || isStep(code, at); at++)
    if (kindAt(code, at) === TokenKind.exclamation) sign = '!';
  if (at > first) {
    const operand = readUnary(evaluation, at);
    return sign === '!'
      ? { value: valueWith({ form: 'foreign', name: 'bool' }), next: operand.next }
      : { ...operand, value: valueWith(typeOf(operand.value)) };
  }
  const word = wordAt(code, at);
  if (passedOver.has(word)) return readUnary(evaluation, at + 1);
  if (word === 'await') {
    const operand = readUnary(evaluation, at + 1);
    return { value: valueWith(awaited(typeOf(operand.value))), next: operand.next };
  }
  const lambda = lambdaBody(code, at);
  if (lambda !== -1) return { value: unknown, next: bodyEnd(evaluation, lambda) };
  const cast = castEnd(evaluation, at);
  if (cast !== -1) {
    const type = typeInCode(evaluation, at + 1, cast - 1);
    return { value: valueWith(type), next: readUnary(evaluation, cast + 1).next };
  }
  return readPrimary(evaluation, at);
}

const prefixes: ReadonlySet<number> = new Set([
  ...[TokenKind.exclamation, TokenKind.tilde, TokenKind.plus, 45 /* - */, 38 /* & */, 94 /* ^ */, TokenKind.asterisk],
]);
const passedOver: ReadonlySet<string> = new Set(['ref', 'out', 'in', 'throw']);

/** `++` or `--` */
function isStep({ text, tokens }: Code, at: number): boolean {
  const start = tokens.starts[at] ?? 0;
  return (
    tokens.kinds[at] === TokenKind.operator &&
    at < tokens.count &&
    (text.startsWith('++', start) || text.startsWith('--', start))
  );
}

function awaited(type: Type | undefined): Type | undefined {
  const plain = type === undefined ? undefined : unwrapped(type);
  return plain?.form === 'named' && plain.args.length === 1 ? plain.args[0] : undefined;
}

function bodyEnd(evaluation: Evaluation, body: number): number {
  const { code } = evaluation;
  if (kindAt(code, body) !== TokenKind.openBrace) return Math.max(body, evaluation.expression(body).next);
  const close = partnerAt(code, body);
  return close === -1 ? code.tokens.count : close + 1;
}

/** The `)` of a cast whose `(` is at `open`; -1 when that groups. */
function castEnd(evaluation: Evaluation, open: number): number {
  const { code } = evaluation;
  if (kindAt(code, open) !== TokenKind.openParenthesis) return -1;
  const close = partnerAt(code, open);
  if (close === -1 || typeEndAt(code, open + 1) !== close - 1) return -1;
  const name = wordAt(code, open + 1);
  const next = kindAt(code, close + 1);
  if (keywords.has(name) && close === open + 2) return close;
  if (next === TokenKind.name ? infix.has(wordAt(code, close + 1)) : !startsOperand.has(next)) return -1;
  if (close !== open + 2) return close;
  // `(value)(…)`: a name that is a variable groups.
  return localAt(evaluation.scopeAt(open), name, open) === undefined ? close : -1;
}

const infix: ReadonlySet<string> = new Set(['is', 'as', 'and', 'or', 'when', 'switch', 'with', 'in']);
const startsOperand: ReadonlySet<number> = new Set([
  ...[TokenKind.openParenthesis, TokenKind.string, TokenKind.number, TokenKind.character, TokenKind.exclamation],
  ...[TokenKind.tilde, TokenKind.interpolationStart],
]);
