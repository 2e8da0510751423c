import { requests } from '@scenewright/protocol';
import * as vscode from 'vscode';
import { requestFailureOf } from '../panel/request-failure.ts';
import type { ProjectClient } from '../project-client.ts';
import type { OpenProjects } from '../projects-open.ts';
import type { Words } from '../words.ts';
import { reviewEffects } from './effects.ts';

/** What the tools work with. */
export interface LanguageModelToolParts {
  readonly projects: OpenProjects;
  readonly words: () => Words;
  /** The names in the manifest, with what stands before the server's own. */
  readonly names: readonly string[];
  readonly prefix: string;
  reviewStaged(project: ProjectClient, id: string): Promise<void>;
}

/** Let the editor's language models use the server's tools. Editors without such models have nothing to register with. */
export function registerLanguageModelTools(parts: LanguageModelToolParts): vscode.Disposable {
  if (!('lm' in vscode) || !('registerTool' in vscode.lm)) return new vscode.Disposable(() => undefined);
  const { names, prefix } = parts;
  const registered = names.map((name) =>
    vscode.lm.registerTool<Readonly<Record<string, unknown>>>(name, {
      async invoke({ input }, token) {
        const project = await parts.projects.current();
        if (project === undefined) throw new Error(parts.words().server.noProject);
        const abort = new AbortController();
        token.onCancellationRequested(() => abort.abort());
        const { cursor, ...args } = input;
        const params = requests['scenewright/callTool'].params.parse({ name: name.slice(prefix.length), args, cursor });
        const { text, effects } = await project
          .request('scenewright/callTool', params, abort.signal)
          .catch((error: unknown) => Promise.reject(withHint(error)));
        await reviewEffects(project, effects, parts.words().ask, (id) => parts.reviewStaged(project, id));
        return new vscode.LanguageModelToolResult([new vscode.LanguageModelTextPart(text)]);
      },
    }),
  );
  return vscode.Disposable.from(...registered);
}

/** The model reads the message of an error alone, and the hint tells it what to do instead. */
function withHint(error: unknown): Error {
  const { message, hint } = requestFailureOf(error);
  return new Error(hint === undefined ? message : `${message}. ${hint}`);
}
