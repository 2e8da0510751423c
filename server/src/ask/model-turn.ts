import { abortable, throwIfCancelled } from '#base/cancel.ts';
import { type Failure, failure } from '#base/failure.ts';
import type { FeatureContext } from '#features/context.ts';
import type { ChatMessage, LanguageModel, StreamPart } from '#model/ports.ts';

/** What a turn of the model came to. */
export type ModelTurn =
  | { readonly type: 'said'; readonly text: string; readonly isCutOff: boolean }
  | { readonly type: 'failed'; readonly failure: Failure };

/** Bounds of one turn. */
export interface TurnBounds {
  readonly tokens: number;
  readonly characters: number;
}

/**
 * Ask the model for its next turn; `heard` is told the text so far. Nothing is sent that may hold a secret, and a model that
 * neither answers nor ends when it is cancelled is left alone.
 */
export async function modelTurn(
  ctx: FeatureContext,
  model: LanguageModel,
  messages: readonly ChatMessage[],
  bounds: TurnBounds,
  heard: (text: string) => void,
  signal: AbortSignal,
): Promise<ModelTurn> {
  throwIfCancelled(signal);
  const whole = messages.map(({ content }) => content).join('\n');
  if (!ctx.mayAsk(whole))
    return {
      type: 'failed',
      failure: failure('may-not-leave', 'the question or what was found may hold a secret', 'Ask without it.'),
    };
  const stream = model.chat({ messages, maximumTokens: bounds.tokens, temperature: 0 }, signal)[Symbol.asyncIterator]();
  let text = '';
  let isCutOff = false;
  try {
    while (text.length < bounds.characters) {
      const next: IteratorResult<StreamPart> = await abortable(stream.next(), signal);
      if (next.done === true) return { type: 'said', text, isCutOff };
      const part = next.value;
      if (part.type === 'sent') ctx.modelAccess.prompts.note({ model: model.label, purpose: 'ask', body: part.body });
      else if (part.type === 'failed') return part;
      else if (part.type === 'end') isCutOff = part.reason === 'length';
      else {
        text += part.text;
        heard(text);
      }
    }
    return { type: 'said', text: text.slice(0, bounds.characters), isCutOff: true };
  } finally {
    // Closes the connection; one that is stuck is not waited for.
    void Promise.resolve(stream.return?.()).catch(() => undefined);
  }
}
