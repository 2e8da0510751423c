import type { Span } from '#base/text.ts';

/** The kinds of file of the command-line contract (DESIGN.md, "Words of the contract"). */
export type FileKind = 'csharp' | 'shader' | 'hlsl' | 'shadergraph' | 'yaml' | 'meta' | 'asmdef' | 'other';

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
  | 'gameObject'
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
}

/** Something in the file that could not be read. */
export interface ProblemFact {
  readonly span: Span;
  readonly message: string;
}

/** A property of a ShaderLab `Properties` block or of a shader graph. */
export interface ShaderPropertyFact {
  readonly name: string;
  readonly display: string;
  /** As written, lower case, arguments left out: `2d`, `range`, `color`, `integer` … */
  readonly type: string;
  /** Bounds of a `Range`. */
  readonly range?: readonly [number, number];
  /** The default as written: `(1,1,1,1)`, `0.5`, `"white" {}`. */
  readonly defaultValue: string;
  /** Attributes without brackets: `HDR`, `Toggle(_GLOW)`. */
  readonly attributes: readonly string[];
  readonly span: Span;
}

/** What a shader asset declares to materials. */
export interface ShaderFact {
  /** The name by which `Shader.Find` knows it: `TinyGame/Water`. */
  readonly name: string;
  readonly properties: readonly ShaderPropertyFact[];
  /** Pairs of all `Tags` blocks, outermost first. */
  readonly tags: readonly (readonly [key: string, value: string])[];
  readonly fallback?: string;
}

/** Facts of one file: plain data that can cross threads and be stored. */
export interface FileFacts {
  readonly kind: FileKind;
  readonly symbols: readonly SymbolFact[];
  readonly problems: readonly ProblemFact[];
  readonly shader?: ShaderFact;
  /** GUIDs that the file refers to, with how often, in order of first use; built-in ones left out. */
  readonly guidRefs?: readonly (readonly [guid: string, count: number])[];
  /** The GUID that a `.meta` file defines. */
  readonly guid?: string;
}
