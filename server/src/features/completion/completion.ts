import { Cancelled } from '#base/cancel.ts';
import { type Position, positionAt } from '#base/text.ts';
import { type AskedPlace, movedPlace } from '#features/completion-memory.ts';
import type { FeatureContext } from '#features/context.ts';
import { type CurrentText, readText } from '#features/read-text.ts';
import { fileKind } from '#syntax/file-kind.ts';
import { embeddedCompletions } from './embedded-completion.ts';
import { modelCompletion } from './model-completion.ts';
import { pause } from './pacing.ts';
import { completionPlace } from './place.ts';
import { literalCompletions } from './project-knowledge.ts';

/** An inline completion: `text` replaces the range between `start` and `end`. */
export interface InlineCompletion {
  readonly text: string;
  readonly start: Position;
  readonly end: Position;
  readonly engine: 'embedded' | 'model';
  /** By the engine's own estimate, 0 to 1; models give none. */
  readonly confidence?: number;
}

/** What is asked. */
export interface CompletionQuery {
  readonly path: string;
  readonly offset: number;
  readonly limit: number;
  readonly minimumConfidence: number;
  /** Which engines may answer; both when absent. */
  readonly engine?: 'embedded' | 'model';
  /** Asked for by hand: several answers, no pause before a model is asked. */
  readonly isInvoked: boolean;
}

/** Kinds of file that are completed inline. */
const completed: ReadonlySet<string> = new Set(['csharp', 'shader', 'hlsl']);

/** Milliseconds after which the embedded engine answers for a model that is still writing. */
const modelPatience = 1500;

/**
 * Ways to go on at `offset`, best first. The model's comes first where one is configured and answers in time; the embedded
 * engine's where it does not, and beside it when asked by hand. None for a document that changed meanwhile.
 */
export async function inlineCompletions(
  ctx: FeatureContext,
  query: CompletionQuery,
  signal: AbortSignal,
): Promise<readonly InlineCompletion[]> {
  if (!completed.has(fileKind(query.path))) return [];
  const current = await readText(ctx, query.path, signal);
  const place = current === undefined ? undefined : completionPlace(query.path, current.text, query.offset);
  if (current === undefined) return [];
  if (place === undefined) return literal(ctx, current, query, signal);
  const embedded = () => embeddedCompletions(ctx, place, query, signal);
  const { model } = ctx.modelAccess;
  if (model === undefined || query.engine === 'embedded')
    return query.engine === 'model' ? [] : answer(ctx, current, place, await embedded());
  const written = modelCompletion(ctx, model, place, query, signal);
  // Whoever waits hears of a failure; when the embedded engine answered first nobody does.
  written.catch((error: unknown) => {
    if (!(error instanceof Cancelled)) ctx.log.bug('completion by the model', error);
  });
  const first = query.engine === 'model' || query.isInvoked ? await written : await inTime(written, embedded, signal);
  if (typeof first === 'object') return answer(ctx, current, place, first);
  const own = first === undefined || first === '' ? [] : [{ text: first, engine: 'model' as const }];
  // Nothing is shown twice.
  const others =
    query.engine === 'model' || (own.length > 0 && !query.isInvoked)
      ? []
      : (await embedded()).filter(({ text }) => !own.some((shown) => shown.text.startsWith(text)));
  return answer(ctx, current, place, [...own, ...others].slice(0, query.limit));
}

/** In a string: the project's name that it can only mean. */
async function literal(
  ctx: FeatureContext,
  current: CurrentText,
  { path, offset, limit, minimumConfidence, engine }: CompletionQuery,
  signal: AbortSignal,
): Promise<readonly InlineCompletion[]> {
  if (engine === 'model') return [];
  const found = await literalCompletions(ctx, path, current.text, offset, signal);
  const sure = found.filter(({ confidence }) => (confidence ?? 0) >= minimumConfidence);
  return answer(ctx, current, { path, text: current.text, offset }, sure.slice(0, limit));
}

/** What one of the engines offers. */
export type Offered = Pick<InlineCompletion, 'text' | 'engine' | 'confidence'>;

/** The model's text, or after a while what the embedded engine offers, if it offers anything. */
async function inTime(
  written: Promise<string | undefined>,
  embedded: () => Promise<readonly Offered[]>,
  signal: AbortSignal,
): Promise<string | undefined | readonly Offered[]> {
  const timeout = new AbortController();
  const late = pause(modelPatience, AbortSignal.any([signal, timeout.signal])).then(
    () => 'late' as const,
    () => 'late' as const,
  );
  const first = await Promise.race([written.then((text) => ({ text })), late]);
  timeout.abort();
  if (first !== 'late') return first.text;
  const offered = await embedded();
  if (offered.length === 0 || signal.aborted) return written;
  // It goes on writing for the next request; what comes of it is kept.
  return offered;
}

/** Completions for the document as it is now: after a part of one was typed its rest, after any other change none. */
function answer(
  ctx: FeatureContext,
  current: CurrentText,
  place: AskedPlace,
  offered: readonly Offered[],
): readonly InlineCompletion[] {
  const present = ctx.modelAccess.present(place.path);
  if (present === undefined || present.text === place.text) {
    const at = positionAt(current.lines, place.offset);
    return offered.map((item) => ({ ...item, start: at, end: at }));
  }
  const moved = movedPlace(place, present.text);
  if (moved === undefined) return [];
  const { typed } = moved;
  const at = positionAt(present.lines, moved.place.offset);
  return offered.flatMap((item) =>
    item.text.startsWith(typed) && item.text.length > typed.length
      ? [{ ...item, text: item.text.slice(typed.length), start: at, end: at }]
      : [],
  );
}
