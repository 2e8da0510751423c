import { throwIfCancelled } from '#base/cancel.ts';
import { createChatAnswerReader } from '#model/infill/chat-infill.ts';
import type { InfillRequest, LanguageModel, StreamPart } from '#model/ports.ts';
import { createBackOff } from './back-off.ts';
import type { EndpointModel } from './choice.ts';
import { createClient } from './client.ts';
import { faultOf, hostOf } from './faults.ts';
import { type Bounds, streamEvents, usualBounds } from './stream-events.ts';
import { chatBody, chatWay } from './ways/chat.ts';
import { fimWay } from './ways/fim.ts';
import { infillWay } from './ways/infill.ts';
import { mistralWay, suffixWay } from './ways/suffix.ts';
import type { Way } from './ways/way.ts';

/** What an endpoint is opened with besides the choice. */
export interface EndpointParts {
  /** The key at this moment; asked for at every request, since a client may hand one over later. */
  key(): string | undefined;
  /** Milliseconds, only ever rising. */
  now(): number;
  random(): number;
  readonly bounds?: Bounds;
}

/** A model behind an OpenAI-compatible service. One request never waits for another. */
export function openEndpoint(choice: EndpointModel, parts: EndpointParts): LanguageModel {
  const backOff = createBackOff(parts.now, parts.random);
  const bounds = parts.bounds ?? usualBounds;
  let triedKey: string | undefined;
  let onlyConverses = choice.way === 'chat';
  /** What is wrong for now, without asking. */
  const refusal = () => {
    const state = backOff.state();
    if (state.type !== 'failing') return undefined;
    // A new key may mend what an old one broke.
    if (state.retryInMs === undefined) return parts.key() === triedKey ? state.failure : undefined;
    return state.retryInMs > 0 ? state.failure : undefined;
  };
  async function* ask(
    way: Way,
    body: Readonly<Record<string, unknown>>,
    signal: AbortSignal,
  ): AsyncGenerator<StreamPart | { readonly type: 'unknown-way' }> {
    const key = parts.key();
    triedKey = key;
    yield { type: 'sent', body: JSON.stringify(body, undefined, 2) };
    try {
      const client = await createClient(choice, key);
      for await (const part of streamEvents(client, way, body, bounds, choice, signal)) {
        if (part.type === 'fault') {
          if (part.fault.isUnknownWay && way !== chatWay) yield { type: 'unknown-way' };
          else {
            backOff.failed(part.fault);
            yield { type: 'failed', failure: part.fault.failure };
          }
          return;
        }
        backOff.worked();
        yield part;
      }
    } catch (error) {
      throwIfCancelled(signal);
      const fault = faultOf(error, choice);
      backOff.failed(fault);
      yield { type: 'failed', failure: fault.failure };
    }
  }
  async function* infill(request: InfillRequest, signal: AbortSignal): AsyncGenerator<StreamPart> {
    const failure = refusal();
    if (failure !== undefined) {
      yield { type: 'failed', failure };
      return;
    }
    if (!onlyConverses) {
      const way = wayOf(choice);
      for await (const part of ask(way, way.body(request, choice), signal)) {
        if (part.type === 'unknown-way') onlyConverses = true;
        else yield part;
      }
      if (!onlyConverses) return;
    }
    const reader = createChatAnswerReader(request);
    for await (const part of ask(chatWay, chatWay.body(request, choice), signal)) {
      if (part.type === 'unknown-way') continue;
      if (part.type === 'text') {
        const text = reader.read(part.text);
        if (text !== '') yield { type: 'text', text };
      } else {
        const rest = part.type === 'end' ? reader.ended() : '';
        if (rest !== '') yield { type: 'text', text: rest };
        yield part;
      }
    }
  }
  return {
    label: `${choice.model} at ${hostOf(choice)}`,
    contextTokens: choice.contextTokens,
    charactersPerToken,
    leaves: choice.leaves,
    infill,
    async *chat(request, signal) {
      const failure = refusal();
      if (failure !== undefined) {
        yield { type: 'failed', failure };
        return;
      }
      const body = chatBody(choice.model, request.messages, request);
      for await (const part of ask(chatWay, body, signal)) if (part.type !== 'unknown-way') yield part;
    },
    state: backOff.state,
  };
}

/** C# has 3.2 to 3.8 characters a token in the tokenizers of today's coder models. */
const charactersPerToken = 3;

function wayOf({ way, baseUrl }: EndpointModel): Way {
  if (way === 'suffix') return new URL(baseUrl).hostname.endsWith('mistral.ai') ? mistralWay : suffixWay;
  return { fim: fimWay, infill: infillWay, chat: chatWay }[way];
}
