/** A macro of Unity's shader library whose use declares a variable, by the index of its arguments. */
export interface DeclaringMacro {
  readonly name: number;
  /** The argument that is the type; without it the macro's own name says what is declared. */
  readonly type?: number;
}

/** How a use of the macro `name` declares a variable; `undefined` when it does not. */
export function declaringMacro(name: string): DeclaringMacro | undefined {
  return declaring.find(([prefix]) => name.startsWith(prefix))?.[1];
}

/** By how the macros' names begin: their forms for arrays, precisions and stereo have endings. */
const declaring: readonly (readonly [prefix: string, macro: DeclaringMacro])[] = [
  ['TEXTURE', { name: 0 }],
  ['SAMPLER', { name: 0 }],
  ['UNITY_DECLARE_', { name: 0 }],
  ['UNITY_DEFINE_INSTANCED_PROP', { type: 0, name: 1 }],
  ['UNITY_DOTS_INSTANCED_PROP', { type: 0, name: 1 }],
  ['RW_TEXTURE', { name: 1 }],
  ['TYPED_TEXTURE', { name: 1 }],
  ['GLOBAL_TEXTURE', { name: 0 }],
  ['SCREENSPACE_TEXTURE', { name: 0 }],
  ['DEPTH_TEXTURE', { name: 0 }],
];

/** Macros that open a constant buffer; the first argument is its name. */
export const bufferOpenings: ReadonlySet<string> = new Set([
  'CBUFFER_START',
  'GLOBAL_CBUFFER_START',
  'UNITY_INSTANCING_BUFFER_START',
  'UNITY_INSTANCING_CBUFFER_START',
  'UNITY_INSTANCING_CBUFFER_SCOPE_BEGIN',
  'UNITY_DOTS_INSTANCING_START',
]);

/** Macros that close what `bufferOpenings` open. */
export const bufferClosings: ReadonlySet<string> = new Set([
  'CBUFFER_END',
  'UNITY_INSTANCING_BUFFER_END',
  'UNITY_INSTANCING_CBUFFER_END',
  'UNITY_INSTANCING_CBUFFER_SCOPE_END',
  'UNITY_DOTS_INSTANCING_END',
]);
