import type { Block } from './block.ts';
import type { NamedSpan } from './quoted.ts';
import type { ShaderPropertyFact, TagPair } from './shader-facts.ts';

/** What the tree of a ShaderLab file shows. It grows while the tree is read. */
export interface ShaderTree {
  readonly file: Block;
  readonly properties: PropertyRead[];
  fallback?: string;
  customEditor?: string;
  /** Pairs of a pipeline's type and the editor of materials under it. */
  readonly pipelineEditors: TagPair[];
  readonly dependencies: TagPair[];
}

/** A property with what its fact does not say. */
export interface PropertyRead {
  readonly fact: ShaderPropertyFact;
  readonly name: NamedSpan;
  /** The type as written: `Range(0, 1)`. */
  readonly type: string;
  /** The attributes as written, without brackets. */
  readonly attributes: readonly NamedSpan[];
}
