import type { ImageAnswer, SeenRequest } from './image-server-shapes.ts';

/** What a test may change while the services run. */
export interface ModelServices {
  /** The `Authorization` that is wanted; none when absent. */
  authorization: string | undefined;
  /** Looks at a task before it is done. */
  looks: number;
  /** Why every task fails; none does when absent. */
  failing: string | undefined;
  /** Where results lie, below which `/files/ID.glb` is; the server itself when absent. */
  store: string | undefined;
  answer(request: SeenRequest): ImageAnswer;
  reset(): void;
}

/** What a service can tell of a task when it is looked at. */
export interface Look {
  /** How often it was looked at before. */
  readonly looks: number;
  /** Whether it is done by now; a task that fails is done too. */
  readonly isDone: boolean;
}

/** What the services share: tasks that are done after some looks, and the places of results. */
export interface Played {
  readonly services: ModelServices;
  /** Begin a task under a new id. */
  begin(): string;
  look(id: string): Look | undefined;
  /** The address of a task's model, with a signature that no message should hold. */
  addressOf(id: string, request: SeenRequest): string;
  readonly model: Uint8Array;
}

/** The id of a task by its number, from 1. */
export function taskNamed(number: number): string {
  return `018a210d-8ba4-705c-b111-${`${number}`.padStart(12, '0')}`;
}
