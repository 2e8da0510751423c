import { failure, type Result, success } from '#base/failure.ts';
import type { FeatureContext } from '#features/context.ts';
import { type MaterialSpec, materialSpec } from '#generate/material/spec.ts';
import { families, familyById } from '#generate/texture/families.ts';
import { askForJson } from './ask-for-json.ts';

/** Tokens of an answer. */
const mostTokens = 400;

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
  const spec = await askForJson(ctx, { instructions, prompt, mostTokens }, readSpec, signal);
  return spec && { ...spec, seed };
}

function readSpec(value: unknown): Result<MaterialSpec> {
  const parsed = materialSpec.safeParse(value);
  if (!parsed.success) {
    const issues = parsed.error.issues.slice(0, 5).map(({ path, message }) => `${path.join('.')}: ${message}`);
    return failure('bad-spec', issues.join('; '), 'Mind names and bounds.');
  }
  return familyById(parsed.data.family) === undefined
    ? failure('bad-spec', `there is no family '${parsed.data.family.slice(0, 40)}'`, 'Take one of the list.')
    : success(parsed.data);
}

const instructions = [
  'You turn a description of a surface, in English or Chinese, into one JSON object for a texture generator. Answer with the object alone.',
  `"family": the nearest of ${families.map(({ id }) => id).join(', ')}.`,
  'Optional: "color" and "accent" (#rrggbb, albedo in sRGB; accent is mortar, grout or veins), "finish" (rough, matte, satin, polished), "roughness" (0 to 1), "scale" (0.2 to 4: cells along a side against the usual number), "age", "wet", "moss", "rust", "snow", "dirt" (each 0 to 1), "glow" (#rrggbb or "none").',
  'Leave out what the description does not say.',
].join('\n');
