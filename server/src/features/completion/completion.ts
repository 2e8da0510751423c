import { type Position, positionAt } from '#base/text.ts';
import type { FeatureContext } from '#features/context.ts';
import { readText } from '#features/read-text.ts';
import { fileKind } from '#syntax/file-kind.ts';

/** An inline completion: `text` replaces the range between `start` and `end`. */
export interface InlineCompletion {
  readonly text: string;
  readonly start: Position;
  readonly end: Position;
  readonly engine: 'embedded';
  readonly confidence: number;
}

/** Kinds of file that are completed inline. */
const completed: ReadonlySet<string> = new Set(['csharp', 'shader', 'hlsl']);

/** Ways to go on at `offset`, best first. */
export async function inlineCompletions(
  ctx: FeatureContext,
  query: { readonly path: string; readonly offset: number; readonly limit: number; readonly minimumConfidence: number },
  signal: AbortSignal,
): Promise<readonly InlineCompletion[]> {
  if (!completed.has(fileKind(query.path))) return [];
  const current = await readText(ctx, query.path, signal);
  if (current === undefined) return [];
  const { limit, minimumConfidence, offset, path } = query;
  const { engine, model, changed } = ctx.embedded;
  const texts = new Map(
    changed().flatMap((other) => {
      const document = ctx.snapshot.documents.get(other);
      return document === undefined ? [] : [[other, document.text] as const];
    }),
  );
  const line = { path, text: current.text, offset, changed: texts };
  return engine.complete(model(), line, { limit, minimumConfidence }, signal).map((completion) => ({
    text: completion.text,
    start: positionAt(current.lines, offset),
    end: positionAt(current.lines, offset),
    engine: 'embedded',
    confidence: completion.confidence,
  }));
}
