import { type Answer, isFault } from '#adapters/service/faults.ts';
import type { Question, Talk } from '#adapters/service/request.ts';
import type { Service } from '#adapters/service/service.ts';
import { type Result, success } from '#base/failure.ts';
import { largestState } from './model-service.ts';

/** How a task stands: on its way, or done with what it gives. */
export type TaskState<T> =
  | {
      readonly isDone: false;
      /** The share that is done, where the service tells. */
      readonly share: number | undefined;
      /** Milliseconds until the service expects to be done. */
      readonly leftMs?: number | undefined;
    }
  | { readonly isDone: true; readonly value: T };

/** Looks in a row that may fail for reasons that pass. */
const mostFaults = 3;

/** Pauses grow by a quarter, up to this many times the first. */
const growth = 1.25;
const longestPause = 8;

/**
 * Look at a task until it is done or will not be. Pauses grow, and follow what the service expects where it does; a task
 * that has cost something is not given up for a look that fails. The bound of the whole conversation ends it in any case.
 */
export async function follow<T>(
  talk: Talk,
  service: Service,
  question: Question,
  read: (answer: Answer) => Result<TaskState<T>>,
  progress: (share: number) => void,
): Promise<Result<T>> {
  const { pollMs } = service.bounds;
  let pause = pollMs;
  let faults = 0;
  let told = 0;
  for (;;) {
    await talk.pause(pause);
    pause = Math.min(pause * growth, pollMs * longestPause);
    const answer = await talk.ask({ largest: largestState, patience: 1, ...question });
    if (!answer.ok) {
      faults++;
      const passes = isFault(answer, service, ['busy', 'server', 'broken-answer', 'unreachable']);
      if (!passes || faults >= mostFaults) return answer;
      continue;
    }
    faults = 0;
    const state = read(answer.value);
    if (!state.ok) return state;
    if (state.value.isDone) return success(state.value.value);
    const { share, leftMs } = state.value;
    if (share !== undefined && share > told) {
      told = Math.min(1, share);
      progress(told);
    }
    if (leftMs !== undefined) pause = Math.min(Math.max(leftMs / 2, pollMs), pollMs * longestPause);
  }
}
