import { actionSentence, capital, remark, spaced, tooltip } from '../sentences.mjs';
import { quantities } from '../words.mjs';
import { block, summary } from './code.mjs';
import { emptyValue, expression, floatLiteral } from './expression.mjs';
import { planMethod } from './plan.mjs';
import { createScope } from './scope.mjs';
import { statements } from './statements.mjs';

/** The lines that declare a field, attributes and comments included. */
export function fieldLines(random, field, owner) {
  const { name, type, isPublic } = field;
  const serialized = owner !== 'plain';
  const lines = [];
  if (serialized && random.chance(0.12)) lines.push(`[Header("${spaced(capital(name))}")]`);
  if (serialized && random.chance(0.3)) lines.push(`[Tooltip("${tooltip(random, random.pick(quantities))}")]`);
  if (random.chance(0.15)) lines.unshift(`// ${remark(random)}`);
  if (serialized && type.kind === 'float' && random.chance(0.25)) lines.push(`[Range(0f, ${field.high}f)]`);
  if (type.kind === 'int' && serialized && random.chance(0.15)) lines.push(`[Min(${field.low})]`);
  const value = initialValue(random, field);
  const access = isPublic ? 'public' : serialized ? '[SerializeField] private' : 'private';
  return [...lines, `${access} ${type.code} ${name}${value === undefined ? '' : ` = ${value}`};`];
}

/** A whole method: comment, head and a body of about `size` statements. */
export function methodLines(script, random, method, size, { access = 'public', isStatic = false } = {}) {
  const scope = createScope(random, script, { isStatic, isBehaviour: !isStatic && script.kind === 'behaviour' });
  for (const { name, type } of method.parameters) scope.add(name, type, { canAssign: true });
  const body = statements(scope, method.returns, size);
  if (method.returns.kind !== 'void') body.push(`return ${expression(scope, method.returns)};`);
  return [...documentation(random, method), ...block(`${access} ${isStatic ? 'static ' : ''}${head(method)}`, body)];
}

/** `float RepairBridge(int count)`. */
export function head({ name, returns, parameters }) {
  return `${returns.code} ${name}(${parameters.map(({ type, name: parameter }) => `${type.code} ${parameter}`).join(', ')})`;
}

/** The documentation of a method: its summary, sometimes its parameters and result. */
export function documentation(random, method) {
  const lines = summary(actionSentence(random, method.verb, method.object));
  if (random.chance(0.6)) return lines;
  for (const { name } of method.parameters)
    lines.push(`/// <param name="${name}">${tooltip(random, spaced(name).toLowerCase())}</param>`);
  if (method.returns.kind !== 'void') lines.push(`/// <returns>${tooltip(random, random.pick(quantities))}</returns>`);
  return lines;
}

/** A method that only its own class knows. */
export function privateMethod(script, random, used, size, options) {
  const method = planMethod(random, used);
  if (script.kind === 'behaviour' && random.chance(0.15)) return routineLines(script, random, method);
  return methodLines(script, random, method, size, { access: 'private', ...options });
}

function routineLines(script, random, method) {
  const scope = createScope(random, script, { isBehaviour: true });
  const body = [
    ...statements(scope, { kind: 'routine' }, random.int(1, 4)),
    `yield return new WaitForSeconds(${floatLiteral(random)});`,
    ...statements(scope, { kind: 'routine' }, random.int(1, 4)),
  ];
  return [
    ...summary(actionSentence(random, method.verb, method.object)),
    ...block(`private IEnumerator ${method.name}Routine()`, body),
  ];
}

function initialValue(random, { type, low, high }) {
  switch (type.kind) {
    case 'float':
      return `${low + high / 10}f`;
    case 'int':
      return String(low + high);
    case 'string':
      return random.chance(0.5) ? emptyValue(type) : `"${random.pick(quantities)}"`;
    case 'curve':
      return 'AnimationCurve.Linear(0f, 0f, 1f, 1f)';
    case 'list':
    case 'plain':
    case 'event':
      return `new ${type.code}()`;
    case 'entry':
      return undefined;
    case 'color':
      return 'Color.white';
    default:
      return undefined;
  }
}
