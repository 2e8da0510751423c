import { type ArgsOf, type CommandId, commands } from '@scenewright/protocol';
import { type Connection, type ExecuteCommandParams, MessageType } from 'vscode-languageserver';
import { failure } from '#base/failure.ts';
import { generateMaterial } from '#features/generate/generate-material.ts';
import { orThrow } from './custom-routes.ts';
import { type Registration, RequestFailure, route } from './serve.ts';
import type { ServerState } from './state.ts';

type Handlers = {
  readonly [Id in CommandId]: (state: ServerState, args: ArgsOf<Id>, signal: AbortSignal) => Promise<unknown>;
};

/** Commands, carried out on this connection: they ask the user before anything lands. */
export function commandRoutes(connection: Connection): readonly Registration[] {
  const handlers: Handlers = {
    async 'scenewright.generateMaterial'(state, { shader }, signal) {
      const result = orThrow(await generateMaterial(state.context(), { shader: state.paths.toPath(shader) }, signal));
      const words = reviewWords[state.language];
      const listing = result.files
        .filter((file) => file.role !== 'meta')
        .map((file) => file.path)
        .join(', ');
      const answer = await connection.sendRequest<{ title: string } | null>('window/showMessageRequest', {
        type: MessageType.Info,
        message: `${words.question} ${listing}`,
        actions: [{ title: words.accept }, { title: words.reject }],
      });
      const { staging } = state.context();
      if (answer?.title === words.reject) orThrow(await staging.reject(result.id, signal));
      // No answer lands nothing: the result stays staged.
      if (answer?.title !== words.accept) return { id: result.id, landed: false };
      const landed = orThrow(await staging.accept(result.id, result.digest, signal));
      await state.session.index.update(landed.files, signal);
      return { id: result.id, landed: true, files: landed.files };
    },
  };
  return [
    route<ExecuteCommandParams, unknown>({
      method: 'workspace/executeCommand',
      needs: 'indexed',
      capability: { executeCommandProvider: { commands: Object.keys(commands) } },
      async handle(state, { command, arguments: values }, signal) {
        const id = Object.keys(commands).find((known): known is CommandId => known === command);
        const parsed = id === undefined ? undefined : commands[id].args.safeParse(values?.[0]);
        if (id === undefined || parsed?.success !== true) {
          throw new RequestFailure(
            failure(
              'bad-command',
              `'${command}' cannot be carried out like this`,
              'See docs/extensions.md for commands and their arguments.',
            ),
          );
        }
        return handlers[id](state, parsed.data, signal);
      },
    }),
  ];
}

const reviewWords = {
  en: { question: 'Add to the project?', accept: 'Accept', reject: 'Reject' },
  zh: { question: '添加到项目？', accept: '接受', reject: '拒绝' },
} as const;
