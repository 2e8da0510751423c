import type { SearchRow } from '@scenewright/protocol';
import * as vscode from 'vscode';
import type { ProjectClient } from '../project-client.ts';
import type { Words } from '../words.ts';
import { placeCommand, showPlace } from './place.ts';

const rowsShown = 30;
/** Milliseconds without a key before the server is asked. */
const pause = 150;
/** Characters of a passage that a row shows. */
const snippetLength = 120;

const icons = { script: 'symbol-class', shader: 'symbol-color', asset: 'symbol-file', doc: 'book' } as const;

/** What the last search found, as a view. */
export interface SearchResults {
  readonly provider: vscode.TreeDataProvider<SearchRow>;
  show(rows: readonly SearchRow[]): void;
}

/** Nothing was searched for yet. */
export function createSearchResults(): SearchResults {
  const changed = new vscode.EventEmitter<undefined>();
  let found: readonly SearchRow[] = [];
  return {
    show(rows) {
      found = rows;
      changed.fire(undefined);
    },
    provider: {
      onDidChangeTreeData: changed.event,
      getChildren: (row) => (row === undefined ? [...found] : []),
      getTreeItem(row) {
        const item = new vscode.TreeItem(titleOf(row));
        item.description = `${row.path}:${row.line}`;
        item.tooltip = row.snippet;
        item.iconPath = new vscode.ThemeIcon(icons[row.kind]);
        if (row.uri !== undefined) item.command = placeCommand({ uri: vscode.Uri.parse(row.uri), line: row.line });
        return item;
      },
    },
  };
}

/** A box that searches the project as one types; the choice is shown in an editor, and all that was found in the view. */
export function searchProject(project: ProjectClient, words: Words, results: SearchResults): void {
  const box = vscode.window.createQuickPick<vscode.QuickPickItem & { readonly row?: SearchRow }>();
  box.title = `${words.search.title} (${project.name})`;
  box.placeholder = words.search.placeholder;
  box.matchOnDescription = true;
  box.matchOnDetail = true;
  let asked = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const ask = async (query: string): Promise<void> => {
    asked.abort();
    asked = new AbortController();
    const { signal } = asked;
    if (query.trim() === '') {
      box.items = [];
      return;
    }
    box.busy = true;
    try {
      const rows = await project.request('scenewright/search', { query, limit: rowsShown }, signal);
      if (signal.aborted) return;
      results.show(rows);
      // The server has ranked them: the editor's own filter by letters must not hide any.
      box.items = rows.length === 0 ? [{ label: words.search.none, alwaysShow: true }] : rows.map((row) => itemOf(row));
    } catch {
      if (!signal.aborted) box.items = [{ label: words.search.none, alwaysShow: true }];
    } finally {
      if (!signal.aborted) box.busy = false;
    }
  };
  box.onDidChangeValue((value) => {
    clearTimeout(timer);
    timer = setTimeout(() => void ask(value), pause);
  });
  box.onDidAccept(() => {
    const row = box.selectedItems[0]?.row;
    box.hide();
    if (row?.uri !== undefined) void showPlace({ uri: vscode.Uri.parse(row.uri), line: row.line });
  });
  box.onDidHide(() => {
    clearTimeout(timer);
    asked.abort();
    box.dispose();
  });
  box.show();
}

function itemOf(row: SearchRow): vscode.QuickPickItem & { readonly row: SearchRow } {
  return {
    label: `$(${icons[row.kind]}) ${titleOf(row)}`,
    description: `${row.path}:${row.line}`,
    detail: row.snippet.replaceAll(/\s+/g, ' ').trim().slice(0, snippetLength),
    alwaysShow: true,
    row,
  };
}

function titleOf({ symbol, path }: SearchRow): string {
  return symbol === '' ? path.slice(path.lastIndexOf('/') + 1) : symbol;
}
