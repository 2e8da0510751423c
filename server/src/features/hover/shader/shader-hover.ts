import { type ShaderMeaning, shaderMeaning } from '#engine-api/shaders/shader-meaning.ts';
import type { FeatureContext } from '#features/context.ts';
import type { HoverAnswer } from '#features/hover/hover.ts';
import { symbolsMarkdown } from '#features/hover/project-symbol.ts';
import { libraryMarkdown } from '#features/hover/shader/library.ts';
import { wordMarkdown } from '#features/hover/shader/word.ts';
import { type CurrentText, currentFacts } from '#features/read-text.ts';
import type { FileFacts } from '#syntax/facts.ts';
import { fileKind } from '#syntax/file-kind.ts';
import { isInPackageCache } from '#unity/packages.ts';
import type { SymbolLocation } from '#workspace/symbol-table.ts';

/** Declarations shown for one name; more only confuse. */
const maximumDeclarations = 3;

/** Explains a word in a shader: of the languages, of Unity's shader libraries, or of the project. */
export async function shaderHover(
  ctx: FeatureContext,
  current: CurrentText,
  offset: number,
): Promise<HoverAnswer | undefined> {
  const facts = await currentFacts(ctx, current);
  const declared = facts.symbols.find(
    ({ kind, nameSpan }) => shaderKinds.has(kind) && nameSpan.start <= offset && offset <= nameSpan.end,
  );
  if (declared !== undefined) return projectAnswer([{ path: current.path, symbol: declared }], declared.nameSpan);
  const meaning = shaderMeaning(current.text, fileKind(current.path) === 'shader', offset);
  if (meaning === undefined) return undefined;
  return meaning.kind === 'name' ? nameHover(ctx, current, facts, meaning) : wordHover(ctx, current, meaning);
}

/** Names of the project win over those of the languages and libraries. */
async function nameHover(
  ctx: FeatureContext,
  current: CurrentText,
  facts: FileFacts,
  { name, isCalled, span }: Extract<ShaderMeaning, { kind: 'name' }>,
): Promise<HoverAnswer | undefined> {
  const declarations = declarationsOf(ctx, current, facts, name);
  if (declarations.length > 0) return projectAnswer(declarations, span);
  const { words, library } = await ctx.engine.shaders();
  const intrinsic = isCalled ? words.find('intrinsic', name) : undefined;
  if (intrinsic !== undefined)
    return { markdown: wordMarkdown(intrinsic, ctx.language), about: `hlsl:${name}`, source: 'engine', span };
  const markdown = libraryMarkdown(ctx, library.named(name), words.find('builtin', name));
  return markdown === undefined ? undefined : { markdown, about: `builtin:${name}`, source: 'engine', span };
}

async function wordHover(
  ctx: FeatureContext,
  current: CurrentText,
  { kind, name, span }: Exclude<ShaderMeaning, { kind: 'name' }>,
): Promise<HoverAnswer | undefined> {
  const { words } = await ctx.engine.shaders();
  const word = words.find(kind, name);
  if (word === undefined) return undefined;
  const written = current.text.slice(span.start, span.end);
  const about = kind === 'tag' || name.includes('.') ? name : written;
  return {
    markdown: wordMarkdown(word, ctx.language),
    about: `${vocabularies[kind]}:${about}`,
    source: 'engine',
    span,
  };
}

/** What the kinds of word belong to, as `about` says it. */
const vocabularies: Readonly<Record<Exclude<ShaderMeaning, { kind: 'name' }>['kind'], string>> = {
  intrinsic: 'hlsl',
  method: 'hlsl',
  attribute: 'hlsl',
  semantic: 'semantic',
  pragma: 'pragma',
  command: 'shaderlab',
  value: 'shaderlab',
  propertyType: 'property-type',
  drawer: 'drawer',
  tag: 'tag',
  builtin: 'builtin',
};

function projectAnswer(declarations: readonly SymbolLocation[], span: HoverAnswer['span']): HoverAnswer | undefined {
  const [first] = declarations;
  if (first === undefined) return undefined;
  return { markdown: symbolsMarkdown(declarations, 'hlsl'), about: first.symbol.name, source: 'project', span };
}

function declarationsOf(
  ctx: FeatureContext,
  current: CurrentText,
  facts: FileFacts,
  name: string,
): readonly SymbolLocation[] {
  const here = facts.symbols.filter((symbol) => symbol.name === name).map((symbol) => ({ path: current.path, symbol }));
  if (here.length > 0) return here.slice(0, maximumDeclarations);
  return ctx.snapshot.symbols
    .places(name)
    .filter(({ path, kind }) => shaderKinds.has(kind) && fileKind(path) !== 'csharp' && !isInPackageCache(path))
    .slice(0, maximumDeclarations)
    .flatMap((place) => ctx.snapshot.symbols.at(place) ?? []);
}

/** Kinds of symbol that shader code can name. */
const shaderKinds: ReadonlySet<string> = new Set([
  'function',
  'variable',
  'macro',
  'struct',
  'constantBuffer',
  'shaderProperty',
  'kernel',
  'field',
]);
