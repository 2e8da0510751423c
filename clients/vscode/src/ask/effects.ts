import type { ResultOf } from '@scenewright/protocol';
import * as vscode from 'vscode';
import type { ProjectClient } from '../project-client.ts';
import type { Words } from '../words.ts';

export type Effect = ResultOf<'scenewright/callTool'>['effects'][number];
type Edit = Extract<Effect, { readonly type: 'edit' }>['edit'];

/** Show what waits for the user's word: staged results in the panel, edits in the editor's own review. */
export async function reviewEffects(
  project: ProjectClient,
  effects: readonly Effect[],
  words: Words['ask'],
  reviewStaged: (id: string) => Promise<void>,
): Promise<void> {
  const edits = effects.flatMap((effect) => (effect.type === 'edit' ? [effect.edit] : []));
  if (edits.length > 0) await proposeEdits(project, edits, words);
  for (const effect of effects) if (effect.type === 'staged') await reviewStaged(effect.id);
}

/** Hand edits to the editor, which asks before it makes any of them. */
async function proposeEdits(
  project: ProjectClient,
  edits: readonly Edit[],
  { proposed: label, changedSince }: Words['ask'],
): Promise<void> {
  const change = new vscode.WorkspaceEdit();
  for (const { path, oldText, newText } of edits) {
    const uri = vscode.Uri.joinPath(project.root, path);
    const document = await vscode.workspace.openTextDocument(uri);
    const text = document.getText();
    const at = text.indexOf(oldText);
    // It stood there once when it was proposed; what was changed since is not touched.
    if (at === -1 || text.indexOf(oldText, at + 1) !== -1) continue;
    const range = new vscode.Range(document.positionAt(at), document.positionAt(at + oldText.length));
    change.replace(uri, range, newText, { label, needsConfirmation: true });
  }
  if (change.size > 0) await vscode.workspace.applyEdit(change, { isRefactoring: true });
  else void vscode.window.showWarningMessage(changedSince);
}
