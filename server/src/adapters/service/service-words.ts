import { z } from 'zod';

/** Where services put what they have to say about a refusal: OpenAI, ComfyUI; Stability; the WebUI; FastAPI. */
const refusal = z.union([
  z.object({ error: z.object({ message: z.string().min(1) }) }).transform(({ error }) => error.message),
  z.object({ errors: z.array(z.string()).min(1) }).transform(({ errors }) => errors.join('; ')),
  z.object({ errors: z.string().min(1) }).transform(({ errors }) => errors),
  z.object({ detail: z.string().min(1) }).transform(({ detail }) => detail),
  z
    .object({ detail: z.array(z.object({ msg: z.string() })).min(1) })
    .transform(({ detail }) => detail.map(({ msg }) => msg).join('; ')),
  z.object({ error: z.string().min(1) }).transform(({ error }) => error),
  z.object({ message: z.string().min(1) }).transform(({ message }) => message),
]);

/** What a service says about a refusal; `''` where it says nothing in a form that is known. */
export function wordsOf(bytes: Uint8Array): string {
  const parsed = refusal.safeParse(parseJson(bytes));
  return parsed.success ? parsed.data : '';
}

/** JSON of outside bytes, with or without a byte order mark; `undefined` where they are none. */
export function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return undefined;
  }
}

/** Characters of a service's own words at most. */
const mostWords = 200;

/**
 * A service's words fit for a message: one line of plain characters, without `hidden` texts. Services repeat keys and
 * prompts when they complain.
 */
export function plainWords(words: string, hidden: readonly string[]): string {
  const open = hidden.filter((text) => text !== '').reduce((left, text) => left.replaceAll(text, '…'), words);
  const plain = open.replace(/[^\p{L}\p{N}\p{P}\p{S}]+/gu, ' ').trim();
  const characters = [...plain];
  return characters.length > mostWords
    ? `${characters
        .slice(0, mostWords - 1)
        .join('')
        .trimEnd()}…`
    : plain;
}
