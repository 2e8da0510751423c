import { animatorParameters, layers, shaderProperties, tags } from '../words.mjs';
import { block } from './code.mjs';
import { condition, expression, floatLiteral } from './expression.mjs';
import { floatType, intType, vectorType } from './types.mjs';

/** Statements that use the engine; rows as in `statements.mjs`. */
export const engineStatements = [
  [2, (scope) => scope.of('event').length > 0, false, raise],
  [3, holds('Transform'), false, move],
  [2, isBehaviour, true, overlap],
  [2, isBehaviour, true, cast],
  [4, holds('Animator'), false, animate],
  [3, holds('Rigidbody'), false, push],
  [3, holds('AudioSource', 'AudioClip'), false, play],
  [2, holds('Material'), false, shade],
  [2, (scope) => isBehaviour(scope) && scope.of('prefab').length > 0, false, instantiate],
];

function raise(scope) {
  return [`${scope.any('event').name}.Invoke();`];
}

function move(scope) {
  const target = named(scope, 'Transform');
  const value = expression(scope, vectorType);
  return [
    scope.random.pick([
      `${target}.position = ${value};`,
      `${target}.position = Vector3.MoveTowards(${target}.position, ${value}, ${expression(scope, floatType, 0)} * Time.deltaTime);`,
      `${target}.Rotate(Vector3.up, ${expression(scope, floatType, 1)});`,
      `${target}.LookAt(${expression(scope, vectorType, 0)});`,
      `${target}.localScale = Vector3.one * ${expression(scope, floatType, 0)};`,
    ]),
  ];
}

function overlap(scope, { inner }) {
  const found = scope.fresh('hits');
  const each = scope.fresh('collider');
  const range = expression(scope, floatType, 0);
  const body = block(`if (!${each}.CompareTag("${scope.random.pick(tags)}"))`, ['continue;']);
  return [
    `Collider[] ${found} = Physics.OverlapSphere(transform.position, ${range});`,
    ...block(`foreach (Collider ${each} in ${found})`, [...body, ...inner()]),
  ];
}

function cast(scope, { inner }) {
  const hit = scope.fresh('hit');
  const mask = `LayerMask.GetMask("${scope.random.pick(layers)}")`;
  const reach = expression(scope, floatType, 0);
  const head = `if (Physics.Raycast(transform.position, ${expression(scope, vectorType, 0)}, out RaycastHit ${hit}, ${reach}, ${mask}))`;
  const line = `Debug.DrawLine(transform.position, ${hit}.point, Color.${scope.random.pick(['red', 'green', 'blue'])});`;
  return block(head, [line, ...inner()]);
}

function animate(scope) {
  const target = named(scope, 'Animator');
  const parameter = scope.random.pick(animatorParameters);
  return [
    scope.random.pick([
      `${target}.SetTrigger("${parameter}");`,
      `${target}.SetFloat("${parameter}", ${expression(scope, floatType, 1)});`,
      `${target}.SetBool("${parameter}", ${condition(scope, 0)});`,
      `${target}.SetInteger("${parameter}", ${expression(scope, intType, 0)});`,
    ]),
  ];
}

function push(scope) {
  const target = named(scope, 'Rigidbody');
  const mode = scope.random.pick(['Force', 'Impulse', 'Acceleration', 'VelocityChange']);
  return [
    scope.random.pick([
      `${target}.AddForce(${expression(scope, vectorType, 1)}, ForceMode.${mode});`,
      `${target}.velocity = ${expression(scope, vectorType, 1)};`,
      `${target}.MovePosition(${expression(scope, vectorType, 1)});`,
    ]),
  ];
}

function play(scope) {
  return [
    `${named(scope, 'AudioSource')}.PlayOneShot(${named(scope, 'AudioClip')}, ${expression(scope, floatType, 0)});`,
  ];
}

function shade(scope) {
  const property = scope.random.pick(shaderProperties);
  return [`${named(scope, 'Material')}.SetFloat("${property}", ${expression(scope, floatType, 1)});`];
}

function instantiate(scope) {
  const copy = scope.fresh('copy');
  const prefab = scope.any('prefab').name;
  const place = expression(scope, vectorType, 1);
  return [
    `GameObject ${copy} = Instantiate(${prefab}, ${place}, Quaternion.identity);`,
    `Destroy(${copy}, ${floatLiteral(scope.random)});`,
  ];
}

function isBehaviour(scope) {
  return scope.isBehaviour;
}

function holds(...codes) {
  return (scope) => codes.every((code) => named(scope, code) !== undefined);
}

function named(scope, code) {
  return scope.where(({ type }) => type.code === code)?.name;
}
