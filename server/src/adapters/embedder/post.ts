import { Cancelled, throwIfCancelled } from '#base/cancel.ts';
import { codeOf } from '#base/system-error.ts';

/** What came of a request: an answer, or why there is none. */
export type Posted =
  | { readonly type: 'answer'; readonly status: number; readonly retryAfter: string | undefined; readonly body: string }
  /** A redirect that is not followed: to another origin, or one that would drop the body. `host` is where it leads. */
  | { readonly type: 'redirect'; readonly host: string }
  | { readonly type: 'too-large' }
  | { readonly type: 'timed-out' }
  /** No connection, or one that broke. `reason` is the system's code or a few words. */
  | { readonly type: 'unreachable'; readonly reason: string };

/** A request's bounds. */
export interface PostLimits {
  /** Milliseconds for the whole answer. */
  readonly patience: number;
  /** Bytes of an answer. */
  readonly largest: number;
}

/**
 * Send JSON and read the answer. The key is sent to the origin of `url` alone: redirects are followed by hand, within
 * the origin and where they keep the body.
 */
export async function postJson(
  url: string,
  key: string | undefined,
  body: string,
  limits: PostLimits,
  signal: AbortSignal,
): Promise<Posted> {
  const limit = AbortSignal.timeout(limits.patience);
  const both = AbortSignal.any([signal, limit]);
  const headers = {
    'content-type': 'application/json',
    accept: 'application/json',
    ...(key === undefined ? {} : { authorization: `Bearer ${key}` }),
  };
  let target = url;
  try {
    for (let hop = 0; hop <= mostHops; hop++) {
      const response = await fetch(target, { method: 'POST', headers, body, redirect: 'manual', signal: both });
      if (response.status < 300 || response.status > 399) return await readAnswer(response, limits.largest);
      await response.body?.cancel();
      const next = nextTarget(target, response);
      if (next.origin !== new URL(url).origin || !keepsBody.has(response.status))
        return { type: 'redirect', host: next.host };
      target = next.href;
    }
    return { type: 'redirect', host: new URL(target).host };
  } catch (error) {
    throwIfCancelled(signal);
    if (error instanceof Cancelled) throw error;
    return limit.aborted ? { type: 'timed-out' } : { type: 'unreachable', reason: reasonOf(error) };
  }
}

const mostHops = 3;
const keepsBody: ReadonlySet<number> = new Set([307, 308]);

function nextTarget(target: string, response: Response): URL {
  const location = response.headers.get('location') ?? '';
  return URL.canParse(location, target) ? new URL(location, target) : new URL(target);
}

async function readAnswer(response: Response, largest: number): Promise<Posted> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of response.body ?? []) {
    size += piece.length;
    if (size > largest) return { type: 'too-large' };
    pieces.push(piece);
  }
  return {
    type: 'answer',
    status: response.status,
    retryAfter: response.headers.get('retry-after') ?? undefined,
    body: Buffer.concat(pieces).toString('utf8'),
  };
}

/** `fetch` hides the system's error in a cause; its own words may hold the address with its query. */
function reasonOf(error: unknown): string {
  const cause = error instanceof Error ? error.cause : undefined;
  const inner = cause instanceof AggregateError ? cause.errors[0] : cause;
  return codeOf(inner) || codeOf(cause) || 'the connection broke';
}
