import { lineText, positionAt, type Span } from '#base/text.ts';
import type { ApiUsePlace } from '#features/api-use.ts';
import type { FeatureContext } from '#features/context.ts';
import { codeBlock, escapeMarkdown } from '#features/markdown.ts';
import { readText } from '#features/read-text.ts';

/** A place of the project that an answer refers to. */
export interface Source {
  readonly path: string;
  readonly span: Span;
}

/** Examples that are shown; more only confuse. */
const maximumExamples = 4;
/** Lines around a use. */
const linesAround = 1;

/** Uses as code with its place, from as many files as there are. */
export async function useExamples(
  ctx: FeatureContext,
  places: readonly ApiUsePlace[],
  signal: AbortSignal,
): Promise<{ readonly markdown: string; readonly sources: readonly Source[] }> {
  const sources: Source[] = [];
  const shown: string[] = [];
  for (const place of spread(places).slice(0, maximumExamples)) {
    const current = await readText(ctx, place.path, signal);
    if (current === undefined) continue;
    const { text, lines } = current;
    const row = positionAt(lines, place.offset).line;
    const first = Math.max(0, row - linesAround);
    const last = Math.min(lines.starts.length - 1, row + linesAround);
    const code = Array.from({ length: last - first + 1 }, (_, index) => lineText(lines, text, first + index));
    shown.push(`${escapeMarkdown(place.path)}:${place.line}\n\n${codeBlock(dedented(code), 'csharp')}`);
    sources.push({
      path: place.path,
      span: { start: lines.starts[first] ?? 0, end: lines.starts[last + 1] ?? text.length },
    });
  }
  return { markdown: shown.join('\n\n'), sources };
}

/** One use of each file first, then the others. */
function spread(places: readonly ApiUsePlace[]): readonly ApiUsePlace[] {
  const seen = new Set<string>();
  const first: ApiUsePlace[] = [];
  const rest: ApiUsePlace[] = [];
  for (const place of places) {
    (seen.has(place.path) ? rest : first).push(place);
    seen.add(place.path);
  }
  return [...first, ...rest];
}

function dedented(lines: readonly string[]): string {
  const indents = lines.filter((line) => line.trim() !== '').map((line) => /^\s*/.exec(line)?.[0].length ?? 0);
  const least = Math.min(...indents, 100);
  return lines.map((line) => line.slice(least)).join('\n');
}
