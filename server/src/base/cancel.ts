/** Thrown when a signal was aborted. It is an answer, not a fault: it is never logged. */
export class Cancelled extends Error {
  override readonly name = 'Cancelled';
}

/** Throw `Cancelled` when `signal` was aborted. */
export function throwIfCancelled(signal: AbortSignal): void {
  if (signal.aborted) throw new Cancelled();
}

/** Give the event loop a turn, then check `signal`. For long loops; see `createPacer` for tight ones. */
export async function breathe(signal: AbortSignal): Promise<void> {
  await new Promise<void>((resolve) => setImmediate(resolve));
  throwIfCancelled(signal);
}

/**
 * A pace for tight loops: awaits nothing until `milliseconds` have passed since the last turn of the event loop,
 * then breathes. The monotonic clock read here is the only one outside the adapters.
 */
export function createPacer(milliseconds: number): (signal: AbortSignal) => Promise<void> | undefined {
  let last = performance.now();
  return (signal) => {
    if (performance.now() - last < milliseconds) {
      throwIfCancelled(signal);
      return undefined;
    }
    return breathe(signal).then(() => {
      last = performance.now();
    });
  };
}

/** Settle as `promise` does, or reject with `Cancelled` as soon as `signal` aborts. */
export function abortable<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  if (signal.aborted) {
    // Nobody will hear of it any more.
    promise.catch(() => undefined);
    return Promise.reject(new Cancelled());
  }
  return new Promise<T>((resolve, reject) => {
    const abort = () => reject(new Cancelled());
    signal.addEventListener('abort', abort, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
  });
}

/** A signal that never aborts, for callers that own the whole process. */
export function neverAborted(): AbortSignal {
  return new AbortController().signal;
}
