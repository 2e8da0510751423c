import type { InlineCompletionItem, InlineCompletionList } from 'vscode-languageserver';
import { offsetAt, type Position } from '#base/text.ts';
import { type InlineCompletion, inlineCompletions } from '#features/completion/completion.ts';
import { readText } from '#features/read-text.ts';
import type { ServerState } from './state.ts';

/** What clients ask with; those of before LSP 3.18 leave the context out, and Copilot's own send a version. */
export interface InlineParams {
  readonly textDocument: { readonly uri: string; readonly version?: number | null };
  readonly position: Position;
  readonly context?: { readonly triggerKind?: number };
}

/** The trigger kind of a request by hand. */
const invoked = 1;
/** Whoever asks by hand wants to see what there is, sure or not. */
const leastByHand = 0.1;
const mostByHand = 4;

/** Inline completions at a position of the wire. */
export async function inline(
  state: ServerState,
  params: InlineParams,
  signal: AbortSignal,
): Promise<InlineCompletionList> {
  const { enabled, minimumConfidence } = state.settings().completion;
  const path = state.paths.toPath(params.textDocument.uri);
  // One snapshot for all: an offset of one text means another place in the next.
  const ctx = state.context();
  const version = ctx.snapshot.documents.get(path)?.version;
  const asked = params.textDocument.version ?? version;
  const current = enabled && asked === version ? await readText(ctx, path, signal) : undefined;
  const offset = current === undefined ? undefined : offsetAt(current.lines, current.text, params.position);
  if (offset === undefined) return { items: [] };
  const isInvoked = params.context?.triggerKind === invoked;
  const query = {
    path,
    offset,
    limit: isInvoked ? mostByHand : 1,
    minimumConfidence: isInvoked ? leastByHand : minimumConfidence,
    isInvoked,
  };
  const found = await inlineCompletions(ctx, query, signal);
  state.reportEngine();
  return { items: found.map((item) => inlineItem(state, item)) };
}

function inlineItem(state: ServerState, { text, start, end, engine }: InlineCompletion): InlineCompletionItem {
  const id = state.session.statistics.offered(engine, text);
  const command = 'scenewright.completionAccepted';
  return { insertText: text, range: { start, end }, command: { title: '', command, arguments: [{ id }] } };
}
