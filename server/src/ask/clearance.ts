import { property } from '#base/property.ts';
import type { FeatureContext } from '#features/context.ts';
import { readText } from '#features/read-text.ts';
import { fileKind } from '#syntax/file-kind.ts';
import { projectPath } from '#tools/place.ts';
import type { ToolAnswer } from '#tools/tool.ts';
import { isLibraryPath } from '#workspace/library-path.ts';
import { placesIn } from './paths-in-text.ts';

/** Why something was not shown to the model; told to it. */
export const withheld = '(left out: the file is ignored, or it may hold a secret)';

/**
 * What of a tool's answer may be sent to a model. A row goes as a whole or not at all: not when it names a file that may not
 * leave, when a secret stands in it, or when one stands in the file that it quotes, since a row may show half of it.
 */
export async function clearedAnswer(
  ctx: FeatureContext,
  args: unknown,
  answer: ToolAnswer,
  signal: AbortSignal,
): Promise<ToolAnswer> {
  const clearance = createClearance(ctx, signal);
  if (!(await clearance.path(...pathsOfArgs(ctx, args)))) return { head: withheld, rows: [] };
  const head = await clearance.text(answer.head);
  const rows: string[] = [];
  for (const row of answer.rows) rows.push((await clearance.text(row)) ? row : withheld);
  // Several rows together may show what none does alone.
  const whole = [head ? answer.head : '', ...rows].join('\n');
  if (!ctx.mayAsk(whole)) return { head: withheld, rows: [] };
  return { ...answer, head: head ? answer.head : withheld, rows };
}

/** Whether a call's arguments name only files that may leave: what may not is not even read. */
export async function mayRead(ctx: FeatureContext, args: unknown, signal: AbortSignal): Promise<boolean> {
  return createClearance(ctx, signal).path(...pathsOfArgs(ctx, args));
}

interface Clearance {
  path(...paths: readonly string[]): Promise<boolean>;
  text(text: string): Promise<boolean>;
}

function createClearance(ctx: FeatureContext, signal: AbortSignal): Clearance {
  const known = new Map<string, Promise<boolean>>();
  const judge = async (path: string): Promise<boolean> => {
    if (!(await ctx.modelAccess.departure.mayLeave(path, '', signal))) return false;
    // Scenes are shown by names and values, which are looked through as they are.
    if (fileKind(path) === 'yaml' || isLibraryPath(path)) return true;
    const current = await readText(ctx, path, signal);
    return current === undefined || ctx.mayAsk(current.text);
  };
  const mayLeave = (path: string): Promise<boolean> => {
    const found = known.get(path) ?? judge(path);
    known.set(path, found);
    return found;
  };
  const all = async (paths: readonly string[]): Promise<boolean> => {
    for (const path of paths) if (!(await mayLeave(path))) return false;
    return true;
  };
  return {
    path: (...paths) => all(paths),
    async text(text) {
      if (!ctx.mayAsk(text)) return false;
      const isKnown = (path: string) => ctx.snapshot.files.has(path);
      // A line quotes the file that it names first; lines of a file stand with their numbers, and what they name is only named.
      const lines = text.split('\n').filter((line) => !/^\s*\d{1,7}\|/.test(line));
      return all(lines.flatMap((line) => placesIn(line, isKnown).slice(0, 1)).map(({ path }) => path));
    },
  };
}

/** Texts in the arguments that are paths: named so, or known as files. A place `path:line` counts as its path. */
function pathsOfArgs(ctx: FeatureContext, args: unknown): readonly string[] {
  const given = ['path', 'target', 'shader', 'folder'].map((name) => property(args, name));
  return given.flatMap((value) => {
    if (typeof value !== 'string') return [];
    // A bare word is the name of a type; what is no path of the project the tool itself refuses.
    if (!/[/\\.]/.test(value)) return [];
    const path = projectPath(ctx, value.replace(/:\d+(?::\d+)?$/, ''));
    return path.ok ? [path.value] : [];
  });
}
