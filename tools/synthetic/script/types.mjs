/**
 * Types of fields, parameters and results. `code` is how C# writes the type, `kind` how values are made and how Unity
 * writes them; types of the project name their script.
 */
export const floatType = { kind: 'float', code: 'float' };
export const intType = { kind: 'int', code: 'int' };
export const boolType = { kind: 'bool', code: 'bool' };
export const stringType = { kind: 'string', code: 'string' };
export const vectorType = { kind: 'vector', code: 'Vector3' };
export const colorType = { kind: 'color', code: 'Color' };
export const maskType = { kind: 'mask', code: 'LayerMask' };
export const curveType = { kind: 'curve', code: 'AnimationCurve' };
export const eventType = { kind: 'event', code: 'UnityEvent' };
export const prefabType = { kind: 'prefab', code: 'GameObject' };
export const voidType = { kind: 'void', code: 'void' };

/** Components of the engine that scripts hold and scenes have. */
export const componentTypes = [
  'Transform',
  'Rigidbody',
  'AudioSource',
  'Animator',
  'Light',
  'Collider',
  'Renderer',
].map((code) => ({ kind: 'component', code }));

/** Assets of the engine that scripts hold. */
export const assetTypes = ['Material', 'AudioClip', 'Texture2D'].map((code) => ({ kind: 'asset', code }));

/** Types that parameters and results of planned methods have: every caller can make values of them. */
export const plainTypes = [floatType, intType, boolType, stringType, vectorType];

/** A type that a script of the project declares: `enum`, `data`, `behaviour`, `plain` or `interface`. */
export function scriptType(script) {
  return { kind: script.kind, code: script.name, script };
}

/** The small serializable class that a script declares inside itself. */
export function entryType(entry) {
  return { kind: 'entry', code: entry.name, entry };
}

export function listType(of) {
  return { kind: 'list', code: `List<${of.code}>`, of };
}
