import { failure, type Result, success } from '#base/failure.ts';
import { staysBelow } from '#base/path.ts';
import { offsetAt } from '#base/text.ts';
import type { FeatureContext } from '#features/context.ts';
import { type CurrentText, readText } from '#features/read-text.ts';

/** The project path that a model wrote: absolute ones of this project and `\` are understood, what lies outside is refused. */
export function projectPath(ctx: FeatureContext, word: string): Result<string> {
  const plain = word.trim().replaceAll('\\', '/');
  const root = `${ctx.files.root.replaceAll('\\', '/').replace(/\/+$/, '')}/`;
  const path = (plain.startsWith(root) ? plain.slice(root.length) : plain).replace(/^(?:\.\/)+|\/+$/g, '');
  const isPlain = staysBelow(path) && path.split('/').every((part) => part !== '' && part !== '.');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is refused
  if (path === '' || !isPlain || /[\x00-\x1f]/.test(path))
    return failure(
      'outside-project',
      `'${shortened(word)}' is no path of the project`,
      'Give a path below the project, such as Assets/Scripts/Player.cs.',
    );
  return success(path);
}

/** The project path of a file whose words may be shown, by its place. Secrets in it are another matter: see `shownRows`. */
export async function showablePath(ctx: FeatureContext, word: string, signal: AbortSignal): Promise<Result<string>> {
  const path = projectPath(ctx, word);
  if (!path.ok || (await ctx.modelAccess.departure.mayLeave(path.value, '', signal))) return path;
  return failure(
    'may-not-leave',
    `'${shortened(path.value)}' is ignored, or no file of the project`,
    'search finds paths; ignored files are not shown.',
  );
}

/** The present text of a file that may be shown: not of one that is ignored, holds a secret or is no text. */
export async function showableText(
  ctx: FeatureContext,
  word: string,
  signal: AbortSignal,
): Promise<Result<CurrentText>> {
  const path = projectPath(ctx, word);
  if (!path.ok) return path;
  const current = await readText(ctx, path.value, signal);
  if (current === undefined)
    return failure('no-file', `there is no file '${shortened(path.value)}'`, 'search finds paths.');
  if (current.text.slice(0, 8000).includes('\0'))
    return failure('not-text', `'${shortened(path.value)}' is no text`, 'references tells who uses an asset.');
  if (!(await ctx.modelAccess.departure.mayLeave(path.value, current.text, signal)))
    return failure(
      'may-not-leave',
      `'${shortened(path.value)}' is ignored or holds a secret`,
      'Such files are not shown; work without it.',
    );
  return success(current);
}

/** A place in a file that may be shown. */
export interface ShowablePlace {
  readonly current: CurrentText;
  readonly offset: number;
}

/** The offset of a line and column, both counted from 1. */
export async function showablePlace(
  ctx: FeatureContext,
  { path, line, column }: { readonly path: string; readonly line: number; readonly column: number },
  signal: AbortSignal,
): Promise<Result<ShowablePlace>> {
  const current = await showableText(ctx, path, signal);
  if (!current.ok) return current;
  const { lines, text } = current.value;
  const offset = offsetAt(lines, text, { line: line - 1, character: column - 1 });
  return offset === undefined
    ? failure(
        'outside-file',
        `${current.value.path} has ${lines.starts.length} lines, so there is no line ${line}`,
        'Lines and columns are counted from 1.',
      )
    : success({ current: current.value, offset });
}

/** A model's word as it is repeated to it. */
export function shortened(word: string): string {
  return word.length > 200 ? `${word.slice(0, 200)}…` : word;
}
