import type { ResultOf } from '@scenewright/protocol';
import * as vscode from 'vscode';
import type { OpenProjects } from './projects-open.ts';
import { settingOf } from './settings.ts';
import type { Words } from './words.ts';

type Edit = ResultOf<'scenewright/nextEdit'>['edits'][number];

/** Milliseconds without a change before the server is asked. */
const pause = 600;
const contextKey = 'scenewright.hasNextEdit';

/** Points out the edit that the last change implies elsewhere, and makes it when the user says so. */
export interface NextEdits {
  /** Show the edit and make it; then the next one is pointed out. */
  make(): Promise<void>;
  dismiss(): void;
  dispose(): void;
}

/** Watches changes of C# files. */
export function createNextEdits(projects: OpenProjects, words: () => Words): NextEdits {
  const hint = vscode.window.createTextEditorDecorationType({
    after: { color: new vscode.ThemeColor('editorGhostText.foreground'), margin: '0 0 0 3em', fontStyle: 'italic' },
    isWholeLine: true,
  });
  let timer: NodeJS.Timeout | undefined;
  let asking = new AbortController();
  let edit: Edit | undefined;
  let hinted: vscode.TextEditor | undefined;

  const show = (next: Edit | undefined, editor: vscode.TextEditor | undefined): void => {
    hinted?.setDecorations(hint, []);
    edit = next;
    hinted = next === undefined ? undefined : editor;
    void vscode.commands.executeCommand('setContext', contextKey, next !== undefined);
    if (next === undefined || editor === undefined) return;
    const line = next.range.start.line + 1;
    const isHere = next.uri === editor.document.uri.toString();
    const where = isHere ? words().nextEdit.line(line) : `${next.uri.slice(next.uri.lastIndexOf('/') + 1)}:${line}`;
    const contentText = words().nextEdit.hint(where, next.reason);
    editor.setDecorations(hint, [{ range: editor.selection, renderOptions: { after: { contentText } } }]);
  };
  const ask = async (document: vscode.TextDocument, version: number): Promise<void> => {
    const project = projects.of(document.uri);
    const editor = vscode.window.activeTextEditor;
    if (project === undefined || editor?.document !== document || document.version !== version) return;
    asking = new AbortController();
    const { signal } = asking;
    const position = editor.selection.active;
    const params = {
      textDocument: { uri: document.uri.toString(), version },
      position: { line: position.line, character: position.character },
    };
    // The hint is a service: without an answer there is none.
    const answer = await project.request('scenewright/nextEdit', params, signal).catch(() => undefined);
    if (!signal.aborted && document.version === version) show(answer?.edits[0], editor);
  };
  const changes = vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
    if (document.languageId !== 'csharp' || contentChanges.length === 0) return;
    clearTimeout(timer);
    asking.abort();
    show(undefined, undefined);
    if (settingOf('nextEdit') !== true || projects.of(document.uri) === undefined) return;
    timer = setTimeout(() => void ask(document, document.version), pause);
  });
  return {
    async make() {
      const next = edit;
      show(undefined, undefined);
      if (next === undefined) {
        await vscode.window.showInformationMessage(words().nextEdit.none);
        return;
      }
      const range = new vscode.Range(
        next.range.start.line,
        next.range.start.character,
        next.range.end.line,
        next.range.end.character,
      );
      const editor = await vscode.window.showTextDocument(vscode.Uri.parse(next.uri), { selection: range });
      await editor.edit((builder) => builder.replace(range, next.newText));
      const end = editor.document.offsetAt(range.start) + next.newText.length;
      const caret = editor.document.positionAt(end);
      editor.selection = new vscode.Selection(caret, caret);
    },
    dismiss: () => show(undefined, undefined),
    dispose() {
      clearTimeout(timer);
      asking.abort();
      changes.dispose();
      hint.dispose();
    },
  };
}
