import { type ArgsOf, type CommandId, commands as serverCommands } from '@scenewright/protocol';
import * as vscode from 'vscode';
import type { PaletteCommandId } from '../manifest/commands.ts';
import type { AskView } from './ask/view.ts';
import { explainOnPage } from './explain.ts';
import { chooseModel } from './model/choose-model.ts';
import type { KeyStore } from './model/key-store.ts';
import type { NextEdits } from './next-edit.ts';
import type { Pages } from './pages.ts';
import type { Prefill } from './panel/to-panel.ts';
import type { ProjectClient } from './project-client.ts';
import type { OpenProjects } from './projects-open.ts';
import { lineOfObject, showPlace } from './views/place.ts';
import { type SearchResults, searchProject } from './views/search.ts';
import type { Language, Words } from './words.ts';

/** What commands work with. */
export interface CommandParts {
  readonly projects: OpenProjects;
  readonly keys: KeyStore;
  readonly pages: Pages;
  readonly nextEdits: NextEdits;
  readonly results: SearchResults;
  readonly askView: AskView;
  readonly output: vscode.LogOutputChannel;
  readonly words: () => Words;
  readonly language: () => Language;
  readonly extensionId: string;
  showMenu(): Promise<void>;
  togglePause(): void;
  refreshViews(): void;
  openPanel(project: ProjectClient, prefill?: Prefill): Promise<void>;
}

type Handlers<Id extends string> = {
  readonly [Each in Id]: (parts: CommandParts, ...values: readonly unknown[]) => unknown;
};

/** The handlers of the palette's commands. */
const palette: Handlers<PaletteCommandId> = {
  'scenewright.menu': (parts) => parts.showMenu(),
  'scenewright.openGeneratePanel': (parts, file) =>
    withProject(parts, async (project) => {
      if (!vscode.workspace.isTrusted) return warn(parts.words().untrusted);
      const shader = file instanceof vscode.Uri ? pathIn(project, file) : undefined;
      await parts.openPanel(project, shader === undefined ? undefined : { shader });
    }),
  'scenewright.ask': (parts, question) =>
    parts.projects.all().length === 0
      ? warn(parts.words().server.noProject)
      : parts.askView.ask(typeof question === 'string' ? question : undefined),
  'scenewright.newConversation': (parts) => parts.askView.clear(),
  'scenewright.search': (parts) =>
    withProject(parts, (project) => searchProject(project, parts.words(), parts.results)),
  'scenewright.explainHere': (parts) => {
    const editor = vscode.window.activeTextEditor;
    const project = parts.projects.of(editor?.document.uri);
    if (editor === undefined || project === undefined) return warn(parts.words().explain.nothing);
    return explainOnPage(parts.pages, project, editor.document.uri, editor.selection, parts.words());
  },
  'scenewright.chooseModel': (parts) =>
    withProject(parts, (project) => {
      if (!vscode.workspace.isTrusted) return warn(parts.words().untrusted);
      const { projects, keys } = parts;
      return chooseModel({
        project,
        projects: projects.all(),
        keys,
        words: parts.words(),
        language: parts.language(),
      });
    }),
  'scenewright.togglePause': (parts) => parts.togglePause(),
  'scenewright.goToNextEdit': (parts) => parts.nextEdits.make(),
  'scenewright.dismissNextEdit': (parts) => parts.nextEdits.dismiss(),
  'scenewright.showLastPrompt': async () => {
    const document = await vscode.workspace.openTextDocument(vscode.Uri.parse('scenewright-prompt:/last'));
    await vscode.window.showTextDocument(document, { preview: true });
  },
  'scenewright.showStatistics': (parts) =>
    withProject(parts, async (project) => {
      const summary = await project.request('scenewright/completionStatistics', {});
      const { statistics } = parts.words();
      const rows = Object.entries(summary).map(([engine, { shown, accepted, characters }]) =>
        statistics.row(engine, shown, accepted, characters),
      );
      await vscode.window.showInformationMessage(rows.length === 0 ? statistics.none : rows.join('; '));
    }),
  'scenewright.showLog': (parts) => parts.output.show(),
  'scenewright.restartServer': async (parts) => {
    await Promise.all(parts.projects.all().map((project) => project.restart()));
    await parts.projects.refresh();
  },
  'scenewright.openWalkthrough': (parts) =>
    vscode.commands.executeCommand('workbench.action.openWalkthrough', `${parts.extensionId}#start`, false),
  'scenewright.refreshViews': (parts) => parts.refreshViews(),
  'scenewright.revealObject': async (_, uri, place) => {
    if (!(uri instanceof vscode.Uri)) return;
    await showPlace({ uri, line: typeof place === 'number' ? place : await lineOfObject(uri, String(place)) });
  },
};

