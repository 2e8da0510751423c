import { stemOf } from '#base/path.ts';
import { assetOf } from '#unity/asset-graph.ts';
import type { KnownFile } from './record.ts';

/** What assets are called and who uses them, by GUID, as far as the records read so far tell. */
export interface AssetNames {
  learn(file: KnownFile): void;
  /** The name of the asset with this GUID. */
  nameOf(guid: string): string | undefined;
  /** Names of the assets that use the one at `path`. */
  usersOf(path: string): readonly string[];
}

/** More users say nothing more about an asset: a default material has thousands. */
const maximumUsers = 20;

/** Nothing is known yet. */
export function createAssetNames(): AssetNames {
  const names = new Map<string, string>();
  const guids = new Map<string, string>();
  const users = new Map<string, string[]>();
  return {
    learn({ path, summary: { guid, guidRefs } }) {
      const asset = assetOf(path);
      const name = stemOf(asset);
      if (guid !== undefined) {
        names.set(guid, name);
        guids.set(asset, guid);
      }
      for (const [used] of guidRefs) {
        const known = users.get(used);
        if (known === undefined) users.set(used, [name]);
        else if (known.length < maximumUsers && !known.includes(name)) known.push(name);
      }
    },
    nameOf: (guid) => names.get(guid),
    usersOf: (path) => users.get(guids.get(path) ?? '') ?? [],
  };
}
