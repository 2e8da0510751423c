import type { FileKind } from '#syntax/facts.ts';
import { isInPackageCache } from '#unity/packages.ts';
import { isLibraryPath, splitRoot } from '#workspace/library-path.ts';
import type { IndexCounts } from './ports.ts';
import type { KnownFile } from './record.ts';

/** Count what is known of the project's files. */
export function countFiles(records: Iterable<KnownFile>): IndexCounts {
  const kinds: Partial<Record<FileKind, { files: number; readonly withErrors: string[] }>> = {};
  const defined = new Set<string>();
  const used = new Map<string, number>();
  let symbols = 0;
  let assets = 0;
  let guidRefs = 0;
  for (const { path, summary } of records) {
    if (isLibraryPath(path)) continue;
    if (summary.guid !== undefined) {
      if (!isInPackageCache(path) && !defined.has(summary.guid)) assets++;
      defined.add(summary.guid);
    }
    if (isInPackageCache(path)) continue;
    kinds[summary.kind] ??= { files: 0, withErrors: [] };
    const kind = kinds[summary.kind];
    if (kind !== undefined) {
      kind.files++;
      if (summary.withErrors) kind.withErrors.push(path);
    }
    symbols += summary.symbols;
    for (const [guid, times] of summary.guidRefs) {
      guidRefs += times;
      used.set(guid, (used.get(guid) ?? 0) + times);
    }
  }
  for (const { withErrors } of Object.values(kinds)) withErrors.sort();
  return { kinds, symbols, assets, guidRefs, unknownGuids: [...used].filter(([guid]) => !defined.has(guid)) };
}

/** How many files each library has, by the library's path. */
export function countLibraryFiles(paths: Iterable<string>): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const path of paths) {
    const { root } = splitRoot(path);
    if (root !== '') counts[root] = (counts[root] ?? 0) + 1;
  }
  return counts;
}
