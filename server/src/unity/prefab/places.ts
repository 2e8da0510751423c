import { scalarText } from '#syntax/unity-yaml/scalar.ts';
import type { YamlDocument } from '#syntax/unity-yaml/scanner.ts';
import { isTransform, unityClass } from '#unity/classes.ts';
import { type FileId, instanceObjectId, sourceObjectIds } from '#unity/file-id.ts';
import type { UnityFile } from '#unity/unity-file.ts';
import { type PrefabInstance, readPrefabInstance } from './instance.ts';
import { isModelRoot, rootTarget } from './model-root.ts';
import { originOf, ownerOf, parentOf, rootObject, transformOf } from './objects.ts';
import type { PrefabSource, PrefabSources } from './sources.ts';

/** The GameObject that an object is or belongs to, as one file sees it. All ids are in that file's own space. */
export interface Place {
  /** `undefined` where no file in reach tells it: inside models and missing prefabs. */
  readonly name: string | undefined;
  readonly gameObject: FileId | undefined;
  /** The transform it hangs below, `undefined` at the root. */
  readonly parent: FileId | undefined;
}

/** Finds the places of a file's objects, through instances of prefabs and of prefabs in prefabs. */
export interface Places {
  /**
   * The place of an object, also of one that only an instance brings, and of an instance's root for the instance itself;
   * `undefined` for what belongs to no GameObject.
   */
  placeOf(id: FileId): Promise<Place | undefined>;
  /** `Root/Child` of that GameObject; names that no file tells are `?`. */
  pathOf(id: FileId): Promise<string | undefined>;
  /** The same of an object of an instance's source, by its id there: where an override takes effect. */
  pathInInstance(instance: FileId, source: FileId): Promise<string | undefined>;
}

/** Deeper hierarchies, or loops in broken files, are cut here. */
const maximumDepth = 500;

/** The places of `file`. `ancestors` are the files that it is nested in: no prefab holds itself. */
export function createPlaces(
  file: UnityFile,
  sources: PrefabSources,
  ancestors: ReadonlySet<string> = new Set(),
): Places {
  const chain = new Set([...ancestors, file.path]);
  const instances = createInstances(file);
  const inner = new Map<string, Places>();
  const known = new Map<FileId, Promise<Place | undefined>>();

  const placesOf = (source: UnityFile): Places | undefined => {
    if (chain.has(source.path)) return undefined;
    const places = inner.get(source.path) ?? createPlaces(source, sources, chain);
    inner.set(source.path, places);
    return places;
  };

  /** The place in this file of an object of an instance's source. */
  const inInstance = async (instance: PrefabInstance, id: FileId): Promise<Place | undefined> => {
    const source = await sources.source(instance.source);
    const places = source.type === 'prefab' ? placesOf(source.file) : undefined;
    if (places === undefined) return unreadablePlace(instances, instance, source, id);
    const place = await places.placeOf(id);
    if (place === undefined) return undefined;
    return {
      name: overriddenName(instance, place.gameObject) ?? place.name,
      gameObject: place.gameObject === undefined ? undefined : instances.outerId(instance, place.gameObject),
      parent: place.parent === undefined ? instance.parent : instances.outerId(instance, place.parent),
    };
  };

  const rootOf = async (instance: PrefabInstance): Promise<Place> => {
    const source = await sources.source(instance.source);
    const root = source.type === 'prefab' ? rootObject(source.file) : rootTarget(instance);
    const place = root === undefined ? undefined : await inInstance(instance, root);
    return place ?? { name: undefined, gameObject: undefined, parent: instance.parent };
  };

  /** An object that no document stands for comes from one of the instances; asked rarely, since most ids are minted here. */
  const search = async (id: FileId): Promise<Place | undefined> => {
    for (const instance of instances.all()) {
      const source = await sources.source(instance.source);
      for (const candidate of sourceObjectIds(id, instance.document.fileId)) {
        // Objects of a model cannot be looked up, but for its root.
        if (source.type !== 'prefab' && !isModelRoot(instance, candidate)) continue;
        const place = await inInstance(instance, candidate);
        if (place !== undefined) return place;
      }
    }
    return undefined;
  };

  const look = async (id: FileId): Promise<Place | undefined> => {
    const document = file.find(id);
    if (document === undefined) {
      const minted = instances.minted(id);
      return minted === undefined ? search(id) : inInstance(minted.instance, minted.source);
    }
    if (document.classId === unityClass.prefabInstance) {
      const instance = instances.find(id);
      return instance === undefined ? undefined : rootOf(instance);
    }
    if (!document.stripped) {
      const owner = ownerOf(file, document);
      // A component that was added to a GameObject of an instance.
      return owner?.stripped === true ? placeOf(owner.fileId) : ownPlace(file, document);
    }
    const origin = originOf(file, document);
    const instance = origin === undefined ? undefined : instances.find(origin.instance);
    return origin === undefined || instance === undefined ? undefined : inInstance(instance, origin.source);
  };

  const placeOf = (id: FileId): Promise<Place | undefined> => {
    const found = known.get(id) ?? look(id);
    known.set(id, found);
    return found;
  };

  const pathOf = async (id: FileId): Promise<string | undefined> => {
    const names: string[] = [];
    let place = await placeOf(id);
    for (let depth = 0; place !== undefined && depth < maximumDepth; depth++) {
      names.unshift(place.name ?? '?');
      place = place.parent === undefined ? undefined : await placeOf(place.parent);
    }
    return names.length === 0 ? undefined : names.join('/');
  };

  return {
    placeOf,
    pathOf,
    async pathInInstance(id, source) {
      const instance = instances.find(id);
      return (instance === undefined ? undefined : await pathOf(instances.outerId(instance, source))) ?? pathOf(id);
    },
  };
}

