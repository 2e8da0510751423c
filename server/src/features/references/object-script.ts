import { objectReference } from '#syntax/unity-yaml/scalar.ts';
import type { FileId } from '#unity/file-id.ts';
import type { Guid } from '#unity/guid.ts';
import { readPrefabInstance } from '#unity/prefab/instance.ts';
import { originOf } from '#unity/prefab/objects.ts';
import type { PrefabSources } from '#unity/prefab/sources.ts';
import type { UnityFile } from '#unity/unity-file.ts';

/** Prefabs nested deeper are loops. */
const maximumNesting = 64;

/** The script of an object of `file`, through the instances it comes from; `undefined` when it has none or is unknown. */
export async function scriptOfObject(
  file: UnityFile,
  id: FileId,
  sources: PrefabSources,
  depth = 0,
): Promise<Guid | undefined> {
  const document = file.find(id);
  if (document === undefined || depth > maximumNesting) return undefined;
  const own = objectReference(file.value(document, 'm_Script') ?? '')?.guid;
  if (own !== undefined || !document.stripped) return own;
  const origin = originOf(file, document);
  const instanceDocument = origin === undefined ? undefined : file.find(origin.instance);
  const instance = instanceDocument === undefined ? undefined : readPrefabInstance(file, instanceDocument);
  if (origin === undefined || instance === undefined) return undefined;
  const source = await sources.source(instance.source);
  return source.type === 'prefab' ? scriptOfObject(source.file, origin.source, sources, depth + 1) : undefined;
}
