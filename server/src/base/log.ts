/** Where the server reports what it does. Never give it a key, a prompt or the text of a user's file. */
export interface Log {
  info(message: string): void;
  warn(message: string): void;
  /** A broken invariant of our own: reported, so that it can be mended, without ending the server. */
  bug(where: string, error: unknown): void;
}

/** A log that forgets everything. */
export const silentLog: Log = { info() {}, warn() {}, bug() {} };

/** One line for an error of any shape. */
export function describeError(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
