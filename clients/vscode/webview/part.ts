import type { FromPanel } from '#panel/from-panel.ts';
import type { Pictures } from './pictures.ts';
import type { Plan } from './plans.ts';
import type { Event, State } from './state.ts';
import type { Words } from './words.ts';

/** What a part of the page works with. */
export interface PartContext {
  readonly words: Words;
  readonly pictures: Pictures;
  state(): State;
  emit(event: Event): void;
  /** Do it, unless there is nothing to do or something runs. */
  start(plan: Plan | undefined): void;
  send(message: FromPanel): void;
}

/** A part of the page: made once, then brought up to the state after every event. */
export interface Part {
  readonly element: HTMLElement;
  update(state: State): void;
}
