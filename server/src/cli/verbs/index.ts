import { success } from '#base/failure.ts';
import { indexReport } from '#cli/index-report.ts';
import type { Verb } from '#cli/verb.ts';

export const indexVerb: Verb = {
  name: 'index',
  usage: 'index [--rebuild | --verify]',
  help: 'read the whole project and report what was found',
  options: [
    { name: 'rebuild', help: 'trust nothing that is stored' },
    { name: 'verify', help: 'compare the stored index with the files; exit 1 when they differ' },
  ],
  words: [0, 0],
  needsIndex: false,
  async run({ session, args }, signal) {
    if (args.options.has('verify')) {
      const { complete, differences } = await session.index.verify(signal);
      const ok = differences.length === 0;
      const text = ok ? verdict(complete) : differences.map((row) => `${row.path}: ${row.reason}`).join('\n');
      return success({ json: { ok, complete: complete ?? false, differences }, text, exitCode: ok ? 0 : 1 });
    }
    const started = performance.now();
    const summary = await session.build(args.options.has('rebuild'), signal);
    const report = indexReport(session, summary, performance.now() - started);
    return success({ json: report, text: describe(report) });
  },
};

function verdict(complete: boolean | undefined): string {
  if (complete === undefined) return 'there is no stored index yet; the next run builds it';
  const agrees = 'the stored index agrees with the files';
  return complete ? agrees : `${agrees} as far as it goes; the next run completes it`;
}

function describe(report: ReturnType<typeof indexReport>): string {
  const files = Object.entries(report.files)
    .map(([kind, count]) => `${count} ${kind}`)
    .join(', ');
  const { project } = report;
  return [
    `${project.path}  (Unity ${project.unityVersion ?? 'of unknown version'}, ${project.pipeline})`,
    `files      ${files}`,
    `found      ${report.symbols} symbols, ${report.chunks} passages, ${report.assets} assets, ${report.guidRefs} references between assets`,
    `open ends  ${report.danglingRefs} dangling, ${report.unresolvedRefs} unresolved references; ${report.skipped.length} files skipped`,
    `took       ${Math.round(report.ms)} ms, ${report.fromCache} of the files from the stored index`,
  ].join('\n');
}
