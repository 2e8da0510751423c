import {
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  CodeActionTag,
  type Command,
  type DocumentSymbol,
  type DocumentSymbolParams,
  type Hover,
  type HoverParams,
  type InlineCompletionList,
  type Range,
  type SymbolInformation,
  type WorkspaceSymbolParams,
} from 'vscode-languageserver';
import { codeActions, explainKind, type OfferedAction } from '#features/code-actions/code-actions.ts';
import { hover } from '#features/hover/hover.ts';
import { readText } from '#features/read-text.ts';
import { documentSymbols, workspaceSymbols } from '#features/symbols/symbols.ts';
import { completionRoute } from './completion-route.ts';
import { symbolKinds, toRange } from './convert.ts';
import { type InlineParams, inline } from './inline-route.ts';
import { placeOf } from './place.ts';
import { plainText } from './plain-text.ts';
import { semanticTokensRoutes } from './semantic-tokens-route.ts';
import { type Registration, route } from './serve.ts';
import { signatureRoute } from './signature-route.ts';

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
        : {
            contents: state.client.markdownHover
              ? { kind: 'markdown', value: answer.markdown }
              : { kind: 'plaintext', value: plainText(answer.markdown) },
            range: toRange(place.lines, answer.span),
          };
    },
  }),
  route<InlineParams, InlineCompletionList>({
    method: 'textDocument/inlineCompletion',
    needs: 'opened',
    capability: { inlineCompletionProvider: true },
    handle: inline,
  }),
  route<InlineParams, InlineCompletionList>({
    method: 'scenewright/inlineCompletion',
    needs: 'opened',
    handle: inline,
  }),
  completionRoute,
  signatureRoute,
  ...semanticTokensRoutes,
  route<DocumentSymbolParams, DocumentSymbol[] | SymbolInformation[] | null>({
    method: 'textDocument/documentSymbol',
    needs: 'opened',
    capability: { documentSymbolProvider: true },
    async handle(state, params, signal) {
      const path = state.paths.toPath(params.textDocument.uri);
      const ctx = state.context();
      const current = await readText(ctx, path, signal);
      const symbols = await documentSymbols(ctx, path, signal);
      if (current === undefined || symbols === undefined) return null;
      const uri = params.textDocument.uri;
      if (!state.client.symbolTrees)
        return symbols.map((symbol) => ({
          name: symbol.name === '' ? '?' : symbol.name,
          kind: symbolKinds[symbol.kind],
          location: { uri, range: toRange(current.lines, symbol.span) },
        }));
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
  route<CodeActionParams, (CodeAction | Command)[]>({
    method: 'textDocument/codeAction',
    needs: 'opened',
    capability: { codeActionProvider: { codeActionKinds: [CodeActionKind.RefactorRewrite, explainKind] } },
    async handle(state, { textDocument: { uri }, range, context: { only } }) {
      return codeActions(state.context(), state.paths.toPath(uri), range.start.line).flatMap((action) => {
        const { title, kind, command } = action;
        const wanted =
          only === undefined || only.some((asked) => asked === '' || kind === asked || kind.startsWith(`${asked}.`));
        const values = [argumentsOf(action, uri, range)];
        const generated: CodeActionTag[] = [CodeActionTag.LLMGenerated];
        const tags = action.isGenerated === true && state.client.actionTags ? { tags: generated } : {};
        const call = { title, command, arguments: values };
        return wanted ? [state.client.actionLiterals ? { title, kind, ...tags, command: call } : call] : [];
      });
    },
  }),
];

/** What the command of an action is called with. */
function argumentsOf({ command, prompt, variations }: OfferedAction, uri: string, range: Range): object {
  switch (command) {
    case 'scenewright.generateMaterial':
      return prompt === undefined ? { shader: uri } : { prompt };
    case 'scenewright.generateModel':
      return { prompt };
    case 'scenewright.regenerateMaterial':
      return variations === undefined ? { uri } : { uri, variations };
    default:
      return { uri, range };
  }
}
