import * as vscode from 'vscode';
import { z } from 'zod';
import { toolPrefix } from '../manifest/tool-prefix.ts';
import { registerLanguageModelTools } from './ask/language-model-tools.ts';
import { registerParticipant } from './ask/participant.ts';
import { askViewId, createAskView } from './ask/view.ts';
import { registerCommands } from './commands.ts';
import { showMenu } from './menu.ts';
import { createMiddleware } from './middleware.ts';
import { createKeyStore } from './model/key-store.ts';
import { readNeighbours } from './neighbours.ts';
import { createNextEdits } from './next-edit.ts';
import { createPages } from './pages.ts';
import { createGeneratePanels, type PanelParts, panelViewType, rootOfKept } from './panel/panel.ts';
import type { ProjectClient } from './project-client.ts';
import { createOpenProjects } from './projects-open.ts';
import { chosenLanguage } from './settings.ts';
import { createStatusItem } from './status-item.ts';
import { type StatusText, statusText } from './status-text.ts';
import { createSceneTree } from './views/scene-tree.ts';
import { createSearchResults } from './views/search.ts';
import { createUsedBy } from './views/used-by.ts';
import { wordsIn } from './words.ts';

const seenKey = 'scenewright.walkthroughSeen';

/** The composition root: puts the parts together. Called once, when a Unity project or one of our languages is opened. */
export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const version = String(context.extension.packageJSON.version);
  const language = chosenLanguage;
  const words = () => wordsIn(language());
  const output = vscode.window.createOutputChannel('Scenewright', { log: true });
  const neighbours = readNeighbours();
  const keys = createKeyStore(context.secrets);
  let isPaused = false;

  const projects = createOpenProjects({
    context,
    version,
    output,
    words,
    middleware: createMiddleware(neighbours, () => isPaused),
    bringsCSharp: neighbours.knowsCSharp,
    changed: () => show(),
    async started(project) {
      await keys.handTo(project);
      refreshViews();
    },
  });
  const status = createStatusItem();
  const shownProject = (): ProjectClient | undefined =>
    projects.of(vscode.window.activeTextEditor?.document.uri) ?? projects.all()[0];
  const statusNow = (): StatusText =>
    statusText(shownProject()?.state(), {
      words: words(),
      isPaused,
      isTrusted: vscode.workspace.isTrusted,
      version,
    });
  const show = () => status.show(shownProject(), statusNow());

  const sceneTree = createSceneTree(projects, words);
  const usedBy = createUsedBy(projects, words);
  const results = createSearchResults();
  const sceneView = vscode.window.createTreeView('scenewright.sceneTree', { treeDataProvider: sceneTree.provider });
  const usedByView = vscode.window.createTreeView('scenewright.usedBy', { treeDataProvider: usedBy.provider });
  const refreshViews = (): void => {
    const uri = vscode.window.activeTextEditor?.document.uri;
    // Whoever does not see a view should not pay for it at every change of the editor.
    if (sceneView.visible) void sceneTree.load(uri);
    if (usedByView.visible) void usedBy.load(uri);
  };

  const panels = createGeneratePanels();
  const panelParts = async (project: ProjectClient): Promise<PanelParts> => {
    // The panel is of use without the list of services.
    const models = await project.request('scenewright/models', {}).catch(() => undefined);
    return {
      root: project.root.fsPath,
      name: project.name,
      language: language(),
      services: {
        material: (models?.images ?? []).map(labelled),
        sprite: [],
        model: (models?.models3d ?? []).map(labelled),
      },
      request: (method, params, signal) => project.request(method, params, signal),
      openFile: (path) => void showFile(vscode.Uri.joinPath(project.root, path)),
      extensionUri: context.extensionUri,
    };
  };
  const pages = createPages();
  const reviewStaged = async (project: ProjectClient, id: string): Promise<void> => {
    panels.review(await panelParts(project), id);
  };
  const askView = createAskView({ projects, words, language, extensionUri: context.extensionUri, reviewStaged });
  const nextEdits = createNextEdits(projects, words);
  context.subscriptions.push(
    output,
    status,
    neighbours,
    pages,
    nextEdits,
    panels,
    askView,
    sceneView,
    usedByView,
    sceneView.onDidChangeVisibility(refreshViews),
    usedByView.onDidChangeVisibility(refreshViews),
    vscode.window.registerWebviewViewProvider(askViewId, askView.provider),
    vscode.window.registerTreeDataProvider('scenewright.searchResults', results.provider),
    vscode.window.registerWebviewPanelSerializer(panelViewType, {
      async deserializeWebviewPanel(panel, state: unknown) {
        await starting;
        const root = rootOfKept(state);
        const project = projects.all().find((each) => each.root.fsPath === root) ?? projects.all()[0];
        if (project === undefined) panel.dispose();
        else panels.restore(panel, await panelParts(project));
      },
    }),
    registerCommands({
      projects,
      keys,
      pages,
      nextEdits,
      results,
      askView,
      output,
      words,
      language,
      extensionId: context.extension.id,
      showMenu: () =>
        showMenu({ project: shownProject(), status: statusNow(), isPaused, words: words(), language: language() }),
      togglePause() {
        isPaused = !isPaused;
        if (isPaused) void vscode.commands.executeCommand('editor.action.inlineSuggest.hide');
        show();
      },
      refreshViews,
      async openPanel(project, prefill) {
        panels.open(await panelParts(project), prefill);
      },
    }),
    registerLanguageModelTools({
      projects,
      words,
      prefix: toolPrefix,
      names: toolNames(context.extension.packageJSON),
      reviewStaged,
    }),
    registerParticipant(toolPrefix, words),
    vscode.window.onDidChangeActiveTextEditor(() => {
      show();
      refreshViews();
    }),
    vscode.workspace.onDidSaveTextDocument(refreshViews),
    vscode.workspace.onDidChangeWorkspaceFolders(() => projects.refresh()),
    vscode.workspace.onDidGrantWorkspaceTrust(() => Promise.all(projects.all().map((project) => project.restart()))),
    vscode.workspace.onDidChangeConfiguration(({ affectsConfiguration }) => {
      if (affectsConfiguration('scenewright.server') || affectsConfiguration('scenewright.parser'))
        void Promise.all(projects.all().map((project) => project.restart()));
      else show();
    }),
    { dispose: () => void projects.stop() },
  );
  show();
  const starting = projects.refresh();
  await starting;
  if (projects.all().length > 0 && context.globalState.get(seenKey) !== true) {
    await context.globalState.update(seenKey, true);
    void greet(words().greeting);
  }
}

function labelled({ id, title }: { readonly id: string; readonly title: string }) {
  return { id, label: title };
}

/** Open a file of a result. Meshes are nothing to read: they are shown where they lie. */
function showFile(uri: vscode.Uri): Thenable<unknown> {
  const isMesh = /\.(?:fbx|glb|obj)$/.test(uri.path);
  return vscode.commands.executeCommand(isMesh ? 'revealInExplorer' : 'vscode.open', uri);
}

/** The first time a project is opened: the walkthrough where the window is empty, else an offer that can be passed over. */
async function greet({ text, start }: { readonly text: string; readonly start: string }): Promise<void> {
  const isBusy = vscode.window.tabGroups.all.some(({ tabs }) => tabs.length > 0);
  if (isBusy && (await vscode.window.showInformationMessage(text, start)) !== start) return;
  await vscode.commands.executeCommand('scenewright.openWalkthrough');
}

/** The names of the language-model tools in the manifest. */
function toolNames(manifest: unknown): readonly string[] {
  const parsed = z
    .object({ contributes: z.object({ languageModelTools: z.array(z.object({ name: z.string() })) }) })
    .safeParse(manifest);
  return parsed.success ? parsed.data.contributes.languageModelTools.map(({ name }) => name) : [];
}
