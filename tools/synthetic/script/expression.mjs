import { pascal } from '../sentences.mjs';
import { places, quantities, states, things } from '../words.mjs';

/** An expression of a type that is valid where `scope` is; `depth` bounds nesting. */
export function expression(scope, type, depth = 2) {
  const make = makers[type.kind];
  return make === undefined ? 'null' : make(scope, depth, type);
}

/** A condition. */
export function condition(scope, depth = 2) {
  return bool(scope, depth);
}

/** Values that only stand for the absence of a result. */
export function emptyValue(type) {
  return { void: '', float: '0f', int: '0', bool: 'false', string: 'string.Empty', vector: 'Vector3.zero' }[type.kind];
}

export function floatLiteral(random) {
  const value = random.chance(0.5) ? random.int(1, 40) / 20 : random.int(1, 100);
  return `${value}f`;
}

const makers = { float, int, bool, string, vector, color, enum: enumMember };

function float(scope, depth) {
  const { random } = scope;
  const leaf = () => scope.any('float')?.name ?? 'Time.time';
  if (depth <= 0) return leaf();
  const next = () => float(scope, depth - 1);
  return random.weighted([
    [6, leaf],
    [3, () => floatLiteral(random)],
    [2, () => `${leaf()} ${random.pick(['+', '-'])} ${leaf()}`],
    [2, () => `${leaf()} * ${floatLiteral(random)}`],
    [1, () => `Mathf.Max(${next()}, ${next()})`],
    [1, () => `Mathf.Clamp(${next()}, 0f, ${floatLiteral(random)})`],
    [1, () => `Mathf.Lerp(${next()}, ${next()}, ${leaf()})`],
    [1, () => `UnityEngine.Random.Range(0f, ${leaf()})`],
    [1, () => `Mathf.Abs(${leaf()} - ${leaf()})`],
    [scope.of('vector').length > 0 ? 2 : 0, () => `${scope.any('vector')?.name}.magnitude`],
    [scope.of('curve').length > 0 ? 3 : 0, () => `${scope.any('curve')?.name}.Evaluate(${leaf()})`],
    [
      scope.of('vector').length > 1 ? 1 : 0,
      () => `Vector3.Distance(${scope.any('vector')?.name}, ${vector(scope, 0)})`,
    ],
    [scope.isBehaviour ? 1 : 0, () => `${leaf()} * Time.deltaTime`],
  ])();
}

function int(scope, depth) {
  const { random } = scope;
  const leaf = () => scope.any('int')?.name ?? String(random.int(0, 50));
  if (depth <= 0) return leaf();
  const list = scope.any('list');
  return random.weighted([
    [5, leaf],
    [2, () => String(random.int(0, 99))],
    [2, () => `${leaf()} + ${random.int(1, 9)}`],
    [1, () => `Mathf.RoundToInt(${float(scope, depth - 1)})`],
    [1, () => `Mathf.Min(${leaf()}, ${leaf()})`],
    [list === undefined ? 0 : 2, () => `${list?.name}.Count`],
    [1, () => `${leaf()} % ${random.int(2, 7)}`],
  ])();
}

function bool(scope, depth) {
  const { random } = scope;
  const compare = () => {
    const left = float(scope, 0);
    const right = float(scope, 1);
    const operator = random.pick(['<', '>', '<=', '>=']);
    return `${left} ${operator} ${left === right ? floatLiteral(random) : right}`;
  };
  if (depth <= 0) return scope.any('bool')?.name ?? compare();
  const object = scope.where(({ type }) => nullable.has(type.kind));
  const state = scope.any('enum');
  const count = scope.any('int');
  return random.weighted([
    [4, compare],
    [count === undefined ? 0 : 2, () => `${count?.name} ${random.pick(['==', '!=', '>', '<'])} ${random.int(0, 60)}`],
    [scope.of('bool').length > 0 ? 4 : 0, () => `${random.pick(['', '!'])}${scope.any('bool')?.name}`],
    [object === undefined ? 0 : 3, () => `${object?.name} ${random.pick(['!=', '=='])} null`],
    [scope.of('string').length > 0 ? 1 : 0, () => `string.IsNullOrEmpty(${scope.any('string')?.name})`],
    [state === undefined ? 0 : 2, () => `${state?.name} == ${enumMember(scope, 0, state?.type)}`],
    [1, () => `${compare()} && ${bool(scope, 0)}`],
    [1, () => `${bool(scope, 0)} || ${compare()}`],
  ])();
}

function string(scope, depth) {
  const { random } = scope;
  const literal = () => `"${random.pick([random.pick(things), random.pick(places), pascal(random.pick(states))])}"`;
  if (depth <= 0) return scope.any('string')?.name ?? literal();
  return random.weighted([
    [3, () => scope.any('string')?.name ?? literal()],
    [2, literal],
    [2, () => `$"{nameof(${scope.script.name})}: {${float(scope, 0)}} ${random.pick(quantities)}"`],
    [1, () => `${int(scope, 0)}.ToString()`],
  ])();
}

function vector(scope, depth) {
  const { random } = scope;
  const leaf = () => scope.any('vector')?.name ?? `Vector3.${random.pick(['up', 'forward', 'right', 'zero', 'one'])}`;
  if (depth <= 0) return leaf();
  const transform = scope.where(({ type }) => type.code === 'Transform');
  return random.weighted([
    [4, leaf],
    [2, () => `${leaf()} + Vector3.${random.pick(['up', 'back', 'left'])} * ${float(scope, 0)}`],
    [1, () => `new Vector3(${float(scope, 0)}, 0f, ${float(scope, 0)})`],
    [1, () => `Vector3.Lerp(${leaf()}, ${leaf()}, ${float(scope, 0)})`],
    [transform === undefined ? 0 : 3, () => `${transform?.name}.position`],
    [scope.isBehaviour ? 3 : 0, () => `transform.${random.pick(['position', 'forward', 'localScale'])}`],
  ])();
}

function color(scope) {
  return scope.any('color')?.name ?? `Color.${scope.random.pick(['red', 'white', 'cyan', 'gray', 'yellow'])}`;
}

function enumMember(scope, _, type) {
  return `${type.script.name}.${scope.random.pick(type.script.members)}`;
}

const nullable = new Set(['component', 'asset', 'prefab', 'behaviour', 'data']);
