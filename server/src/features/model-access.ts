import type { LanguageModel } from '#model/ports.ts';
import type { DepartureCheck } from '#workspace/secrets/departure.ts';
import type { OpenDocument } from '#workspace/snapshot.ts';

/** The user's language model with what stands before it. */
export interface ModelAccess {
  /** `undefined` where none is configured. */
  readonly model: LanguageModel | undefined;
  /** Tokens of an inline completion at most. */
  readonly maximumTokens: number;
  readonly temperature: number;
  /** Everything that is sent to a model passes here, whether it runs on this machine or not. */
  readonly departure: DepartureCheck;
  readonly prompts: PromptLog;
  /** A document as it is at this moment, not as it was when the request came. */
  present(path: string): OpenDocument | undefined;
}

/** What was sent to a model last. */
export interface SentPrompt {
  readonly model: string;
  /** `completion`, `edit` … */
  readonly purpose: string;
  /** Exactly as it was sent. */
  readonly body: string;
}

/** Remembers the last prompt, so that people can see what leaves their editor. */
export interface PromptLog {
  note(prompt: SentPrompt): void;
  last(): SentPrompt | undefined;
}

/** Nothing was sent yet. */
export function createPromptLog(): PromptLog {
  let last: SentPrompt | undefined;
  return {
    note(prompt) {
      last = prompt;
    },
    last: () => last,
  };
}
