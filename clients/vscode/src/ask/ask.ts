import * as vscode from 'vscode';
import { linksBelow, markdownOf, type Pages } from '../pages.ts';
import type { ProjectClient } from '../project-client.ts';
import type { Words } from '../words.ts';
import { reviewEffects } from './effects.ts';

/** What a question is asked with. */
export interface AskParts {
  readonly pages: Pages;
  readonly project: ProjectClient;
  readonly words: Words;
  reviewStaged(id: string): Promise<void>;
}

/** Ask for a question, answer it on a page beside the code, and put what is proposed before the user. */
export async function askOnPage({ pages, project, words, reviewStaged }: AskParts): Promise<void> {
  const question = await vscode.window.showInputBox({
    title: `${words.ask.title} (${project.name})`,
    placeHolder: words.ask.placeholder,
    ignoreFocusOut: true,
  });
  if (question === undefined || question.trim() === '') return;
  const heading = `**${question.replaceAll(/[\\`*_{}[\]()#+!|<>~]/g, '\\$&')}**\n\n`;
  const page = await pages.open(words.ask.title, `${heading}${words.ask.working}`);
  let parts = '';
  const { token, dispose } = project.listen((value) => {
    parts += markdownOf(value);
    page.write(`${heading}${parts}`);
  });
  try {
    const answer = await vscode.window.withProgress(
      { location: vscode.ProgressLocation.Notification, title: words.ask.working, cancellable: true },
      (_, cancellation) => {
        const abort = new AbortController();
        cancellation.onCancellationRequested(() => abort.abort());
        const params = { question, partialResultToken: token, ...contextOf(project) };
        return project.request('scenewright/ask', params, abort.signal);
      },
    );
    page.write(`${heading}${answer.answer}${linksBelow(answer.sources)}`);
    const edits = (answer.edits ?? []).map(({ path, oldText, newText }) => ({
      type: 'edit' as const,
      edit: { path, oldText, newText },
    }));
    const staged = (answer.staged ?? []).map((each) => ({ type: 'staged' as const, ...each }));
    await reviewEffects(project, [...edits, ...staged], words.ask.proposed, reviewStaged);
  } catch (error) {
    page.write(`${heading}${error instanceof Error ? error.message : String(error)}`);
  } finally {
    dispose();
  }
}

/** What the user looks at, where it is a file of the project. */
function contextOf({ root }: ProjectClient) {
  const editor = vscode.window.activeTextEditor;
  if (editor === undefined || !editor.document.uri.path.startsWith(`${root.path}/`)) return {};
  return { context: { textDocument: { uri: editor.document.uri.toString() }, range: editor.selection } };
}
