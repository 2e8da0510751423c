/** How much of a service is borne with. */
export interface Bounds {
  /** Bytes of an answer. */
  readonly largest: number;
  /** Milliseconds without a byte. */
  readonly silenceMs: number;
  /** Milliseconds for one request of the user in all. */
  readonly wholeMs: number;
  /** Milliseconds between two looks at the state of what is made. */
  readonly pollMs: number;
  /** Milliseconds for telling a service that its work is no longer wanted. */
  readonly stopMs: number;
}

/** Why a conversation ended before its time. */
export type End = 'cancelled' | 'silent' | 'too-long';

/** The clock of one conversation. */
export interface Watch {
  /** Aborts when the conversation must end. */
  readonly signal: AbortSignal;
  /** Something came: the time for silence begins anew. */
  touch(): void;
  /** Why it ended; `undefined` as long as it may go on. */
  end(): End | undefined;
  /** Nothing is awaited any more. */
  close(): void;
}

/** Start the clock of a conversation that ends with `signal`, with silence, or after its whole time. */
export function startWatch({ silenceMs, wholeMs }: Pick<Bounds, 'silenceMs' | 'wholeMs'>, signal: AbortSignal): Watch {
  const controller = new AbortController();
  let why: End | undefined;
  const finish = (end: End) => {
    why ??= end;
    controller.abort();
  };
  const cancel = () => finish('cancelled');
  const whole = setTimeout(() => finish('too-long'), wholeMs);
  let silence = setTimeout(() => finish('silent'), silenceMs);
  if (signal.aborted) cancel();
  else signal.addEventListener('abort', cancel, { once: true });
  return {
    signal: controller.signal,
    touch() {
      clearTimeout(silence);
      if (why === undefined) silence = setTimeout(() => finish('silent'), silenceMs);
    },
    end: () => why,
    close() {
      clearTimeout(whole);
      clearTimeout(silence);
      signal.removeEventListener('abort', cancel);
    },
  };
}
