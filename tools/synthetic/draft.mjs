import { shareOut } from './feature-plan.mjs';
import { drawGuid, drawImportedId } from './identity.mjs';
import { createRandom, fileSeed } from './random.mjs';

/** A project while it is planned: assets so far, and lists of what later ones may refer to. */
export function createDraft(seed, features) {
  const identities = createRandom(seed ^ 0x6a09e667);
  const draft = {
    seed,
    features,
    assets: [],
    paths: new Set(),
    folders: new Set(),
    lists: new Map(),
    drawId: () => drawImportedId(identities),
    guid: () => drawGuid(identities),
    ofKind: (kind) => draft.lists.get(kind) ?? [],
    inFeature: (kind, feature) => draft.lists.get(`${kind} ${feature.index}`) ?? [],
    /** Make `thing` one of a kind that others can find. */
    list(kind, feature, thing) {
      for (const key of [kind, `${kind} ${feature.index}`]) {
        const known = draft.lists.get(key);
        if (known === undefined) draft.lists.set(key, [thing]);
        else known.push(thing);
      }
    },
    /** A new asset; its name gets a number when the folder has one of that name. */
    add(kind, feature, folder, name, extension) {
      const path = (word) => `${folder}/${word}.${extension}`;
      let free = name;
      for (let number = 2; draft.paths.has(path(free).toLowerCase()); number++) free = `${name}${number}`;
      draft.paths.add(path(free).toLowerCase());
      const asset = { kind, feature, name: free, extension, path: path(free), guid: draft.guid() };
      asset.seed = fileSeed(seed, draft.assets.length);
      draft.assets.push(asset);
      for (let at = folder; at !== 'Assets'; at = at.slice(0, at.lastIndexOf('/'))) draft.folders.add(at);
      draft.list(kind, feature, asset);
      return asset;
    },
  };
  return draft;
}

/** Adds `count` assets over all features; `make` gets the feature and answers what was added. */
export function spread(draft, count, make) {
  const perFeature = shareOut(count, draft.features);
  for (const feature of draft.features) for (let i = 0; i < perFeature[feature.index]; i++) make(feature, i);
}
