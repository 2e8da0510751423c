import { Cancelled } from '#base/cancel.ts';

/** A bound on time that stands still while the user is asked something. */
export interface Deadline {
  /** Aborts at the end of the time or with the user's own signal. */
  readonly signal: AbortSignal;
  /** Whether the time is over, and not the user's patience. */
  isOver(): boolean;
  /** Wait for the user without spending time. */
  outside<T>(task: () => Promise<T>): Promise<T>;
  end(): void;
}

/** Start a clock of `milliseconds`. */
export function startDeadline(milliseconds: number, signal: AbortSignal): Deadline {
  const own = new AbortController();
  let left = milliseconds;
  let since = performance.now();
  let over = false;
  let ended = false;
  const expire = () => {
    over = true;
    own.abort();
  };
  let timer = setTimeout(expire, left);
  const cancel = () => own.abort();
  if (signal.aborted) cancel();
  else signal.addEventListener('abort', cancel, { once: true });
  return {
    signal: own.signal,
    isOver: () => over && !signal.aborted,
    async outside(task) {
      if (own.signal.aborted) throw new Cancelled();
      clearTimeout(timer);
      left -= performance.now() - since;
      try {
        return await task();
      } finally {
        since = performance.now();
        // The user may answer when nobody waits any more.
        if (!ended) timer = setTimeout(expire, Math.max(0, left));
      }
    },
    end() {
      ended = true;
      clearTimeout(timer);
      signal.removeEventListener('abort', cancel);
    },
  };
}
