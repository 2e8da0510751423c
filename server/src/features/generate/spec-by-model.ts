import { throwIfCancelled } from '#base/cancel.ts';
import type { FeatureContext } from '#features/context.ts';
import { type MaterialSpec, materialSpec } from '#generate/material/spec.ts';
import { families, familyById } from '#generate/texture/families.ts';
import type { ChatMessage } from '#model/ports.ts';

/** Tokens of an answer. */
const mostTokens = 400;
/** The first answer and one repair. */
const turns = 2;

/**
 * Let the user's model make a spec of a prompt whose material the rules do not know: its answer is checked, and it is told once
 * what is wrong with it. `undefined` where no model answers rightly, or where the prompt may not be sent.
 */
export async function specByModel(
  ctx: FeatureContext,
  prompt: string,
  seed: number,
  signal: AbortSignal,
): Promise<MaterialSpec | undefined> {
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
    }
    throwIfCancelled(signal);
    const read = readAnswer(answer, seed);
    if (typeof read === 'object') return read;
    messages.push({ role: 'assistant', content: answer }, { role: 'user', content: read });
  }
  return undefined;
}

/** The spec in an answer, or what is wrong with it. */
function readAnswer(answer: string, seed: number): MaterialSpec | string {
  const json = /\{[\s\S]*\}/.exec(answer)?.[0];
  if (json === undefined) return 'Answer with one JSON object and nothing else.';
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return 'That is not JSON. Answer with one JSON object and nothing else.';
  }
  const parsed = materialSpec.safeParse(value);
  if (!parsed.success)
    return `Mend these and answer with the whole object: ${parsed.error.issues
      .slice(0, 5)
      .map(({ path, message }) => `${path.join('.')}: ${message}`)
      .join('; ')}`;
  if (familyById(parsed.data.family) === undefined)
    return `There is no family '${parsed.data.family.slice(0, 40)}'. Take one of the list.`;
  return { ...parsed.data, seed };
}

const instructions = [
  'You turn a description of a surface, in English or Chinese, into one JSON object for a texture generator. Answer with the object alone.',
  `"family": the nearest of ${families.map(({ id }) => id).join(', ')}.`,
  'Optional: "color" and "accent" (#rrggbb, albedo in sRGB; accent is mortar, grout or veins), "finish" (rough, matte, satin, polished), "roughness" (0 to 1), "scale" (0.2 to 4: cells along a side against the usual number), "age", "wet", "moss", "rust", "snow", "dirt" (each 0 to 1), "glow" (#rrggbb or "none").',
  'Leave out what the description does not say.',
].join('\n');
