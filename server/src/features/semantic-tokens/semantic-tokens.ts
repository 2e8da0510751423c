import { throwIfCancelled } from '#base/cancel.ts';
import type { FeatureContext } from '#features/context.ts';
import type { FileKind } from '#syntax/facts.ts';
import { fileKind } from '#syntax/file-kind.ts';
import type { TokenFact } from '#syntax/tokens/token-fact.ts';
import type { OpenDocument, Readiness } from '#workspace/snapshot.ts';
import { shaderTokens } from './shader-tokens.ts';
import { yamlTokens } from './yaml-tokens.ts';

/** What the names in a document of one kind stand for. */
type TokenProvider = (
  ctx: FeatureContext,
  document: OpenDocument,
  signal: AbortSignal,
) => Promise<readonly TokenFact[] | undefined>;

/** Providers with the longest texts that they take, in UTF-16 units. */
const providers: Readonly<Partial<Record<FileKind, readonly [TokenProvider, longest: number]>>> = {
  // A tree is read in one go: this much takes about a third of a second.
  shader: [shaderTokens, 512 * 1024],
  hlsl: [shaderTokens, 512 * 1024],
  // Nobody reads more from top to bottom.
  yaml: [yamlTokens, 2 * 1024 * 1024],
  meta: [yamlTokens, 2 * 1024 * 1024],
};

/**
 * What the names in a document that an editor holds open stand for, by position; `undefined` for kinds of file whose names
 * are not told. C# has a server of its own.
 */
export async function semanticTokens(
  ctx: FeatureContext,
  path: string,
  signal: AbortSignal,
): Promise<readonly TokenFact[] | undefined> {
  const [provider, longest = 0] = providers[fileKind(path)] ?? [];
  const document = ctx.snapshot.documents.get(path);
  if (provider === undefined || document === undefined || document.text.length > longest) return undefined;
  throwIfCancelled(signal);
  const tokens = await provider(ctx, document, signal);
  throwIfCancelled(signal);
  return tokens;
}

/** How much of the project must be known for the names in `path`: which assets there are shows only after all were read. */
export function semanticTokensNeed(path: string): Readiness {
  const kind = fileKind(path);
  return kind === 'yaml' || kind === 'meta' ? 'indexed' : 'opened';
}
