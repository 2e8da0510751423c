import type { RefsResult, SymbolRefsResult } from '@scenewright/protocol';
import type { FeatureContext } from '#features/context.ts';
import { readText } from '#features/read-text.ts';
import { fileKind } from '#syntax/file-kind.ts';
import { assetReferences } from './asset-references.ts';
import { symbolReferences } from './symbol-references.ts';

/** References of what stands at a place: of a script's symbol, elsewhere of the asset whose GUID stands there. */
export async function referencesAt(
  ctx: FeatureContext,
  path: string,
  offset: number,
  signal: AbortSignal,
): Promise<RefsResult | SymbolRefsResult | undefined> {
  if (fileKind(path) === 'csharp') return symbolReferences(ctx, path, offset, signal);
  const current = await readText(ctx, path, signal);
  const guid = current === undefined ? undefined : guidAt(current.text, offset);
  return guid === undefined ? undefined : assetReferences(ctx, guid, signal);
}

/** The 32 hexadecimal digits around `offset`. */
function guidAt(text: string, offset: number): string | undefined {
  const from = Math.max(0, offset - 32);
  for (const match of text.slice(from, offset + 32).matchAll(/(?<![0-9A-Za-z_])[0-9a-f]{32}(?![0-9A-Za-z_])/g)) {
    if (from + match.index <= offset && offset <= from + match.index + 32) return match[0];
  }
  return undefined;
}
