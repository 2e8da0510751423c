import type { Span } from '#base/text.ts';
import type { PragmaFact } from '#syntax/shaderlab/shader-facts.ts';

/**
 * What HLSL code says beside its declarations; of a ShaderLab file, all its blocks together. Includes, macros and pragmas
 * of inactive branches are left out.
 */
export interface HlslFacts {
  readonly includes: readonly IncludeFact[];
  readonly macros: readonly MacroFact[];
  readonly pragmas: readonly PragmaFact[];
  /** Branches of `#if` that no variant can reach (`#if 0`), without their directives. */
  readonly inactive: readonly Span[];
}

/** An `#include`; the span is that of the path without its quotes. */
export interface IncludeFact {
  readonly path: string;
  readonly span: Span;
  /** `#include_with_pragmas`. */
  readonly withPragmas?: true;
}

/** A `#define`. */
export interface MacroFact {
  readonly name: string;
  /** Parameter names of a function-like macro. */
  readonly parameters?: readonly string[];
  readonly nameSpan: Span;
}
