import { createPacer, throwIfCancelled } from '#base/cancel.ts';
import { describeError } from '#base/log.ts';
import { sortPaced } from '#base/sort.ts';
import { packageCache } from '#unity/packages.ts';
import type { Files, FolderEntry } from './files.ts';
import { type FolderRules, folderRules, type HasEntry, rootRules } from './folder-rules.ts';
import { judge, maximumDepth } from './judge.ts';
import { libraryOf, libraryPath } from './library-path.ts';
import { isSameName } from './name-case.ts';
import { badName, isDocumentationFolder, isNobodys, showablePath } from './own-places.ts';
import type { Skipped } from './skipped.ts';

export type { Skipped } from './skipped.ts';

/** What a walk over a project finds. */
export interface WalkResult {
  /** Files whose text is of interest, in a stable order: the project's, then those of libraries. */
  readonly paths: readonly string[];
  /** Files of the project that exist but have no text of interest: textures, models, sound. */
  readonly otherFiles: number;
  readonly skipped: readonly Skipped[];
}

/**
 * List the files of a project, the `.meta` files of the package cache, since they define GUIDs, and the files of the
 * libraries. `createSourceRules` answers the same for one path.
 */
export async function walkProject(files: Files, signal: AbortSignal): Promise<WalkResult> {
  const project = createWalk(files);
  await walkRoot(project, '', signal);
  const installed = createWalk(files);
  await walkInstalled(installed, packageCache, 0, signal);
  const libraries = createWalk(files);
  for (const { name } of files.libraries) await walkRoot(libraries, libraryPath(name), signal);
  const ownPaths = files.libraries.some(({ within }) => within !== undefined) ? new Set(project.paths) : undefined;
  return {
    paths: [...project.paths, ...installed.paths, ...libraries.paths.filter((path) => !isOwn(files, ownPaths, path))],
    otherFiles: project.otherFiles + installed.otherFiles,
    skipped: [...project.skipped, ...installed.skipped, ...libraries.skipped],
  };
}

/** Paths of a project's files and folders. */
export interface ProjectListing {
  readonly files: readonly string[];
  readonly folders: readonly string[];
}

/** Everything of the project that Unity sees and that is not ignored, whether its text is of interest or not. */
export async function listProject(files: Files, signal: AbortSignal): Promise<ProjectListing> {
  const walk = createWalk(files);
  await walkRoot(walk, '', signal);
  const isSeen = (path: string) => !path.split('/').some(isDocumentationFolder);
  return { files: walk.all.filter(isSeen), folders: walk.folders.filter(isSeen) };
}

interface Walk {
  readonly files: Files;
  readonly paths: string[];
  /** Files with and without text of interest. */
  readonly all: string[];
  readonly folders: string[];
  readonly skipped: Skipped[];
  readonly pace: ReturnType<typeof createPacer>;
  otherFiles: number;
}

function createWalk(files: Files): Walk {
  return { files, paths: [], all: [], folders: [], skipped: [], pace: createPacer(10), otherFiles: 0 };
}

/** Whether a library's file is one that the project reads itself. */
function isOwn(files: Files, ownPaths: ReadonlySet<string> | undefined, path: string): boolean {
  const library = libraryOf(path, files.libraries);
  if (ownPaths === undefined || library?.within === undefined) return false;
  return ownPaths.has(`${library.within}/${path.slice(libraryPath(library.name).length + 1)}`);
}

async function walkRoot(walk: Walk, root: string, signal: AbortSignal): Promise<void> {
  const entries = await listFolder(walk, root, signal);
  if (entries === undefined) return;
  const rules = await rootRules(walk.files, root, hasAmong(entries), signal);
  walk.skipped.push(...rules.notes);
  await walkEntries(walk, rules, entries, signal);
}

async function walkEntries(
  walk: Walk,
  rules: FolderRules,
  entries: readonly FolderEntry[],
  signal: AbortSignal,
): Promise<void> {
  walk.skipped.push(...rules.problems);
  const library = libraryOf(rules.folder, walk.files.libraries);
  for (const entry of entries) {
    await walk.pace(signal);
    const verdict = judge(rules, entry, library);
    if (verdict.type === 'ignored') continue;
    const path = rules.folder === '' ? entry.name : `${rules.folder}/${entry.name}`;
    if (verdict.type === 'skipped') walk.skipped.push({ path: showablePath(path), reason: verdict.reason });
    else if (verdict.type === 'enter') {
      walk.folders.push(path);
      const inside = await listFolder(walk, path, signal);
      if (inside === undefined) continue;
      await walkEntries(
        walk,
        await folderRules(walk.files, rules, entry.name, hasAmong(inside), signal),
        inside,
        signal,
      );
    } else {
      walk.all.push(path);
      if (verdict.type === 'read') walk.paths.push(path);
      else walk.otherFiles++;
    }
  }
}

/** Installed packages lie in a folder that is nobody's; of them the `.meta` files are taken, whatever ignore files say. */
async function walkInstalled(walk: Walk, folder: string, depth: number, signal: AbortSignal): Promise<void> {
  for (const { name, type } of (await listFolder(walk, folder, signal)) ?? []) {
    await walk.pace(signal);
    const path = `${folder}/${name}`;
    const reason = badName(name) ?? (type === 'link' ? 'a link' : undefined);
    if (reason !== undefined) walk.skipped.push({ path: showablePath(path), reason });
    else if (type === 'special' || isNobodys(name, type === 'folder' ? 'folder' : 'file', false)) continue;
    else if (type === 'folder') {
      if (!isDocumentationFolder(name) && depth < maximumDepth) await walkInstalled(walk, path, depth + 1, signal);
    } else if (path.endsWith('.meta')) walk.paths.push(path);
    else walk.otherFiles++;
  }
}

function hasAmong(entries: readonly FolderEntry[]): HasEntry {
  return (name) => entries.some((entry) => isSameName(entry.name, name));
}

async function listFolder(
  walk: Walk,
  folder: string,
  signal: AbortSignal,
): Promise<readonly FolderEntry[] | undefined> {
  try {
    const entries = await walk.files.list(folder, signal);
    return await sortPaced(entries, (a, b) => (a.name < b.name ? -1 : 1), signal);
  } catch (error) {
    throwIfCancelled(signal);
    walk.skipped.push({ path: showablePath(folder), reason: describeError(error) });
    return undefined;
  }
}