/** The instances of a file, each read when it is asked for. */
interface Instances {
  find(id: FileId): PrefabInstance | undefined;
  all(): readonly PrefabInstance[];
  /** The id in the file of an object of an instance's source. */
  outerId(instance: PrefabInstance, source: FileId): FileId;
  /** What `outerId` made an id of. */
  minted(id: FileId): Minted | undefined;
}

interface Minted {
  readonly instance: PrefabInstance;
  readonly source: FileId;
}

function createInstances(file: UnityFile): Instances {
  const known = new Map<FileId, PrefabInstance | undefined>();
  const minted = new Map<FileId, Minted>();
  let documented: ReadonlyMap<string, FileId> | undefined;
  const read = (document: YamlDocument): PrefabInstance | undefined => {
    if (!known.has(document.fileId)) known.set(document.fileId, readPrefabInstance(file, document));
    return known.get(document.fileId);
  };
  return {
    find(id) {
      const document = file.find(id);
      return document === undefined ? undefined : read(document);
    },
    all: () => file.documents.flatMap((document) => read(document) ?? []),
    outerId(instance, source) {
      documented ??= strippedIds(file);
      const { fileId } = instance.document;
      const stripped = documented.get(`${fileId} ${source}`);
      if (stripped !== undefined) return stripped;
      const id = instanceObjectId(source, fileId);
      minted.set(id, { instance, source });
      return id;
    },
    minted: (id) => minted.get(id),
  };
}

/** Ids of stripped objects under `instance source`. */
function strippedIds(file: UnityFile): ReadonlyMap<string, FileId> {
  const ids = new Map<string, FileId>();
  for (const document of file.documents) {
    const origin = document.stripped ? originOf(file, document) : undefined;
    if (origin !== undefined) ids.set(`${origin.instance} ${origin.source}`, document.fileId);
  }
  return ids;
}

/** The place of an object that the file itself holds. */
function ownPlace(file: UnityFile, document: YamlDocument): Place | undefined {
  const owner = ownerOf(file, document);
  if (owner === undefined) return undefined;
  const transform = isTransform(document.classId) ? document : transformOf(file, owner);
  return {
    name: file.text(owner, 'm_Name'),
    gameObject: owner.fileId,
    parent: transform === undefined ? undefined : parentOf(file, transform),
  };
}

function overriddenName(instance: PrefabInstance, gameObject: FileId | undefined): string | undefined {
  const found = instance.modifications.find(({ target, path }) => target === gameObject && path === 'm_Name');
  return found === undefined ? undefined : scalarText(found.value);
}

/** A place in an instance whose source is no text: of its objects only the root and what is overridden are known. */
function unreadablePlace(instances: Instances, instance: PrefabInstance, source: PrefabSource, id: FileId): Place {
  const gameObject = instances.outerId(instance, id);
  if (isModelRoot(instance, id)) {
    const named = instance.modifications.find(({ target, path }) => path === 'm_Name' && isModelRoot(instance, target));
    const fallback = source.type === 'model' ? source.name : undefined;
    return { name: named === undefined ? fallback : scalarText(named.value), gameObject, parent: instance.parent };
  }
  const root = rootTarget(instance);
  const parent = root === undefined ? instance.parent : instances.outerId(instance, root);
  return { name: overriddenName(instance, id), gameObject, parent };
}
