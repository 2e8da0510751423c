import { type ArgsOf, type CommandId, commands, type Generated } from '@scenewright/protocol';
import { type Connection, type ExecuteCommandParams, MessageType } from 'vscode-languageserver';
import { failure } from '#base/failure.ts';
import { generate } from '#features/generate/generate.ts';
import { regenerate } from '#features/generate/regenerate.ts';
import { editCommand } from './edit-command.ts';
import { explainAt } from './explain.ts';
import { orThrow, type Registration, RequestFailure, route } from './serve.ts';
import type { ServerState } from './state.ts';
import { withProgress } from './work-done.ts';

type Handlers = {
  readonly [Id in CommandId]: (state: ServerState, args: ArgsOf<Id>, signal: AbortSignal) => Promise<unknown>;
};

/** Commands, carried out on this connection: they ask the user before anything lands. */
export function commandRoutes(connection: Connection): readonly Registration[] {
  const handlers: Handlers = {
    async 'scenewright.generateMaterial'(state, { shader, prompt }, signal) {
      const request = {
        ...(shader === undefined ? {} : { shader: state.paths.toPath(shader) }),
        ...(prompt === undefined ? {} : { prompt }),
      };
      const result = await withProgress(connection, state, signal, async ({ signal: stop, report }) =>
        orThrow(await generate(state.context(), { ...request, progress: report }, stop)),
      );
      return review(connection, state, [result], signal);
    },
    async 'scenewright.generateModel'(state, { prompt }, signal) {
      const result = await withProgress(connection, state, signal, async ({ signal: stop, report }) =>
        orThrow(await generate(state.context(), { kind: 'model', prompt, progress: report }, stop)),
      );
      return review(connection, state, [result], signal);
    },
    async 'scenewright.regenerateMaterial'(state, { uri, variations }, signal) {
      const path = state.paths.toPath(uri);
      const results = await withProgress(connection, state, signal, async ({ signal: stop, report }) => {
        const made: Generated[] = [];
        const count = variations ?? 1;
        for (let step = 1; step <= count; step++) {
          report('painting', (step - 1) / count);
          const wish = { step, replace: variations === undefined };
          made.push(orThrow(await regenerate(state.context(), path, wish, stop)));
        }
        return made;
      });
      return review(connection, state, results, signal);
    },
    async 'scenewright.explain'(state, { uri, range }, signal) {
      const answer = await explainAt(state, uri, range, () => {}, signal);
      // Editors without a panel of their own show the text as a message; the answer is the command's result too.
      const message = answer?.markdown ?? nothingKnown[state.language];
      await connection.sendNotification('window/showMessage', { type: MessageType.Info, message });
      return answer ?? null;
    },
    'scenewright.edit': (state, args, signal) => editCommand(connection, state, args, signal),
    async 'scenewright.completionAccepted'(state, { id }) {
      state.session.statistics.accepted(id);
      return null;
    },
  };
  return [
    route<ExecuteCommandParams, unknown>({
      method: 'workspace/executeCommand',
      needs: 'indexed',
      capability: { executeCommandProvider: { commands: Object.keys(commands) } },
      async handle(state, { command, arguments: values }, signal) {
        const id = Object.keys(commands).find((known): known is CommandId => known === command);
        if (id === undefined) throw badCommand(command);
        return carryOut(handlers, id, state, values?.[0], signal);
      },
    }),
  ];
}

function carryOut<Id extends CommandId>(
  handlers: Handlers,
  id: Id,
  state: ServerState,
  value: unknown,
  signal: AbortSignal,
): Promise<unknown> {
  const parsed = commands[id].args.safeParse(value);
  if (!parsed.success) throw badCommand(id);
  const handler: Handlers[Id] = handlers[id];
  // The schema was picked by the id, so its output is that command's argument.
  return handler(state, parsed.data as ArgsOf<Id>, signal);
}

function badCommand(command: string): RequestFailure {
  return new RequestFailure(
    failure(
      'bad-command',
      `'${command}' cannot be carried out like this`,
      'See docs/extensions.md for commands and their arguments.',
    ),
  );
}

const nothingKnown = { en: 'Nothing is known about this place.', zh: '此处没有可用的说明。' } as const;

const reviewWords = {
  en: { question: 'Add to the project?', accept: 'Accept', reject: 'Reject' },
  zh: { question: '添加到项目？', accept: '接受', reject: '拒绝' },
} as const;

/** Ask which of some results is to land. The others are dropped; without an answer all stay staged. */
async function review(
  connection: Connection,
  state: ServerState,
  results: readonly Generated[],
  signal: AbortSignal,
): Promise<unknown> {
  const words = reviewWords[state.language];
  const { staging } = state.context();
  const listing = results
    .flatMap(({ files, previews }) => [
      ...files.filter(({ role }) => role !== 'meta').map(({ path }) => path),
      ...previews,
    ])
    .join(', ');
  const titles = results.map((_, at) => (results.length === 1 ? words.accept : `${words.accept} ${at + 1}`));
  const answer = await connection.sendRequest<{ title: string } | null>('window/showMessageRequest', {
    type: MessageType.Info,
    message: `${words.question} ${listing}`,
    actions: [...titles, words.reject].map((title) => ({ title })),
  });
  const chosen = results[titles.indexOf(answer?.title ?? '')];
  const ids = results.map(({ id }) => id);
  // No answer lands nothing: the results stay staged.
  if (chosen === undefined && answer?.title !== words.reject)
    return { id: ids[0], landed: false, ...(ids.length > 1 ? { ids } : {}) };
  for (const id of ids) if (id !== chosen?.id) orThrow(await staging.reject(id, signal));
  if (chosen === undefined) return { id: ids[0], landed: false };
  const landed = orThrow(await staging.accept(chosen.id, chosen.digest, signal));
  await state.session.index.update([...landed.files], signal);
  return { id: chosen.id, landed: true, files: landed.files };
}
