import { throwIfCancelled } from '#base/cancel.ts';
import { createRecent } from '#base/recent.ts';
import { positionAt } from '#base/text.ts';
import { createEvaluation } from '#engine-api/inference/evaluation.ts';
import { meaningAt } from '#engine-api/inference/meaning.ts';
import { createUniverse, type Universe } from '#engine-api/inference/universe.ts';
import { readTokens } from '#syntax/csharp/lexer.ts';
import { TokenKind } from '#syntax/csharp/token-kinds.ts';
import { isLibraryPath } from '#workspace/library-path.ts';
import { projectTypes } from '#workspace/project-types.ts';
import type { Snapshot } from '#workspace/snapshot.ts';
import type { FeatureContext, Language } from './context.ts';
import { escapeMarkdown } from './markdown.ts';
import { type CurrentText, currentFacts, readText } from './read-text.ts';

/** A member of the engine's, or with no `member` a type. */
export interface UsedApi {
  /** Full name of the declaring type, or of the type itself. */
  readonly type: string;
  readonly member?: string;
}

/** Where the project uses something of the engine's. */
export interface ApiUse {
  /** Places that were found; each is certain. */
  readonly places: readonly ApiUsePlace[];
  /** Whether these are all: a name that many files hold is not looked for in every one. */
  readonly isComplete: boolean;
}

/** One use. Lines are 1-based. */
export interface ApiUsePlace {
  readonly path: string;
  readonly line: number;
  readonly offset: number;
}

/** Finds uses, and remembers what it found of the present state of the project. */
export interface ApiUses {
  of(ctx: FeatureContext, used: UsedApi, signal: AbortSignal): Promise<ApiUse>;
}

/** Files that are read for one question, and characters of them in all: a hover waits for this. */
const maximumFiles = 12;
const maximumText = 300_000;

/** A finder of uses. */
export function createApiUses(): ApiUses {
  const known = createRecent<Snapshot, Map<string, Promise<ApiUse>>>(2);
  return {
    of(ctx, used, signal) {
      const bySnapshot = known.get(ctx.snapshot, () => new Map());
      const key = `${used.type} ${used.member ?? ''}`;
      const found = bySnapshot.get(key) ?? findUses(ctx, used, signal);
      bySnapshot.set(key, found);
      // What was cancelled is no answer to the next one who asks.
      found.catch(() => bySnapshot.delete(key));
      return found;
    },
  };
}

async function findUses(ctx: FeatureContext, used: UsedApi, signal: AbortSignal): Promise<ApiUse> {
  const { catalogue } = await ctx.engine.api();
  const name = used.member ?? used.type.slice(used.type.lastIndexOf('.') + 1).replace(/`\d+$/, '');
  const paths = (await ctx.index.scriptsHolding(name, signal)).filter((path) => !isLibraryPath(path));
  const universe = createUniverse(catalogue, projectTypes(ctx.snapshot), ctx.snapshot.project.unityVersion);
  const places: ApiUsePlace[] = [];
  let length = 0;
  let read = 0;
  for (const path of paths) {
    if (read >= maximumFiles || length > maximumText) return { places, isComplete: false };
    throwIfCancelled(signal);
    const current = await readText(ctx, path, signal);
    if (current?.text.includes(name) !== true) continue;
    read++;
    length += current.text.length;
    places.push(...(await usesIn(ctx, current, universe, used, name)));
  }
  return { places, isComplete: true };
}

async function usesIn(
  ctx: FeatureContext,
  current: CurrentText,
  universe: Universe,
  used: UsedApi,
  name: string,
): Promise<readonly ApiUsePlace[]> {
  const { path, text, lines } = current;
  const facts = await currentFacts(ctx, current);
  const tokens = readTokens(text);
  const evaluation = createEvaluation({ text, tokens }, facts.csharp?.usings ?? [], universe);
  const places: ApiUsePlace[] = [];
  for (let index = 0; index < tokens.count; index++) {
    const start = tokens.starts[index] ?? 0;
    if (tokens.kinds[index] !== TokenKind.name || !isNamed(text, start, tokens.ends[index] ?? 0, name)) continue;
    const meaning = meaningAt(evaluation, index);
    const isUse =
      meaning?.kind === 'type'
        ? used.member === undefined && meaning.declaration.fullName === used.type
        : meaning?.kind === 'member' &&
          used.member !== undefined &&
          meaning.found[0]?.member.api?.declaringType === used.type;
    if (isUse) places.push({ path, line: positionAt(lines, start).line + 1, offset: start });
  }
  return places;
}

/** Attributes may be written without their suffix. */
function isNamed(text: string, start: number, end: number, name: string): boolean {
  const written = text.slice(start, end);
  return written === name || `${written}Attribute` === name;
}

/** How often the project uses it, with an example; `undefined` when no use is known. */
export function describeUse({ places, isComplete }: ApiUse, language: Language): string | undefined {
  const [first] = places;
  if (first === undefined) return undefined;
  const count = isComplete ? String(places.length) : words.atLeast[language].replace('{n}', String(places.length));
  const example = `${escapeMarkdown(first.path.slice(first.path.lastIndexOf('/') + 1))}:${first.line}`;
  const text = places.length === 1 && isComplete ? words.once : words.often;
  return text[language].replace('{n}', count).replace('{example}', example);
}

const words = {
  atLeast: { en: 'at least {n}', zh: '至少 {n}' },
  once: { en: 'Used once in this project: {example}', zh: '本项目中使用 1 次：{example}' },
  often: { en: 'Used {n} times in this project, e.g. {example}', zh: '本项目中使用 {n} 次，例如 {example}' },
} as const;
