import { camel } from '../sentences.mjs';
import { adjectives, quantities, things } from '../words.mjs';
import { unique } from './plan.mjs';

/**
 * What the code of one method sees: names by kind of type. `leave` takes back what was declared since `enter`; names of a
 * method are never used twice, as C# demands of nested blocks.
 */
export function createScope(random, script, { isStatic = false, isBehaviour = false } = {}) {
  const variables = [];
  const used = new Set(script.fields.map(({ name }) => name));
  const scope = {
    random,
    script,
    isBehaviour,
    add(name, type, { canAssign = false } = {}) {
      used.add(name);
      variables.push({ name, type, canAssign });
    },
    /** A new local name for a value of a kind. */
    fresh(suffix) {
      return unique(used, () =>
        suffix === undefined
          ? camel(random.pick(adjectives), random.pick(quantities))
          : camel(random.pick(things), suffix),
      );
    },
    of: (kind) => variables.filter(({ type }) => type.kind === kind),
    any: (kind) => random.pick(scope.of(kind)),
    assignable: (kind) => random.pick(variables.filter(({ type, canAssign }) => canAssign && type.kind === kind)),
    where: (test) => random.pick(variables.filter(test)),
    enter: () => variables.length,
    leave: (mark) => variables.splice(mark),
  };
  if (!isStatic)
    for (const { name, type } of script.fields) scope.add(name, type, { canAssign: script.kind !== 'data' });
  return scope;
}
