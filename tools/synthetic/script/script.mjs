import { createRandom } from '../random.mjs';
import { block } from './code.mjs';
import { kindWriters } from './kinds.mjs';

/** The text of a C# file. */
export function writeScript(script) {
  const random = createRandom(script.seed);
  const body = block(`namespace ${script.namespace}`, kindWriters[script.kind](script, random));
  return `${usings(script, body).join('\n')}\n\n${body.map(placed).join('\n')}\n`;
}

function usings(script, body) {
  const text = body.join('\n');
  const own = new Set([script.namespace, ...enclosing(script.namespace)]);
  const namespaces = [
    ...(/\[Serializable\]/.test(text) ? ['System'] : []),
    ...(/\bIEnumerator\b/.test(text) ? ['System.Collections'] : []),
    ...(/\bList</.test(text) ? ['System.Collections.Generic'] : []),
    ...(script.kind === 'editor' ? ['UnityEditor'] : []),
    'UnityEngine',
    ...(/\bUnityEvent\b/.test(text) ? ['UnityEngine.Events'] : []),
    ...[...new Set(referenced(script).map(({ namespace }) => namespace))].filter((name) => !own.has(name)).sort(),
  ];
  return namespaces.map((name) => `using ${name};`);
}

function referenced(script) {
  const ofType = (type) => (type.of === undefined ? (type.script ?? []) : ofType(type.of));
  return [
    ...script.fields.flatMap(({ type }) => ofType(type)),
    ...script.interfaces,
    ...(script.target === undefined ? [] : [script.target]),
  ];
}

/** `A.B.C` -> `A.B`, `A`: what code in a namespace sees without `using`. */
function enclosing(namespace) {
  const parts = namespace.split('.');
  return parts.slice(1).map((_, i) => parts.slice(0, i + 1).join('.'));
}

/** Directives stand at the margin. */
function placed(line) {
  return /^ +#/.test(line) ? line.trimStart() : line;
}
