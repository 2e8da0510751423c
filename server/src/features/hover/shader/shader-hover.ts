import type { FeatureContext } from '#features/context.ts';
import type { HoverAnswer } from '#features/hover/hover.ts';
import { symbolsMarkdown } from '#features/hover/project-symbol.ts';
import { wordAt } from '#features/hover/shader/word.ts';
import { type CurrentText, currentFacts } from '#features/read-text.ts';
import type { FileFacts } from '#syntax/facts.ts';
import { fileKind } from '#syntax/file-kind.ts';
import type { SymbolLocation } from '#workspace/symbol-table.ts';

/** Declarations shown for one name; more only confuse. */
const maximumDeclarations = 3;

/** Explains a name in a shader. */
export async function shaderHover(
  ctx: FeatureContext,
  current: CurrentText,
  offset: number,
): Promise<HoverAnswer | undefined> {
  const span = wordAt(current.text, offset);
  if (span === undefined) return undefined;
  const facts = await currentFacts(ctx, current);
  const declarations = declarationsOf(ctx, current, facts, current.text.slice(span.start, span.end));
  return declarations.length === 0
    ? undefined
    : { markdown: symbolsMarkdown(declarations, 'hlsl'), source: 'project', span };
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
    .filter(({ path }) => fileKind(path) !== 'csharp')
    .slice(0, maximumDeclarations)
    .flatMap((place) => ctx.snapshot.symbols.at(place) ?? []);
}
