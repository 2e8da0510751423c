/** A value of a condition; `undefined` is one that is not known. */
export type Value = number | undefined;

/** An operator between two values. */
export interface BinaryOperator {
  /** Operators that bind tighter have more. */
  readonly precedence: number;
  apply(left: Value, right: Value): Value;
}

/** The operators of conditions with the meaning that C gives them. */
export const binaryOperators: ReadonlyMap<string, BinaryOperator> = new Map([
  ['||', { precedence: 1, apply: or }],
  ['&&', { precedence: 2, apply: and }],
  ['|', { precedence: 3, apply: bits((a, b) => a | b) }],
  ['^', { precedence: 4, apply: bits((a, b) => a ^ b) }],
  ['&', { precedence: 5, apply: bits((a, b) => a & b) }],
  ['==', { precedence: 6, apply: known((a, b) => Number(a === b)) }],
  ['!=', { precedence: 6, apply: known((a, b) => Number(a !== b)) }],
  ['<', { precedence: 7, apply: known((a, b) => Number(a < b)) }],
  ['>', { precedence: 7, apply: known((a, b) => Number(a > b)) }],
  ['<=', { precedence: 7, apply: known((a, b) => Number(a <= b)) }],
  ['>=', { precedence: 7, apply: known((a, b) => Number(a >= b)) }],
  ['<<', { precedence: 8, apply: known((a, b) => (b < 0 || b > 52 ? undefined : a * 2 ** b)) }],
  ['>>', { precedence: 8, apply: known((a, b) => (b < 0 || b > 52 ? undefined : Math.floor(a / 2 ** b))) }],
  ['+', { precedence: 9, apply: known((a, b) => a + b) }],
  ['-', { precedence: 9, apply: known((a, b) => a - b) }],
  ['*', { precedence: 10, apply: known((a, b) => a * b) }],
  ['/', { precedence: 10, apply: known((a, b) => (b === 0 ? undefined : Math.trunc(a / b))) }],
  ['%', { precedence: 10, apply: known((a, b) => (b === 0 ? undefined : a % b)) }],
]);

function or(left: Value, right: Value): Value {
  if (isTrue(left) || isTrue(right)) return 1;
  return left === undefined || right === undefined ? undefined : 0;
}

function and(left: Value, right: Value): Value {
  if (left === 0 || right === 0) return 0;
  return left === undefined || right === undefined ? undefined : 1;
}

function isTrue(value: Value): boolean {
  return value !== undefined && value !== 0;
}

/** An operation on two known values; what a number cannot hold exactly is not known. */
function known(compute: (left: number, right: number) => Value): BinaryOperator['apply'] {
  return (left, right) => {
    const value = left === undefined || right === undefined ? undefined : compute(left, right);
    return value !== undefined && Number.isSafeInteger(value) ? value : undefined;
  };
}

/** A bitwise operation; outside of 32 bits JavaScript would drop bits. */
function bits(compute: (left: number, right: number) => number): BinaryOperator['apply'] {
  return known((left, right) => (isShort(left) && isShort(right) ? compute(left, right) : undefined));
}

function isShort(value: number): boolean {
  return (value | 0) === value;
}
