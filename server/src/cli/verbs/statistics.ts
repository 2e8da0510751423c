import { success } from '#base/failure.ts';
import type { MachineVerb } from '#cli/verb.ts';
import type { EngineStatistics } from '#features/completion-statistics.ts';

export const statisticsVerb: MachineVerb = {
  name: 'statistics',
  usage: 'statistics [--erase]',
  help: 'what became of inline completions; kept on this machine alone',
  options: [{ name: 'erase', help: 'forget it' }],
  words: [0, 0],
  needsProject: false,
  async run(ctx) {
    const file = await ctx.statistics();
    const summary = await file.load();
    if (ctx.args.options.has('erase')) {
      await file.erase();
      return success({ json: {}, text: 'erased' });
    }
    const rows = Object.entries(summary).map(row);
    return success({
      json: summary,
      text: rows.length === 0 ? 'nothing was completed yet' : [head, ...rows].join('\n'),
    });
  },
};

const head = 'engine       offered    shown  accepted  in parts  characters';

function row([engine, counts]: readonly [string, EngineStatistics]): string {
  const { offered, shown, accepted, acceptedInParts, characters } = counts;
  const numbers = [offered, shown, accepted, acceptedInParts, characters].map((count, at) =>
    String(count).padStart([7, 8, 9, 9, 11][at] ?? 8),
  );
  return `${engine.padEnd(12)} ${numbers.join(' ')}`;
}
