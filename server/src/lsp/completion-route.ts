import {
  type CompletionItem,
  CompletionItemKind,
  CompletionItemTag,
  type CompletionList,
  type CompletionParams,
  InsertTextFormat,
} from 'vscode-languageserver';
import { lineText } from '#base/text.ts';
import { eventItems } from '#features/event-items.ts';
import { type MemberItem, memberItems } from '#features/member-items.ts';
import { nameCompletions } from '#features/name-items.ts';
import { readText } from '#features/read-text.ts';
import { toRange } from './convert.ts';
import { inline } from './inline-route.ts';
import { placeOf } from './place.ts';
import { type Registration, route } from './serve.ts';
import type { ServerState } from './state.ts';

/**
 * The completion list: names of the project in string literals, event functions, members of the engine's API where no C#
 * server offers them, and in editors without ghost text the lines that others show so.
 */
export const completionRoute: Registration = route<CompletionParams, CompletionList | null>({
  method: 'textDocument/completion',
  needs: 'opened',
  capability: { completionProvider: { triggerCharacters: ['"', '.'] } },
  async handle(state, params, signal) {
    const names = await nameItems(state, params, signal);
    if (names !== undefined) return names;
    const items = [...(await eventFunctionItems(state, params, signal)), ...(await apiItems(state, params, signal))];
    if (items.length > 0) return { isIncomplete: false, items };
    // Editors with ghost text would only see the same line twice.
    if (state.client.inlineCompletion || params.context?.triggerCharacter !== undefined) return null;
    return { isIncomplete: true, items: await lineItems(state, params, signal) };
  },
});

/** Whether members and parameters of the engine's API are offered in this editor. */
export function offersApi(state: ServerState): boolean {
  const { completion } = state.settings().api;
  return completion === 'on' || (completion === 'auto' && !state.client.bringsCSharp);
}

/** Names of the project for the string literal at a place; `undefined` where none could stand there. */
async function nameItems(
  state: ServerState,
  params: CompletionParams,
  signal: AbortSignal,
): Promise<CompletionList | undefined> {
  const place = await placeOf(state, params.textDocument.uri, params.position, signal);
  const names = place === undefined ? [] : await nameCompletions(state.context(), place.path, place.offset, signal);
  if (place === undefined || names.length === 0) return undefined;
  const items = names.map(({ name, path, span }) => ({
    label: name,
    detail: path?.replace(/\.meta$/, '') ?? 'Unity',
    kind: CompletionItemKind.Value,
    filterText: name,
    textEdit: { range: toRange(place.lines, span), newText: name },
  }));
  return { isIncomplete: false, items };
}

async function eventFunctionItems(
  state: ServerState,
  params: CompletionParams,
  signal: AbortSignal,
): Promise<readonly CompletionItem[]> {
  const place = await placeOf(state, params.textDocument.uri, params.position, signal);
  if (place === undefined) return [];
  const ctx = state.context();
  const found = await eventItems(ctx, place.path, place.offset, signal);
  return found.map(({ event, snippet, span }) => ({
    label: event.name,
    detail: event.signature,
    documentation: event[ctx.language],
    kind: CompletionItemKind.Event,
    filterText: `void ${event.name}`,
    insertTextFormat: state.client.snippets ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
    textEdit: {
      range: toRange(place.lines, span),
      newText: state.client.snippets ? snippet : snippet.replace('$0', ''),
    },
  }));
}

async function apiItems(
  state: ServerState,
  params: CompletionParams,
  signal: AbortSignal,
): Promise<readonly CompletionItem[]> {
  const place = offersApi(state) ? await placeOf(state, params.textDocument.uri, params.position, signal) : undefined;
  if (place === undefined) return [];
  const found = await memberItems(state.context(), place.path, place.offset, signal);
  return found.map((item) => ({
    label: item.name,
    detail: item.detail,
    kind: kinds[item.kind],
    ...(item.text === undefined ? {} : { documentation: item.text }),
    ...(item.isObsolete ? { tags: [CompletionItemTag.Deprecated] } : {}),
    textEdit: { range: toRange(place.lines, item.span), newText: item.name },
  }));
}

const kinds: Readonly<Record<MemberItem['kind'], CompletionItemKind>> = {
  method: CompletionItemKind.Method,
  constructor: CompletionItemKind.Constructor,
  property: CompletionItemKind.Property,
  indexer: CompletionItemKind.Property,
  field: CompletionItemKind.Field,
  event: CompletionItemKind.Event,
  operator: CompletionItemKind.Operator,
  enumMember: CompletionItemKind.EnumMember,
};

/**
 * The rest of a line with the word before the cursor: editors show only what begins with that word, in the order of
 * `sortText`.
 */
async function lineItems(state: ServerState, params: CompletionParams, signal: AbortSignal): Promise<CompletionItem[]> {
  const current = await readText(state.context(), state.paths.toPath(params.textDocument.uri), signal);
  const { line, character } = params.position;
  const before = current === undefined ? '' : lineText(current.lines, current.text, line).slice(0, character);
  const word = /[\p{L}\p{N}_]+$/u.exec(before)?.[0] ?? '';
  const list = await inline(state, params, signal);
  return list.items.flatMap((item, index) => {
    const text = typeof item.insertText === 'string' ? item.insertText : item.insertText.value;
    if (item.range === undefined) return [];
    const { start, end } = item.range;
    const isHere = start.line === line && start.character === character;
    const taken = isHere ? word : '';
    const newText = `${taken}${text}`;
    return [
      {
        label: newText.trim(),
        detail: 'Scenewright',
        kind: CompletionItemKind.Text,
        sortText: String(index),
        filterText: newText,
        textEdit: { range: { start: { line: start.line, character: start.character - taken.length }, end }, newText },
      },
    ];
  });
}
