import type { Span } from '#base/text.ts';

/** What a shader asset (ShaderLab file or shader graph) declares to materials and to the engine. */
export interface ShaderFact {
  /** The name by which `Shader.Find` knows it: `TinyGame/Water`. */
  readonly name: string;
  readonly properties: readonly ShaderPropertyFact[];
  /** Pairs of all `Tags` blocks, outermost first. */
  readonly tags: readonly TagPair[];
  readonly fallback?: string;
  readonly customEditor?: string;
  /** Pairs of `CustomEditorForRenderPipeline "editor" "pipeline"`, the pipeline's type first. */
  readonly pipelineEditors?: readonly TagPair[];
  /** Pairs of `Dependency "key" = "shader"`. */
  readonly dependencies?: readonly TagPair[];
  readonly subShaders: readonly SubShaderFact[];
  /** Keywords that its pragmas or keyword properties declare, each once. */
  readonly keywords: readonly ShaderKeywordFact[];
}

/** Key and value as written, without quotes. */
export type TagPair = readonly [key: string, value: string];

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

/** A `SubShader` block. */
export interface SubShaderFact {
  readonly span: Span;
  readonly lod?: number;
  readonly tags: readonly TagPair[];
  readonly states: readonly StateFact[];
  readonly passes: readonly PassFact[];
}

/** A `Pass`, `UsePass` or `GrabPass`. */
export interface PassFact {
  readonly kind: 'pass' | 'usePass' | 'grabPass';
  /** The pass's `Name`, or what `UsePass` and `GrabPass` name. */
  readonly name?: string;
  readonly span: Span;
  readonly tags: readonly TagPair[];
  readonly states: readonly StateFact[];
  readonly pragmas: readonly PragmaFact[];
}

/** A render state command: `Blend SrcAlpha OneMinusSrcAlpha`. */
export interface StateFact {
  readonly command: string;
  /** The rest of the command, white space folded. */
  readonly value: string;
  readonly span: Span;
}

/** A `#pragma` of shader code. */
export interface PragmaFact {
  /** `vertex`, `multi_compile_local`, `kernel` … */
  readonly name: string;
  readonly arguments: readonly string[];
  readonly span: Span;
}

/** A shader keyword and the pragma or property that declares it. */
export interface ShaderKeywordFact {
  readonly name: string;
  /** `multi_compile`, `shader_feature_local`, `Toggle`, `KeywordEnum`, `graph` … */
  readonly declaredBy: string;
}
