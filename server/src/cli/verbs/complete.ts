import { failure, success } from '#base/failure.ts';
import { readPlace } from '#cli/place.ts';
import type { Verb } from '#cli/verb.ts';
import { inlineCompletions } from '#features/completion/completion.ts';

export const completeVerb: Verb = {
  name: 'complete',
  usage: 'complete FILE:LINE:COLUMN [--engine embedded] [-k N]',
  help: 'ways to finish the line at a place',
  options: [
    { name: 'engine', value: 'ENGINE', help: 'embedded, the only engine so far' },
    { name: 'k', value: 'N', help: 'how many ways (1)' },
  ],
  words: [1, 1],
  needsIndex: true,
  async run({ session, args }, signal) {
    const engine = args.options.get('engine') ?? 'embedded';
    if (engine !== 'embedded')
      return failure('no-engine', `there is no engine '${engine}' here`, 'Use --engine embedded.');
    const limit = Number(args.options.get('k') ?? 1);
    if (!Number.isInteger(limit) || limit < 1)
      return failure('bad-number', '-k takes a whole number from 1', 'For example: -k 3');
    const place = await readPlace(session.context('en'), args.words[0] ?? '', signal);
    if (!place.ok) return place;
    await session.train(signal);
    const started = performance.now();
    // Whoever asks on the command line wants to see what there is, sure or not.
    const found = await inlineCompletions(
      session.context('en'),
      { ...place.value, limit, minimumConfidence: 0.1 },
      signal,
    );
    const items = found.map((item) => ({
      text: item.text,
      line: item.start.line + 1,
      column: item.start.character + 1,
      endLine: item.end.line + 1,
      endColumn: item.end.character + 1,
      engine: item.engine,
      confidence: Number(item.confidence.toFixed(3)),
    }));
    const ms = Math.round(performance.now() - started);
    return success({
      json: { items, ms },
      text: items.map((item) => `${item.confidence.toFixed(2)}  ${item.text}`).join('\n') || 'no completion',
    });
  },
};
