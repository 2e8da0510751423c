import type { Span } from '#base/text.ts';
import { type ApiFault, guardApi } from '#engine-api/guard/guard.ts';
import type { FileFacts } from '#syntax/facts.ts';
import { evaluationOf } from './code-meaning.ts';
import type { FeatureContext } from './context.ts';
import type { CurrentText } from './read-text.ts';

/** What is wrong with a script's uses of the engine's API. */
export async function apiFaults(
  ctx: FeatureContext,
  current: CurrentText,
  facts: FileFacts,
  within?: Span,
): Promise<readonly ApiFault[]> {
  const { catalogue } = await ctx.engine.api();
  const evaluation = await evaluationOf(ctx, current, facts);
  return guardApi(evaluation, { versions: catalogue.versions, own: ctx.snapshot.project.unityVersion }, within);
}
