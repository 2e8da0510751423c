import { z } from 'zod';
import { success } from '#base/failure.ts';
import { inlineCompletions } from '#features/completion/completion.ts';
import { showablePlace } from '#tools/place.ts';
import { register } from '#tools/register.ts';
import { shownRows } from '#tools/shown.ts';

export const completeTool = register({
  name: 'complete',
  title: { en: 'Complete a line of code', zh: '补全代码' },
  description:
    'How this project would go on at a place in a script or shader, learnt from its own code, without a language model. Good for the names and habits of the project.',
  args: z.object({
    path: z.string().max(1000).describe('Project path of a script or shader.'),
    line: z.number().int().min(1).describe('Counted from 1.'),
    column: z.number().int().min(1).describe('Counted from 1.'),
  }),
  writes: 'nothing',
  async run(ctx, place, signal) {
    const found = await showablePlace(ctx, place, signal);
    if (!found.ok) return found;
    const { current, offset } = found.value;
    const { path } = current;
    const query = { path, offset, limit: 5, minimumConfidence: 0.1, engine: 'embedded', isInvoked: true } as const;
    const items = await inlineCompletions(ctx, query, signal);
    const untaught = ctx.embedded.model() === undefined ? '; the project was not learnt yet' : '';
    return success({
      head: `${path}:${place.line}:${place.column}: ${items.length} completions, the likeliest first${untaught}`,
      rows: await shownRows(
        ctx,
        items.map(({ text, confidence }) => ({ path, text: `${(confidence ?? 0).toFixed(2)} ${text}` })),
        signal,
      ),
    });
  },
});
