import * as vscode from 'vscode';
import { type ClientParts, type ProjectClient, startProject } from './project-client.ts';
import { findProjects, projectOf } from './projects.ts';

/** The projects of the window, each with a server of its own. */
export interface OpenProjects {
  all(): readonly ProjectClient[];
  /** The project of a file. */
  of(uri: vscode.Uri | undefined): ProjectClient | undefined;
  /** The project that the user is at: of the open file, else the only one, else asked for. */
  current(): Promise<ProjectClient | undefined>;
  /** Look again which projects there are: start servers of new ones, stop those of projects that went. */
  refresh(): Promise<void>;
  stop(): Promise<void>;
}

/** No projects yet. */
export function createOpenProjects(parts: ClientParts): OpenProjects {
  let projects: readonly ProjectClient[] = [];
  let refreshing: Promise<void> = Promise.resolve();
  const refreshNow = async (): Promise<void> => {
    const roots = await findProjects(vscode.workspace.workspaceFolders ?? []);
    const wanted = new Set(roots.map(String));
    const known = new Set(projects.map(({ root }) => root.toString()));
    const gone = projects.filter(({ root }) => !wanted.has(root.toString()));
    projects = projects.filter(({ root }) => wanted.has(root.toString()));
    await Promise.all(gone.map((project) => project.stop()));
    const started = roots.filter((root) => !known.has(root.toString())).map((root) => startProject(root, parts));
    for (const starting of started) {
      const project = await starting;
      projects = [...projects, project];
      parts.changed();
    }
    await vscode.commands.executeCommand('setContext', 'scenewright.active', projects.length > 0);
    parts.changed();
  };
  const of = (uri: vscode.Uri | undefined) => (uri === undefined ? undefined : projectOf(uri, projects));
  return {
    all: () => projects,
    of,
    async current() {
      const open = of(vscode.window.activeTextEditor?.document.uri);
      if (open !== undefined || projects.length < 2) return open ?? projects[0];
      const words = parts.words().server;
      const rows = projects.map((project) => ({ label: project.name, description: project.root.fsPath, project }));
      return (await vscode.window.showQuickPick(rows, { placeHolder: words.pickProject }))?.project;
    },
    refresh() {
      // One after the other: two at once would start a server twice.
      refreshing = refreshing.then(refreshNow, refreshNow);
      return refreshing;
    },
    async stop() {
      await Promise.all(projects.map((project) => project.stop()));
      projects = [];
    },
  };
}
