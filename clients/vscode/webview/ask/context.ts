import type { FromAsk } from '#ask/from-ask.ts';
import type { Event, State } from './state.ts';
import type { AskWords } from './words.ts';

/** What the parts of the page work with. */
export interface AskContext {
  readonly words: AskWords;
  state(): State;
  emit(event: Event): void;
  send(message: FromAsk): void;
  /** Ask a question, unless one is worked on. */
  submit(question: string): void;
}
