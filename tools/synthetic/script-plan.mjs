import { apportion } from './feature-plan.mjs';
import { planScript, unique } from './script/plan.mjs';
import { pascal } from './sentences.mjs';
import { adjectives, dataRoles, roles, things } from './words.mjs';

/**
 * The scripts of one feature, those that others use first. `imported` has the scripts of other features by kind, `lines`
 * answers the length of the next one, `add` makes an asset of a name and a folder below `Scripts`.
 */
export function planScripts(random, feature, count, { imported, names, lines, add }) {
  const known = Object.fromEntries(kinds.map(([kind]) => [kind, [...(imported[kind] ?? [])]]));
  const own = Object.fromEntries(kinds.map(([kind]) => [kind, []]));
  const shares = apportion(
    count,
    kinds.map(([, weight]) => weight),
  );
  kinds.forEach(([kind, , folder], at) => {
    for (let i = 0; i < shares[at]; i++) {
      const target = kind === 'editor' ? random.pick(own.behaviour) : undefined;
      const subject = random.chance(0.6) ? `${random.pick(adjectives)} ${random.pick(things)}` : random.pick(things);
      const name = unique(names, () => makers[kind](random, subject, target));
      const place = add(name, folder);
      const isEditor = kind === 'editor';
      const identity = {
        kind,
        name,
        subject,
        feature: feature.name,
        namespace: isEditor ? `${feature.namespace}.Editing` : feature.namespace,
        assembly: isEditor ? `${feature.namespace}.Editor` : feature.namespace,
        guid: place.guid,
        seed: place.seed,
        ...(target === undefined ? {} : { target }),
      };
      const script = planScript(random, identity, lines(), known);
      // What is near is used more often than what is far: own scripts stand before those of other features.
      known[kind].splice(own[kind].length, 0, script);
      own[kind].push(script);
      place.script = script;
    }
  });
  return own;
}

/** `[kind, share, folder below Scripts]` rows; each kind may use those above it. */
const kinds = [
  ['enum', 6, 'Model'],
  ['interface', 6, 'Model'],
  ['static', 5, 'Model'],
  ['plain', 16, 'Model'],
  ['data', 10, 'Data'],
  ['behaviour', 48, ''],
  ['state', 3, 'Animation'],
  ['editor', 6, 'Editor'],
];

const makers = {
  enum: (random, subject) => pascal(subject, random.pick(['State', 'Kind', 'Grade', 'Phase', 'Element', 'Mode'])),
  interface: (random, subject) => `I${pascal(subject, random.pick(roles))}`,
  static: (random, subject) => pascal(subject, random.pick(['Math', 'Formulas', 'Queries', 'Layout'])),
  plain: (random, subject) => pascal(subject, random.pick(['Model', 'Plan', 'Service', 'Report', ...roles])),
  data: (random, subject) => pascal(subject, random.pick(dataRoles)),
  behaviour: (random, subject) => pascal(subject, random.pick(roles)),
  state: (_, subject) => pascal(subject, 'State', 'Behaviour'),
  editor: (_, __, target) => `${target.name}Editor`,
};
