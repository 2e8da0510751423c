import type { ParamsOf } from '@scenewright/protocol';
import * as vscode from 'vscode';
import type { ProjectClient } from '../project-client.ts';
import type { OpenProjects } from '../projects-open.ts';

/** What the user looks at, where it is a file of the project: its file and what is selected there. */
export function lookedAt(project: ProjectClient): Pick<ParamsOf<'scenewright/ask'>, 'context'> {
  const editor = vscode.window.activeTextEditor;
  if (editor === undefined || !editor.document.uri.path.startsWith(`${project.root.path}/`)) return {};
  return { context: { textDocument: { uri: editor.document.uri.toString() }, range: editor.selection } };
}

/** The same for people: `Health.cs`, or `Health.cs:12–20` with the lines of the selection. */
export function labelOfLookedAt(projects: OpenProjects): string | undefined {
  const editor = vscode.window.activeTextEditor;
  if (editor === undefined || projects.of(editor.document.uri) === undefined) return undefined;
  const { path } = editor.document.uri;
  const { start, end, isEmpty } = editor.selection;
  const name = path.slice(path.lastIndexOf('/') + 1);
  if (isEmpty) return name;
  // What ends at the beginning of a line does not hold that line.
  const last = end.character === 0 && end.line > start.line ? end.line : end.line + 1;
  return last === start.line + 1 ? `${name}:${last}` : `${name}:${start.line + 1}–${last}`;
}
