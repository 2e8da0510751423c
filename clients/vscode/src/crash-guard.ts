/** Decides whether a server that ended is started again. */
export interface CrashGuard {
  /** Note an end; whether to start again. */
  mayRestart(): boolean;
  /** Begin counting anew: the user wants another try. */
  forgive(): void;
}

/** Starts again at most `most` times in `period` milliseconds. */
export function createCrashGuard(now: () => number, most = 3, period = 180_000): CrashGuard {
  let ends: readonly number[] = [];
  return {
    mayRestart() {
      const at = now();
      ends = [...ends.filter((end) => at - end < period), at];
      return ends.length <= most;
    },
    forgive() {
      ends = [];
    },
  };
}
