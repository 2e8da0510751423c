import type { FeatureContext } from '#features/context.ts';
import type { CompletionQuery, Offered } from './completion.ts';
import type { CompletionPlace } from './place.ts';

/** What the embedded engine offers at a place. */
export async function embeddedCompletions(
  ctx: FeatureContext,
  { path, text, offset }: CompletionPlace,
  { limit, minimumConfidence }: CompletionQuery,
  signal: AbortSignal,
): Promise<readonly Offered[]> {
  const { engine, model, changed } = ctx.embedded;
  const texts = new Map(
    changed().flatMap((other) => {
      const document = ctx.snapshot.documents.get(other);
      return document === undefined ? [] : [[other, document.text] as const];
    }),
  );
  const found = engine.complete(model(), { path, text, offset, changed: texts }, { limit, minimumConfidence }, signal);
  return found.map(({ text: completion, confidence }) => ({ text: completion, engine: 'embedded', confidence }));
}
