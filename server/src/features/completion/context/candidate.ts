import type { CompletionPlace } from '#features/completion/place.ts';
import type { FeatureContext } from '#features/context.ts';

/** Where a piece of context comes from. */
export type ContextKind = 'unity' | 'head' | 'engine' | 'edit' | 'definition' | 'similar';

/** A piece of the project that may help at a place. */
export interface ContextCandidate {
  readonly kind: ContextKind;
  readonly path: string;
  readonly text: string;
  /** How much it helps, within its kind; higher is better. */
  readonly score: number;
}

/** Finds one kind of context. */
export interface ContextSource {
  readonly name: string;
  find(place: CompletionPlace, ctx: FeatureContext, signal: AbortSignal): Promise<readonly ContextCandidate[]>;
}
