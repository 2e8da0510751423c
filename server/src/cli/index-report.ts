import type { Session } from '#features/session.ts';
import type { IndexSummary } from '#retrieval/indexer/ports.ts';

/** The `index` verb's answer, in the words of the command-line contract (DESIGN.md). */
export function indexReport(session: Session, summary: IndexSummary, ms: number) {
  const { project } = session.workspace.snapshot();
  const kinds = Object.entries(summary.kinds);
  const open = summary.unknownGuids.reduce(
    (total, [guid, times]) => (session.wellKnownGuids.path(guid) === undefined ? total + times : total),
    0,
  );
  // Where packages are absent, as in a clone, an unknown GUID may well be one of theirs.
  const complete = project.absentPackages.length === 0;
  return {
    project: { path: session.files.root, unityVersion: project.unityVersion, pipeline: project.pipeline },
    files: Object.fromEntries(kinds.map(([kind, { files }]) => [kind, files])),
    chunks: summary.chunks,
    symbols: summary.symbols,
    assets: summary.assets,
    guidRefs: summary.guidRefs,
    danglingRefs: complete ? open : 0,
    unresolvedRefs: complete ? 0 : open,
    parse: Object.fromEntries(
      kinds.map(([kind, { files, withErrors }]) => [kind, { files, withErrors: withErrors.length, paths: withErrors }]),
    ),
    skipped: summary.skipped,
    fromCache: summary.reused,
    ms: Math.round(ms),
    bytes: summary.bytes,
    peakRssBytes: process.resourceUsage().maxRSS * 1024,
  };
}
