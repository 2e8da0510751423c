import type { Span } from '#base/text.ts';
import { createEvaluation, type Evaluation } from '#engine-api/inference/evaluation.ts';
import { type Meaning, meaningAt } from '#engine-api/inference/meaning.ts';
import { nameTokenAt } from '#engine-api/inference/token-at.ts';
import { createUniverse } from '#engine-api/inference/universe.ts';
import { readTokens } from '#syntax/csharp/lexer.ts';
import type { FileFacts } from '#syntax/facts.ts';
import { projectTypes } from '#workspace/project-types.ts';
import type { FeatureContext } from './context.ts';
import type { CurrentText } from './read-text.ts';

/** What a name in a script stands for, and where the name is. */
export interface NamedMeaning {
  readonly meaning: Meaning | undefined;
  readonly span: Span;
}

/** What the name at `offset` of a script stands for; `undefined` where no name is. */
export async function meaningInCode(
  ctx: FeatureContext,
  current: CurrentText,
  facts: FileFacts,
  offset: number,
): Promise<NamedMeaning | undefined> {
  const evaluation = await evaluationOf(ctx, current, facts);
  const { tokens } = evaluation.code;
  const index = nameTokenAt(tokens, offset);
  if (index === -1) return undefined;
  const span = { start: tokens.starts[index] ?? 0, end: tokens.ends[index] ?? 0 };
  return { meaning: meaningAt(evaluation, index), span };
}

/** The expressions of a script, over the types of the project and the engine. */
export async function evaluationOf(ctx: FeatureContext, current: CurrentText, facts: FileFacts): Promise<Evaluation> {
  const { catalogue } = await ctx.engine.api();
  const universe = createUniverse(catalogue, projectTypes(ctx.snapshot, { path: current.path, facts }));
  const code = { text: current.text, tokens: readTokens(current.text) };
  return createEvaluation(code, facts.csharp?.usings ?? [], universe);
}
