import { createPacer } from '#base/cancel.ts';
import { packageCache } from '#unity/packages.ts';
import type { Files } from './files.ts';
import { createIgnoreRules, type IgnoreRules } from './ignore.ts';
import { isIndexed } from './text-files.ts';

/** Something that was not read, and why. */
export interface Skipped {
  readonly path: string;
  readonly reason: string;
}

/** What a walk over a project finds. */
export interface WalkResult {
  /** Files whose text is of interest, in a stable order. */
  readonly paths: readonly string[];
  /** Files that exist but have no text of interest: textures, models, sound. */
  readonly otherFiles: number;
  readonly skipped: readonly Skipped[];
}

/** Folders deeper than this are not entered. */
const maximumDepth = 64;

/** List the files of a project, and the `.meta` files of the package cache, since they define GUIDs. */
export async function walkProject(files: Files, signal: AbortSignal): Promise<WalkResult> {
  const own = createWalk(files, createIgnoreRules(await ignoreTexts(files, signal)), isIndexed);
  await walkFolder(own, '', 0, signal);
  // The project's own rules always name the cache folder.
  const installed = createWalk(files, createIgnoreRules([]), (path) => path.endsWith('.meta'));
  await walkFolder(installed, packageCache, 1, signal);
  return {
    paths: [...own.paths, ...installed.paths],
    otherFiles: own.otherFiles,
    skipped: [...own.skipped, ...installed.skipped],
  };
}

/** Paths of a project's files and folders. */
export interface ProjectListing {
  readonly files: readonly string[];
  readonly folders: readonly string[];
}

/** Everything below the project that is not ignored, whether its text is of interest or not. */
export async function listProject(files: Files, signal: AbortSignal): Promise<ProjectListing> {
  const walk = createWalk(files, createIgnoreRules(await ignoreTexts(files, signal)), () => true);
  await walkFolder(walk, '', 0, signal);
  return { files: walk.paths, folders: walk.folders };
}

interface Walk {
  readonly files: Files;
  readonly rules: IgnoreRules;
  /** Whether a file's text is of interest. */
  readonly wants: (path: string) => boolean;
  readonly paths: string[];
  readonly folders: string[];
  readonly skipped: Skipped[];
  readonly pace: ReturnType<typeof createPacer>;
  otherFiles: number;
}

function createWalk(files: Files, rules: IgnoreRules, wants: (path: string) => boolean): Walk {
  return { files, rules, wants, paths: [], folders: [], skipped: [], pace: createPacer(10), otherFiles: 0 };
}

async function walkFolder(walk: Walk, folder: string, depth: number, signal: AbortSignal): Promise<void> {
  await walk.pace(signal);
  if (depth > maximumDepth) {
    walk.skipped.push({ path: folder, reason: `more than ${maximumDepth} folders deep` });
    return;
  }
  const entries = await listFolder(walk, folder);
  for (const entry of entries) {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (entry.type === 'link') walk.skipped.push({ path, reason: 'a link' });
    else if (entry.type === 'special') walk.skipped.push({ path, reason: 'a pipe, socket or device' });
    else if (walk.rules.ignores(path, entry.type)) continue;
    else if (entry.type === 'folder') {
      walk.folders.push(path);
      await walkFolder(walk, path, depth + 1, signal);
    } else if (walk.wants(path)) walk.paths.push(path);
    else walk.otherFiles++;
  }
}

async function listFolder(walk: Walk, folder: string): Promise<Awaited<ReturnType<Files['list']>>> {
  try {
    const entries = await walk.files.list(folder);
    return [...entries].sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    walk.skipped.push({ path: folder, reason: error instanceof Error ? error.message : 'cannot be listed' });
    return [];
  }
}

async function ignoreTexts(files: Files, signal: AbortSignal): Promise<readonly string[]> {
  const texts: string[] = [];
  for (const name of ['.gitignore', '.scenewrightignore']) {
    const bytes = await files.read(name, signal);
    if (bytes !== undefined) texts.push(new TextDecoder().decode(bytes));
  }
  return texts;
}
