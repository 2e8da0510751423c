import * as vscode from 'vscode';
import { escapeHtml, pageHtml } from '../page-html.ts';
import { markdownOf } from '../pages.ts';
import { requestFailureOf } from '../panel/request-failure.ts';
import type { ProjectClient } from '../project-client.ts';
import type { OpenProjects } from '../projects-open.ts';
import { showPlace } from '../views/place.ts';
import { pageOptions, pageParts } from '../webview-page.ts';
import type { Language, Words } from '../words.ts';
import { labelOfLookedAt, lookedAt } from './attachment.ts';
import { type Effect, reviewEffects } from './effects.ts';
import { type Asked, createTalk, type TalkParts } from './talk.ts';
import type { ToAsk } from './to-ask.ts';

/** The view's id in the manifest. */
export const askViewId = 'scenewright.askView';

/** What the view works with. */
export interface AskViewParts {
  readonly projects: OpenProjects;
  readonly words: () => Words;
  readonly language: () => Language;
  readonly extensionUri: vscode.Uri;
  reviewStaged(project: ProjectClient, id: string): Promise<void>;
}

/** The conversation about the project, in the side bar. */
export interface AskView {
  readonly provider: vscode.WebviewViewProvider;
  /** Show the view and put the keyboard into it; a question that is given is asked. */
  ask(question: string | undefined): Promise<void>;
  /** Show the view without any question. */
  clear(): Promise<void>;
  dispose(): void;
}

/** Nothing was asked yet. The page is made when somebody sees it. */
export function createAskView(parts: AskViewParts): AskView {
  let view: vscode.WebviewView | undefined;
  const talk = createTalk(talkParts(parts), (message) => void view?.webview.postMessage(message));
  const show = async (message: ToAsk): Promise<void> => {
    await vscode.commands.executeCommand(`${askViewId}.focus`);
    talk.tell(message);
  };
  return {
    provider: {
      resolveWebviewView(resolved) {
        view = resolved;
        const { webview } = resolved;
        const tellAttachment = (): void => {
          if (resolved.visible) talk.tellAttachment();
        };
        const subscriptions = [
          webview.onDidReceiveMessage((message) => {
            const tell = (error: unknown) => void vscode.window.showErrorMessage(requestFailureOf(error).message);
            talk.receive(message).catch(tell);
          }),
          resolved.onDidChangeVisibility(() => {
            if (!resolved.visible) talk.hidden();
          }),
          vscode.window.onDidChangeActiveTextEditor(tellAttachment),
          vscode.window.onDidChangeTextEditorSelection(tellAttachment),
        ];
        resolved.onDidDispose(() => {
          for (const subscription of subscriptions) subscription.dispose();
          // One that was moved elsewhere stands there already.
          if (view !== resolved) return;
          talk.hidden();
          view = undefined;
        });
        webview.options = pageOptions(parts.extensionUri);
        const language = parts.language();
        webview.html = pageHtml(
          'ask',
          parts.words().ask.title,
          pageParts('ask', webview, parts.extensionUri, language),
        );
      },
    },
    ask: (question) => show(question === undefined ? { type: 'focus' } : { type: 'pose', question }),
    async clear() {
      talk.end();
      await show({ type: 'clear' });
      // What was asked before would go along with the next question.
      await (await parts.projects.current())?.request('scenewright/forgetQuestions', {});
    },
    dispose: () => talk.end(),
  };
}

function talkParts(parts: AskViewParts): TalkParts {
  const { projects } = parts;
  /** Lines that answers named; some lie outside of the project, in libraries that the user has. */
  const named = new Set<string>();
  return {
    async ask(question, isAttached, hear, signal): Promise<Asked> {
      const project = await projects.current();
      if (project === undefined) throw new Error(parts.words().server.noProject);
      const { token, dispose } = project.listen((value) => hear({ markdown: markdownOf(value), tool: toolOf(value) }));
      try {
        const params = { question, partialResultToken: token, ...(isAttached ? lookedAt(project) : {}) };
        const result = await project.request('scenewright/ask', params, signal);
        for (const { uri } of result.sources) named.add(vscode.Uri.parse(uri).toString());
        const effects: Readonly<Record<'edits' | 'staged', readonly Effect[]>> = {
          edits: (result.edits ?? []).map(({ path, oldText, newText }) => ({
            type: 'edit',
            edit: { path, oldText, newText },
          })),
          staged: (result.staged ?? []).map((each) => ({ type: 'staged', ...each })),
        };
        return {
          result,
          review: (what) =>
            reviewEffects(project, effects[what], parts.words().ask, (id) => parts.reviewStaged(project, id)),
        };
      } finally {
        dispose();
      }
    },
    render,
    attachment: () => labelOfLookedAt(projects),
    async open(text, line) {
      const uri = vscode.Uri.parse(text);
      const isInside = projects.of(uri)?.root.scheme === uri.scheme && !uri.path.split('/').includes('..');
      if (isInside || named.has(uri.toString())) await showPlace({ uri, line });
    },
    chooseModel: () => void vscode.commands.executeCommand('scenewright.chooseModel'),
  };
}

/** The tool that is called now, as the server reports it. */
function toolOf(value: unknown): string | undefined {
  return typeof value === 'object' && value !== null && 'tool' in value && typeof value.tool === 'string'
    ? value.tool
    : undefined;
}

/** Markdown as the editor's own Markdown extension renders it; where somebody switched that off, as it was written. */
async function render(markdown: string): Promise<string> {
  try {
    return await vscode.commands.executeCommand<string>('markdown.api.render', markdown);
  } catch {
    return `<pre>${escapeHtml(markdown)}</pre>`;
  }
}
