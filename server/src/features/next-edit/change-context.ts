import { breathe } from '#base/cancel.ts';
import { createEvaluation, type Evaluation } from '#engine-api/inference/evaluation.ts';
import { type Meaning, meaningAt } from '#engine-api/inference/meaning.ts';
import { createUniverse } from '#engine-api/inference/universe.ts';
import type { FeatureContext } from '#features/context.ts';
import type { PlaceChange } from '#features/edit-memory.ts';
import { readText } from '#features/read-text.ts';
import { readTokens } from '#syntax/csharp/lexer.ts';
import type { FileFacts } from '#syntax/facts.ts';
import { contentOfText } from '#syntax/file-content.ts';
import type { SymbolFact } from '#syntax/symbol.ts';
import { projectTypes } from '#workspace/project-types.ts';

/** A change with the project as it was before it. */
export interface ChangeContext {
  readonly ctx: FeatureContext;
  readonly change: PlaceChange;
  readonly factsBefore: FileFacts;
  readonly factsAfter: FileFacts;
  /** The expressions of a text, over types as they were before the change. */
  evaluate(text: string, facts: FileFacts): Evaluation;
}

/** An edit that a change asks for. */
export interface ImpliedEdit {
  readonly path: string;
  readonly start: number;
  readonly end: number;
  readonly newText: string;
  readonly reason: { readonly en: string; readonly zh: string };
}

/** Read what a change needs. */
export async function changeContext(ctx: FeatureContext, change: PlaceChange): Promise<ChangeContext> {
  const read = (text: string) => ctx.readFacts(change.path, contentOfText(text), ctx.snapshot.defines(change.path));
  const factsBefore = await read(change.before);
  const factsAfter = await read(change.after);
  const { catalogue } = await ctx.engine.api();
  const types = projectTypes(ctx.snapshot, { path: change.path, facts: factsBefore });
  const universe = createUniverse(catalogue, types, ctx.snapshot.project.unityVersion);
  return {
    ctx,
    change,
    factsBefore,
    factsAfter,
    evaluate: (text, facts) =>
      createEvaluation({ text, tokens: readTokens(text) }, facts.csharp?.usings ?? [], universe),
  };
}

/** Other files that are looked through for one change. */
const mostFiles = 40;

/** The expressions of the project's other scripts that hold a word. */
export async function* evaluationsElsewhere(
  { ctx, change, evaluate }: ChangeContext,
  word: string,
  signal: AbortSignal,
): AsyncGenerator<{ readonly path: string; readonly evaluation: Evaluation }> {
  const paths = (await ctx.index.scriptsHolding(word, signal)).filter((path) => path !== change.path);
  for (const path of paths.slice(0, mostFiles)) {
    await breathe(signal);
    const current = await readText(ctx, path, signal);
    const facts = ctx.snapshot.files.get(path);
    if (current !== undefined && facts !== undefined) yield { path, evaluation: evaluate(current.text, facts) };
  }
}

/** The same name for what a symbol declares. */
export function identityOfSymbol({ container, name }: SymbolFact): string {
  return container === '' ? name : `${container}.${name}`;
}

/** A name for what a meaning is, the same wherever it is used; `undefined` for what has none. */
export function identityOf(meaning: Meaning | undefined): string | undefined {
  switch (meaning?.kind) {
    case 'declared':
      return `${meaning.declaring.fullName}.${meaning.name}`;
    case 'member': {
      const member = meaning.found[0]?.member;
      return member === undefined ? undefined : `${member.declaring.fullName}.${member.name}`;
    }
    case 'type':
      return meaning.declaration.fullName;
    default:
      return undefined;
  }
}

/** The tokens of a code that are a word. */
export function* tokensNamed({ code }: Evaluation, word: string): Generator<number> {
  const { starts, ends, count } = code.tokens;
  for (let index = 0; index < count; index++) {
    const start = starts[index] ?? 0;
    if ((ends[index] ?? 0) - start === word.length && code.text.startsWith(word, start)) yield index;
  }
}

/** What the name at a token means. */
export function meaningOf(evaluation: Evaluation, index: number): string | undefined {
  // Generic types carry the number of their parameters.
  return identityOf(meaningAt(evaluation, index))?.replace(/`\d+/g, '');
}

/** Where an offset of the text before a change lies after it; `undefined` inside what changed. */
export function moved({ old, new: fresh }: PlaceChange, offset: number): number | undefined {
  if (offset < old.start) return offset;
  return offset >= old.end ? offset + fresh.end - old.end : undefined;
}
