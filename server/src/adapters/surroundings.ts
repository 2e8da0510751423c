import { lstat, realpath } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { throwIfCancelled } from '#base/cancel.ts';
import { failure, type Result, success } from '#base/failure.ts';
import { describeError } from '#base/log.ts';
import { codeOf } from '#base/system-error.ts';
import type { Surroundings } from '#workspace/files.ts';
import { ignoreFileNames, maximumIgnoreBytes } from '#workspace/ignore-file.ts';
import { createOwnPath } from './own-path.ts';
import { readRegular } from './read-regular.ts';

/** The ignore files of the Git repository around `root`: `info/exclude`, and `.gitignore` of each folder above. */
export async function readSurroundings(root: string, signal: AbortSignal): Promise<Surroundings> {
  const real = await realpath(root).catch(() => root);
  const top = await repositoryTop(real);
  if (top === undefined) return { prefix: '', ignoreFiles: [] };
  const prefix = relative(top, real).split(sep).join('/');
  const folders = prefix === '' ? [] : ['', ...parentsOf(prefix)];
  const candidates = [
    { folder: '', path: await excludeFile(top, signal) },
    ...folders.map((folder) => ({ folder, path: join(top, folder, ignoreFileNames.git) })),
  ];
  const ignoreFiles: Surroundings['ignoreFiles'][number][] = [];
  for (const { folder, path } of candidates) {
    const content = path === undefined ? undefined : await readSmall(path, signal);
    if (path !== undefined && content !== undefined)
      ignoreFiles.push({ folder, path: relative(real, path).split(sep).join('/'), content });
  }
  return { prefix, ignoreFiles };
}

/** The nearest folder from `start` upwards that holds `.git`. */
async function repositoryTop(start: string): Promise<string | undefined> {
  for (let folder = start; ; folder = dirname(folder)) {
    const stats = await lstat(join(folder, '.git')).catch(() => undefined);
    if (stats?.isFile() === true) return folder;
    // As for Git, a folder of that name alone makes no repository.
    if (
      stats?.isDirectory() === true &&
      (await lstat(join(folder, '.git', 'HEAD')).catch(() => undefined)) !== undefined
    )
      return folder;
    if (dirname(folder) === folder) return undefined;
  }
}

/** Where `info/exclude` lies: in `.git`, or where the `.git` file of a worktree or submodule points. */
async function excludeFile(top: string, signal: AbortSignal): Promise<string | undefined> {
  const git = join(top, '.git');
  if ((await lstat(git).catch(() => undefined))?.isDirectory() === true) return join(git, 'info', 'exclude');
  const pointed = /^gitdir: (.+)$/m.exec(await readLine(git, signal))?.[1]?.trim();
  if (pointed === undefined) return undefined;
  const folder = resolve(top, pointed);
  const common = (await readLine(join(folder, 'commondir'), signal)).trim();
  return join(common === '' ? folder : resolve(folder, common), 'info', 'exclude');
}

async function readLine(path: string, signal: AbortSignal): Promise<string> {
  const content = await readSmall(path, signal);
  return content?.ok === true ? Buffer.from(content.value).toString('utf8') : '';
}

/** A small regular file's bytes, `undefined` when it is not there. */
async function readSmall(path: string, signal: AbortSignal): Promise<Result<Uint8Array> | undefined> {
  const hint = 'Make it a readable text file of less than 1 MB.';
  try {
    const stats = await lstat(path);
    if (!stats.isFile()) return failure('bad-ignore-file', 'is a link or no regular file', hint);
    if (stats.size > maximumIgnoreBytes) return failure('bad-ignore-file', 'is larger than 1 MB', hint);
    const bytes = await readRegular(path, createOwnPath(dirname(path)), signal);
    return bytes === undefined ? failure('bad-ignore-file', 'cannot be read', hint) : success(bytes);
  } catch (error) {
    throwIfCancelled(signal);
    if (['ENOENT', 'ENOTDIR'].includes(codeOf(error))) return undefined;
    return failure('bad-ignore-file', `cannot be read: ${describeError(error)}`, hint);
  }
}

/** `a/b/c` has the parents `a` and `a/b`. */
function parentsOf(path: string): readonly string[] {
  const parts = path.split('/');
  return parts.slice(1).map((_, index) => parts.slice(0, index + 1).join('/'));
}
