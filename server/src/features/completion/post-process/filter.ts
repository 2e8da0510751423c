import type { CompletionPlace } from '#features/completion/place.ts';

/** Mends one kind of fault in what a model wrote. */
export interface Filter {
  readonly name: string;
  /** Where it cuts, the text ends by our will: what the model's own end says no longer holds. */
  readonly endsText?: true;
  /** The mended text; the same text where there is nothing to mend, the empty one where nothing is worth showing. */
  apply(text: string, place: CompletionPlace, end: AnswerEnd): string;
}

/** How an answer ended: by itself or at a stop of ours, or because the model might not write more. */
export type AnswerEnd = 'stop' | 'length';
