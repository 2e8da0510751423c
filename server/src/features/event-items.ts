import type { Span } from '#base/text.ts';
import type { EventFunction } from '#engine-api/event-functions.ts';
import { withBases } from '#engine-api/inference/name-scope.ts';
import type { Member } from '#engine-api/inference/type.ts';
import { evaluationOf } from '#features/code-meaning.ts';
import type { FeatureContext } from '#features/context.ts';
import { currentFacts, readText } from '#features/read-text.ts';
import { fileKind } from '#syntax/file-kind.ts';

/** An event function that a type can have. */
export interface EventItem {
  readonly event: EventFunction;
  /** The whole declaration with an empty body; `$0` marks where the body begins. */
  readonly snippet: string;
  /** What it replaces: the words of the declaration typed so far. */
  readonly span: Span;
}

/** Event functions that can be declared at `offset`: directly in a type that the engine calls them on, each only once. */
export async function eventItems(
  ctx: FeatureContext,
  path: string,
  offset: number,
  signal: AbortSignal,
): Promise<readonly EventItem[]> {
  if (fileKind(path) !== 'csharp') return [];
  const current = await readText(ctx, path, signal);
  if (current === undefined) return [];
  const typed = /(?:^|[\n{};])[ \t]*((?:(?:private|protected|public|internal)\s+)?(?:void\s+)?(\w*))$/.exec(
    current.text.slice(Math.max(0, offset - 200), offset),
  );
  const [, declaration = '', name = ''] = typed ?? [];
  // Nothing typed at all: an empty line in a class is no question.
  if (typed === null || name === '') return [];
  const start = offset - declaration.length;
  const facts = await currentFacts(ctx, current);
  const evaluation = await evaluationOf(ctx, { ...current, text: current.text.slice(0, start) }, facts);
  const { place, enclosing } = evaluation.scopeAt(evaluation.code.tokens.count);
  const [type] = enclosing;
  if (!place.isInHeader || type === undefined) return [];
  const { events } = await ctx.engine.api();
  const bases = withBases(type).flatMap(({ origin, api }) =>
    origin === 'engine' && api !== undefined ? [api.name] : [],
  );
  const access = /^(?:private|protected|public|internal)/.exec(declaration)?.[0];
  return bases
    .flatMap((base) => events.on(base))
    .filter((event) => event.call === 'message' && event.name.toLowerCase().startsWith(name.toLowerCase()))
    .filter((event) => type.own(event.name).every((own) => own.name !== event.name || isWritten(own, offset)))
    .map((event) => ({
      event,
      snippet: `${access === undefined ? '' : `${access} `}${event.signature}\n{\n\t$0\n}`,
      span: { start, end: offset },
    }));
}

/** Whether a member is the very declaration that is being written. */
function isWritten({ place }: Member, offset: number): boolean {
  return place?.symbol.nameSpan.end === offset;
}
