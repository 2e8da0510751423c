import type { ParamsOf, ResultOf } from '@scenewright/protocol';
import { type Failure, failure } from '#base/failure.ts';
import { tryModel } from '#features/try-model.ts';
import { failureIn } from './failure-words.ts';
import { orThrow, RequestFailure } from './serve.ts';
import type { ServerState } from './state.ts';

/** What the user chose, and which engine completes. */
export async function chosenModels(state: ServerState): Promise<ResultOf<'scenewright/models'>> {
  const setting = await state.session.models.setting();
  const { imageServices, models3dServices } = state.context();
  return {
    // What is wrong with a choice is told by the status.
    setting: setting.ok ? (setting.value ?? null) : null,
    engine: state.status().engine,
    images: [...(await imageServices())],
    models3d: (await models3dServices()).map(({ id, title }) => ({ id, title })),
  };
}

/** Whether a model answers. */
export async function trialOf(
  state: ServerState,
  { setting, key }: ParamsOf<'scenewright/tryModel'>,
  signal: AbortSignal,
): Promise<ResultOf<'scenewright/tryModel'>> {
  refuseUntrusted(state);
  const opened = await state.session.models.open(setting, key);
  if (!opened.ok) return { ok: false, ...textsOf(state, opened) };
  try {
    const trial = await tryModel(opened.value.model, signal);
    return trial.ok ? { ok: true, message: trial.text, ms: trial.ms } : { ok: false, ...textsOf(state, trial.failure) };
  } finally {
    opened.value.end();
  }
}

/** Keep a choice, and tell the client which engine completes from now on. */
export async function chooseModel(
  state: ServerState,
  { setting }: ParamsOf<'scenewright/chooseModel'>,
): Promise<ResultOf<'scenewright/chooseModel'>> {
  refuseUntrusted(state);
  orThrow(await state.session.models.choose(setting ?? undefined));
  state.reportEngine();
  return { engine: state.status().engine };
}

function textsOf(state: ServerState, failed: Failure): { readonly message: string; readonly hint: string } {
  const { message, hint } = failureIn(failed, state.language);
  return { message, hint };
}

function refuseUntrusted(state: ServerState): void {
  if (state.context().isTrusted) return;
  throw new RequestFailure(
    failure('untrusted', 'models are not used in a folder that you do not trust', 'Trust the folder first.'),
  );
}
