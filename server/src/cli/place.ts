import { relative, resolve } from 'node:path';
import { failure, type Result, success } from '#base/failure.ts';
import { offsetAt } from '#base/text.ts';
import type { FeatureContext } from '#features/context.ts';
import { readText } from '#features/read-text.ts';

/** A place in a file of the project. */
export interface Place {
  readonly path: string;
  readonly offset: number;
}

/** The path of `word` inside the project: it may be relative to the project, to the working folder, or absolute. */
export function projectPath(root: string, word: string): string {
  const fromHere = relative(root, resolve(word)).replaceAll('\\', '/');
  return fromHere.startsWith('..') || /^[A-Za-z]:/.test(fromHere)
    ? word.replaceAll('\\', '/').replace(/^\.\//, '')
    : fromHere;
}

/** Read `FILE:LINE:COLUMN`, both counted from 1 as compilers print them. */
export async function readPlace(ctx: FeatureContext, word: string, signal: AbortSignal): Promise<Result<Place>> {
  const match = /^(.+):(\d+):(\d+)$/.exec(word);
  if (match === null)
    return failure('bad-place', `'${word}' is no place`, 'Write it as FILE:LINE:COLUMN, counted from 1.');
  const [, file = '', line = '', column = ''] = match;
  const candidates = [file.replaceAll('\\', '/').replace(/^\.\//, ''), projectPath(ctx.files.root, file)];
  for (const path of candidates) {
    const current = path.startsWith('/') || path.startsWith('..') ? undefined : await readText(ctx, path, signal);
    if (current === undefined) continue;
    const offset = offsetAt(current.lines, current.text, { line: Number(line) - 1, character: Number(column) - 1 });
    if (offset !== undefined) return success({ path, offset });
    return failure(
      'outside-file',
      `${path} has ${current.lines.starts.length} lines, so there is no line ${line}`,
      'Lines and columns are counted from 1.',
    );
  }
  return failure(
    'no-file',
    `there is no file '${file}' in the project`,
    'Give a path below the project, such as Assets/Scripts/Player.cs:10:5.',
  );
}
