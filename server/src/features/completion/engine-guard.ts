import { indexLines } from '#base/text.ts';
import { apiFaults } from '#features/api-faults.ts';
import type { FeatureContext } from '#features/context.ts';
import { contentOfText } from '#syntax/file-content.ts';
import { fileKind } from '#syntax/file-kind.ts';
import type { CompletionPlace } from './place.ts';

/** Kinds of fault that no compiler lets pass. */
const refused = new Set(['unknown-member', 'wrong-arguments', 'newer', 'removed']);

/** Whether a completion uses the engine's API as the project's version has it; members that do not exist are invented ones. */
export async function usesEngineRightly(
  ctx: FeatureContext,
  place: CompletionPlace,
  completion: string,
): Promise<boolean> {
  if (fileKind(place.path) !== 'csharp') return true;
  const { path, offset } = place;
  const text = place.text.slice(0, offset) + completion + place.text.slice(offset);
  const facts = await ctx.readFacts(path, contentOfText(text), ctx.snapshot.defines(path));
  const faults = await apiFaults(ctx, { path, text, lines: indexLines(text) }, facts);
  const end = offset + completion.length;
  return !faults.some(({ kind, span }) => refused.has(kind) && span.start >= offset && span.start < end);
}
