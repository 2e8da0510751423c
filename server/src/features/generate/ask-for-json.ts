import { throwIfCancelled } from '#base/cancel.ts';
import type { Result } from '#base/failure.ts';
import type { FeatureContext } from '#features/context.ts';
import type { ChatMessage } from '#model/ports.ts';

/** What the user's model is asked for. */
export interface JsonWish {
  readonly instructions: string;
  readonly prompt: string;
  /** Tokens of an answer. */
  readonly mostTokens: number;
}

/** The first answer and one repair. */
const turns = 2;

/**
 * Let the user's model answer with one JSON object; what `read` finds wrong with it is told once. `undefined` where no model
 * answers rightly, or where the prompt may not be sent.
 */
export async function askForJson<T>(
  ctx: FeatureContext,
  { instructions, prompt, mostTokens }: JsonWish,
  read: (value: unknown) => Result<T>,
  signal: AbortSignal,
): Promise<T | undefined> {
  const { model, prompts } = ctx.modelAccess;
  if (model === undefined || !ctx.mayAsk(prompt)) return undefined;
  const messages: ChatMessage[] = [
    { role: 'system', content: instructions },
    { role: 'user', content: prompt },
  ];
  for (let turn = 0; turn < turns; turn++) {
    let answer = '';
    for await (const part of model.chat({ messages, maximumTokens: mostTokens, temperature: 0 }, signal)) {
      if (part.type === 'sent') prompts.note({ model: model.label, purpose: 'generate', body: part.body });
      else if (part.type === 'text') answer += part.text;
      else if (part.type === 'failed') return undefined;
      if (answer.length > longestAnswer) return undefined;
    }
    throwIfCancelled(signal);
    const value = jsonIn(answer);
    const result = value === undefined ? undefined : read(value.json);
    if (result?.ok) return result.value;
    const fault = result === undefined ? 'That is not JSON.' : `${capital(result.message)}. ${result.hint}`;
    messages.push(
      { role: 'assistant', content: answer },
      { role: 'user', content: `${fault}\nAnswer with the whole JSON object and nothing else.` },
    );
  }
  return undefined;
}

/** Characters of an answer at most. */
const longestAnswer = 100_000;

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function jsonIn(answer: string): { readonly json: unknown } | undefined {
  const text = answer.slice(answer.indexOf('{'), answer.lastIndexOf('}') + 1);
  try {
    return { json: JSON.parse(text) };
  } catch {
    return undefined;
  }
}
