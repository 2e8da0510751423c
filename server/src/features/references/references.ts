import type { RefsResult, UsageRow } from '@scenewright/protocol';
import { breathe } from '#base/cancel.ts';
import type { FeatureContext } from '#features/context.ts';
import { assetOf, pathOfGuid } from '#unity/asset-graph.ts';
import { isGuid } from '#unity/guid.ts';
import { type Usage, usagesIn } from '#unity/usage.ts';

/** What an asset uses and what uses it. `target` is a GUID or a path; `undefined` when it names no asset. */
export async function references(
  ctx: FeatureContext,
  target: string,
  signal: AbortSignal,
): Promise<RefsResult | undefined> {
  const guid = isGuid(target) ? target : ctx.snapshot.files.get(`${target}.meta`)?.guid;
  if (guid === undefined) return undefined;
  const path = ctx.snapshot.assets.definitions.get(guid)?.[0];
  const mentions = ctx.snapshot.assets.mentions.get(guid) ?? [];
  if (path === undefined && mentions.length === 0) return undefined;
  const usedBy: UsageRow[] = [];
  for (const mention of [...mentions].sort()) {
    if (assetOf(mention) === path) continue;
    await breathe(signal);
    const bytes = await ctx.files.read(mention, signal);
    if (bytes !== undefined) usedBy.push(...usagesIn(mention, bytes, guid).map(toRow));
  }
  return { guid, ...(path === undefined ? {} : { path }), uses: path === undefined ? [] : usesOf(ctx, path), usedBy };
}

/** References in an asset's own `.meta` (importer remaps, default textures) belong to the asset. */
function usesOf(ctx: FeatureContext, path: string): RefsResult['uses'] {
  const refs = [path, `${path}.meta`].flatMap((file) => ctx.snapshot.files.get(file)?.guidRefs ?? []);
  return [...new Set(refs.map(([guid]) => guid))].map((guid) => {
    const target = pathOfGuid(ctx.snapshot.assets, guid);
    return { guid, ...(target === undefined ? {} : { path: target }) };
  });
}

function toRow(usage: Usage): UsageRow {
  const { path, fileId, className, gameObject, property, stripped } = usage;
  return {
    path: assetOf(path),
    ...(fileId === undefined ? {} : { fileId }),
    ...(className === undefined ? {} : { className }),
    ...(gameObject === undefined ? {} : { gameObject }),
    ...(property === undefined ? {} : { property }),
    stripped,
  };
}
