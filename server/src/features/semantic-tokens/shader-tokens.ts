import { createPacer } from '#base/cancel.ts';
import type { ShaderKnowledge } from '#engine-api/knowledge.ts';
import type { FeatureContext } from '#features/context.ts';
import { contentOfText } from '#syntax/file-content.ts';
import { fileKind } from '#syntax/file-kind.ts';
import type { SymbolKind } from '#syntax/symbol.ts';
import type { TokenFact, TokenType } from '#syntax/tokens/token-fact.ts';
import { isInPackageCache } from '#unity/packages.ts';
import type { OpenDocument, Snapshot } from '#workspace/snapshot.ts';

/** Names of a shader. What the file does not declare may be of an include, of the language or of Unity's libraries. */
export async function shaderTokens(
  ctx: FeatureContext,
  { path, text }: OpenDocument,
  signal: AbortSignal,
): Promise<readonly TokenFact[] | undefined> {
  const tokens = await ctx.openFacts.tokens(path, contentOfText(text), ctx.snapshot.defines(path));
  if (tokens === undefined) return undefined;
  const knowledge = await ctx.engine.shaders();
  const known = new Map<string, Elsewhere | undefined>();
  const pace = createPacer(10);
  const told: TokenFact[] = [];
  for (const token of tokens) {
    await pace(signal);
    const { start, end, type } = token;
    if (token.isForeign !== true) {
      told.push(token);
      continue;
    }
    const name = text.slice(start, end);
    const key = `${type} ${name}`;
    if (!known.has(key)) known.set(key, inProject(ctx.snapshot, name, path) ?? inEngine(knowledge, name, type));
    const declared = known.get(key);
    // A variable that nobody declares cannot be told from a misspelt one.
    if (declared !== undefined || type !== 'variable') told.push({ start, end, type, ...declared });
  }
  return told;
}

/** How a name is declared outside of the file. */
type Elsewhere = Pick<TokenFact, 'type' | 'modifiers'>;

/**
 * Files that others can include come first, as for hover; the caches of packages are the engine's. The file itself has been
 * read as it stands, while the tables may still hold what it declared a moment ago.
 */
function inProject({ symbols }: Snapshot, name: string, self: string): Elsewhere | undefined {
  for (const { path, kind } of symbols.places(name)) {
    const type = globalTypes.get(kind);
    const isOther = path !== self && fileKind(path) === 'hlsl' && !isInPackageCache(path);
    if (type !== undefined && isOther) return { type };
  }
  return undefined;
}

function inEngine({ words, library }: ShaderKnowledge, name: string, type: TokenType): Elsewhere | undefined {
  const modifiers = ['defaultLibrary'] as const;
  if (type === 'function' && words.find('intrinsic', name) !== undefined) return { type, modifiers };
  const [row] = library.named(name);
  const found = row === undefined ? undefined : globalTypes.get(row.kind);
  if (found !== undefined) return { type: found, modifiers };
  return words.find('builtin', name) === undefined ? undefined : { type, modifiers };
}

/** Kinds of declaration that other files see. */
const globalTypes: ReadonlyMap<SymbolKind, TokenType> = new Map([
  ['function', 'function'],
  ['macro', 'macro'],
  ['variable', 'variable'],
  ['struct', 'struct'],
  ['class', 'class'],
  ['interface', 'interface'],
  ['constantBuffer', 'struct'],
  ['namespace', 'namespace'],
]);
