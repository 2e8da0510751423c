import { throwIfCancelled } from '#base/cancel.ts';
import type { Span } from '#base/text.ts';
import type { ApiMeaning } from '#engine-api/resolve.ts';
import { resolveApi } from '#engine-api/resolve.ts';
import type { FeatureContext, Language } from '#features/context.ts';
import { type CurrentText, currentFacts, readText } from '#features/read-text.ts';
import { literalAt, termsOfLiteral } from '#features/text-names.ts';
import type { FileFacts } from '#syntax/facts.ts';
import { fileKind } from '#syntax/file-kind.ts';
import type { SymbolFact } from '#syntax/symbol.ts';
import type { SymbolLocation } from '#workspace/symbol-table.ts';
import { allBaseNames, typeKinds } from '#workspace/type-hierarchy.ts';
import { termMarkdown } from './literal.ts';
import { escapeMarkdown } from './markdown.ts';
import { wordAt } from './word.ts';

/** What is shown for a place, and where it comes from. */
export interface HoverAnswer {
  readonly markdown: string;
  readonly source: 'engine' | 'project';
  readonly span: Span;
}

/** Explain the identifier at `offset`: the engine's API by the catalogue, the project's own symbols by their declarations. */
export async function hover(
  ctx: FeatureContext,
  path: string,
  offset: number,
  signal: AbortSignal,
): Promise<HoverAnswer | undefined> {
  const current = await readText(ctx, path, signal);
  if (current === undefined) return undefined;
  const span = wordAt(current.text, offset);
  if (span === undefined) return literalHover(ctx, current, offset);
  const facts = await currentFacts(ctx, current);
  throwIfCancelled(signal);
  const name = current.text.slice(span.start, span.end);
  if (fileKind(path) === 'csharp') {
    const meaning = await engineMeaning(ctx, current, facts, span);
    if (meaning !== undefined) return { markdown: engineMarkdown(meaning, ctx.language), source: 'engine', span };
  }
  const declarations = declarationsOf(ctx, current, facts, name);
  return declarations.length === 0 ? undefined : { markdown: projectMarkdown(declarations), source: 'project', span };
}

/** A string literal that names something of the project, such as a tag. */
async function literalHover(
  ctx: FeatureContext,
  current: CurrentText,
  offset: number,
): Promise<HoverAnswer | undefined> {
  if (fileKind(current.path) !== 'csharp') return undefined;
  const literal = literalAt(await currentFacts(ctx, current), offset);
  const terms = literal === undefined ? [] : termsOfLiteral(ctx.snapshot.vocabulary, literal);
  return literal === undefined || terms.length === 0
    ? undefined
    : { markdown: termMarkdown(terms, ctx.language), source: 'project', span: literal.span };
}

async function engineMeaning(
  ctx: FeatureContext,
  current: CurrentText,
  facts: FileFacts,
  span: Span,
): Promise<ApiMeaning | undefined> {
  const type = enclosingType(facts, span.start);
  const members = new Set(
    facts.symbols
      .filter((symbol) => type !== undefined && symbol.container.endsWith(type.name))
      .map((symbol) => symbol.name),
  );
  return resolveApi(await ctx.catalogue(), {
    text: current.text,
    ...span,
    enclosingBases: type === undefined ? [] : allBaseNames(ctx.snapshot, type),
    isDeclaredByProject: (name) =>
      members.has(name) || ctx.snapshot.symbols.places(name).some(({ kind }) => typeKinds.has(kind)),
  });
}

function enclosingType(facts: FileFacts, offset: number): SymbolFact | undefined {
  return facts.symbols
    .filter((symbol) => typeKinds.has(symbol.kind) && symbol.span.start <= offset && offset <= symbol.span.end)
    .at(-1);
}

/** Declarations shown for one name; more only confuse. */
const maximumDeclarations = 3;

function declarationsOf(
  ctx: FeatureContext,
  current: CurrentText,
  facts: FileFacts,
  name: string,
): readonly SymbolLocation[] {
  const here = facts.symbols.filter((symbol) => symbol.name === name).map((symbol) => ({ path: current.path, symbol }));
  if (here.length > 0) return here.slice(0, maximumDeclarations);
  const isShader = fileKind(current.path) !== 'csharp';
  return ctx.snapshot.symbols
    .places(name)
    .filter(({ path }) => (fileKind(path) !== 'csharp') === isShader)
    .slice(0, maximumDeclarations)
    .flatMap((place) => ctx.snapshot.symbols.at(place) ?? []);
}

function engineMarkdown(meaning: ApiMeaning, language: Language): string {
  if (meaning.type === 'event') {
    const { event, on } = meaning;
    return [
      code(event.signature),
      event[language],
      language === 'zh' ? `*Unity 事件函数，由 ${on} 调用*` : `*Unity event function of ${on}*`,
    ].join('\n\n');
  }
  const { entry } = meaning;
  const current = entry.signatures.filter((signature) => signature.obsolete !== true);
  const shown = (current.length > 0 ? current : entry.signatures).slice(0, maximumDeclarations + 1);
  const obsolete = current.length > 0 ? [] : [language === 'zh' ? '**已过时**' : '**Obsolete** in the newest Unity.'];
  return [
    code(shown.map((signature) => signature.text).join('\n')),
    ...obsolete,
    entry.text[language],
    `*${entry.type}*`,
  ].join('\n\n');
}

function projectMarkdown(declarations: readonly SymbolLocation[]): string {
  return declarations
    .map(({ path, symbol }) => {
      const container = symbol.container === '' ? '' : `${escapeMarkdown(symbol.container)} · `;
      return [
        code(symbol.signature),
        ...(symbol.doc === undefined ? [] : [escapeMarkdown(symbol.doc)]),
        `*${container}${escapeMarkdown(path)}*`,
      ].join('\n\n');
    })
    .join('\n\n---\n\n');
}

function code(text: string): string {
  return `\`\`\`csharp\n${text.replaceAll('`', "'")}\n\`\`\``;
}
