/** A signal with a watch beside it. */
export interface SilenceWatch {
  readonly signal: AbortSignal;
  /** Something came: the time begins anew. */
  touch(): void;
  /** Nothing is awaited until the next `touch`. */
  pause(): void;
}

/** A signal that aborts with `signal`, and when nobody touches it for `milliseconds`. */
export function watchSilence(signal: AbortSignal, milliseconds: number): SilenceWatch {
  const silent = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const pause = (): void => clearTimeout(timer);
  const touch = (): void => {
    pause();
    timer = setTimeout(() => silent.abort(), milliseconds).unref();
  };
  touch();
  return { signal: AbortSignal.any([signal, silent.signal]), touch, pause };
}
