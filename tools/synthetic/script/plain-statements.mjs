import { capital, remark } from '../sentences.mjs';
import { things } from '../words.mjs';
import { block } from './code.mjs';
import { condition, expression, floatLiteral } from './expression.mjs';
import { boolType, floatType, intType, plainTypes, stringType } from './types.mjs';

/** Statements without others inside; rows as in `statements.mjs`. */
export const plainStatements = [
  [6, always, false, declareLocal],
  [7, canSet('float'), false, changeNumber],
  [3, canSet('int'), false, changeCount],
  [2, canSet('bool'), false, changeFlag],
  [2, canSet('enum'), false, changeState],
  [3, (scope) => scope.of('list').length > 0, false, edit],
  [7, (scope) => callee(scope) !== undefined, true, callOther],
  [3, always, false, log],
  [1, always, false, remember],
  [1, always, false, editorOnly],
];

function declareLocal(scope) {
  const type = scope.random.pick(plainTypes);
  const value = expression(scope, type);
  const name = scope.fresh(type.kind === 'vector' ? 'point' : type.kind === 'string' ? 'title' : undefined);
  scope.add(name, type, { canAssign: true });
  return [`${scope.random.chance(0.3) ? 'var' : type.code} ${name} = ${value};`];
}

function changeNumber(scope) {
  const target = scope.assignable('float').name;
  const value = expression(scope, floatType);
  if (value === target) return [`${target} *= ${floatLiteral(scope.random)};`];
  return [`${target} ${scope.random.pick(['=', '=', '+=', '-=', '*='])} ${value};`];
}

function changeCount(scope) {
  const target = scope.assignable('int').name;
  const value = expression(scope, intType);
  return [scope.random.chance(0.4) || value === target ? `${target}++;` : `${target} = ${value};`];
}

function changeFlag(scope) {
  return [`${scope.assignable('bool').name} = ${condition(scope)};`];
}

function changeState(scope) {
  const { name, type } = scope.assignable('enum');
  return [`${name} = ${expression(scope, type)};`];
}

function edit(scope) {
  const { name, type } = scope.any('list');
  const value = type.of.kind === 'entry' ? `new ${type.of.code}()` : expression(scope, type.of, 1);
  return [scope.random.pick([`${name}.Add(${value});`, `${name}.Clear();`, `${name}.Remove(${value});`])];
}

function callOther(scope) {
  const { name, type } = callee(scope);
  const method = scope.random.pick(type.script.methods);
  const call = `${name}.${method.name}(${argumentsFor(scope, method)})`;
  if (method.returns.kind === 'void') {
    return type.kind === 'plain' || scope.random.chance(0.5)
      ? [`${call};`]
      : block(`if (${name} != null)`, [`${call};`]);
  }
  const result = scope.fresh(method.returns.kind === 'string' ? 'answer' : undefined);
  scope.add(result, method.returns, { canAssign: true });
  return [`${method.returns.code} ${result} = ${call};`];
}

function log(scope) {
  const { random } = scope;
  const method = random.pick(['Log', 'Log', 'LogWarning', 'LogError']);
  const words = capital(remark(random).replace(/^TODO: |\.$/g, ''));
  return [`Debug.${method}($"${words}: {${expression(scope, random.pick([floatType, intType]), 0)}}");`];
}

function remember(scope) {
  const key = `"${scope.random.pick(things)}.${scope.random.pick(things)}"`;
  return [`PlayerPrefs.SetFloat(${key}, ${expression(scope, floatType, 0)});`];
}

function editorOnly(scope) {
  const message = expression(scope, stringType, 1);
  return ['#if UNITY_EDITOR', `Debug.Assert(${expression(scope, boolType, 1)}, ${message});`, '#endif'];
}

function callee(scope) {
  return scope.where(({ type }) => callable.has(type.kind) && type.script.methods.length > 0);
}

const callable = new Set(['behaviour', 'data', 'plain', 'interface']);

function argumentsFor(scope, method) {
  return method.parameters.map(({ type }) => expression(scope, type, 1)).join(', ');
}

function always() {
  return true;
}

function canSet(kind) {
  return (scope) => scope.assignable(kind) !== undefined;
}
