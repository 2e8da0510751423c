import * as vscode from 'vscode';

/** A line of a file, counted from 1. */
export interface Place {
  readonly uri: vscode.Uri;
  readonly line: number;
}

/** The command of a row that leads to a place. */
export function placeCommand(place: Place): vscode.Command {
  return { command: 'scenewright.revealObject', title: '', arguments: [place.uri, place.line] };
}

/** The command of a row that leads to an object of a Unity file, by its id there. */
export function objectCommand(uri: vscode.Uri, fileId: string): vscode.Command {
  return { command: 'scenewright.revealObject', title: '', arguments: [uri, fileId] };
}

/** The line of an object's header, counted from 1; the first where there is none. */
export async function lineOfObject(uri: vscode.Uri, fileId: string): Promise<number> {
  const document = await vscode.workspace.openTextDocument(uri);
  const header = new RegExp(`^--- !u!\\d+ &${fileId.replaceAll(/[^-\d]/g, '')}(?: stripped)?\\s*$`, 'm').exec(
    document.getText(),
  );
  return header === null ? 1 : document.positionAt(header.index).line + 1;
}

/** Show a place in an editor, without taking the keyboard from the view when `preserveFocus`. */
export async function showPlace({ uri, line }: Place, preserveFocus = false): Promise<void> {
  const at = new vscode.Position(Math.max(0, line - 1), 0);
  // Scenes of many megabytes are no text documents for the editor; then it says so itself.
  const editor = await vscode.window.showTextDocument(uri, { preserveFocus, selection: new vscode.Range(at, at) });
  editor.revealRange(new vscode.Range(at, at), vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}
