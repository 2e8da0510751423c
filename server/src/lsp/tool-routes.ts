import type { ParamsOf, ResultOf } from '@scenewright/protocol';
import { failure } from '#base/failure.ts';
import { plainSchemaOf } from '#tools/input-schema.ts';
import { pageOf } from '#tools/page.ts';
import { tools } from '#tools/tools.ts';
import { withoutSecrets } from '#tools/withhold.ts';
import { orThrow, RequestFailure } from './serve.ts';
import type { ServerState } from './state.ts';

/** The tool table for clients whose editor has a model of its own. */
export function toolList(): ResultOf<'scenewright/tools'> {
  return tools.map((tool) => {
    const { name, title, description, writes } = tool;
    return { name, title, description, inputSchema: plainSchemaOf(tool), writes };
  });
}

/** One page of what a tool answers. */
export async function callTool(
  state: ServerState,
  { name, args, cursor }: ParamsOf<'scenewright/callTool'>,
  signal: AbortSignal,
): Promise<ResultOf<'scenewright/callTool'>> {
  const tool = tools.find((each) => each.name === name);
  if (tool === undefined)
    throw new RequestFailure(
      failure('bad-parameters', `there is no tool '${name.slice(0, 40)}'`, 'See scenewright/tools.'),
    );
  const ctx = state.context();
  const answer = orThrow(await tool.call(ctx, args, signal));
  const { text, next } = orThrow(pageOf(answer, cursor));
  // Whoever asks hands it to a model.
  const shown = withoutSecrets(ctx, text);
  if (shown === undefined)
    throw new RequestFailure(
      failure(
        'may-not-leave',
        'the answer may hold a secret',
        'Such text is not shown to a model; take the secret out first.',
      ),
    );
  return { text: shown, ...(next === undefined ? {} : { next }), effects: [...(answer.effects ?? [])] };
}
