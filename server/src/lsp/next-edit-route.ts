import type { ParamsOf, ResultOf } from '@scenewright/protocol';
import { offsetAt, positionAt } from '#base/text.ts';
import { nextEdits } from '#features/next-edit/next-edit.ts';
import { readText } from '#features/read-text.ts';
import { type Registration, route } from './serve.ts';
import type { ServerState } from './state.ts';

type Params = ParamsOf<'scenewright/nextEdit'>;

/** Edits that the last change implies, in positions of the wire. */
export async function nextEditsAt(
  state: ServerState,
  { textDocument, position }: Params,
  signal: AbortSignal,
): Promise<ResultOf<'scenewright/nextEdit'>> {
  const ctx = state.context();
  const path = state.paths.toPath(textDocument.uri);
  const document = ctx.snapshot.documents.get(path);
  const isOutdated = typeof textDocument.version === 'number' && textDocument.version !== document?.version;
  const offset = document === undefined || isOutdated ? undefined : offsetAt(document.lines, document.text, position);
  if (offset === undefined) return { edits: [] };
  const found = await nextEdits(ctx, path, offset, signal);
  const edits: ResultOf<'scenewright/nextEdit'>['edits'] = [];
  for (const { path: target, start, end, newText, reason } of found) {
    const current = await readText(ctx, target, signal);
    if (current === undefined) continue;
    const range = { start: positionAt(current.lines, start), end: positionAt(current.lines, end) };
    edits.push({ uri: state.paths.toUri(target), range, newText, reason: reason[state.language] });
  }
  // What was typed while it was looked for makes the ranges wrong.
  return state.session.workspace.snapshot().documents.get(path) === document ? { edits } : { edits: [] };
}

/** The same in the shape of Copilot's inline edits, for clients that speak it. */
export const copilotInlineEditRoute: Registration = route<Params, object>({
  method: 'textDocument/copilotInlineEdit',
  needs: 'indexed',
  async handle(state, params, signal) {
    const { edits } = await nextEditsAt(state, params, signal);
    const version = params.textDocument.version ?? null;
    const own = edits.filter(({ uri }) => uri === params.textDocument.uri);
    return { edits: own.map(({ uri, range, newText }) => ({ text: newText, range, textDocument: { uri, version } })) };
  },
});
