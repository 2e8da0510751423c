import { chatInfill } from '#model/infill/chat-infill.ts';
import type { ChatMessage } from '#model/ports.ts';
import { readChoice, type Way } from './way.ts';

/** A conversation in which the missing text is asked for. */
export const chatWay: Way = {
  path: '/chat/completions',
  body: (request, { model }) => chatBody(model, chatInfill(request), request),
  read: readChoice,
};

/** The body of a conversation. */
export function chatBody(
  model: string,
  messages: readonly ChatMessage[],
  { maximumTokens, temperature }: { readonly maximumTokens: number; readonly temperature: number },
): Readonly<Record<string, unknown>> {
  return { model, messages, max_tokens: maximumTokens, temperature, stream: true };
}
