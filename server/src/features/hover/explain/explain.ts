import { throwIfCancelled } from '#base/cancel.ts';
import type { Span } from '#base/text.ts';
import { memberSignature } from '#engine-api/catalogue/signature.ts';
import { guardApi } from '#engine-api/guard/guard.ts';
import { type Meaning, meaningAt } from '#engine-api/inference/meaning.ts';
import { nameTokenAt } from '#engine-api/inference/token-at.ts';
import type { UsedApi } from '#features/api-use.ts';
import { declaredMeaning, evaluationOf } from '#features/code-meaning.ts';
import type { FeatureContext, Language } from '#features/context.ts';
import { explainByModel } from '#features/hover/explain/by-model.ts';
import { type Source, useExamples } from '#features/hover/explain/examples.ts';
import { lifeMarkdown } from '#features/hover/explain/life.ts';
import { hover } from '#features/hover/hover.ts';
import { codeBlock } from '#features/markdown.ts';
import { type CurrentText, currentFacts, readText } from '#features/read-text.ts';
import { TokenKind } from '#syntax/csharp/token-kinds.ts';
import { fileKind } from '#syntax/file-kind.ts';

/** A longer answer about a symbol or a selection. */
export interface LongExplanation {
  readonly markdown: string;
  /** Places of the project that the answer shows, in its order. */
  readonly sources: readonly Source[];
}

/** Told of each part of an answer as soon as it is known. */
export type ReportPart = (markdown: string) => void;

/** Names of a selection that are explained; more only confuse. */
const maximumNames = 8;
/** Overloads that are listed. */
const maximumOverloads = 12;

/**
 * Explain what is selected, or with an empty span the symbol there: what it does, how this project uses it, what to look out
 * for, what else there is. `undefined` where nothing certain is known.
 */
export async function explain(
  ctx: FeatureContext,
  path: string,
  span: Span,
  report: ReportPart,
  signal: AbortSignal,
): Promise<LongExplanation | undefined> {
  const current = await readText(ctx, path, signal);
  if (current === undefined) return undefined;
  const offsets = await namesIn(ctx, current, span);
  const parts: string[] = [];
  const sources: Source[] = [];
  const told = new Set<string>();
  for (const offset of offsets) {
    if (told.size >= maximumNames) break;
    throwIfCancelled(signal);
    const answer = await hover(ctx, path, offset, signal);
    if (answer === undefined || told.has(answer.about)) continue;
    told.add(answer.about);
    const more = fileKind(path) === 'csharp' ? await moreInCode(ctx, current, offset, signal) : nothingMore;
    const part = [answer.markdown, ...more.parts].join('\n\n');
    report(parts.length === 0 ? part : `${separator}${part}`);
    parts.push(part);
    sources.push(...more.sources);
  }
  const certain = parts.join(separator);
  const words =
    parts.length === 0 && span.end <= span.start
      ? undefined
      : await explainByModel(ctx, current, span, certain, report, signal);
  if (words !== undefined) parts.push(words);
  return parts.length === 0 ? undefined : { markdown: parts.join(separator), sources };
}

const separator = '\n\n---\n\n';

interface More {
  readonly parts: readonly string[];
  readonly sources: readonly Source[];
}

const nothingMore: More = { parts: [], sources: [] };

/** Offsets of the names in a span, each name once; for an empty span the one there. */
async function namesIn(ctx: FeatureContext, current: CurrentText, span: Span): Promise<readonly number[]> {
  if (span.end <= span.start || fileKind(current.path) !== 'csharp') return [span.start];
  const { code } = await evaluationOf(ctx, current, await currentFacts(ctx, current));
  const offsets: number[] = [];
  const seen = new Set<string>();
  for (let index = 0; index < code.tokens.count; index++) {
    const start = code.tokens.starts[index] ?? 0;
    const name = code.text.slice(start, code.tokens.ends[index]);
    if (code.tokens.kinds[index] !== TokenKind.name || start < span.start || start >= span.end || seen.has(name))
      continue;
    seen.add(name);
    offsets.push(start);
  }
  return offsets;
}

/** What is known of a name in a script beyond its hover. */
async function moreInCode(
  ctx: FeatureContext,
  current: CurrentText,
  offset: number,
  signal: AbortSignal,
): Promise<More> {
  const evaluation = await evaluationOf(ctx, current, await currentFacts(ctx, current));
  const index = nameTokenAt(evaluation.code.tokens, offset);
  const meaning = index === -1 ? undefined : meaningAt(evaluation, index);
  if (meaning === undefined) return nothingMore;
  const { events, catalogue } = await ctx.engine.api();
  if (meaning.kind === 'declared') {
    const declared = declaredMeaning(events, meaning);
    return declared?.kind === 'event'
      ? { parts: [lifeMarkdown(events, declared, ctx.language)], sources: [] }
      : nothingMore;
  }
  const used = usedApi(meaning);
  if (used === undefined) return nothingMore;
  const { places } = await ctx.apiUses.of(ctx, used, signal);
  const examples = await useExamples(ctx, places, signal);
  const faults = guardApi(evaluation, { versions: catalogue.versions, own: ctx.snapshot.project.unityVersion }).filter(
    (fault) => fault.span.start === evaluation.code.tokens.starts[index],
  );
  const instead = faults.flatMap((fault) => fault.instead ?? []);
  return {
    parts: [
      ...overloads(meaning, ctx.language),
      ...(examples.sources.length === 0 ? [] : [`**${words.examples[ctx.language]}**\n\n${examples.markdown}`]),
      ...(instead.length === 0 ? [] : [`**${words.instead[ctx.language]}** \`${instead.join('`, `')}\``]),
    ],
    sources: examples.sources,
  };
}

function usedApi(meaning: Meaning): UsedApi | undefined {
  if (meaning.kind === 'type') {
    const { api } = meaning.declaration;
    return api === undefined ? undefined : { type: api.fullName };
  }
  const api = meaning.kind === 'member' ? meaning.found[0]?.member.api : undefined;
  return api === undefined ? undefined : { type: api.declaringType, member: api.name };
}

/** All ways to call a method; of a type its constructors. */
function overloads(meaning: Meaning, language: Language): readonly string[] {
  const apis =
    meaning.kind === 'member'
      ? meaning.found.flatMap(({ member }) => member.api ?? [])
      : meaning.kind === 'type'
        ? meaning.declaration.all().flatMap(({ kind, api }) => (kind === 'constructor' ? (api ?? []) : []))
        : [];
  const least = meaning.kind === 'type' ? 1 : 2;
  if (apis.length < least) return [];
  const shown = apis.slice(0, maximumOverloads).map(memberSignature);
  return [`**${words.overloads[language]}**\n\n${codeBlock(shown.join('\n'), 'csharp')}`];
}

const words = {
  overloads: { en: 'All forms', zh: '全部形式' },
  examples: { en: 'In this project', zh: '本项目中的用法' },
  instead: { en: 'Use instead:', zh: '请改用：' },
} as const;
