import type { Files } from './files.ts';
import { createIgnoreMatcher, type IgnoreLines, type IgnoreMatcher } from './ignore.ts';
import { ignoreFileNames, ignoreLines, readIgnoreFile } from './ignore-file.ts';
import { ignoresCase } from './name-case.ts';
import { isDocumentationFolder, showablePath } from './own-places.ts';
import type { Skipped } from './skipped.ts';

/** What holds for the entries of one folder. */
export interface FolderRules {
  /** The folder's path; `''` is the project's root. */
  readonly folder: string;
  /** Folders between the root and this one. */
  readonly depth: number;
  /** Ignore files that cannot be followed: nothing in the folder is read. */
  readonly problems: readonly Skipped[];
  /** What a user should know about the root. */
  readonly notes: readonly Skipped[];
  readonly isUnityRoot: boolean;
  /** Inside a documentation folder that Unity does not see. */
  readonly onlyDocuments: boolean;
  /** Says what is not indexed; the path is that of `place`. */
  readonly ignored: IgnoreMatcher;
  /** Says what version control does not see, and what therefore never leaves the machine. */
  readonly hidden: IgnoreMatcher;
  /** An entry's path as the ignore files see it. */
  place(name: string): string;
  readonly git: readonly IgnoreLines[];
  readonly own: readonly IgnoreLines[];
}

/** Tells which of a folder's entries exist. */
export type HasEntry = (name: string) => boolean | Promise<boolean>;

/** The rules of a root: the project's (`''`) or a library's. Repositories around it are asked too, as git does. */
export async function rootRules(files: Files, root: string, has: HasEntry, signal: AbortSignal): Promise<FolderRules> {
  const { prefix, ignoreFiles } = await files.surroundings(root, signal);
  const problems: Skipped[] = [];
  const outer: IgnoreLines[] = [];
  for (const { folder, path, content } of ignoreFiles) {
    const lines = content.ok ? ignoreLines(content.value) : content;
    if (lines.ok) outer.push({ folder, lines: lines.value });
    else problems.push({ path: showablePath(path), reason: `an ignore file that ${lines.message}` });
  }
  // A repository that ignores this whole folder, as one over a home folder does, says nothing about what is in it.
  const isOutside = prefix !== '' && createIgnoreMatcher(outer, ignoresCase).ignores(prefix, 'folder');
  const above: FolderRules = {
    folder: root,
    depth: -1,
    problems,
    notes: isOutside ? [{ path: root, reason: outsideNote }] : [],
    isUnityRoot: false,
    onlyDocuments: false,
    ignored: nothing,
    hidden: isOutside ? everything : nothing,
    place: (name) => (prefix === '' ? name : `${prefix}/${name}`),
    git: isOutside ? [] : outer,
    own: [],
  };
  return insideFolder(files, above, root, prefix, has, signal);
}

const outsideNote =
  'the git repository around it ignores it: it is searched, but nothing of it is ever sent to a model';
const nothing: IgnoreMatcher = { ignores: () => false };
const everything: IgnoreMatcher = { ignores: () => true };

/** The rules inside the folder `name` of the folder that `outside` holds for. */
export function folderRules(
  files: Files,
  outside: FolderRules,
  name: string,
  has: HasEntry,
  signal: AbortSignal,
): Promise<FolderRules> {
  const folder = outside.folder === '' ? name : `${outside.folder}/${name}`;
  return insideFolder(files, outside, folder, outside.place(name), has, signal);
}

async function insideFolder(
  files: Files,
  outside: FolderRules,
  folder: string,
  place: string,
  has: HasEntry,
  signal: AbortSignal,
): Promise<FolderRules> {
  const problems = [...outside.problems];
  const read = async (name: string): Promise<readonly IgnoreLines[]> => {
    if (!(await has(name))) return [];
    const path = folder === '' ? name : `${folder}/${name}`;
    const lines = await readIgnoreFile(files, path, signal);
    if (lines === undefined) return [];
    if (lines.ok) return [{ folder: place, lines: lines.value }];
    problems.push({ path, reason: `an ignore file that ${lines.message}: nothing in its folder is read` });
    return [];
  };
  const git = [...outside.git, ...(await read(ignoreFileNames.git))];
  const own = [...outside.own, ...(await read(ignoreFileNames.own))];
  const changed = git.length > outside.git.length || own.length > outside.own.length || outside.depth < 0;
  const isEverywhereHidden = outside.hidden === everything;
  return {
    folder,
    depth: outside.depth + 1,
    problems,
    notes: outside.depth < 0 ? outside.notes : [],
    isUnityRoot: folder === '' || ((await has('ProjectSettings')) && (await has('Assets'))),
    onlyDocuments: outside.onlyDocuments || isDocumentationFolder(folder.slice(folder.lastIndexOf('/') + 1)),
    ignored: changed ? createIgnoreMatcher([...git, ...own], ignoresCase) : outside.ignored,
    hidden: isEverywhereHidden ? everything : changed ? createIgnoreMatcher(git, ignoresCase) : outside.hidden,
    place: (name) => (place === '' ? name : `${place}/${name}`),
    git,
    own,
  };
}
