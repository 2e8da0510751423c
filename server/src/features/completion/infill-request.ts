import type { FeatureContext } from '#features/context.ts';
import type { InfillRequest } from '#model/ports.ts';
import { gatherContext } from './context/assemble.ts';
import { fitBudget } from './context/budget.ts';
import type { CompletionPlace } from './place.ts';

/** What a request may take. */
export interface RequestBounds {
  /** Milliseconds that sources of context have; those that take longer are left out. */
  readonly patience: number;
  /** Characters of the prompt at most. */
  readonly characters: number;
}

/**
 * What a model is asked at a place: the file around the cursor and what the project knows, without secrets, fitted to the
 * bounds. `undefined` where the file may not leave. Every request of a completion or an evaluation is made here.
 */
export async function infillRequest(
  ctx: FeatureContext,
  place: CompletionPlace,
  { patience, characters }: RequestBounds,
  signal: AbortSignal,
): Promise<InfillRequest | undefined> {
  const { departure, maximumTokens, temperature } = ctx.modelAccess;
  const candidates = await gatherContext(place, ctx, patience, signal);
  const mayShow = await departure.forPaths(new Set(candidates.map(({ path }) => path)), signal);
  const fitted = fitBudget(place, candidates, characters, mayShow);
  const departing = await departure.around(place.path, fitted.before + fitted.after, fitted.before.length, signal);
  if (departing === undefined) return undefined;
  const { before, after } = departing;
  return { path: place.path, before, after, context: fitted.parts, maximumTokens, temperature };
}
