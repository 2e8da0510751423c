import { failure, success } from '#base/failure.ts';
import { readPlace } from '#cli/place.ts';
import type { Verb } from '#cli/verb.ts';
import { inlineCompletions } from '#features/completion/completion.ts';

const engines = ['embedded', 'model'] as const;

export const completeVerb: Verb = {
  name: 'complete',
  usage: 'complete FILE:LINE:COLUMN [--engine embedded|model] [-k N]',
  help: 'ways to finish the line at a place',
  options: [
    { name: 'engine', value: 'ENGINE', help: 'embedded, or model for the one that you configured; both by default' },
    { name: 'k', value: 'N', help: 'how many ways (1)' },
  ],
  words: [1, 1],
  needsIndex: true,
  async run({ session, args }, signal) {
    const asked = args.options.get('engine');
    const engine = engines.find((known) => known === asked);
    if (asked !== undefined && engine === undefined)
      return failure('no-engine', `there is no engine '${asked}'`, 'Use --engine embedded or --engine model.');
    const ctx = session.context('en');
    if (engine === 'model' && ctx.modelAccess.model === undefined)
      return failure('no-model', session.modelWarning() ?? 'no model is configured', 'See docs/features/models.md.');
    const limit = Number(args.options.get('k') ?? 1);
    if (!Number.isInteger(limit) || limit < 1)
      return failure('bad-number', '-k takes a whole number from 1', 'For example: -k 3');
    const place = await readPlace(ctx, args.words[0] ?? '', signal);
    if (!place.ok) return place;
    await session.train(signal);
    const started = performance.now();
    // Whoever asks on the command line wants to see what there is, sure or not.
    const found = await inlineCompletions(
      session.context('en'),
      { ...place.value, limit, minimumConfidence: 0.1, isInvoked: true, ...(engine === undefined ? {} : { engine }) },
      signal,
    );
    const ms = Math.round(performance.now() - started);
    const state = ctx.modelAccess.model?.state();
    session.endModel();
    if (found.length === 0 && engine === 'model' && state?.type === 'failing') return state.failure;
    const items = found.map((item) => ({
      text: item.text,
      line: item.start.line + 1,
      column: item.start.character + 1,
      endLine: item.end.line + 1,
      endColumn: item.end.character + 1,
      engine: item.engine,
      ...(item.confidence === undefined ? {} : { confidence: Number(item.confidence.toFixed(3)) }),
    }));
    return success({
      json: { items, ms },
      text:
        items.map((item) => `${item.confidence?.toFixed(2) ?? item.engine}  ${item.text}`).join('\n') ||
        'no completion',
    });
  },
};
