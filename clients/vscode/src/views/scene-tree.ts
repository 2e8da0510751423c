import type { SceneObject } from '@scenewright/protocol';
import * as vscode from 'vscode';
import type { OpenProjects } from '../projects-open.ts';
import type { Words } from '../words.ts';
import { groupBy } from './group.ts';
import { type Place, placeCommand } from './place.ts';

/** A row of the tree: an object, or one of its components. */
type Row =
  | { readonly type: 'object'; readonly object: SceneObject; readonly uri: vscode.Uri }
  | { readonly type: 'component'; readonly name: string; readonly place: Place }
  | { readonly type: 'note'; readonly text: string };

const shown = /\.(?:unity|prefab)$/i;

/** The GameObjects of the scene or prefab in the active editor, with their components. */
export function createSceneTree(projects: OpenProjects, words: () => Words): TreeView<Row> {
  const changed = new vscode.EventEmitter<undefined>();
  let below: ReadonlyMap<string | undefined, readonly SceneObject[]> = new Map();
  let note: string | undefined;
  let current: vscode.Uri | undefined;
  let latest = 0;
  const load = async (uri: vscode.Uri | undefined): Promise<void> => {
    const mine = ++latest;
    const project = projects.of(uri);
    const tree =
      uri === undefined || project === undefined || !shown.test(uri.path)
        ? null
        : await project.request('scenewright/sceneTree', { textDocument: { uri: uri.toString() } }).catch(() => null);
    // A slower answer about a file that is no longer looked at comes too late.
    if (mine !== latest) return;
    const objects = tree?.objects ?? [];
    below = groupBy(objects, ({ parent }) => parent);
    note = tree?.truncated === true ? words().tree.truncated(objects.length) : undefined;
    current = tree === null ? undefined : uri;
    changed.fire(undefined);
  };
  const rowsBelow = (id: string | undefined): Row[] => {
    const uri = current;
    return uri === undefined ? [] : (below.get(id) ?? []).map((object) => ({ type: 'object', object, uri }));
  };
  return {
    load,
    provider: {
      onDidChangeTreeData: changed.event,
      getChildren(row) {
        if (row === undefined) return [...rowsBelow(undefined), ...(note === undefined ? [] : [noteRow(note)])];
        if (row.type !== 'object') return [];
        const { object, uri } = row;
        const components = object.components.map(
          ({ name, line }): Row => ({ type: 'component', name, place: { uri, line } }),
        );
        return [...components, ...rowsBelow(object.id)];
      },
      getTreeItem: (row) => itemOf(row, words()),
    },
  };
}

/** A view whose rows come from the server. */
export interface TreeView<Row> {
  readonly provider: vscode.TreeDataProvider<Row>;
  /** Show what belongs to a file. */
  load(uri: vscode.Uri | undefined): Promise<void>;
}

/** Unity shows prefabs in blue. */
const prefabIcon = new vscode.ThemeIcon('package', new vscode.ThemeColor('charts.blue'));

function noteRow(text: string): Row {
  return { type: 'note', text };
}

function itemOf(row: Row, words: Words): vscode.TreeItem {
  if (row.type === 'note') return new vscode.TreeItem(row.text);
  if (row.type === 'component') {
    const item = new vscode.TreeItem(row.name);
    item.iconPath = new vscode.ThemeIcon('symbol-property');
    item.command = placeCommand(row.place);
    return item;
  }
  const { object, uri } = row;
  const item = new vscode.TreeItem(object.name, vscode.TreeItemCollapsibleState.Collapsed);
  item.id = `${uri.toString()}#${object.id}`;
  item.iconPath = object.prefab === undefined ? new vscode.ThemeIcon('symbol-field') : prefabIcon;
  item.description = [
    object.prefab?.slice(object.prefab.lastIndexOf('/') + 1),
    object.inactive ? words.tree.inactive : '',
  ]
    .filter(Boolean)
    .join(' · ');
  item.tooltip = object.prefab ?? object.name;
  item.command = placeCommand({ uri, line: object.line });
  return item;
}
