import type { FileId } from '#unity/file-id.ts';
import { isAtLeast, type UnityVersion } from '#unity/version.ts';

/** What an editor's model importer writes, and the ids that it gives the root of every model. */
export interface ImporterShape {
  readonly serializedVersion: number;
  /** Ids of objects inside are hashes of their names and kinds; before, they were counted and listed in the `.meta`. */
  readonly hasHashedIds: boolean;
  readonly rootObject: FileId;
  readonly rootTransform: FileId;
}

/** Hashes of `//RootNode/root`, the same in every model (`fileIdsGeneration: 2`). */
const hashed = { hasHashedIds: true, rootObject: '919132149155446097', rootTransform: '-8679921383154817045' } as const;

/**
 * By the first editor of each, the newest first. A `.meta` with the version of an older editor is read and completed by every
 * newer one: public projects of Unity 6 hold `.meta` files of versions 18 to 22200.
 */
const shapes: readonly (ImporterShape & { readonly since: readonly [number, number] })[] = [
  { since: [2022, 2], serializedVersion: 22200, ...hashed },
  { since: [2021, 2], serializedVersion: 21300, ...hashed },
  { since: [2019, 3], serializedVersion: 19301, ...hashed },
  { since: [0, 0], serializedVersion: 22, hasHashedIds: false, rootObject: '100000', rootTransform: '400000' },
];

/** The shape for an editor; an unknown one is taken for 2019.3, which all editors that are still in use can read. */
export function importerShape(version: UnityVersion | undefined): ImporterShape {
  const own = version ?? { major: 2019, minor: 3, patch: 0 };
  const found = shapes.find(({ since: [major, minor] }) => isAtLeast(own, major, minor));
  if (found === undefined) throw new Error('the last shape is for every version');
  return found;
}
