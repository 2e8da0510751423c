import { throwIfCancelled } from '#base/cancel.ts';
import { failure, type Result, success } from '#base/failure.ts';
import { sha256 } from '#generate/artefact.ts';
import type { Files } from '#workspace/files.ts';

/** A file that is to land. */
export interface LandingFile {
  readonly path: string;
  readonly bytes: Uint8Array;
  /** SHA-256 of the file that it may take the place of. */
  readonly replaces?: string;
}

/** A file that will be written, with what it takes the place of. */
export interface PlannedFile {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly was?: Uint8Array;
}

/** What of a result has to be written: not what lies there already byte for byte, nor `.meta` files of folders that are there. Anything else in the way is refused. */
export async function planLanding(
  project: Files,
  files: readonly LandingFile[],
  signal: AbortSignal,
): Promise<Result<readonly PlannedFile[]>> {
  const planned: PlannedFile[] = [];
  const paths = new Set(files.map(({ path }) => path));
  // A `.meta` without its asset is that of a folder: one that came to be meanwhile keeps its GUID.
  const isFolderMeta = (path: string) => path.endsWith('.meta') && !paths.has(path.slice(0, -'.meta'.length));
  for (const { path, bytes, replaces } of files) {
    const was = await project.read(path, signal);
    const hash = was === undefined ? undefined : sha256(was);
    if (hash !== undefined && (hash === sha256(bytes) || isFolderMeta(path))) continue;
    if (was !== undefined && hash !== replaces) return inTheWay(path);
    planned.push({ path, bytes, ...(was === undefined ? {} : { was }) });
  }
  return success(planned);
}

/** Write files, `.meta` before its asset, and take all back when one cannot be written. Replaces nothing but what was planned. */
export async function landFiles(
  project: Files,
  files: readonly PlannedFile[],
  signal: AbortSignal,
): Promise<Result<undefined>> {
  const written: TakenFile[] = [];
  try {
    for (const { path, bytes, was } of [...files].sort(metaFirst)) {
      throwIfCancelled(signal);
      if (was === undefined) {
        if (!(await project.writeNew(path, bytes))) {
          await takeBack(project, written, [], new AbortController().signal);
          return inTheWay(path);
        }
      } else await project.writeAtomic(path, bytes);
      written.push({ path, sha256: sha256(bytes), ...(was === undefined ? {} : { was }) });
    }
    return success(undefined);
  } catch (error) {
    await takeBack(project, written, [], new AbortController().signal);
    throw error;
  }
}

function inTheWay(path: string): ReturnType<typeof failure> {
  return failure('exists', `'${path}' is there already and stays as it is`, 'Generate under another name.');
}

/** A file that landed, with what it took the place of. */
export interface TakenFile {
  readonly path: string;
  readonly sha256: string;
  /** `'lost'` where that is no longer known: the file stays then. */
  readonly was?: Uint8Array | 'lost';
}

/** Remove files that still are what was landed, or put back what they replaced, then remove folders that are empty. Files changed since are the user's and stay. */
export async function takeBack(
  project: Files,
  files: readonly TakenFile[],
  folders: readonly string[],
  signal: AbortSignal,
): Promise<{ readonly removed: readonly string[]; readonly kept: readonly string[] }> {
  const removed: string[] = [];
  const kept: string[] = [];
  const changed = new Set<string>();
  // Assets before their `.meta`: a changed asset keeps its `.meta`, or Unity would give it another GUID.
  for (const file of [...files].sort((a, b) => -metaFirst(a, b))) {
    const bytes = await project.read(file.path, signal);
    if (bytes === undefined) continue;
    const isOfChanged = file.path.endsWith('.meta') && changed.has(file.path.slice(0, -'.meta'.length));
    if (file.was === 'lost' || sha256(bytes) !== file.sha256 || isOfChanged) {
      changed.add(file.path);
      kept.push(file.path);
      continue;
    }
    if (file.was === undefined) await project.remove(file.path);
    else await project.writeAtomic(file.path, file.was);
    removed.push(file.path);
  }
  for (const folder of folders) await project.removeEmptyFolder(folder);
  return { removed, kept };
}

function metaFirst(a: { readonly path: string }, b: { readonly path: string }): number {
  return Number(b.path.endsWith('.meta')) - Number(a.path.endsWith('.meta'));
}
