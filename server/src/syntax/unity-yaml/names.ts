import { scalarText } from './scalar.ts';
import type { YamlDocument } from './scanner.ts';

const gameObjectClass = 1;
/** A GameObject's name stands within so many bytes of its header unless it has hundreds of components. */
const nameWindow = 16_384;
/** Scenes with more different names are described well enough by these. */
const maximumNames = 2000;

/** Names of the file's GameObjects, each once, in order. */
export function gameObjectNames(buffer: Buffer, documents: readonly YamlDocument[]): readonly string[] {
  const names = new Set<string>();
  for (const document of documents) {
    if (names.size >= maximumNames) break;
    if (document.classId !== gameObjectClass || document.stripped) continue;
    const at = buffer.indexOf('\n  m_Name: ', document.start);
    if (at === -1 || at >= Math.min(document.end, document.start + nameWindow)) continue;
    names.add(restOfLine(buffer, at + '\n  m_Name: '.length));
  }
  return [...names];
}

/**
 * Methods that persistent calls of UnityEvents name, each once: `m_MethodName: Open`, and of overrides the `value` after
 * a `propertyPath` that ends so.
 */
export function eventMethods(buffer: Buffer): readonly string[] {
  const key = 'm_MethodName';
  const override = '\n      value: ';
  return distinct(buffer, key, (at) => {
    const after = at + key.length;
    if (buffer.toString('latin1', after, after + 2) === ': ') return after + 2;
    return buffer.toString('latin1', after, after + override.length) === override ? after + override.length : undefined;
  });
}

/** Functions that animation events call, each once: `functionName: Footstep`. */
export function animationFunctions(buffer: Buffer): readonly string[] {
  const key = 'functionName: ';
  return distinct(buffer, key, (at) => at + key.length);
}

function distinct(buffer: Buffer, key: string, valueAt: (at: number) => number | undefined): readonly string[] {
  const found = new Set<string>();
  for (let at = buffer.indexOf(key); at !== -1; at = buffer.indexOf(key, at + key.length)) {
    const start = valueAt(at);
    const value = start === undefined ? '' : restOfLine(buffer, start);
    if (value !== '' && found.size < maximumNames) found.add(value);
  }
  return [...found];
}

/** Longer names are cut; no one looks for them. */
const maximumName = 400;

function restOfLine(buffer: Buffer, start: number): string {
  const found = buffer.indexOf(10, start);
  const end = Math.min(found === -1 ? buffer.length : found, start + maximumName);
  return scalarText(buffer.toString('utf8', start, end).trimEnd());
}
