import { searchKind } from '@scenewright/protocol';
import { z } from 'zod';
import { success } from '#base/failure.ts';
import { search } from '#features/search/search.ts';
import { register } from '#tools/register.ts';
import { shownRows } from '#tools/shown.ts';

const snippetLength = 160;

export const searchTool = register({
  name: 'search',
  title: { en: 'Search the project', zh: '搜索项目' },
  description:
    'Find scripts, shaders, assets and documents by words of code or of plain language, English or Chinese. Take it first when you do not know where something is.',
  args: z.object({
    query: z.string().min(1).max(500).describe('What to look for.'),
    kind: searchKind.optional().describe('Only this kind.'),
  }),
  writes: 'nothing',
  async run(ctx, { query, kind }, signal) {
    const found = await search(ctx, { text: query, limit: 50, ...(kind === undefined ? {} : { kind }) }, signal);
    const rows = found.map(({ path, line, symbol, snippet }) => ({
      path,
      text: `${path}:${line} ${symbol} — ${snippet.replaceAll(/\s+/g, ' ').trim().slice(0, snippetLength)}`,
    }));
    return success({
      head: found.length === 0 ? `nothing was found for "${query}"` : `${found.length} results for "${query}"`,
      rows: await shownRows(ctx, rows, signal),
    });
  },
});
