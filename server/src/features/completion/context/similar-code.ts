import { readText } from '#features/read-text.ts';
import { fileKind } from '#syntax/file-kind.ts';
import type { ContextSource } from './candidate.ts';

/** Characters around the cursor that code is compared with. */
const questionBefore = 500;
const questionAfter = 150;
const mostPassages = 24;
const mostLines = 40;

/** Passages of other files that use the same words as the lines around the cursor. */
export const similarCode: ContextSource = {
  name: 'similar code',
  async find({ place, ctx }, signal) {
    const { text, offset } = place;
    const before = text.slice(Math.max(0, offset - questionBefore), offset);
    const question = before + text.slice(offset, offset + questionAfter);
    if (question.trim() === '') return [];
    const kind = fileKind(place.path) === 'csharp' ? 'script' : 'shader';
    const hits = await ctx.index.search({ text: question, kind, limit: mostPassages + 4, model: 'never' }, signal);
    const others = hits.filter(({ path }) => path !== place.path).slice(0, mostPassages);
    return Promise.all(
      others.map(async ({ path, line, endLine }, rank) => {
        const current = await readText(ctx, path, signal);
        const lines = current?.text.split('\n').slice(line - 1, Math.min(endLine, line - 1 + mostLines)) ?? [];
        return { kind: 'similar' as const, path, text: lines.join('\n').replaceAll('\r', ''), score: 1 / (rank + 1) };
      }),
    );
  },
};
