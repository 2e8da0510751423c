import { Cancelled } from '#base/cancel.ts';
import type { RecentEdits } from '#features/recent-edits.ts';

const [shortest, longest, unknown] = [40, 250, 120];

/**
 * Milliseconds to wait for the next keystroke before a model is asked: shorter than the user's own pace, so that a pause is
 * noticed, and half of that where a word has just ended.
 */
export function typingDelay(edits: RecentEdits, before: string): number {
  const delay = Math.min(longest, Math.max(shortest, 0.8 * (edits.pace() ?? unknown)));
  return /\w$/.test(before) ? delay : Math.max(shortest, delay / 2);
}

/** Wait, or reject with `Cancelled` as soon as `signal` aborts. */
export function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) {
      reject(new Cancelled());
      return;
    }
    const end = () => {
      clearTimeout(timer);
      reject(new Cancelled());
    };
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', end);
      resolve();
    }, milliseconds);
    signal.addEventListener('abort', end, { once: true });
  });
}
