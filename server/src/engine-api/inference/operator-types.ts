import { inferred, typesAbove } from './members.ts';
import type { Type } from './type.ts';

/** The type of `left operator right`; `undefined` when it is not known. */
export function binaryType(operator: string, left: Type | undefined, right: Type | undefined): Type | undefined {
  if (comparisons.has(operator)) return { form: 'foreign', name: 'bool' };
  if (operator === '??') return right?.form === 'named' ? right : (left ?? right);
  if (operator === '+' && (isText(left) || isText(right))) return { form: 'foreign', name: 'string' };
  const declared = declaredOperator(operator, left, right);
  if (declared !== undefined) return declared;
  return number(left, right);
}

const comparisons: ReadonlySet<string> = new Set(['==', '!=', '<', '>', '<=', '>=', '&&', '||', 'is']);

function isText(type: Type | undefined): boolean {
  return type?.form === 'foreign' && type.name === 'string';
}

/** The result of the operator that one of the types declares, such as `Vector3 * float`. */
function declaredOperator(operator: string, left: Type | undefined, right: Type | undefined): Type | undefined {
  for (const side of [left, right]) {
    if (side === undefined) continue;
    for (const { declaration } of typesAbove(side)) {
      const found = declaration
        .all()
        .filter(
          ({ kind, name, parameters }) => kind === 'operator' && isOperator(name, operator) && parameters.length === 2,
        )
        .find(({ parameters: [a, b] }) => fits(a?.type(), left) && fits(b?.type(), right));
      if (found !== undefined) return found.type();
    }
  }
  return undefined;
}

function isOperator(name: string, operator: string): boolean {
  return name === operator || name === `operator ${operator}` || name === `operator${operator}`;
}

function fits(parameter: Type | undefined, type: Type | undefined): boolean {
  if (parameter === undefined) return false;
  // An unknown operand is mostly a number: `speed * Vector3.up`.
  if (type === undefined) return parameter.form === 'foreign';
  return inferred(parameter, type, new Set()) !== undefined;
}

const widths = ['byte', 'int', 'uint', 'long', 'float', 'double'];

function number(left: Type | undefined, right: Type | undefined): Type | undefined {
  if (left?.form !== 'foreign' || right?.form !== 'foreign') return undefined;
  const width = Math.max(widths.indexOf(left.name), widths.indexOf(right.name));
  const name = widths[width];
  return name === undefined ? undefined : { form: 'foreign', name };
}
