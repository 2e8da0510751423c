import * as vscode from 'vscode';
import { pageOptions, pageParts } from '../webview-page.ts';
import { type Conversation, type ConversationParts, createConversation } from './conversation.ts';
import { hostWords } from './host-words.ts';
import { panelHtml } from './html.ts';
import type { Prefill } from './to-panel.ts';

/** The type under which VS Code knows the panel; a serializer is registered for it. */
export const panelViewType = 'scenewright.generate';

/** What one project's panel works with. */
export interface PanelParts extends Omit<ConversationParts, 'isTrusted'> {
  readonly extensionUri: vscode.Uri;
}

/** The panels that are open: one for each project at most. */
export interface GeneratePanels {
  /** Show the project's panel, and fill its form where a command says with what. */
  open(parts: PanelParts, prefill?: Prefill): void;
  /** Show a staged result in the project's panel, to be decided on. */
  review(parts: PanelParts, id: string): void;
  /** Take over a panel that VS Code brought back after a restart. */
  restore(panel: vscode.WebviewPanel, parts: PanelParts): void;
  dispose(): void;
}

/** No panels yet. */
export function createGeneratePanels(): GeneratePanels {
  const open = new Map<string, { readonly panel: vscode.WebviewPanel; readonly conversation: Conversation }>();
  const attach = (panel: vscode.WebviewPanel, parts: PanelParts): Conversation => {
    const subscriptions: vscode.Disposable[] = [];
    const conversation = createConversation(
      { ...parts, isTrusted: () => vscode.workspace.isTrusted },
      (message) => void panel.webview.postMessage(message),
    );
    open.set(parts.root, { panel, conversation });
    panel.webview.options = pageOptions(parts.extensionUri);
    panel.webview.onDidReceiveMessage((message) => void conversation.receive(message), undefined, subscriptions);
    const hide = () => {
      if (!panel.visible) conversation.hidden();
    };
    panel.onDidChangeViewState(hide, undefined, subscriptions);
    vscode.workspace.onDidGrantWorkspaceTrust(() => conversation.tellProject(), undefined, subscriptions);
    panel.onDidDispose(() => {
      open.delete(parts.root);
      for (const subscription of subscriptions) subscription.dispose();
      void conversation.end();
    });
    panel.webview.html = panelHtml(pageParts('panel', panel.webview, parts.extensionUri, parts.language));
    return conversation;
  };
  const show = (parts: PanelParts): Conversation => {
    const known = open.get(parts.root);
    known?.panel.reveal();
    return known?.conversation ?? attach(createPanel(parts), parts);
  };
  return {
    open(parts, prefill) {
      const conversation = show(parts);
      if (prefill !== undefined) conversation.fill(prefill);
    },
    review: (parts, id) => void show(parts).review(id),
    restore: (panel, parts) => void attach(panel, parts),
    dispose() {
      for (const { panel } of [...open.values()]) panel.dispose();
    },
  };
}

/** The project folder of the state that VS Code kept of a panel. */
export function rootOfKept(state: unknown): string | undefined {
  return typeof state === 'object' && state !== null && 'root' in state && typeof state.root === 'string'
    ? state.root
    : undefined;
}

function createPanel(parts: PanelParts): vscode.WebviewPanel {
  const column = { viewColumn: vscode.ViewColumn.Beside };
  return vscode.window.createWebviewPanel(
    panelViewType,
    hostWords(parts.language).title,
    column,
    pageOptions(parts.extensionUri),
  );
}
