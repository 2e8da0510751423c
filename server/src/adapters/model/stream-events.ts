import type OpenAI from 'openai';
import { throwIfCancelled } from '#base/cancel.ts';
import type { EndpointModel } from './choice.ts';
import { type Fault, faultOf, tooSlow } from './faults.ts';
import type { Way } from './ways/way.ts';

/** Bounds of an answer. */
export interface Bounds {
  /** Milliseconds until its first word. */
  readonly firstWord: number;
  /** Milliseconds for the whole. */
  readonly whole: number;
  /** Characters. */
  readonly largest: number;
}

/** Models load for some seconds; nobody reads more than this. */
export const usualBounds: Bounds = { firstWord: 15_000, whole: 60_000, largest: 64_000 };

/** A part of an answer as it comes in, or what is wrong with it. */
export type EventPart =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'end'; readonly reason: 'stop' | 'length' }
  | { readonly type: 'fault'; readonly fault: Fault };

/** Ask, and read the answer as it comes. Ends with one `end` or one `fault`; leaving early closes the connection. */
export async function* streamEvents(
  client: OpenAI,
  way: Way,
  body: Readonly<Record<string, unknown>>,
  bounds: Bounds,
  choice: EndpointModel,
  signal: AbortSignal,
): AsyncGenerator<EventPart> {
  const limit = new AbortController();
  let timer = setTimeout(() => limit.abort(), bounds.firstWord);
  const both = AbortSignal.any([signal, limit.signal]);
  let length = 0;
  let isEnded = false;
  try {
    const events: AsyncIterable<unknown> = await client.post(way.path, { body, stream: true, signal: both });
    for await (const event of events) {
      const { text, end } = way.read(event);
      if (length === 0 && text !== '') {
        clearTimeout(timer);
        timer = setTimeout(() => limit.abort(), bounds.whole);
      }
      length += text.length;
      if (text !== '') yield { type: 'text', text };
      if (end !== undefined || length > bounds.largest) {
        isEnded = true;
        yield { type: 'end', reason: end ?? 'length' };
        return;
      }
    }
    throwIfCancelled(signal);
    // The client ends a stream quietly when it was aborted; a service may end one without a reason.
    if (limit.signal.aborted && length === 0) yield { type: 'fault', fault: tooSlow(choice) };
    else yield { type: 'end', reason: limit.signal.aborted ? 'length' : 'stop' };
    isEnded = true;
  } catch (error) {
    throwIfCancelled(signal);
    if (isEnded) throw error;
    if (limit.signal.aborted)
      yield length === 0 ? { type: 'fault', fault: tooSlow(choice) } : { type: 'end', reason: 'length' };
    else yield { type: 'fault', fault: faultOf(error, choice) };
  } finally {
    clearTimeout(timer);
    limit.abort();
  }
}
