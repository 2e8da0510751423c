import { curveLines } from './curve.mjs';
import { places, things } from './words.mjs';
import { color, float, none, prologue, referenceItem, referenceLine, vector3 } from './yaml.mjs';

/**
 * The text of a script's instance: a component on `owner`, or a data asset called `name` where `owner` is `0`. `find` has
 * `local(type)` and `asset(type)`, which answer references or `undefined`.
 */
export function behaviourText(script, owner, name, random, find) {
  const head = `MonoBehaviour:
${prologue}  m_GameObject: {fileID: ${owner}}
  m_Enabled: 1
  m_EditorHideFlags: 0
${referenceLine('  m_Script', scriptReference(script))}  m_Name: ${name}
  m_EditorClassIdentifier: 
`;
  return head + script.fields.map((field) => fieldText(field, random, find)).join('');
}

/** How assets name a script. */
export function scriptReference(script) {
  return { fileId: '11500000', guid: script.guid, type: 3 };
}

/**
 * A field as an instance of a prefab overrides it: `[value, reference]`; `undefined` for fields that have parts of their own.
 */
export function overrideValue({ type }, random, find) {
  if (scalars[type.kind] !== undefined) return [scalars[type.kind](random, type), none];
  if (externalKinds.has(type.kind)) return ['', find.asset(type) ?? none];
  return undefined;
}

function fieldText({ name, type, low, high }, random, find) {
  const key = `  ${name}`;
  const scalar = scalars[type.kind];
  if (scalar !== undefined) return `${key}: ${scalar(random, type, low, high)}\n`;
  if (externalKinds.has(type.kind)) return referenceLine(key, find.asset(type) ?? none);
  return nested[type.kind](key, type, random, find);
}

const externalKinds = new Set(['asset', 'prefab', 'data']);

/** Values on the line of their key. */
const scalars = {
  float: (random, _, low = 0, high = 20) => float(low + Math.round(random.next() * (high - low) * 1000) / 1000),
  int: (random, _, low = 0, high = 20) => random.int(low, high),
  bool: (random) => random.int(0, 1),
  string: (random) => `${random.pick(things)} ${random.pick(places)}`,
  vector: (random) => vector3([random.int(-90, 90) / 4, random.int(0, 40) / 8, random.int(-90, 90) / 4]),
  color: (random) => color([random.next(), random.next(), random.next(), 1]),
  enum: (random, type) => random.int(0, type.script.members.length - 1),
};

const nested = {
  component: (key, type, _, find) => referenceLine(key, find.local(type) ?? none),
  behaviour: (key, type, _, find) => referenceLine(key, find.local(type) ?? none),
  mask: (key, _, random) => `${key}:\n    serializedVersion: 2\n    m_Bits: ${1 << random.int(8, 15)}\n`,
  curve: (key, _, random) =>
    `${key}:\n${curveLines('    ', [
      [0, 0],
      [random.int(1, 8) / 4, 1],
    ])}`,
  event: eventText,
  entry: (key, type, random) => `${key}:\n${entryText(type.entry, random, '    ')}`,
  list: listText,
};

function listText(key, type, random, find) {
  const count = random.int(0, 4);
  if (count === 0) return `${key}: []\n`;
  const items = Array.from({ length: count }, () => {
    if (type.of.kind === 'entry') return entryText(type.of.entry, random, '    ').replace('    ', '  - ');
    const scalar = scalars[type.of.kind];
    return scalar === undefined ? referenceItem('  ', find.local(type.of) ?? none) : `  - ${scalar(random, type.of)}\n`;
  });
  return `${key}:\n${items.join('')}`;
}

function entryText(entry, random, indent) {
  return entry.fields
    .map(({ name, type, low, high }) => `${indent}${name}: ${scalars[type.kind](random, type, low, high)}\n`)
    .join('');
}

function eventText(key, _, random, find) {
  const listener = random.chance(0.6) ? find.listener() : undefined;
  if (listener === undefined) return `${key}:\n    m_PersistentCalls:\n      m_Calls: []\n`;
  const { id, script, method } = listener;
  return `${key}:
    m_PersistentCalls:
      m_Calls:
      - m_Target: {fileID: ${id}}
        m_TargetAssemblyTypeName: ${script.namespace}.${script.name}, ${script.assembly}
        m_MethodName: ${method.name}
        m_Mode: 1
        m_Arguments:
          m_ObjectArgument: {fileID: 0}
          m_ObjectArgumentAssemblyTypeName: UnityEngine.Object, UnityEngine
          m_IntArgument: 0
          m_FloatArgument: 0
          m_StringArgument: 
          m_BoolArgument: 0
        m_CallState: 2
`;
}
