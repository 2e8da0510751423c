import { indexLines } from '#base/text.ts';
import { apiFaults } from '#features/api-faults.ts';
import type { FeatureContext } from '#features/context.ts';
import type { FileFacts } from '#syntax/facts.ts';
import { fileKind } from '#syntax/file-kind.ts';
import type { CompletionPlace } from './place.ts';

/** Kinds of fault that no compiler lets pass. */
const refused = new Set(['unknown-member', 'wrong-arguments', 'newer', 'removed']);

/** Whether a completion uses the engine's API as the project's version has it; members that do not exist are invented ones. */
export async function usesEngineRightly(
  ctx: FeatureContext,
  place: CompletionPlace,
  completion: string,
  read: (text: string) => Promise<FileFacts>,
): Promise<boolean> {
  if (fileKind(place.path) !== 'csharp') return true;
  const { path, offset } = place;
  const text = place.text.slice(0, offset) + completion + place.text.slice(offset);
  const within = { start: offset, end: offset + completion.length };
  const faults = await apiFaults(ctx, { path, text, lines: indexLines(text) }, await read(text), within);
  return !faults.some(({ kind }) => refused.has(kind));
}
