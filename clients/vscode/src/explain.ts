import type { ResultOf } from '@scenewright/protocol';
import * as vscode from 'vscode';
import type { ProjectClient } from './project-client.ts';
import type { Words } from './words.ts';

const scheme = 'scenewright-explain';

/** Shows long explanations as a rendered document beside the code. */
export interface Explanations {
  /** Explain a range of a file; parts are shown as they come. */
  show(project: ProjectClient, uri: vscode.Uri, range: vscode.Range): Promise<void>;
  dispose(): void;
}

/** Nothing is explained yet. */
export function createExplanations(words: () => Words): Explanations {
  const changed = new vscode.EventEmitter<vscode.Uri>();
  const texts = new Map<string, string>();
  const registration = vscode.workspace.registerTextDocumentContentProvider(scheme, {
    onDidChange: changed.event,
    provideTextDocumentContent: (uri) => texts.get(uri.path) ?? '',
  });
  const closed = vscode.workspace.onDidCloseTextDocument(({ uri }) => {
    if (uri.scheme === scheme) texts.delete(uri.path);
  });
  let count = 0;
  return {
    async show(project, uri, range) {
      count++;
      const target = vscode.Uri.from({ scheme, path: `/${count}/${words().explain.title}.md` });
      const write = (text: string): void => {
        texts.set(target.path, text);
        changed.fire(target);
      };
      write(words().explain.working);
      await vscode.commands.executeCommand('markdown.showPreviewToSide', target);
      const token = `explain-${count}`;
      let parts = '';
      const listening = project.onPartial(token, (value) => {
        parts += partText(value);
        write(parts);
      });
      try {
        const params = { textDocument: { uri: uri.toString() }, range, partialResultToken: token };
        const answer = await project.request('scenewright/explain', params);
        write(answer === null ? words().explain.nothing : `${answer.markdown}${linksTo(answer.sources)}`);
      } catch (error) {
        write(error instanceof Error ? error.message : String(error));
      } finally {
        listening.dispose();
      }
    },
    dispose() {
      registration.dispose();
      closed.dispose();
    },
  };
}

/** Links to the lines that were read, which a preview opens in an editor. */
function linksTo(sources: NonNullable<ResultOf<'scenewright/explain'>>['sources']): string {
  const links = sources.map(({ uri, range }) => {
    const line = range.start.line + 1;
    return `[${uri.slice(uri.lastIndexOf('/') + 1)}:${line}](${uri}#L${line})`;
  });
  return links.length === 0 ? '' : `\n\n---\n\n${links.join(' · ')}\n`;
}

function partText(value: unknown): string {
  return typeof value === 'object' && value !== null && 'markdown' in value && typeof value.markdown === 'string'
    ? value.markdown
    : '';
}
