import type { SearchRow } from '@scenewright/protocol';
import { lineText } from '#base/text.ts';
import type { FeatureContext } from '#features/context.ts';
import { readText } from '#features/read-text.ts';
import type { SearchQuery } from '#retrieval/indexer/ports.ts';
import { fileKind } from '#syntax/file-kind.ts';
import { libraryOf } from '#workspace/library-path.ts';

/** Lines of a passage that a result shows. */
const snippetLines = 6;
const maximumSnippet = 600;

/** The passages that answer a question, best first, with the beginning of each. */
export async function search(
  ctx: FeatureContext,
  query: SearchQuery,
  signal: AbortSignal,
): Promise<readonly SearchRow[]> {
  const hits = await ctx.index.search(query, signal);
  return Promise.all(
    hits.map(async (hit): Promise<SearchRow> => {
      const { path, line, endLine, kind, symbol, score } = hit;
      const library = libraryOf(path, ctx.files.libraries)?.path;
      const shown = await snippet(ctx, path, line, endLine, signal);
      return {
        path,
        line,
        endLine,
        kind,
        symbol,
        score,
        snippet: shown,
        ...(library === undefined ? {} : { library }),
      };
    }),
  );
}

async function snippet(
  ctx: FeatureContext,
  path: string,
  line: number,
  endLine: number,
  signal: AbortSignal,
): Promise<string> {
  // Scenes and prefabs are found by what is in them; their YAML says nothing to a reader.
  if (fileKind(path) === 'yaml') return '';
  const current = await readText(ctx, path, signal);
  if (current === undefined) return '';
  const rows: string[] = [];
  for (let row = line - 1; row < Math.min(endLine, line - 1 + snippetLines); row++) {
    rows.push(lineText(current.lines, current.text, row));
  }
  return rows.join('\n').slice(0, maximumSnippet);
}
