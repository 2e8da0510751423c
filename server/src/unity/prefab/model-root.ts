import type { FileId } from '#unity/file-id.ts';
import type { PrefabInstance } from './instance.ts';

/**
 * Ids that Unity's model importer gives the root GameObject and its transform: consecutive ones in old models, hashes of
 * the root's name in new ones (seen in every instance of a model in the public projects).
 */
const rootIds: ReadonlySet<FileId> = new Set(['100000', '400000', '919132149155446097', '-8679921383154817045']);

/** Properties that Unity always overrides on the root transform of an instance, and hardly ever elsewhere. */
const rootProperties: ReadonlySet<string> = new Set(['m_RootOrder', 'm_LocalPosition.x']);

/** Whether `id` is the root GameObject or root transform of an instance whose source cannot be read. */
export function isModelRoot(instance: PrefabInstance, id: FileId): boolean {
  return rootIds.has(id) || id === rootTarget(instance);
}

/** The root transform's id in the source, as the overrides show it. */
export function rootTarget(instance: PrefabInstance): FileId | undefined {
  return instance.modifications.find(({ path }) => rootProperties.has(path))?.target;
}
