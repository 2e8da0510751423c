import { animatorParameters, tags } from '../words.mjs';
import { block } from './code.mjs';
import { expression } from './expression.mjs';
import { createScope } from './scope.mjs';
import { statements } from './statements.mjs';
import { floatType, voidType } from './types.mjs';

/** Methods that the engine calls, by kind of script. */
export const messages = {
  behaviour: [
    sometimes(0.7, awake),
    sometimes(0.3, message('OnEnable', '', 2)),
    sometimes(0.4, message('Start', '', 3)),
    sometimes(0.6, message('Update', '', 5)),
    sometimes(0.2, message('FixedUpdate', '', 4)),
    sometimes(0.25, onTrigger),
    sometimes(0.15, message('OnCollisionEnter', 'Collision collision', 3)),
    sometimes(0.15, message('OnDestroy', '', 2)),
    sometimes(0.15, gizmos),
  ],
  data: [sometimes(0.4, message('OnValidate', '', 2))],
  state: [onStateEnter],
};

function awake(script) {
  const components = script.fields.filter(({ type }) => type.kind === 'component');
  if (components.length === 0) return undefined;
  const lines = components.flatMap(({ name, type }) =>
    block(`if (${name} == null)`, [`${name} = GetComponent<${type.code}>();`]),
  );
  return block('private void Awake()', lines);
}

function onTrigger(script, random) {
  const scope = createScope(random, script, { isBehaviour: true });
  const test = block(`if (!other.CompareTag("${random.pick(tags)}"))`, ['return;']);
  return block('private void OnTriggerEnter(Collider other)', [
    ...test,
    '',
    ...statements(scope, voidType, random.int(1, 4)),
  ]);
}

function gizmos(script, random) {
  const scope = createScope(random, script, { isBehaviour: true });
  return block('private void OnDrawGizmosSelected()', [
    `Gizmos.color = Color.${random.pick(['yellow', 'cyan', 'magenta'])};`,
    `Gizmos.DrawWireSphere(transform.position, ${expression(scope, floatType, 0)});`,
  ]);
}

function onStateEnter(script, random) {
  const scope = createScope(random, script);
  return block('public override void OnStateEnter(Animator animator, AnimatorStateInfo stateInfo, int layerIndex)', [
    `animator.ResetTrigger("${random.pick(animatorParameters)}");`,
    ...statements(scope, voidType, random.int(1, 5)),
  ]);
}

function message(name, parameters, size) {
  return (script, random) => {
    const scope = createScope(random, script, { isBehaviour: script.kind === 'behaviour' });
    return block(`private void ${name}(${parameters})`, statements(scope, voidType, random.int(1, size)));
  };
}

function sometimes(probability, write) {
  return (script, random) => (random.chance(probability) ? write(script, random) : undefined);
}
