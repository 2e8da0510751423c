import type { Span } from '#base/text.ts';

/** What a symbol is. Names follow LSP's SymbolKind where it has one. */
export type SymbolKind =
  | 'namespace'
  | 'class'
  | 'struct'
  | 'interface'
  | 'enum'
  | 'record'
  | 'delegate'
  | 'method'
  | 'constructor'
  | 'property'
  | 'field'
  | 'event'
  | 'enumMember'
  | 'function'
  | 'variable'
  | 'constantBuffer'
  | 'shader'
  | 'shaderProperty'
  | 'subShader'
  | 'pass'
  | 'kernel'
  | 'macro'
  | 'asset';

/** One declaration. Spans are UTF-16 offsets in the file's text. */
export interface SymbolFact {
  readonly name: string;
  readonly kind: SymbolKind;
  /** Dotted names of what encloses it, outermost first; `''` at the top. */
  readonly container: string;
  /** The whole declaration, attributes and body included. */
  readonly span: Span;
  readonly nameSpan: Span;
  /** The declaration without attributes and body, white space folded: `public void TakeDamage(int amount)`. */
  readonly signature: string;
  /** The documentation comment's summary as plain text. */
  readonly doc?: string;
  /** Attributes as written, without brackets: `SerializeField`, `Range(0, 1)`. */
  readonly attributes?: readonly string[];
  /** Base types as written, for types. */
  readonly bases?: readonly string[];
  /** `public`, `static`, `partial` …; storage classes in HLSL. In order. */
  readonly modifiers?: readonly string[];
  /** The type of a field, variable or property and the result type of a function, as written. */
  readonly type?: string;
  readonly parameters?: readonly ParameterFact[];
  /** Names of type parameters. */
  readonly typeParameters?: readonly string[];
  /** Present on fields and properties that Unity writes into assets. */
  readonly serialized?: SerializedFact;
  /** Stands in a branch of `#if` that the project's defines switch off. */
  readonly inactive?: true;
}

/** A parameter of a function. */
export interface ParameterFact {
  readonly name: string;
  /** As written, with `ref`, `out`, `in`, `params`, `this` before it: `ref Vector3`. */
  readonly type: string;
  /** The default as written, or an HLSL semantic with its colon. */
  readonly suffix?: string;
}

/** How Unity writes a field into assets. */
export interface SerializedFact {
  /** The key in the file: the field's name, or `<Name>k__BackingField` of a property. */
  readonly key: string;
  /** Keys that `FormerlySerializedAs` still reads. */
  readonly formerKeys?: readonly string[];
  /** `SerializeReference`: the value is written apart, with its type. */
  readonly byReference?: true;
}

/** Why a part of a file is not as it should be. */
export type ProblemCode =
  /** Cannot be read by the language's rules. */
  | 'syntax'
  /** Markers that a version control merge left. */
  | 'conflict'
  /** Two objects of one file have the same id. */
  | 'duplicate-id';

/** Something in the file that could not be read. */
export interface ProblemFact {
  readonly code: ProblemCode;
  readonly span: Span;
  readonly message: string;
}

/** Kinds of name that a project defines outside its code and that code, assets and people refer to by text. */
export type TermKind =
  | 'tag'
  | 'layer'
  | 'sortingLayer'
  | 'renderingLayer'
  | 'scene'
  | 'inputAxis'
  | 'inputActionMap'
  | 'inputAction'
  | 'controlScheme'
  | 'animatorLayer'
  | 'animatorParameter'
  | 'animatorState'
  | 'animationEvent'
  | 'address'
  | 'addressLabel'
  | 'resource'
  | 'shader'
  | 'shaderProperty'
  | 'shaderKeyword'
  | 'kernel'
  | 'uxmlName'
  | 'ussClass'
  | 'define';

/** One such name where it is defined. */
export interface TermFact {
  readonly kind: TermKind;
  readonly name: string;
  /** More about it: a parameter's type, a layer's number, an action's map. */
  readonly detail?: string;
  /** Offset of the name in the file's text; in Unity YAML of the byte. */
  readonly offset?: number;
}
