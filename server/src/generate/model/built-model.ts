import type { Model, Vector3 } from './mesh.ts';

/** What came of one part of a program, at the finest level. */
export interface BuiltPart {
  readonly name: string;
  readonly material: string;
  readonly triangles: number;
  /** Pieces that do not hang together. */
  readonly pieces: number;
  /** Pieces that the program says there should be. */
  readonly piecesAsked: number;
  /** Cubic metres. */
  readonly volume: number;
}

/** A model with what was found out while building it. */
export interface BuiltModel {
  readonly model: Model;
  readonly parts: readonly BuiltPart[];
  /** Width, height and depth of the finest level in metres. */
  readonly size: Vector3;
  /** What differs from what was asked, in English, for people and language models. */
  readonly remarks: readonly string[];
}
