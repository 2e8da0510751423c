import { block } from './script/code.mjs';
import { actionSentence, remark } from './sentences.mjs';

/** The text of an include file. */
export function writeInclude(include, random) {
  const guard = `${include.name.toUpperCase()}_INCLUDED`;
  const functions = include.functions.flatMap((planned) => ['', ...functionLines(planned, random)]);
  return [`#ifndef ${guard}`, `#define ${guard}`, '', `// ${remark(random)}`, ...functions, '', '#endif', ''].join(
    '\n',
  );
}

/** A function from a point of the surface to a number. */
export function functionLines({ name, verb, object, parameters }, random) {
  const signature = ['float2 uv', ...parameters.map((parameter) => `float ${parameter}`)].join(', ');
  const body = hlslStatements(random, ['uv.x', 'uv.y', ...parameters], random.int(2, 6));
  return [`// ${actionSentence(random, verb, object)}`, ...block(`float ${name}(${signature})`, body)];
}

/** Statements that end with `return` of a number made of the numbers called `names`. */
function hlslStatements(random, names, count) {
  const known = [...names];
  const lines = [];
  for (let i = 0; i < count; i++) {
    const name = `step${i}`;
    if (random.chance(0.2)) lines.push(`// ${remark(random)}`);
    lines.push(`float ${name} = ${number(random, known)};`);
    known.push(name);
    if (random.chance(0.25))
      lines.push(...block(`if (${name} > ${literal(random)})`, [`${name} -= ${literal(random)};`]));
    if (random.chance(0.12)) {
      lines.push(
        ...block(`for (int octave${i} = 0; octave${i} < ${random.int(2, 6)}; octave${i}++)`, [
          `${name} += sin(${name} * ${literal(random)}) * ${literal(random)};`,
        ]),
      );
    }
  }
  return [...lines, `return saturate(${number(random, known)});`];
}

function number(random, known) {
  const one = () => (random.chance(0.75) ? random.pick(known) : literal(random));
  return random.pick([
    () => `${one()} * ${one()} + ${one()}`,
    () => `sin(${one()} * ${literal(random)} + _Time.y)`,
    () => `lerp(${one()}, ${one()}, ${one()})`,
    () => `smoothstep(${literal(random)}, ${literal(random)}, ${one()})`,
    () => `pow(saturate(${one()}), ${literal(random)})`,
    () => `frac(${one()} * ${literal(random)})`,
    () => `max(${one()}, ${one()} - ${literal(random)})`,
    () => `dot(float2(${one()}, ${one()}), float2(${literal(random)}, ${literal(random)}))`,
  ])();
}

function literal(random) {
  return (random.int(1, 400) / 20).toFixed(2);
}
