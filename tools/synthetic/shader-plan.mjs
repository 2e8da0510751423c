import { unique } from './script/plan.mjs';
import { camel, pascal, spaced } from './sentences.mjs';
import { adjectives, shaderProperties, surfaces, things, verbs } from './words.mjs';

/** What a shader or graph declares: properties, and the keyword of each switch. */
export function planShader(random, identity) {
  const used = new Set();
  const properties = Array.from({ length: random.int(3, 11) }, () => planProperty(random, used));
  return { ...identity, properties: [...firstProperties(), ...properties] };
}

/** What an include file declares: functions of a point and a few numbers. */
export function planInclude(random, identity) {
  const used = new Set();
  const functions = Array.from({ length: random.int(2, 9) }, () => {
    const verb = random.pick(verbs);
    const object = random.pick(surfaces).toLowerCase();
    const names = new Set(['uv']);
    const parameters = Array.from({ length: random.int(0, 3) }, () =>
      unique(names, () => camel(random.pick(things), 'amount')),
    );
    return {
      name: unique(used, (tries) => pascal(verb, object, ...(tries > 0 ? [random.pick(things)] : []))),
      verb,
      object,
      parameters,
    };
  });
  return { ...identity, functions };
}

function firstProperties() {
  return [
    { name: '_MainTex', type: '2D', title: 'Texture' },
    { name: '_Color', type: 'Color', title: 'Tint' },
  ];
}

function planProperty(random, used) {
  const type = random.weighted([
    [6, 'Range'],
    [4, 'Float'],
    [3, '2D'],
    [3, 'Color'],
    [1, 'Vector'],
    [1, 'Integer'],
    [2, 'Toggle'],
  ]);
  const name = unique(used, () => propertyName(random, type));
  const title = spaced(name.slice(1));
  if (type === 'Range') return { name, type, title, low: 0, high: random.int(1, 20) };
  if (type === 'Toggle') return { name, type: 'Float', title, keyword: `${name.toUpperCase()}_ON` };
  return { name, type, title };
}

function propertyName(random, type) {
  if (type === 'Range' || type === 'Float') {
    return random.chance(0.6) ? random.pick(shaderProperties) : `_${pascal(random.pick(things), 'Amount')}`;
  }
  if (type === '2D') return `_${random.pick(surfaces)}${random.pick(['Map', 'Tex', 'Mask', 'Ramp', 'Noise'])}`;
  if (type === 'Color') return `_${pascal(random.pick(adjectives))}Color`;
  if (type === 'Toggle') return `_Use${random.pick(surfaces)}`;
  return `_${pascal(random.pick(things))}${type === 'Vector' ? 'Vector' : 'Count'}`;
}
