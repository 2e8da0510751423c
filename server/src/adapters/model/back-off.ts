import type { ModelState } from '#model/ports.ts';
import type { Fault } from './faults.ts';

/** Remembers whether a service may be asked. */
export interface BackOff {
  state(): ModelState;
  worked(): void;
  failed(fault: Fault): void;
}

const shortestWait = 1000;
const longestWait = 60_000;

/** Nothing was tried yet. `now` is in milliseconds; `random` spreads the waits of many clients. */
export function createBackOff(now: () => number, random: () => number): BackOff {
  let last: Fault | 'worked' | undefined;
  let until = 0;
  let failures = 0;
  return {
    state() {
      if (last === undefined) return { type: 'untried' };
      if (last === 'worked') return { type: 'working' };
      const { failure, retry } = last;
      return { type: 'failing', failure, ...(retry === 'never' ? {} : { retryInMs: Math.max(0, until - now()) }) };
    },
    worked() {
      last = 'worked';
      failures = 0;
    },
    failed(fault) {
      last = fault;
      const doubled = Math.min(longestWait, shortestWait * 2 ** failures);
      failures++;
      until = now() + (fault.waitMs ?? doubled * (0.75 + 0.5 * random()));
    },
  };
}
