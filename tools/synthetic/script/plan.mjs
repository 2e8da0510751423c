import { camel, pascal, plural } from '../sentences.mjs';
import { adjectives, quantities, states, things, verbs } from '../words.mjs';
import {
  assetTypes,
  boolType,
  colorType,
  componentTypes,
  curveType,
  entryType,
  eventType,
  floatType,
  intType,
  listType,
  maskType,
  plainTypes,
  prefabType,
  scriptType,
  stringType,
  vectorType,
  voidType,
} from './types.mjs';

/**
 * What a script declares, decided before any text is written, so that scenes, assets and other scripts agree with it.
 * `known` has the scripts that this one may use, by kind; it uses only those, so that references never form a circle.
 */
export function planScript(random, identity, lines, known) {
  const plan = { ...identity, lines, fields: [], methods: [], members: [], interfaces: [] };
  const used = new Set([plan.name]);
  if (plan.kind === 'enum') return { ...plan, members: random.sample(states, random.int(3, 8)) };
  if (plan.kind === 'interface') return { ...plan, methods: planMethods(random, used, random.int(2, 5)) };
  if (plan.kind === 'static') return { ...plan, methods: planMethods(random, used, 2 + Math.floor(lines / 50)) };
  if (plan.kind === 'editor') return plan;

  const entry = lines > 70 && random.chance(0.35) ? planEntry(random, used, plan.name) : undefined;
  const choices = fieldChoices(random, plan.kind, known, entry);
  const count = Math.min(14, 2 + Math.floor(lines / 18));
  const fields = Array.from({ length: count }, () => planField(random, used, random.weighted(choices)()));
  const methods = planMethods(random, used, Math.min(7, 1 + Math.floor(lines / 40)));
  const canImplement = plan.kind === 'behaviour' || plan.kind === 'plain';
  const contract = canImplement && lines > 60 && random.chance(0.3) ? random.pickSkewed(known.interface) : undefined;
  return {
    ...plan,
    fields,
    methods: contract === undefined ? methods : withContract(methods, contract),
    interfaces: contract === undefined ? [] : [contract],
    ...(entry === undefined ? {} : { entry }),
  };
}

function withContract(methods, contract) {
  const names = new Set(contract.methods.map(({ name }) => name));
  return [...methods.filter(({ name }) => !names.has(name)), ...contract.methods];
}

/** `[weight, maker of a type]` rows. */
function fieldChoices(random, kind, known, entry) {
  const of = (list, weight, make) => (list.length === 0 ? [] : [[weight, () => make(random.pickSkewed(list))]]);
  const values = [
    [24, () => floatType],
    [10, () => intType],
    [8, () => boolType],
    [4, () => stringType],
    [5, () => vectorType],
    ...of(known.enum, 8, scriptType),
    [5, () => listType(random.pick([floatType, stringType, vectorType, intType]))],
    ...(entry === undefined ? [] : [[10, () => random.pick([entryType(entry), listType(entryType(entry))])]]),
  ];
  if (kind === 'plain') return [...values, ...of(known.plain, 3, scriptType)];
  if (kind === 'state')
    return [
      [6, () => floatType],
      [4, () => stringType],
      [2, () => intType],
    ];
  const assets = [
    ...values,
    [3, () => colorType],
    [2, () => curveType],
    [5, () => random.pick(assetTypes)],
    [4, () => prefabType],
    ...of(known.data, 8, scriptType),
  ];
  if (kind === 'data') return assets;
  return [
    ...assets,
    [3, () => maskType],
    [14, () => random.pick(componentTypes)],
    [3, () => eventType],
    ...of(known.behaviour, 10, scriptType),
    ...of(known.behaviour, 3, (script) => listType(scriptType(script))),
  ];
}

function planField(random, used, type) {
  const name = unique(used, () => fieldName(random, type));
  const isPublic = random.chance(0.2);
  return { name, type, isPublic, low: random.int(0, 5), high: random.int(6, 120) };
}

function fieldName(random, type) {
  const thing = random.pick(things);
  switch (type.kind) {
    case 'float':
    case 'int':
      return random.chance(0.5)
        ? camel(thing, random.pick(quantities))
        : camel(random.pick(adjectives), random.pick(quantities));
    case 'bool':
      return camel(random.pick(['can', 'may', 'must', 'should']), random.pick(verbs), thing);
    case 'component':
    case 'asset':
      return camel(thing, type.code);
    case 'event':
      return camel('on', thing, random.pick(['opened', 'closed', 'changed', 'lost', 'found', 'spent']));
    case 'list':
      return camel(random.pick(adjectives), plural(thing));
    case 'prefab':
      return camel(thing, 'prefab');
    default:
      return camel(random.pick(adjectives), thing);
  }
}

function planMethods(random, used, count) {
  return Array.from({ length: count }, () => planMethod(random, used));
}

/** A method with a verb and an object as its name. Also used for methods that only its own class knows. */
export function planMethod(random, used) {
  const verb = random.pick(verbs);
  const object = random.chance(0.35) ? `${random.pick(adjectives)} ${random.pick(things)}` : random.pick(things);
  const name = unique(used, (tries) => pascal(verb, object, ...(tries > 0 ? [random.pick(quantities)] : [])));
  const names = new Set();
  const parameters = Array.from(
    {
      length: random.weighted([
        [4, 0],
        [4, 1],
        [2, 2],
        [1, 3],
      ]),
    },
    () => {
      const type = random.pick(plainTypes);
      return { type, name: unique(names, () => parameterName(random, type)) };
    },
  );
  const returns = random.chance(0.55) ? voidType : random.pick(plainTypes);
  return { name, verb, object, parameters, returns };
}

function parameterName(random, type) {
  if (type.kind === 'vector') return camel(random.pick(things), random.pick(['position', 'direction', 'offset']));
  if (type.kind === 'bool') return camel('is', random.pick(states));
  if (type.kind === 'string') return camel(random.pick(things), random.pick(['name', 'id', 'label']));
  return random.chance(0.5) ? random.pick(quantities) : camel(random.pick(things), random.pick(quantities));
}

function planEntry(random, used, owner) {
  const name = unique(used, () => `${owner.slice(0, 24)}${random.pick(['Entry', 'Step', 'Stage', 'Rule', 'Option'])}`);
  const names = new Set();
  const types = [floatType, intType, stringType, boolType, vectorType, colorType];
  const fields = Array.from({ length: random.int(2, 5) }, () => planField(random, names, random.pick(types)));
  return { name, fields: fields.map((field) => ({ ...field, isPublic: true })) };
}

/** A name that is not in `used`; it is added. */
export function unique(used, make) {
  for (let tries = 0; ; tries++) {
    const name = tries < 20 ? make(tries) : `${make(tries)}${tries}`;
    if (used.has(name)) continue;
    used.add(name);
    return name;
  }
}
