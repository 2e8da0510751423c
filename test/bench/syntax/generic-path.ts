import { type GenericObject, isRecord, referenceOf } from './generic-yaml.ts';

/** Opens the objects of the prefab with a GUID; `undefined` for what is no prefab of the project. */
export type OpenPrefab = (guid: string) => ReadonlyMap<string, GenericObject> | undefined;

/** A GameObject's path, as ids and names from the root; `undefined` where this simple reader cannot tell. */
type Chain = readonly { readonly id: string; readonly name: string }[];

/**
 * The path of the GameObject that an object is or belongs to, found the plain way: up by `m_Father`, and through an
 * instance into its source. `undefined` when it has none; `'unknown'` when the way leads through a model, a missing
 * prefab or a prefab in a prefab, which this reader does not follow.
 */
export function genericPath(
  objects: ReadonlyMap<string, GenericObject>,
  id: string,
  open: OpenPrefab,
): string | undefined | 'unknown' {
  const object = objects.get(id);
  if (object === undefined) return 'unknown';
  if (object.body['m_SourcePrefab'] !== undefined || object.body['m_ParentPrefab'] !== undefined) return 'unknown';
  if (!object.stripped && object.body['m_Name'] !== undefined && object.body['m_Component'] === undefined) {
    const owner = referenceOf(object.body['m_GameObject']);
    if (owner === undefined || owner.fileId === '0') return undefined;
  }
  if (!object.stripped && object.body['m_GameObject'] === undefined && object.body['m_Component'] === undefined)
    return undefined;
  const chain = chainOf(objects, id, open, 0);
  return chain === undefined ? 'unknown' : chain.map(({ name }) => name).join('/');
}

function chainOf(
  objects: ReadonlyMap<string, GenericObject>,
  id: string,
  open: OpenPrefab,
  depth: number,
): Chain | undefined {
  const object = objects.get(id);
  if (object === undefined || depth > 200) return undefined;
  if (object.stripped) return strippedChain(objects, object, open, depth);
  const ownerId = object.body['m_Component'] === undefined ? referenceOf(object.body['m_GameObject'])?.fileId : id;
  const owner = ownerId === undefined ? undefined : objects.get(ownerId);
  if (owner === undefined || ownerId === undefined) return undefined;
  if (owner.stripped) return strippedChain(objects, owner, open, depth);
  const transform = componentsOf(owner)
    .map((component) => objects.get(component))
    .find((component) => component?.body['m_Father'] !== undefined);
  if (transform === undefined) return undefined;
  const father = referenceOf(transform.body['m_Father'])?.fileId ?? '0';
  const above = father === '0' ? [] : chainOf(objects, father, open, depth + 1);
  const name = owner.body['m_Name'];
  return above === undefined || typeof name !== 'string' ? undefined : [...above, { id: ownerId, name }];
}

function strippedChain(
  objects: ReadonlyMap<string, GenericObject>,
  object: GenericObject,
  open: OpenPrefab,
  depth: number,
): Chain | undefined {
  const source = referenceOf(object.body['m_CorrespondingSourceObject']);
  const instance = objects.get(referenceOf(object.body['m_PrefabInstance'])?.fileId ?? '');
  const prefab = source?.guid === undefined ? undefined : open(source.guid);
  if (source === undefined || instance === undefined || prefab === undefined) return undefined;
  const original = prefab.get(source.fileId);
  if (original === undefined || original.stripped) return undefined;
  const inside = chainOf(prefab, source.fileId, open, depth + 1);
  const modification = instance.body['m_Modification'];
  if (inside === undefined || !isRecord(modification)) return undefined;
  const parent = referenceOf(modification['m_TransformParent'])?.fileId ?? '0';
  const above = parent === '0' ? [] : chainOf(objects, parent, open, depth + 1);
  if (above === undefined) return undefined;
  const names = new Map<string, string>();
  const list = modification['m_Modifications'];
  for (const entry of Array.isArray(list) ? list : []) {
    if (!isRecord(entry) || entry['propertyPath'] !== 'm_Name') continue;
    const target = referenceOf(entry['target'])?.fileId;
    if (target !== undefined && typeof entry['value'] === 'string' && !names.has(target))
      names.set(target, entry['value']);
  }
  return [...above, ...inside.map(({ id, name }) => ({ id, name: names.get(id) ?? name }))];
}

function componentsOf(gameObject: GenericObject): readonly string[] {
  const list = gameObject.body['m_Component'];
  return (Array.isArray(list) ? list : []).flatMap((entry) =>
    isRecord(entry) ? Object.values(entry).flatMap((value) => referenceOf(value)?.fileId ?? []) : [],
  );
}
