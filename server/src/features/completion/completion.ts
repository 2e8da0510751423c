import { type Position, positionAt } from '#base/text.ts';
import type { FeatureContext } from '#features/context.ts';
import { readText } from '#features/read-text.ts';
import { completeLine } from '#model/ngram/complete.ts';
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
  const { limit, minimumConfidence, offset } = query;
  return completeLine(ctx.completionModel(), { text: current.text, offset }, { limit, minimumConfidence }, signal).map(
    (completion) => ({
      text: completion.text,
      start: positionAt(current.lines, offset),
      end: positionAt(current.lines, completion.replaceEnd),
      engine: 'embedded',
      confidence: completion.confidence,
    }),
  );
}
