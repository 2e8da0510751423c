import { drawImportedId } from './identity.mjs';
import { createRandom } from './random.mjs';
import { animatorParameters, states } from './words.mjs';
import { float, hiddenPrologue, none, prologue, referenceLine, yamlHeader } from './yaml.mjs';

/** The text of an animator controller: parameters, one layer, states that play clips, transitions between them. */
export function writeController(controller, pool) {
  const random = createRandom(controller.seed);
  const parameters = random
    .sample(animatorParameters, random.int(2, 7))
    .map((name) => ({ name, type: random.pick([1, 3, 4, 9]) }));
  const nodes = random
    .sample(states, random.int(2, 9))
    .map((name) => ({ name, id: drawImportedId(random), transitions: [] }));
  const transitions = nodes.flatMap((node) =>
    Array.from({ length: random.int(1, 2) }, () => {
      const id = drawImportedId(random);
      node.transitions.push(id);
      return transitionText(id, random.pick(nodes).id, random.pick(parameters), random);
    }),
  );
  const machine = drawImportedId(random);
  return (
    yamlHeader +
    controllerText(controller.name, parameters, machine) +
    machineText(machine, nodes) +
    nodes.map((node) => stateText(node, pool.clip(random), pool.stateBehaviour(random), random)).join('') +
    transitions.join('')
  );
}

function controllerText(name, parameters, machine) {
  const rows = parameters.map(
    (parameter) => `  - m_Name: ${parameter.name}
    m_Type: ${parameter.type}
    m_DefaultFloat: 0
    m_DefaultInt: 0
    m_DefaultBool: 0
    m_Controller: {fileID: 9100000}
`,
  );
  return `--- !u!91 &9100000
AnimatorController:
${prologue}  m_Name: ${name}
  serializedVersion: 5
  m_AnimatorParameters:
${rows.join('')}  m_AnimatorLayers:
  - serializedVersion: 5
    m_Name: Base Layer
    m_StateMachine: {fileID: ${machine}}
    m_Mask: {fileID: 0}
    m_Motions: []
    m_Behaviours: []
    m_BlendingMode: 0
    m_SyncedLayerIndex: -1
    m_DefaultWeight: 0
    m_IKPass: 0
    m_SyncedLayerAffectsTiming: 0
    m_Controller: {fileID: 9100000}
`;
}

function machineText(machine, nodes) {
  const children = nodes.map(
    ({ id }, i) => `  - serializedVersion: 1
    m_State: {fileID: ${id}}
    m_Position: {x: ${200 + i * 35}, y: ${i * 65}, z: 0}
`,
  );
  return `--- !u!1107 &${machine}
AnimatorStateMachine:
  serializedVersion: 6
${hiddenPrologue}  m_Name: Base Layer
  m_ChildStates:
${children.join('')}  m_ChildStateMachines: []
  m_AnyStateTransitions: []
  m_EntryTransitions: []
  m_StateMachineTransitions: {}
  m_StateMachineBehaviours: []
  m_AnyStatePosition: {x: 50, y: 20, z: 0}
  m_EntryPosition: {x: 50, y: 120, z: 0}
  m_ExitPosition: {x: 800, y: 120, z: 0}
  m_ParentStateMachinePosition: {x: 800, y: 20, z: 0}
  m_DefaultState: {fileID: ${nodes[0].id}}
`;
}

function stateText({ id, name, transitions }, clip, behaviour, random) {
  const hasBehaviour = behaviour !== undefined && random.chance(0.3);
  const behaviourId = drawImportedId(random);
  return `--- !u!1102 &${id}
AnimatorState:
  serializedVersion: 6
${hiddenPrologue}  m_Name: ${name}
  m_Speed: ${float(random.int(5, 20) / 10)}
  m_CycleOffset: 0
  m_Transitions:
${transitions.map((transition) => `  - {fileID: ${transition}}\n`).join('')}${hasBehaviour ? `  m_StateMachineBehaviours:\n  - {fileID: ${behaviourId}}\n` : '  m_StateMachineBehaviours: []\n'}  m_Position: {x: 50, y: 50, z: 0}
  m_IKOnFeet: 0
  m_WriteDefaultValues: 1
  m_Mirror: 0
  m_SpeedParameterActive: 0
  m_MirrorParameterActive: 0
  m_CycleOffsetParameterActive: 0
  m_TimeParameterActive: 0
${referenceLine('  m_Motion', clip ?? none)}  m_Tag: 
  m_SpeedParameter: 
  m_MirrorParameter: 
  m_CycleOffsetParameter: 
  m_TimeParameter: 
${hasBehaviour ? `--- !u!114 &${behaviourId}\n${behaviour}` : ''}`;
}

function transitionText(id, target, parameter, random) {
  const mode = parameter.type === 1 || parameter.type === 3 ? 3 : 1;
  return `--- !u!1101 &${id}
AnimatorStateTransition:
${hiddenPrologue}  m_Name: 
  m_Conditions:
  - m_ConditionMode: ${mode}
    m_ConditionEvent: ${parameter.name}
    m_EventTreshold: ${mode === 3 ? float(random.int(1, 20) / 10) : 0}
  m_DstStateMachine: {fileID: 0}
  m_DstState: {fileID: ${target}}
  m_Solo: 0
  m_Mute: 0
  m_IsExit: 0
  serializedVersion: 3
  m_TransitionDuration: ${float(random.int(0, 5) / 20)}
  m_TransitionOffset: 0
  m_ExitTime: 0.75
  m_HasExitTime: ${random.int(0, 1)}
  m_HasFixedDuration: 1
  m_InterruptionSource: 0
  m_OrderedInterruption: 1
  m_CanTransitionToSelf: 1
`;
}
