import type { ReadonlyShardMap } from '#base/shard-map.ts';
import { createShardMultimap } from '#base/shard-multimap.ts';
import type { FileFacts } from '#syntax/facts.ts';
import type { Guid } from './guid.ts';
import type { WellKnownGuids } from './well-known-guids.ts';

/** Who defines and who mentions each GUID: file to file. Which object and property does so is read on demand (`usage.ts`). */
export interface AssetGraph {
  /** Assets that define a GUID; more than one is a fault of the project. */
  readonly definitions: ReadonlyShardMap<readonly string[]>;
  /** Files that mention a GUID, `.meta` files standing for the asset beside them. */
  readonly mentions: ReadonlyShardMap<readonly string[]>;
  /** Assets of Unity's packages, for projects whose packages are not on disk. */
  readonly wellKnown: WellKnownGuids;
}

/** The graph while it grows. */
export interface AssetGraphBuilder {
  /** Replace what is known about `path`; `undefined` facts mean that the file is gone. */
  update(path: string, before: FileFacts | undefined, after: FileFacts | undefined): void;
  freeze(): AssetGraph;
}

/** An empty graph. */
export function createAssetGraphBuilder(wellKnown: WellKnownGuids): AssetGraphBuilder {
  const definitions = createShardMultimap<string>();
  const mentions = createShardMultimap<string>();
  return {
    update(path, before, after) {
      const asset = assetOf(path);
      if (before?.guid !== after?.guid) {
        if (before?.guid !== undefined) definitions.remove(before.guid, (other) => other === asset);
        if (after?.guid !== undefined) definitions.add(after.guid, asset);
      }
      const old = new Set(before?.guidRefs?.map(([guid]) => guid));
      const fresh = new Set(after?.guidRefs?.map(([guid]) => guid));
      for (const guid of old) if (!fresh.has(guid)) mentions.remove(guid, (other) => other === path);
      for (const guid of fresh) if (!old.has(guid)) mentions.add(guid, path);
    },
    freeze: () => ({ definitions: definitions.freeze(), mentions: mentions.freeze(), wellKnown }),
  };
}

/** The asset that a `.meta` file belongs to; other files are their own. */
export function assetOf(path: string): string {
  return path.endsWith('.meta') ? path.slice(0, -'.meta'.length) : path;
}

/** The path of the asset that `guid` names: in the project, or a well-known one of a Unity package. */
export function pathOfGuid(graph: AssetGraph, guid: Guid): string | undefined {
  return graph.definitions.get(guid)?.[0] ?? graph.wellKnown.path(guid);
}
