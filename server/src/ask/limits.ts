/** Bounds of one question. */
export interface AskLimits {
  /** Turns of the model. */
  readonly steps: number;
  /** Tokens sent and received together. */
  readonly tokens: number;
  /** Milliseconds, without those in which the user is asked something. */
  readonly milliseconds: number;
  /** Tokens of one turn of the model. */
  readonly turnTokens: number;
  /** Characters of one turn; a model that goes on is cut off. */
  readonly turnCharacters: number;
  /** Characters of a question. */
  readonly question: number;
  /** Times that the same call is answered from memory before the model has to answer. */
  readonly repeats: number;
  /** Characters of what the user looks at. */
  readonly context: number;
  /** Characters of a call's arguments. */
  readonly args: number;
  /** Edits of one set. */
  readonly edits: number;
}

/** The only place where they stand. */
export const askLimits: AskLimits = {
  steps: 12,
  tokens: 60_000,
  milliseconds: 120_000,
  turnTokens: 1500,
  turnCharacters: 24_000,
  question: 4000,
  repeats: 2,
  context: 4000,
  args: 12_000,
  edits: 200,
};
