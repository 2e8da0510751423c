/** Kinds of passage a search can ask for. */
export type PassageKind = 'script' | 'shader' | 'asset' | 'doc';

/** A passage that is found and shown as one. Lines are 1-based. */
export interface Chunk {
  readonly path: string;
  readonly kind: PassageKind;
  /** Dotted name of what the passage declares, or the file's name. */
  readonly symbol: string;
  readonly line: number;
  readonly endLine: number;
  /** Fields that searches weigh apart (`fields.ts`). */
  readonly name: string;
  /** The name of what encloses it: a type, or a shader; `''` where nothing does. */
  readonly owner: string;
  readonly comment: string;
  readonly body: string;
}

/** Passages longer than this many characters are cut: the rest rarely decides what a passage is about. */
export const maximumBody = 4000;
