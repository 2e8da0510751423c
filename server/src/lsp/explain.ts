import type { ResultOf } from '@scenewright/protocol';
import type { Range } from 'vscode-languageserver';
import { indexLines, offsetAt } from '#base/text.ts';
import { explain } from '#features/hover/explain/explain.ts';
import { readText } from '#features/read-text.ts';
import { toRange } from './convert.ts';
import type { ReportPartial } from './serve.ts';
import type { ServerState } from './state.ts';

/** A long explanation of a range of the wire; `undefined` where there is nothing certain to say. */
export async function explainAt(
  state: ServerState,
  uri: string,
  range: Range,
  report: ReportPartial,
  signal: AbortSignal,
): Promise<NonNullable<ResultOf<'scenewright/explain'>> | undefined> {
  const ctx = state.context();
  const path = state.paths.toPath(uri);
  const current = await readText(ctx, path, signal);
  const start = current === undefined ? undefined : offsetAt(current.lines, current.text, range.start);
  const end = current === undefined ? undefined : offsetAt(current.lines, current.text, range.end);
  if (start === undefined || end === undefined) return undefined;
  const answer = await explain(ctx, path, { start, end }, (markdown) => report({ markdown }), signal);
  if (answer === undefined) return undefined;
  const sources = await Promise.all(
    answer.sources.map(async (source) => {
      const lines = (await readText(ctx, source.path, signal))?.lines ?? indexLines('');
      return { uri: state.paths.toUri(source.path), range: toRange(lines, source.span) };
    }),
  );
  return { markdown: answer.markdown, sources };
}
