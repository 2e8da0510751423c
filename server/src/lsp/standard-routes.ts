import {
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  CompletionItemKind,
  type CompletionList,
  type CompletionParams,
  type DocumentSymbol,
  type DocumentSymbolParams,
  type Hover,
  type HoverParams,
  type InlineCompletionList,
  type InlineCompletionParams,
  type SymbolInformation,
  type WorkspaceSymbolParams,
} from 'vscode-languageserver';
import type { Position } from '#base/text.ts';
import { codeActions } from '#features/code-actions/code-actions.ts';
import { inlineCompletions } from '#features/completion/completion.ts';
import { hover } from '#features/hover/hover.ts';
import { nameCompletions } from '#features/name-completion/name-completion.ts';
import { readText } from '#features/read-text.ts';
import { documentSymbols, workspaceSymbols } from '#features/symbols/symbols.ts';
import { symbolKinds, toRange } from './convert.ts';
import { placeOf } from './place.ts';
import { type Registration, route } from './serve.ts';
import type { ServerState } from './state.ts';

/** Workspace symbols that are sent for one question. */
const maximumSymbols = 200;

/** The rows of standard LSP. */
export const standardRoutes: readonly Registration[] = [
  route<HoverParams, Hover | null>({
    method: 'textDocument/hover',
    needs: 'opened',
    capability: { hoverProvider: true },
    async handle(state, params, signal) {
      const place = await placeOf(state, params.textDocument.uri, params.position, signal);
      if (place === undefined || !state.settings().hover.enabled) return null;
      const answer = await hover(state.context(), place.path, place.offset, signal);
      return answer === undefined
        ? null
        : { contents: { kind: 'markdown', value: answer.markdown }, range: toRange(place.lines, answer.span) };
    },
  }),
  route<InlineCompletionParams, InlineCompletionList>({
    method: 'textDocument/inlineCompletion',
    needs: 'opened',
    capability: { inlineCompletionProvider: true },
    handle: inline,
  }),
  route<InlineCompletionParams, InlineCompletionList>({
    method: 'scenewright/inlineCompletion',
    needs: 'opened',
    handle: inline,
  }),
  route<CompletionParams, CompletionList | null>({
    method: 'textDocument/completion',
    needs: 'opened',
    capability: { completionProvider: { triggerCharacters: ['"'] } },
    async handle(state, params, signal) {
      const names = await nameItems(state, params, signal);
      if (names !== undefined) return names;
      // Editors with ghost text would only see the same line twice.
      if (state.client.inlineCompletion || params.context?.triggerCharacter !== undefined) return null;
      const list = await inline(state, params, signal);
      const items = list.items.flatMap((item) => {
        const text = typeof item.insertText === 'string' ? item.insertText : item.insertText.value;
        return item.range === undefined
          ? []
          : [
              {
                label: text.trim(),
                detail: 'Scenewright',
                filterText: '',
                textEdit: { range: item.range, newText: text },
              },
            ];
      });
      return { isIncomplete: true, items };
    },
  }),
  route<DocumentSymbolParams, DocumentSymbol[] | null>({
    method: 'textDocument/documentSymbol',
    needs: 'opened',
    capability: { documentSymbolProvider: true },
    async handle(state, params, signal) {
      const path = state.paths.toPath(params.textDocument.uri);
      const ctx = state.context();
      const current = await readText(ctx, path, signal);
      const symbols = await documentSymbols(ctx, path, signal);
      if (current === undefined || symbols === undefined) return null;
      return symbols.map((symbol) => ({
        name: symbol.name === '' ? '?' : symbol.name,
        detail: symbol.signature,
        kind: symbolKinds[symbol.kind],
        range: toRange(current.lines, symbol.span),
        selectionRange: toRange(current.lines, symbol.nameSpan),
      }));
    },
  }),
  route<WorkspaceSymbolParams, SymbolInformation[]>({
    method: 'workspace/symbol',
    needs: 'indexed',
    capability: { workspaceSymbolProvider: true },
    async handle(state, params, signal) {
      const ctx = state.context();
      const found = await workspaceSymbols(ctx, params.query, maximumSymbols, signal);
      const rows = await Promise.all(
        found.map(async ({ path, symbol }): Promise<SymbolInformation[]> => {
          const current = await readText(ctx, path, signal);
          if (current === undefined) return [];
          const location = { uri: state.paths.toUri(path), range: toRange(current.lines, symbol.nameSpan) };
          return [{ name: symbol.name, kind: symbolKinds[symbol.kind], containerName: symbol.container, location }];
        }),
      );
      return rows.flat();
    },
  }),
  route<CodeActionParams, CodeAction[]>({
    method: 'textDocument/codeAction',
    needs: 'opened',
    capability: { codeActionProvider: { codeActionKinds: [CodeActionKind.RefactorRewrite] } },
    async handle(state, params) {
      const { uri } = params.textDocument;
      const { only } = params.context;
      return codeActions(state.context(), state.paths.toPath(uri)).flatMap((action) => {
        const wanted =
          only === undefined ||
          only.some((kind) => kind === '' || action.kind === kind || action.kind.startsWith(`${kind}.`));
        return wanted
          ? [
              {
                title: action.title,
                kind: action.kind,
                command: { title: action.title, command: action.command, arguments: [{ shader: uri }] },
              },
            ]
          : [];
      });
    },
  }),
];

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

async function inline(
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
