import { throwIfCancelled } from '#base/cancel.ts';
import { failure, type Result, success } from '#base/failure.ts';
import { describeError } from '#base/log.ts';
import { baseName } from '#base/path.ts';
import type { Files } from './files.ts';

/** Names of ignore files, the weaker first. */
export const ignoreFileNames = { git: '.gitignore', own: '.scenewrightignore' } as const;

/** Whether a change of this file changes what is read: the project's folders are to be walked again. */
export function isIgnoreFile(path: string): boolean {
  const name = baseName(path).toLowerCase();
  return name === ignoreFileNames.git || name === ignoreFileNames.own || path === '.git/info/exclude';
}

/** The largest ignore file that is read, in bytes, and the most rules in it. */
export const maximumIgnoreBytes = 1024 * 1024;
const maximumRules = 5000;
/** Each `**` of a line multiplies the ways in which it can match a deep path. */
const maximumGlobstars = 4;
const maximumLine = 1000;

const hint = 'Nothing in its folder is read until it can be.';

/** The lines of the ignore file at `path`, `undefined` when there is none, a failure when it cannot be followed exactly. */
export async function readIgnoreFile(
  files: Files,
  path: string,
  signal: AbortSignal,
): Promise<Result<readonly string[]> | undefined> {
  try {
    const stat = await files.stat(path);
    if (stat === undefined) return undefined;
    if (stat.type !== 'file')
      return failure('bad-ignore-file', stat.type === 'link' ? 'is a link' : 'is no regular file', hint);
    if (stat.size > maximumIgnoreBytes) return failure('bad-ignore-file', 'is larger than 1 MB', hint);
    const bytes = await files.read(path, signal);
    return bytes === undefined ? failure('bad-ignore-file', 'cannot be read', hint) : ignoreLines(bytes);
  } catch (error) {
    throwIfCancelled(signal);
    return failure('bad-ignore-file', `cannot be read: ${describeError(error)}`, hint);
  }
}

/** The lines of an ignore file's bytes. */
export function ignoreLines(bytes: Uint8Array): Result<readonly string[]> {
  if (bytes.length > maximumIgnoreBytes) return failure('bad-ignore-file', 'is larger than 1 MB', hint);
  const text = decode(bytes);
  if (text === undefined) return failure('bad-ignore-file', 'is not UTF-8 text', hint);
  const lines = text.split('\n').map((line) => (line.endsWith('\r') ? line.slice(0, -1) : line));
  // Git and our library differ in what an escaped slash is; nobody needs one.
  const escaped = lines.findIndex((line) => !line.startsWith('#') && /(?:^|[^\\])(?:\\\\)*\\\//.test(line));
  if (escaped !== -1) return failure('bad-ignore-file', `line ${escaped + 1} escapes a slash`, hint);
  const slow = lines.findIndex((line) => !line.startsWith('#') && isSlow(line));
  if (slow !== -1) {
    const what = `line ${slow + 1} has more than ${maximumGlobstars} '**' or ${maximumLine} characters`;
    return failure('bad-ignore-file', what, hint);
  }
  if (lines.filter((line) => line !== '' && !line.startsWith('#')).length > maximumRules)
    return failure('bad-ignore-file', `has more than ${maximumRules} rules`, hint);
  return success(lines);
}

function isSlow(line: string): boolean {
  return line.length > maximumLine || (line.match(/\*{2,}/g)?.length ?? 0) > maximumGlobstars;
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
