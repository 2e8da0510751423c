import { abortable } from '#base/cancel.ts';

/** Runs one piece of work at a time, in the order in which they came. Giving up while waiting disturbs nobody. */
export type Turns = <T>(work: () => Promise<T>, signal: AbortSignal) => Promise<T>;

/** An empty row of turns. */
export function createTurns(): Turns {
  let last: Promise<unknown> = Promise.resolve();
  return (work, signal) => {
    const turn = abortable(last, signal).then(work);
    last = Promise.allSettled([last, turn]);
    return turn;
  };
}
