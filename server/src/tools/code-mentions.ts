import { createPacer } from '#base/cancel.ts';
import { lineText, positionAt } from '#base/text.ts';
import type { FeatureContext } from '#features/context.ts';
import { readText } from '#features/read-text.ts';
import { readTokens } from '#syntax/csharp/lexer.ts';
import { TokenKind } from '#syntax/csharp/token-kinds.ts';
import { fileKind } from '#syntax/file-kind.ts';
import { isInPackageCache } from '#unity/packages.ts';
import type { FileRow } from './shown.ts';

/** A name that more lines hold says nothing. */
export const mostMentions = 500;
const longestLine = 160;

/** Lines of scripts in which a name stands as a name, not in a comment, and strings that are exactly it. In order of path. */
export async function codeMentions(
  ctx: FeatureContext,
  name: string,
  signal: AbortSignal,
): Promise<readonly FileRow[]> {
  const rows: FileRow[] = [];
  const pace = createPacer(10);
  const scripts = [...ctx.snapshot.files.paths()].filter(
    (path) => fileKind(path) === 'csharp' && !isInPackageCache(path),
  );
  for (const path of scripts.sort()) {
    await pace(signal);
    if (rows.length >= mostMentions) break;
    const current = await readText(ctx, path, signal);
    if (current?.text.includes(name) !== true) continue;
    const { text, lines } = current;
    const tokens = readTokens(text);
    const found = new Set<number>();
    for (let index = 0; index < tokens.count; index++) {
      const start = tokens.starts[index] ?? 0;
      if (tokens.kinds[index] === TokenKind.name && text.slice(start, tokens.ends[index]) === name)
        found.add(positionAt(lines, start).line);
    }
    const strings = ctx.snapshot.files.get(path)?.csharp?.strings ?? [];
    for (const { value, span } of strings) if (value === name) found.add(positionAt(lines, span.start).line);
    for (const line of [...found].sort((a, b) => a - b))
      rows.push({
        path,
        text: `code ${path}:${line + 1} ${lineText(lines, text, line).trim().slice(0, longestLine)}`,
      });
  }
  return rows;
}
