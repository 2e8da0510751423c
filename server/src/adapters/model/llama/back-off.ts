import type { Failure } from '#base/failure.ts';

/** How long a failing model is left alone. */
export interface BackOff {
  /** The last failure, while it is too early to try again. */
  waiting(): { readonly failure: Failure; readonly retryInMs: number } | undefined;
  failed(failure: Failure): void;
  worked(): void;
}

/** Milliseconds after the first failure, and after many. */
const shortest = 1000;
const longest = 120_000;

/** Twice as long after each failure. `now` answers monotonic milliseconds. */
export function createBackOff(now: () => number): BackOff {
  let last: Failure | undefined;
  let until = 0;
  let pause = shortest;
  return {
    waiting() {
      const retryInMs = Math.ceil(until - now());
      return last === undefined || retryInMs <= 0 ? undefined : { failure: last, retryInMs };
    },
    failed(failure) {
      last = failure;
      until = now() + pause;
      pause = Math.min(longest, pause * 2);
    },
    worked() {
      last = undefined;
      pause = shortest;
    },
  };
}
