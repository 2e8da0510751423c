import type { CompletionPlace } from '#features/completion/place.ts';
import type { FeatureContext } from '#features/context.ts';
import type { FileFacts } from '#syntax/facts.ts';

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

/** What sources of context are asked with. */
export interface ContextQuestion {
  readonly place: CompletionPlace;
  readonly ctx: FeatureContext;
  /** Facts of the place's own text, read when a source first asks for them. */
  facts(): Promise<FileFacts>;
}

/** Finds one kind of context. */
export interface ContextSource {
  readonly name: string;
  find(question: ContextQuestion, signal: AbortSignal): Promise<readonly ContextCandidate[]>;
}
