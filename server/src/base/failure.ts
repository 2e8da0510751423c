/** An expected failure: something about the input or the machine, not a fault of ours. */
export interface Failure {
  readonly ok: false;
  /** Stable, kebab-case, for programs. */
  readonly code: string;
  /** What is wrong, for people. */
  readonly message: string;
  /** How to mend it. */
  readonly hint: string;
}

/** A value or an expected failure. */
export type Result<T> = { readonly ok: true; readonly value: T } | Failure;

/** Wrap a value. */
export function success<T>(value: T): Result<T> {
  return { ok: true, value };
}

/** Make an expected failure. */
export function failure(code: string, message: string, hint: string): Failure {
  return { ok: false, code, message, hint };
}
