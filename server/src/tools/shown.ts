import type { FeatureContext } from '#features/context.ts';

/** A row and the file that its words come from; `undefined` where they are the engine's. */
export interface FileRow {
  readonly path: string | undefined;
  readonly text: string;
}

/** The rows that may leave the machine, and how many may not: those of ignored files and those that hold a secret. */
export async function shownRows(
  ctx: FeatureContext,
  rows: readonly FileRow[],
  signal: AbortSignal,
): Promise<readonly string[]> {
  const paths = rows.flatMap(({ path }) => (path === undefined ? [] : [path]));
  const mayLeave = await ctx.modelAccess.departure.forPaths(paths, signal);
  const shown = rows.filter(({ path, text }) => (path === undefined ? ctx.mayAsk(text) : mayLeave(path, text)));
  const hidden = rows.length - shown.length;
  const texts = shown.map(({ text }) => text);
  return hidden === 0 ? texts : [...texts, `(${hidden} rows are left out: ignored files, or secrets in them)`];
}
