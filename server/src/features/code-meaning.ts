import type { Span } from '#base/text.ts';
import type { EventFunction, EventFunctions } from '#engine-api/event-functions.ts';
import { createEvaluation, type Evaluation } from '#engine-api/inference/evaluation.ts';
import { type Meaning, meaningAt } from '#engine-api/inference/meaning.ts';
import { type FoundMember, membersOf } from '#engine-api/inference/members.ts';
import { withBases } from '#engine-api/inference/name-scope.ts';
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

/** What the engine has to do with a member that a script declares. */
export type DeclaredMeaning =
  | { readonly kind: 'event'; readonly event: EventFunction; readonly on: string }
  /** It overrides a member of the engine's. */
  | {
      readonly kind: 'overridden';
      readonly found: readonly FoundMember[];
      /** What we say of it as a function that the engine calls. */
      readonly event?: EventFunction;
    };

/** Whether the engine calls a declared member, or is overridden by it; `undefined` when it knows nothing of it. */
export function declaredMeaning(
  events: EventFunctions,
  { name, declaring, isOverride }: Extract<Meaning, { kind: 'declared' }>,
): DeclaredMeaning | undefined {
  const above = new Set(
    withBases(declaring).flatMap(({ origin, api }) => (origin === 'engine' && api !== undefined ? [api.name] : [])),
  );
  const event = events.named(name).find(({ on }) => on.some((type) => above.has(type)));
  if (isOverride) {
    for (const base of declaring.bases()) {
      const found = membersOf(base, name);
      if (found[0]?.member.api !== undefined)
        return { kind: 'overridden', found, ...(event === undefined ? {} : { event }) };
    }
  }
  const on = event?.on.find((type) => above.has(type));
  return event === undefined || on === undefined || event.call === 'override'
    ? undefined
    : { kind: 'event', event, on };
}

/** The expressions of a script, over the types of the project and the engine. */
export async function evaluationOf(ctx: FeatureContext, current: CurrentText, facts: FileFacts): Promise<Evaluation> {
  const { catalogue } = await ctx.engine.api();
  const universe = createUniverse(
    catalogue,
    projectTypes(ctx.snapshot, { path: current.path, facts }),
    ctx.snapshot.project.unityVersion,
  );
  const code = { text: current.text, tokens: readTokens(current.text) };
  return createEvaluation(code, facts.csharp?.usings ?? [], universe);
}
