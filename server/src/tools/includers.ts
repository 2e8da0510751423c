import { throwIfCancelled } from '#base/cancel.ts';
import { baseName, folderOf } from '#base/path.ts';
import { positionAt } from '#base/text.ts';
import type { FeatureContext } from '#features/context.ts';
import { readText } from '#features/read-text.ts';
import type { FileRow } from './shown.ts';

/** Shaders and files of HLSL that include a file, in order of path. */
export async function includers(ctx: FeatureContext, path: string, signal: AbortSignal): Promise<readonly FileRow[]> {
  const rows: FileRow[] = [];
  const mentioning = [...ctx.snapshot.files.mentioning(baseName(path))].sort(([a], [b]) => (a < b ? -1 : 1));
  for (const [from, facts] of mentioning) {
    throwIfCancelled(signal);
    const found = facts.hlsl?.includes.filter((include) => isSame(from, include.path, path)) ?? [];
    const lines = found.length === 0 ? undefined : (await readText(ctx, from, signal))?.lines;
    if (lines === undefined) continue;
    for (const { span } of found)
      rows.push({ path: from, text: `included by ${from}:${positionAt(lines, span.start).line + 1}` });
  }
  return rows;
}

/** Whether a path in `#include` means `path`: as a project path, or from the including file's folder. */
function isSame(from: string, include: string, path: string): boolean {
  const written = include.replaceAll('\\', '/');
  if (written === path) return true;
  const parts: string[] = [];
  for (const part of `${folderOf(from)}/${written}`.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/') === path;
}
