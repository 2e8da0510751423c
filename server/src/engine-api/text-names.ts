import type { StringFact } from '#syntax/csharp/csharp-facts.ts';
import type { TermKind } from '#syntax/symbol.ts';

/**
 * Methods of the engine that take a name as text, by their own name or, where that is a common one, with their class; and
 * the kinds of name that they take. A parameter may be an animator's or a shader's: which one the project has decides.
 */
const kindsByMethod: Readonly<Record<string, readonly TermKind[]>> = {
  CompareTag: ['tag'],
  FindWithTag: ['tag'],
  FindGameObjectWithTag: ['tag'],
  FindGameObjectsWithTag: ['tag'],
  NameToLayer: ['layer'],
  GetMask: ['layer'],
  'SortingLayer.NameToID': ['sortingLayer'],
  LoadScene: ['scene'],
  LoadSceneAsync: ['scene', 'address'],
  UnloadSceneAsync: ['scene'],
  GetSceneByName: ['scene'],
  GetSceneByPath: ['scene'],
  GetAxis: ['inputAxis'],
  GetAxisRaw: ['inputAxis'],
  GetButton: ['inputAxis'],
  GetButtonDown: ['inputAxis'],
  GetButtonUp: ['inputAxis'],
  FindAction: ['inputAction'],
  FindActionMap: ['inputActionMap'],
  SwitchCurrentActionMap: ['inputActionMap'],
  SwitchCurrentControlScheme: ['controlScheme'],
  SetTrigger: ['animatorParameter'],
  ResetTrigger: ['animatorParameter'],
  SetBool: ['animatorParameter'],
  GetBool: ['animatorParameter'],
  SetInteger: ['animatorParameter', 'shaderProperty'],
  GetInteger: ['animatorParameter', 'shaderProperty'],
  SetFloat: ['animatorParameter', 'shaderProperty'],
  GetFloat: ['animatorParameter', 'shaderProperty'],
  CrossFade: ['animatorState'],
  CrossFadeInFixedTime: ['animatorState'],
  Play: ['animatorState'],
  'Animator.StringToHash': ['animatorParameter', 'animatorState'],
  GetLayerIndex: ['animatorLayer'],
  'Resources.Load': ['resource'],
  'Resources.LoadAsync': ['resource'],
  'Resources.LoadAll': ['resource'],
  'Addressables.LoadAssetAsync': ['address', 'addressLabel'],
  'Addressables.LoadAssetsAsync': ['addressLabel', 'address'],
  'Addressables.InstantiateAsync': ['address'],
  'Shader.Find': ['shader'],
  PropertyToID: ['shaderProperty'],
  HasProperty: ['shaderProperty'],
  SetColor: ['shaderProperty'],
  GetColor: ['shaderProperty'],
  SetVector: ['shaderProperty'],
  GetVector: ['shaderProperty'],
  SetTexture: ['shaderProperty'],
  GetTexture: ['shaderProperty'],
  SetMatrix: ['shaderProperty'],
  SetBuffer: ['shaderProperty'],
  SetGlobalFloat: ['shaderProperty'],
  SetGlobalColor: ['shaderProperty'],
  SetGlobalVector: ['shaderProperty'],
  SetGlobalTexture: ['shaderProperty'],
  EnableKeyword: ['shaderKeyword'],
  DisableKeyword: ['shaderKeyword'],
  IsKeywordEnabled: ['shaderKeyword'],
  FindKernel: ['kernel'],
  AddToClassList: ['ussClass'],
  RemoveFromClassList: ['ussClass'],
  EnableInClassList: ['ussClass'],
  Q: ['uxmlName'],
};

/** Methods whose arguments are all names; of others only the first is one. */
const takesMany: ReadonlySet<string> = new Set(['GetMask']);

/** The kinds of name that a literal is, by what it is given to; none where that takes other text. */
export function kindsOfLiteral(literal: StringFact): readonly TermKind[] {
  if (literal.isPart === true) return [];
  const parts = literal.of.split('.');
  const last = parts.at(-1) ?? '';
  if (literal.context === 'comparison') return last === 'tag' ? ['tag'] : [];
  if (literal.context !== 'argument' || (literal.argument !== 0 && !takesMany.has(last))) return [];
  return kindsByMethod[parts.slice(-2).join('.')] ?? kindsByMethod[last] ?? [];
}

/** The kinds of name that a method takes as text, by its own name whatever its class. */
export function kindsByMethodName(name: string): readonly TermKind[] {
  const found = Object.entries(kindsByMethod).filter(([method]) => method === name || method.endsWith(`.${name}`));
  return [...new Set(found.flatMap(([, kinds]) => kinds))];
}
