import { throwIfCancelled } from '#base/cancel.ts';
import { failure, type Result, success } from '#base/failure.ts';
import { sha256 } from '#generate/artefact.ts';
import type { Files } from '#workspace/files.ts';

/** Write new files, `.meta` before its asset, and take all back when one cannot be written. Never replaces anything. */
export async function landFiles(
  project: Files,
  files: readonly { readonly path: string; readonly bytes: Uint8Array }[],
  signal: AbortSignal,
): Promise<Result<undefined>> {
  const written: { path: string; sha256: string }[] = [];
  try {
    for (const file of [...files].sort(metaFirst)) {
      throwIfCancelled(signal);
      if (!(await project.writeNew(file.path, file.bytes))) {
        await takeBack(project, written, [], new AbortController().signal);
        return failure('exists', `'${file.path}' is there already and stays as it is`, 'Generate under another name.');
      }
      written.push({ path: file.path, sha256: sha256(file.bytes) });
    }
    return success(undefined);
  } catch (error) {
    await takeBack(project, written, [], new AbortController().signal);
    throw error;
  }
}

/** Remove files that still are what was landed, then folders that are empty. Files changed since are the user's and stay. */
export async function takeBack(
  project: Files,
  files: readonly { readonly path: string; readonly sha256: string }[],
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
    if (sha256(bytes) !== file.sha256 || (file.path.endsWith('.meta') && changed.has(file.path.slice(0, -5)))) {
      changed.add(file.path);
      kept.push(file.path);
      continue;
    }
    await project.remove(file.path);
    removed.push(file.path);
  }
  for (const folder of folders) await project.removeEmptyFolder(folder);
  return { removed, kept };
}

function metaFirst(a: { readonly path: string }, b: { readonly path: string }): number {
  return Number(b.path.endsWith('.meta')) - Number(a.path.endsWith('.meta'));
}
