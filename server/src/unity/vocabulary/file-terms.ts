import { extensionOf } from '#base/path.ts';
import type { FileFacts } from '#syntax/facts.ts';
import type { TermFact } from '#syntax/symbol.ts';
import { assetOf } from '#unity/asset-graph.ts';
import { isInPackageCache } from '#unity/packages.ts';

/** Names that a file defines by its content or, for resources and scenes, by its place. */
export function termsOfFile(path: string, facts: FileFacts | undefined): readonly TermFact[] {
  if (facts === undefined || isInPackageCache(path)) return [];
  const resource = facts.kind === 'meta' ? resourceKey(assetOf(path)) : undefined;
  const own = facts.terms ?? [];
  return resource === undefined || facts.importer?.isFolder === true ? own : [...own, resource];
}

/**
 * The name under which `Resources.Load` finds an asset: its path below the last `Resources` folder without extension.
 * The `.meta` beside an asset stands for it, so that textures and sounds count too.
 */
function resourceKey(path: string): TermFact | undefined {
  const below = /^(?:.*\/)?Resources\/(.+)$/i.exec(path)?.[1];
  const extension = extensionOf(path);
  if (below === undefined || extension === '' || extension === '.cs' || extension === '.asmdef') return undefined;
  return { kind: 'resource', name: below.slice(0, -extension.length), detail: extension.slice(1) };
}
