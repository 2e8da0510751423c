import { throwIfCancelled } from '#base/cancel.ts';
import { codeOf } from '#base/system-error.ts';
import { isInPackageCache, packageCache } from '#unity/packages.ts';
import type { Files } from './files.ts';
import { type FolderRules, folderRules, rootRules } from './folder-rules.ts';
import { judge, maximumDepth } from './judge.ts';
import { libraryOf, splitRoot } from './library-path.ts';
import { badName, isDocumentationFolder, isNobodys, isSecretName } from './own-places.ts';

/** Answers for single paths what a walk answers for all. It keeps the ignore files it read: make one for each task. */
export interface SourceRules {
  /** Whether a walk would list the file at `path`. It need not exist: then the answer is no. */
  accepts(path: string, signal: AbortSignal): Promise<boolean>;
  /** As `accepts`, for a text that an editor holds and may not have saved yet: the file need not exist, its folder must. */
  admits(path: string, signal: AbortSignal): Promise<boolean>;
  /**
   * Whether the content of `path` may be sent to a model, an endpoint or a log. The file need not exist yet. No for what is
   * ignored by version control or by `.scenewrightignore`, for hidden and cache folders, files named like keys, what lies
   * outside the project and the libraries, and where an ignore file cannot be followed.
   */
  mayLeave(path: string, signal: AbortSignal): Promise<boolean>;
}

/** Rules over the files as they lie on disk at the moment of the first question. */
export function createSourceRules(files: Files): SourceRules {
  const known = new Map<string, Promise<FolderRules | undefined>>();
  const rulesOf = (folder: string, signal: AbortSignal): Promise<FolderRules | undefined> => {
    const found = known.get(folder);
    if (found !== undefined) return found;
    const reading = readRules(folder, signal).catch((error: unknown) => {
      known.delete(folder);
      throwIfCancelled(signal);
      // A folder that cannot be looked into is not read.
      if (codeOf(error) === '') throw error;
      return undefined;
    });
    known.set(folder, reading);
    return reading;
  };
  const readRules = async (folder: string, signal: AbortSignal): Promise<FolderRules | undefined> => {
    const has = async (name: string) => (await files.stat(folder === '' ? name : `${folder}/${name}`)) !== undefined;
    const { root, rest } = splitRoot(folder);
    if (rest === '') return rootRules(files, root, has, signal);
    const { parent, name } = splitName(folder);
    const outside = await rulesOf(parent, signal);
    // Links and what stands in a folder's place are refused here, however deep below them the path lies.
    if (outside === undefined || (await verdict(outside, folder, name)) !== 'enter') return undefined;
    return folderRules(files, outside, name, has, signal);
  };
  const verdict = async (rules: FolderRules, path: string, name: string, absent?: 'file'): Promise<string> => {
    const type = (await files.stat(path))?.type ?? absent;
    return type === undefined ? 'absent' : judge(rules, { name, type }, libraryOf(path, files.libraries)).type;
  };
  const isRead = async (path: string, absent: 'file' | undefined, signal: AbortSignal): Promise<boolean> => {
    if (!isPlain(path, files)) return false;
    if (isInPackageCache(path)) return acceptsInstalled(files, path);
    const { parent, name } = splitName(path);
    const rules = await rulesOf(parent, signal);
    if (rules === undefined || (await verdict(rules, path, name, absent)) !== 'read') return false;
    const within = libraryOf(path, files.libraries)?.within;
    return within === undefined || !(await isRead(`${within}/${splitRoot(path).rest}`, absent, signal));
  };
  const ask = async (path: string, absent: 'file' | undefined, signal: AbortSignal): Promise<boolean> => {
    try {
      return await isRead(path, absent, signal);
    } catch (error) {
      throwIfCancelled(signal);
      if (codeOf(error) === '') throw error;
      return false;
    }
  };
  return {
    accepts: (path, signal) => ask(path, undefined, signal),
    admits: (path, signal) => ask(path, 'file', signal),
    async mayLeave(path, signal) {
      if (!isPlain(path, files)) return false;
      const { parent, name } = splitName(path);
      const rules = await rulesOf(parent, signal);
      if (rules === undefined || rules.problems.length > 0) return false;
      if (badName(name) !== undefined || isNobodys(name, 'file', false) || isSecretName(name)) return false;
      // What an editor shows of a link is another file's text.
      if (((await files.stat(path))?.type ?? 'file') !== 'file') return false;
      const place = rules.place(name);
      return !rules.ignored.ignores(place, 'file') && !rules.hidden.ignores(place, 'file');
    },
  };
}

/** Whether a path is one of ours at all: below the project or a library that is there, with no `.`, `..` or empty part. */
function isPlain(path: string, files: Files): boolean {
  const { root, rest } = splitRoot(path);
  if (root !== '' && libraryOf(path, files.libraries) === undefined) return false;
  if (/^[a-z][a-z0-9+.-]*:/i.test(rest)) return false;
  return rest.split('/').every((part) => part !== '' && part !== '.' && part !== '..' && !isOtherSpelling(part));
}

/** Whether the system would take a name for another one: Windows drops dots and spaces at the end and reads `\\` and `:`. */
function isOtherSpelling(name: string): boolean {
  return name.includes('\0') || (process.platform === 'win32' && /[\\:]|[. ]$/.test(name));
}

/** Of installed packages the `.meta` files are read, since they define GUIDs; no ignore file speaks of them. */
async function acceptsInstalled(files: Files, path: string): Promise<boolean> {
  const parts = path.split('/');
  for (let depth = 1; depth < parts.length; depth++) {
    if ((await files.stat(parts.slice(0, depth).join('/')))?.type !== 'folder') return false;
    const name = parts[depth] ?? '';
    const isLast = depth === parts.length - 1;
    if (depth < packageCacheDepth) continue;
    if (badName(name) !== undefined || isNobodys(name, isLast ? 'file' : 'folder', false)) return false;
    if (!isLast && (isDocumentationFolder(name) || depth >= maximumDepth + packageCacheDepth)) return false;
  }
  return path.endsWith('.meta') && (await files.stat(path))?.type === 'file';
}

const packageCacheDepth = packageCache.split('/').length;

function splitName(path: string): { readonly parent: string; readonly name: string } {
  const slash = path.lastIndexOf('/');
  return { parent: slash === -1 ? '' : path.slice(0, slash), name: path.slice(slash + 1) };
}
