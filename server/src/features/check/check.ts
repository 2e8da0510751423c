import type { CheckRow } from '@scenewright/protocol';
import { createPacer, throwIfCancelled } from '#base/cancel.ts';
import { indexLines, type LineIndex, positionAt } from '#base/text.ts';
import type { FeatureContext } from '#features/context.ts';
import { currentFacts, readText } from '#features/read-text.ts';
import { createUnityFiles } from '#features/unity-files.ts';
import { isInPackageCache } from '#unity/packages.ts';
import { listProject, type ProjectListing } from '#workspace/walk.ts';
import type { Checking, Finding, Severity } from './rule.ts';
import { fileRules, projectRules } from './rules.ts';

/**
 * What is wrong with the files below `paths`, or with the whole project when there are none, in order of path and place.
 * A path is a file or a folder of the project.
 */
export async function checkProject(
  ctx: FeatureContext,
  paths: readonly string[],
  signal: AbortSignal,
): Promise<readonly CheckRow[]> {
  const wanted = (path: string) =>
    !isInPackageCache(path) &&
    (paths.length === 0 || paths.some((asked) => asked === '' || path === asked || path.startsWith(`${asked}/`)));
  const found: Found[] = [];
  const pace = createPacer(10);
  for (const path of ctx.snapshot.files.paths()) {
    await pace(signal);
    if (wanted(path)) found.push(...(await checkOne(ctx, path, signal)));
  }
  const checking = createChecking(ctx, signal);
  for (const { code, severity, check } of projectRules) {
    throwIfCancelled(signal);
    const findings = await check(checking, signal);
    found.push(...findings.filter(({ path }) => wanted(path)).map((finding) => ({ severity, ...finding, code })));
  }
  return toRows(ctx, found, signal);
}

/** What is wrong with one file, as the user sees it. */
export async function checkFile(ctx: FeatureContext, path: string, signal: AbortSignal): Promise<readonly CheckRow[]> {
  return toRows(ctx, await checkOne(ctx, path, signal), signal);
}

type Found = Finding & { readonly code: string; readonly severity: Severity };

async function checkOne(ctx: FeatureContext, path: string, signal: AbortSignal): Promise<readonly Found[]> {
  const open = ctx.snapshot.documents.has(path) ? await readText(ctx, path, signal) : undefined;
  const facts = open === undefined ? ctx.snapshot.files.get(path) : await currentFacts(ctx, open);
  if (facts === undefined) return [];
  const found: Found[] = [];
  // One file at a time: the bytes of a whole project do not fit into memory.
  const checking = createChecking(ctx, signal);
  for (const { code, severity, applies, check } of fileRules) {
    if (!applies(path, facts)) continue;
    throwIfCancelled(signal);
    const findings = await check(checking, path, facts, signal);
    found.push(...findings.map((finding) => ({ severity, ...finding, code })));
  }
  return found;
}

function createChecking(ctx: FeatureContext, signal: AbortSignal): Checking {
  let listing: Promise<ProjectListing> | undefined;
  return {
    ctx,
    files: createUnityFiles(ctx, signal),
    listing() {
      listing ??= listProject(ctx.files, signal);
      return listing;
    },
  };
}

async function toRows(ctx: FeatureContext, found: readonly Found[], signal: AbortSignal): Promise<readonly CheckRow[]> {
  const lines = new Map<string, LineIndex>();
  const linesOf = async (path: string): Promise<LineIndex> => {
    const known = lines.get(path) ?? (await readText(ctx, path, signal))?.lines ?? indexLines('');
    lines.set(path, known);
    return known;
  };
  const rows: CheckRow[] = [];
  for (const { path, span, code, severity, message } of found) {
    const index = span.end === 0 ? indexLines('') : await linesOf(path);
    const start = positionAt(index, span.start);
    const end = positionAt(index, span.end);
    rows.push({
      path,
      line: start.line + 1,
      column: start.character + 1,
      endLine: end.line + 1,
      endColumn: end.character + 1,
      code,
      severity,
      message,
      fixable: false,
    });
  }
  return rows.sort(
    (a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0) || a.line - b.line || a.column - b.column,
  );
}
