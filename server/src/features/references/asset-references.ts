import type { RefsResult, UsageRow } from '@scenewright/protocol';
import { breathe } from '#base/cancel.ts';
import type { FeatureContext } from '#features/context.ts';
import { createUnityFiles } from '#features/unity-files.ts';
import { assetOf, pathOfGuid } from '#unity/asset-graph.ts';
import { type Guid, isGuid } from '#unity/guid.ts';
import { isInPackageCache } from '#unity/packages.ts';
import { usagesIn } from '#unity/usage.ts';

/** What an asset uses and what uses it. `target` is a GUID or a path; `undefined` when it names no asset. */
export async function assetReferences(
  ctx: FeatureContext,
  target: string,
  signal: AbortSignal,
): Promise<RefsResult | undefined> {
  const guid = isGuid(target) ? target : ctx.snapshot.files.get(`${target}.meta`)?.guid;
  if (guid === undefined) return undefined;
  const path = ctx.snapshot.assets.definitions.get(guid)?.[0];
  const usedBy = await usagesOf(ctx, guid, signal);
  if (path === undefined && usedBy.length === 0) return undefined;
  return { guid, ...(path === undefined ? {} : { path }), uses: path === undefined ? [] : usesOf(ctx, path), usedBy };
}

/** Every object and property of the project that refers to `guid`, the asset's own `.meta` left out. */
export async function usagesOf(ctx: FeatureContext, guid: Guid, signal: AbortSignal): Promise<UsageRow[]> {
  const files = createUnityFiles(ctx, signal);
  const own = ctx.snapshot.assets.definitions.get(guid)?.[0];
  const rows: UsageRow[] = [];
  for (const mention of [...(ctx.snapshot.assets.mentions.get(guid) ?? [])].sort()) {
    if (assetOf(mention) === own || isInPackageCache(mention)) continue;
    await breathe(signal);
    const file = await files.open(mention);
    if (file === undefined) continue;
    const usages = await usagesIn(file, guid, files.sources);
    rows.push(...usages.map((usage) => ({ ...usage, path: assetOf(usage.path) })));
  }
  return rows;
}

/** References in an asset's own `.meta` (importer remaps, default textures) belong to the asset. */
function usesOf(ctx: FeatureContext, path: string): RefsResult['uses'] {
  const refs = [path, `${path}.meta`].flatMap((file) => ctx.snapshot.files.get(file)?.guidRefs ?? []);
  return [...new Set(refs.map(([guid]) => guid))].map((guid) => {
    const target = pathOfGuid(ctx.snapshot.assets, guid);
    return { guid, ...(target === undefined ? {} : { path: target }) };
  });
}
