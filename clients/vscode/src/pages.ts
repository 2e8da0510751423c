import * as vscode from 'vscode';

const scheme = 'scenewright-page';
/** Pages whose text is kept. */
const kept = 20;

/** Rendered Markdown pages beside the code, whose text comes bit by bit. */
export interface Pages {
  /** Show a page; `write` replaces its text. */
  open(title: string, text: string): Promise<{ write(text: string): void }>;
  dispose(): void;
}

/** No page is open yet. */
export function createPages(): Pages {
  const changed = new vscode.EventEmitter<vscode.Uri>();
  const texts = new Map<string, string>();
  const registration = vscode.workspace.registerTextDocumentContentProvider(scheme, {
    onDidChange: changed.event,
    provideTextDocumentContent: (uri) => texts.get(uri.path) ?? '',
  });
  let count = 0;
  return {
    async open(title, text) {
      count++;
      const target = vscode.Uri.from({ scheme, path: `/${count}/${title}.md` });
      const write = (next: string): void => {
        texts.set(target.path, next);
        const [oldest] = texts.keys();
        if (texts.size > kept && oldest !== undefined) texts.delete(oldest);
        changed.fire(target);
        // The editor closes documents that only a preview shows, and then nobody hears of the change.
        void vscode.commands.executeCommand('markdown.preview.refresh');
      };
      write(text);
      await vscode.commands.executeCommand('markdown.showPreviewToSide', target);
      return { write };
    },
    dispose: () => registration.dispose(),
  };
}

/** The Markdown in a partial result of the server; empty for anything else. */
export function markdownOf(value: unknown): string {
  return typeof value === 'object' && value !== null && 'markdown' in value && typeof value.markdown === 'string'
    ? value.markdown
    : '';
}

/**
 * A rule with the lines below it, counted from 1. A preview follows links from the window's first folder alone, never whole
 * addresses; lines elsewhere are named without a link.
 */
export function linksBelow(places: readonly { readonly uri: string; readonly line: number }[]): string {
  const first = vscode.workspace.workspaceFolders?.[0]?.uri.toString();
  const links = places.map(({ uri, line }) => {
    const label = `${decodeURIComponent(uri.slice(uri.lastIndexOf('/') + 1))}:${line}`;
    const isBelow = first !== undefined && uri.startsWith(`${first}/`);
    return isBelow ? `[${label}](${uri.slice(first.length)}#L${line})` : label;
  });
  return links.length === 0 ? '' : `\n\n---\n\n${[...new Set(links)].join(' · ')}\n`;
}
