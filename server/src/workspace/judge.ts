import type { FolderEntry } from './files.ts';
import type { FolderRules } from './folder-rules.ts';
import type { LibraryRoot } from './library-path.ts';
import { isLibraryPath, splitRoot } from './library-path.ts';
import { badName, isNobodys } from './own-places.ts';
import { isDocument, isIndexed, isSearchedInLibraries } from './text-files.ts';

/** Folders deeper than this are not entered. */
export const maximumDepth = 64;

/** What becomes of an entry of a folder. `other` is a file without text of interest. */
export type Verdict =
  | { readonly type: 'read' | 'other' | 'enter' | 'ignored' }
  | { readonly type: 'skipped'; readonly reason: string };

const ignored: Verdict = { type: 'ignored' };

/** Judge one entry of a folder by the folder's rules. The walk and the question for a single path both end here. */
export function judge(rules: FolderRules, { name, type }: FolderEntry, library?: LibraryRoot): Verdict {
  const problem = badName(name);
  if (problem !== undefined) return { type: 'skipped', reason: problem };
  if (rules.folder === '' && isLibraryPath(name))
    return { type: 'skipped', reason: 'a name that stands for a library' };
  const kind = type === 'folder' ? 'folder' : 'file';
  if (rules.problems.length > 0 || isNobodys(name, kind, rules.isUnityRoot)) return ignored;
  if (rules.ignored.ignores(rules.place(name), kind)) return ignored;
  if (type === 'link') return { type: 'skipped', reason: 'a link' };
  if (type === 'special') return { type: 'skipped', reason: 'a pipe, socket or device' };
  const path = rules.folder === '' ? name : `${rules.folder}/${name}`;
  if (type === 'folder') {
    if (library?.without.includes(splitRoot(path).rest) === true) return ignored;
    return rules.depth >= maximumDepth
      ? { type: 'skipped', reason: `more than ${maximumDepth} folders deep` }
      : { type: 'enter' };
  }
  if (rules.onlyDocuments) return isDocument(path) ? { type: 'read' } : ignored;
  return { type: isWanted(path) ? 'read' : 'other' };
}

function isWanted(path: string): boolean {
  return isLibraryPath(path) ? isSearchedInLibraries(path) : isIndexed(path);
}
