import type { IndexSummary } from '#retrieval/indexer/ports.ts';
import type { FileKind } from '#syntax/facts.ts';
import { pathOfGuid } from '#unity/asset-graph.ts';
import { isInPackageCache } from '#unity/packages.ts';
import type { Snapshot } from '#workspace/snapshot.ts';

interface ParseCount {
  files: number;
  withErrors: number;
  readonly paths: string[];
}

/** The `index` verb's answer, in the words of the command-line contract (DESIGN.md). */
export function indexReport(snapshot: Snapshot, root: string, summary: IndexSummary, ms: number) {
  const files: Partial<Record<FileKind, number>> = {};
  const parse: Partial<Record<FileKind, ParseCount>> = {};
  let symbols = 0;
  let guidRefs = 0;
  let open = 0;
  for (const [path, facts] of snapshot.files.entries()) {
    if (isInPackageCache(path)) continue;
    files[facts.kind] = (files[facts.kind] ?? 0) + 1;
    symbols += facts.symbols.length;
    parse[facts.kind] ??= { files: 0, withErrors: 0, paths: [] };
    const count = parse[facts.kind];
    if (count !== undefined) {
      count.files++;
      if (facts.problems.some(({ code }) => code !== 'duplicate-id')) {
        count.withErrors++;
        count.paths.push(path);
      }
    }
    for (const [guid, times] of facts.guidRefs ?? []) {
      guidRefs += times;
      if (pathOfGuid(snapshot.assets, guid) === undefined) open += times;
    }
  }
  for (const count of Object.values(parse)) count.paths.sort();
  files.other = (files.other ?? 0) + summary.otherFiles;
  // Where packages are absent, as in a clone, an unknown GUID may well be one of theirs.
  const complete = snapshot.project.absentPackages.length === 0;
  return {
    project: { path: root, unityVersion: snapshot.project.unityVersion, pipeline: snapshot.project.pipeline },
    files,
    chunks: summary.chunks,
    symbols,
    assets: [...snapshot.assets.definitions.entries()].filter(([, paths]) => !paths.every(isInPackageCache)).length,
    guidRefs,
    danglingRefs: complete ? open : 0,
    unresolvedRefs: complete ? 0 : open,
    parse,
    skipped: summary.skipped,
    fromCache: summary.reused,
    ms: Math.round(ms),
    bytes: summary.bytes,
    peakRssBytes: process.resourceUsage().maxRSS * 1024,
  };
}
