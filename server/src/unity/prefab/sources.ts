import { stemOf } from '#base/path.ts';
import type { Guid } from '#unity/guid.ts';
import type { UnityFile } from '#unity/unity-file.ts';

/** Where an instance's objects come from. */
export type PrefabSource =
  | { readonly type: 'prefab'; readonly file: UnityFile }
  /** A model or another file whose objects are only known to Unity; named as Unity names its root. */
  | { readonly type: 'model'; readonly name: string }
  /** No file with this GUID is in reach. */
  | { readonly type: 'missing' };

/** Looks up the sources of instances; each file is opened once. */
export interface PrefabSources {
  source(guid: Guid): Promise<PrefabSource>;
}

/** Sources over a project: `pathOf` tells where a GUID lies, `open` opens a text asset. */
export function createPrefabSources(
  pathOf: (guid: Guid) => string | undefined,
  open: (path: string) => Promise<UnityFile | undefined>,
): PrefabSources {
  const known = new Map<Guid, Promise<PrefabSource>>();
  const look = async (guid: Guid): Promise<PrefabSource> => {
    const path = pathOf(guid);
    if (path === undefined) return { type: 'missing' };
    if (!path.toLowerCase().endsWith('.prefab')) return { type: 'model', name: stemOf(path) };
    const file = await open(path);
    return file === undefined || file.documents.length === 0 ? { type: 'missing' } : { type: 'prefab', file };
  };
  return {
    source(guid) {
      const found = known.get(guid) ?? look(guid);
      known.set(guid, found);
      return found;
    },
  };
}
