/** Where the server reports what it does. Never give it a key, a prompt or the text of a user's file. */
export interface Log {
  info(message: string): void;
  warn(message: string): void;
  /** A broken invariant of our own: reported, so that it can be mended, without ending the server. */
  bug(where: string, error: unknown): void;
}

/** A log that forgets everything. */
export const silentLog: Log = { info() {}, warn() {}, bug() {} };

/** A log that passes on what it is told and keeps the last `limit` warnings and faults, oldest first. */
export function createRecordingLog(log: Log, limit: number): { readonly log: Log; recent(): readonly string[] } {
  const kept: string[] = [];
  const keep = (line: string) => {
    kept.push(line);
    if (kept.length > limit) kept.shift();
  };
  return {
    log: {
      info: (message) => log.info(message),
      warn(message) {
        keep(message);
        log.warn(message);
      },
      bug(where, error) {
        keep(`fault in ${where}: ${describeError(error)}`);
        log.bug(where, error);
      },
    },
    recent: () => [...kept],
  };
}

/** One line for an error of any shape. */
export function describeError(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