/** How the server's own commands are carried out here. */
const served: {
  readonly [Id in CommandId]: (parts: CommandParts, project: ProjectClient, args: ArgsOf<Id>) => unknown;
} = {
  'scenewright.generateMaterial': (parts, project, { shader, prompt }) => {
    const path = shader === undefined ? undefined : pathIn(project, vscode.Uri.parse(shader));
    return parts.openPanel(project, {
      ...(prompt === undefined ? {} : { prompt }),
      ...(path === undefined ? {} : { shader: path }),
    });
  },
  'scenewright.generateModel': (parts, project, { prompt }) => parts.openPanel(project, { kind: 'model', prompt }),
  'scenewright.regenerateMaterial': (_, project, args) => project.execute('scenewright.regenerateMaterial', args),
  'scenewright.explain': (parts, project, { uri, range }) =>
    explainOnPage(
      parts.pages,
      project,
      vscode.Uri.parse(uri),
      new vscode.Range(range.start.line, range.start.character, range.end.line, range.end.character),
      parts.words(),
    ),
  'scenewright.edit': (_, project, args) => project.execute('scenewright.edit', args),
  'scenewright.completionAccepted': (_, project, args) => project.execute('scenewright.completionAccepted', args),
};

/** Make all commands known to the editor. What goes wrong is said to the user, with the hint of the server. */
export function registerCommands(parts: CommandParts): vscode.Disposable {
  const own = Object.entries(palette).map(([id, handle]) =>
    vscode.commands.registerCommand(id, (...values: unknown[]) => guarded(parts, async () => handle(parts, ...values))),
  );
  const ids = Object.keys(serverCommands).filter((id): id is CommandId => id in serverCommands);
  const theirs = ids.map((id) =>
    vscode.commands.registerCommand(id, (value: unknown) => guarded(parts, () => carryOut(parts, id, value))),
  );
  return vscode.Disposable.from(...own, ...theirs);
}

async function carryOut<Id extends CommandId>(parts: CommandParts, id: Id, value: unknown): Promise<void> {
  const parsed = serverCommands[id].args.parse(value);
  const uri = [property(parsed, 'uri'), property(parsed, 'shader')].find((found) => typeof found === 'string');
  const project =
    (typeof uri === 'string' ? parts.projects.of(vscode.Uri.parse(uri)) : undefined) ??
    (await parts.projects.current());
  const handle: (typeof served)[Id] = served[id];
  // The schema was picked by the id, so its output is that command's argument.
  if (project !== undefined) await handle(parts, project, parsed as ArgsOf<Id>);
}

function property(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null
    ? Object.entries(value).find(([key]) => key === name)?.[1]
    : undefined;
}

async function withProject(parts: CommandParts, task: (project: ProjectClient) => unknown): Promise<void> {
  const project = await parts.projects.current();
  if (project !== undefined) await task(project);
  else if (parts.projects.all().length === 0) warn(parts.words().server.noProject);
}

function pathIn({ root }: ProjectClient, uri: vscode.Uri): string | undefined {
  return uri.path.startsWith(`${root.path}/`) ? uri.path.slice(root.path.length + 1) : undefined;
}

function warn(message: string): void {
  void vscode.window.showWarningMessage(message);
}

async function guarded(parts: CommandParts, task: () => unknown): Promise<unknown> {
  try {
    return await task();
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const hint = property(property(error, 'data'), 'hint');
    parts.output.error(message);
    void vscode.window.showErrorMessage(typeof hint === 'string' ? `${message}. ${hint}` : message);
    return undefined;
  }
}
