import { setTimeout as sleep } from 'node:timers/promises';
import { Cancelled } from '#base/cancel.ts';

/** How requests are tried again. Milliseconds. */
export interface Patience {
  /** For one answer. */
  readonly answer: number;
  /** Before the second try; doubled for each further one, plus up to half at random, so that clients do not return together. */
  readonly first: number;
  /** Longer is not waited, whatever the service asks for. */
  readonly longest: number;
  readonly tries: number;
}

/** Long enough for a model that is still being loaded. */
export const usualPatience: Patience = { answer: 60_000, first: 500, longest: 60_000, tries: 6 };

/**
 * Milliseconds until try `next`, from 1 for the second, or `undefined` when it is not worth waiting. `retryAfter` is the
 * header of RFC 9110: seconds or a date.
 */
export function pauseBefore(next: number, retryAfter: string | undefined, patience: Patience): number | undefined {
  if (next >= patience.tries) return undefined;
  const usual = Math.min(patience.longest, patience.first * 2 ** (next - 1) * (1 + Math.random() / 2));
  const asked = askedPause(retryAfter);
  if (asked === undefined) return usual;
  return asked > patience.longest ? undefined : Math.max(asked, usual);
}

/** Wait, or reject with `Cancelled`. */
export async function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  try {
    await sleep(milliseconds, undefined, { signal });
  } catch {
    throw new Cancelled();
  }
}

function askedPause(retryAfter: string | undefined): number | undefined {
  if (retryAfter === undefined) return undefined;
  const seconds = Number(retryAfter);
  const milliseconds = Number.isFinite(seconds) ? seconds * 1000 : Date.parse(retryAfter) - Date.now();
  return milliseconds >= 0 ? milliseconds : undefined;
}
