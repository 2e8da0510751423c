import type { ParamsOf, ResultOf } from '@scenewright/protocol';
import { ask } from '#ask/ask.ts';
import { refusedQuestion } from '#ask/question.ts';
import { offsetAt } from '#base/text.ts';
import { readText } from '#features/read-text.ts';
import { tools } from '#tools/tools.ts';
import { toRange } from './convert.ts';
import { type ReportPartial, RequestFailure } from './serve.ts';
import type { ServerState } from './state.ts';

/** Answer a question; places and edits come with the URIs and ranges of the wire. */
export async function answerTo(
  state: ServerState,
  { question, context }: ParamsOf<'scenewright/ask'>,
  report: ReportPartial,
  signal: AbortSignal,
): Promise<ResultOf<'scenewright/ask'>> {
  const ctx = state.context();
  const refused = refusedQuestion(ctx, question);
  if (refused !== undefined) throw new RequestFailure(refused);
  const looksAt = context === undefined ? undefined : await spanOf(state, context, signal);
  const { sources, edits, staged, ...answer } = await ask(
    ctx,
    { question, ...(looksAt === undefined ? {} : { context: looksAt }) },
    { tools, ...(await state.askParts()) },
    (part) => {
      report(part.type === 'text' ? { markdown: part.markdown } : { tool: part.tool });
    },
    signal,
  );
  const located = await Promise.all(
    (edits ?? []).map(async (edit) => {
      const current = await readText(ctx, edit.path, signal);
      const start = current?.text.indexOf(edit.oldText) ?? -1;
      if (current === undefined || start === -1) return [];
      const range = toRange(current.lines, { start, end: start + edit.oldText.length });
      return [{ ...edit, uri: state.paths.toUri(edit.path), range }];
    }),
  );
  return {
    ...answer,
    calls: [...answer.calls],
    sources: sources.map((source) => ({ ...source, uri: state.paths.toUri(source.path) })),
    ...(edits === undefined ? {} : { edits: located.flat() }),
    ...(staged === undefined ? {} : { staged: [...staged] }),
  };
}

async function spanOf(
  state: ServerState,
  { textDocument, range }: NonNullable<ParamsOf<'scenewright/ask'>['context']>,
  signal: AbortSignal,
) {
  const path = state.paths.toPath(textDocument.uri);
  const current = await readText(state.context(), path, signal);
  const start = current === undefined ? undefined : offsetAt(current.lines, current.text, range.start);
  const end = current === undefined ? undefined : offsetAt(current.lines, current.text, range.end);
  return start === undefined || end === undefined ? undefined : { path, span: { start, end } };
}
