import { failure, type Result, success } from '#base/failure.ts';
import { baseName, stemOf } from '#base/path.ts';
import type { FeatureContext } from '#features/context.ts';
import { projectPath, shortened } from './place.ts';

type Arguments = Readonly<Record<string, unknown>>;

/** Arguments that may name a file; a `target` may also be the name of a symbol, which no ending of a path is. */
const pathKeys = ['path', 'target'] as const;
/** Longer words are no paths, and the tools refuse them. */
const longestPath = 1000;
/** Paths that are told when several could be meant. */
const mostTold = 8;

/**
 * The arguments of a call with the one path of the project in place of a file's name or the end of its path: models write
 * `Buoy.prefab` where they have seen no more. Refused where several files are called so; what is called like no file, or like one that is ignored, stays.
 */
export async function settledPaths(
  ctx: FeatureContext,
  args: Arguments,
  signal: AbortSignal,
): Promise<Result<Arguments>> {
  const settled: Record<string, unknown> = { ...args };
  for (const key of pathKeys) {
    const word = args[key];
    if (typeof word !== 'string' || word.length > longestPath) continue;
    const [, name = '', place = ''] = /^(.*?)((?::\d+){0,2})$/s.exec(word.trim()) ?? [];
    if (key === 'target' && !/[./]/.test(name)) continue;
    const path = projectPath(ctx, name);
    if (!path.ok || ctx.snapshot.vocabulary.find('shader', name) !== undefined) continue;
    const called = pathsCalled(ctx, path.value, key === 'path' || name.includes('/'));
    const visible = await Promise.all(called.map((each) => ctx.modelAccess.departure.mayLeave(each, '', signal)));
    const found = called.filter((_, index) => visible[index]);
    const [only] = found;
    if (only === undefined) continue;
    if (found.length > 1)
      return failure(
        'ambiguous',
        `'${shortened(word)}' names ${found.length} files: ${found.slice(0, mostTold).join(', ')}`,
        'Give one of these paths.',
      );
    settled[key] = only + place;
  }
  return success(settled);
}

/**
 * What of the project may be meant by a path that is no path of it: files that end so; without regard to case when there are
 * none; files of that name without an ending when `mayLackEnding`. Nothing where `word` is a path of the project as it is.
 */
function pathsCalled(ctx: FeatureContext, word: string, mayLackEnding: boolean): readonly string[] {
  const { files } = ctx.snapshot;
  if (files.has(word) || files.has(`${word}.meta`)) return [];
  const end = `/${word}`;
  const lower = end.toLowerCase();
  const stem = `/${stemOf(word)}`.toLowerCase();
  const [exact, caseless, bare]: [Set<string>, Set<string>, Set<string>] = [new Set(), new Set(), new Set()];
  for (const file of files.paths()) {
    const path = file.endsWith('.meta') ? file.slice(0, -'.meta'.length) : file;
    if (path.startsWith(`${word}/`)) return [];
    if (path.endsWith(end)) exact.add(path);
    else if (`/${path.toLowerCase()}`.endsWith(lower)) caseless.add(path);
    else if (mayLackEnding && !baseName(word).includes('.') && `/${stemOf(path)}`.toLowerCase() === stem)
      bare.add(path);
  }
  const best = [exact, caseless, bare].find(({ size }) => size > 0) ?? [];
  return [...best].sort();
}
