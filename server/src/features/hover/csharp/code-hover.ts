import { throwIfCancelled } from '#base/cancel.ts';
import type { Span } from '#base/text.ts';
import type { Meaning } from '#engine-api/inference/meaning.ts';
import type { ProjectPlace } from '#engine-api/inference/type.ts';
import { type Explanation, memberExplanation, typeExplanation } from '#features/api-explanation.ts';
import { declaredMeaning, meaningInCode } from '#features/code-meaning.ts';
import type { FeatureContext } from '#features/context.ts';
import { eventMarkdown } from '#features/hover/csharp/event-function.ts';
import { termMarkdown } from '#features/hover/csharp/literal.ts';
import type { HoverAnswer } from '#features/hover/hover.ts';
import { symbolsMarkdown } from '#features/hover/project-symbol.ts';
import { type CurrentText, currentFacts } from '#features/read-text.ts';
import { literalAt, termsOfLiteral } from '#features/text-names.ts';
import type { FileFacts } from '#syntax/facts.ts';

/** Explains a name in a script by what it stands for: the engine's API, an event function, a symbol of the project. */
export async function codeHover(
  ctx: FeatureContext,
  current: CurrentText,
  offset: number,
  signal: AbortSignal,
): Promise<HoverAnswer | undefined> {
  const facts = await currentFacts(ctx, current);
  throwIfCancelled(signal);
  const named = await meaningInCode(ctx, current, facts, offset);
  if (named === undefined) return literalHover(ctx, facts, offset);
  const { meaning, span } = named;
  const engine = meaning === undefined ? undefined : await engineExplanation(ctx, meaning, signal);
  if (engine !== undefined) return { ...engine, source: 'engine', span };
  const place = projectPlace(meaning) ?? declaredHere(current, facts, span);
  return place === undefined
    ? undefined
    : { markdown: symbolsMarkdown([place]), about: place.symbol.name, source: 'project', span };
}

/** A string literal that names something of the project, such as a tag. */
function literalHover(ctx: FeatureContext, facts: FileFacts, offset: number): HoverAnswer | undefined {
  const literal = literalAt(facts, offset);
  const terms = literal === undefined ? [] : termsOfLiteral(ctx.snapshot.vocabulary, literal);
  return literal === undefined || terms.length === 0
    ? undefined
    : { markdown: termMarkdown(terms, ctx.language), about: literal.value, source: 'project', span: literal.span };
}

async function engineExplanation(
  ctx: FeatureContext,
  meaning: Meaning,
  signal: AbortSignal,
): Promise<Explanation | undefined> {
  switch (meaning.kind) {
    case 'type': {
      const { api } = meaning.declaration;
      return api === undefined ? undefined : typeExplanation(ctx, api, signal);
    }
    case 'member':
      return memberExplanation(ctx, meaning.found, signal);
    case 'declared': {
      const { events } = await ctx.engine.api();
      const declared = declaredMeaning(events, meaning);
      if (declared?.kind === 'event') {
        const { event, on } = declared;
        return { markdown: eventMarkdown(event, on, ctx.language), about: `event:${event.name}` };
      }
      return declared?.kind === 'overridden'
        ? memberExplanation(ctx, declared.found, signal, declared.event)
        : undefined;
    }
    case 'missing':
      return undefined;
  }
}

function projectPlace(meaning: Meaning | undefined): ProjectPlace | undefined {
  if (meaning?.kind === 'type') return meaning.declaration.place;
  return meaning?.kind === 'member' ? meaning.found[0]?.member.place : undefined;
}

/** The symbol that the file declares by this very name. */
function declaredHere(current: CurrentText, facts: FileFacts, span: Span): ProjectPlace | undefined {
  const symbol = facts.symbols.find(({ nameSpan }) => nameSpan.start === span.start && nameSpan.end === span.end);
  return symbol === undefined ? undefined : { path: current.path, symbol };
}
