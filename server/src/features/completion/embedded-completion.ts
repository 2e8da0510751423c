import type { FeatureContext } from '#features/context.ts';
import { fileKind } from '#syntax/file-kind.ts';
import type { CompletionQuery, Offered } from './completion.ts';
import type { CompletionPlace } from './place.ts';
import { eventCompletions, membersAtDot } from './project-knowledge.ts';

/** What the embedded engine offers at a place: event functions as the engine calls them, else how the line goes on. */
export async function embeddedCompletions(
  ctx: FeatureContext,
  place: CompletionPlace,
  { limit, minimumConfidence }: CompletionQuery,
  signal: AbortSignal,
): Promise<readonly Offered[]> {
  const isCSharp = fileKind(place.path) === 'csharp';
  const events = isCSharp ? await eventCompletions(ctx, place, signal) : [];
  const sure = events.filter(({ confidence }) => (confidence ?? 0) >= minimumConfidence);
  if (sure.length > 0) return sure.slice(0, limit);
  const members = isCSharp ? await membersAtDot(ctx, place, signal) : undefined;
  const { path, text, offset } = place;
  const { engine, model, changed } = ctx.embedded;
  const texts = new Map(
    changed().flatMap((other) => {
      const document = ctx.snapshot.documents.get(other);
      return document === undefined ? [] : [[other, document.text] as const];
    }),
  );
  const query = { path, text, offset, changed: texts, ...(members === undefined ? {} : { firstWords: members }) };
  const found = engine.complete(model(), query, { limit, minimumConfidence }, signal);
  return found.map(({ text: completion, confidence }) => ({ text: completion, engine: 'embedded', confidence }));
}
