import type { InlineCompletionList } from 'vscode-languageserver';
import type { Position } from '#base/text.ts';
import { inlineCompletions } from '#features/completion/completion.ts';
import { placeOf } from './place.ts';
import type { ServerState } from './state.ts';

/** Inline completions at a position of the wire. */
export async function inline(
  state: ServerState,
  params: { readonly textDocument: { readonly uri: string }; readonly position: Position },
  signal: AbortSignal,
): Promise<InlineCompletionList> {
  const { enabled, minimumConfidence } = state.settings().completion;
  const place = enabled ? await placeOf(state, params.textDocument.uri, params.position, signal) : undefined;
  if (place === undefined) return { items: [] };
  const found = await inlineCompletions(state.context(), { ...place, limit: 3, minimumConfidence }, signal);
  return { items: found.map((item) => ({ insertText: item.text, range: { start: item.start, end: item.end } })) };
}
