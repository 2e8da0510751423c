import { block, indent } from './code.mjs';
import { condition, emptyValue, expression } from './expression.mjs';
import { intType } from './types.mjs';

/** Statements with others inside, and ways out; rows as in `statements.mjs`. */
export const flowStatements = [
  [5, always, true, guard],
  [4, always, true, choose],
  [2, always, true, countUp],
  [5, (scope) => scope.of('list').length > 0, true, visit],
  [4, (scope) => scope.of('enum').length > 0, true, switchOn],
];

function guard(scope, { returns }) {
  const { random } = scope;
  const head = `if (${condition(scope)})`;
  const leave = returns.kind === 'routine' ? 'yield break;' : `return ${emptyValue(returns)};`.replace(' ;', ';');
  return random.chance(0.3) && returns.kind !== 'routine' ? [`${head} ${leave}`] : block(head, [leave]);
}

function choose(scope, { inner }) {
  const lines = block(`if (${condition(scope)})`, inner());
  return scope.random.chance(0.4) ? [...lines, ...block('else', inner())] : lines;
}

function countUp(scope, { inner }) {
  const index = scope.fresh('index');
  const limit = expression(scope, intType, 1);
  const mark = scope.enter();
  scope.add(index, intType);
  const lines = block(`for (int ${index} = 0; ${index} < ${limit}; ${index}++)`, inner());
  scope.leave(mark);
  return lines;
}

function visit(scope, { inner }) {
  const { name, type } = scope.any('list');
  const item = scope.fresh('item');
  const mark = scope.enter();
  scope.add(item, type.of);
  const test = scope.random.chance(0.4) ? block(`if (${condition(scope, 1)})`, ['continue;']) : [];
  const lines = block(`foreach (${type.of.code} ${item} in ${name})`, [...test, ...inner()]);
  scope.leave(mark);
  return lines;
}

function switchOn(scope, { inner }) {
  const { name, type } = scope.any('enum');
  const cases = scope.random
    .sample(type.script.members, scope.random.int(2, 4))
    .flatMap((member) => [`case ${type.script.name}.${member}:`, ...indent(inner()), '    break;']);
  return block(`switch (${name})`, [...cases, 'default:', '    break;']);
}

function always() {
  return true;
}
