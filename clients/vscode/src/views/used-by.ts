import type { UsageRow } from '@scenewright/protocol';
import * as vscode from 'vscode';
import type { OpenProjects } from '../projects-open.ts';
import type { Words } from '../words.ts';
import { groupBy } from './group.ts';
import { objectCommand, placeCommand } from './place.ts';
import type { TreeView } from './scene-tree.ts';

type Row =
  | { readonly type: 'file'; readonly path: string; readonly uri: string; readonly usages: readonly UsageRow[] }
  | { readonly type: 'usage'; readonly usage: UsageRow; readonly uri: string };

/** What of the project uses the file in the active editor. */
export function createUsedBy(projects: OpenProjects, words: () => Words): TreeView<Row> {
  const changed = new vscode.EventEmitter<undefined>();
  let files: readonly Row[] = [];
  let latest = 0;
  return {
    async load(uri) {
      const mine = ++latest;
      const project = projects.of(uri);
      const result =
        uri === undefined || project === undefined
          ? null
          : await project.request('scenewright/refs', { textDocument: { uri: uri.toString() } }).catch(() => null);
      if (mine !== latest) return;
      const byFile = groupBy(result?.usedBy ?? [], ({ path }) => path);
      files = [...byFile].map(([path, usages]) => ({ type: 'file', path, uri: usages[0]?.uri ?? '', usages }));
      changed.fire(undefined);
    },
    provider: {
      onDidChangeTreeData: changed.event,
      getChildren(row) {
        if (row === undefined) return [...files];
        if (row.type === 'usage') return [];
        return row.usages.map((usage): Row => ({ type: 'usage', usage, uri: row.uri }));
      },
      getTreeItem: (row) => (row.type === 'file' ? fileItem(row, words()) : usageItem(row)),
    },
  };
}

function fileItem(row: Extract<Row, { type: 'file' }>, words: Words): vscode.TreeItem {
  const item = new vscode.TreeItem(vscode.Uri.parse(row.uri), vscode.TreeItemCollapsibleState.Collapsed);
  item.label = row.path.slice(row.path.lastIndexOf('/') + 1);
  item.description = words.tree.uses(row.usages.length);
  item.tooltip = row.path;
  item.iconPath = vscode.ThemeIcon.File;
  return item;
}

function usageItem({ usage, uri }: Extract<Row, { type: 'usage' }>): vscode.TreeItem {
  const item = new vscode.TreeItem(usage.gameObject ?? usage.className ?? usage.path);
  item.description = [usage.gameObject === undefined ? undefined : usage.className, usage.property]
    .filter((part) => part !== undefined)
    .join(' · ');
  item.iconPath = new vscode.ThemeIcon('references');
  const target = vscode.Uri.parse(uri);
  item.command =
    usage.fileId === undefined ? placeCommand({ uri: target, line: 1 }) : objectCommand(target, usage.fileId);
  return item;
}
