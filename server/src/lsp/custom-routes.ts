import { type ParamsOf, type RequestMethod, type ResultOf, requests } from '@scenewright/protocol';
import { failure } from '#base/failure.ts';
import { generate } from '#features/generate/generate.ts';
import type { GenerationStep } from '#features/generate/request.ts';
import { assetReferences } from '#features/references/asset-references.ts';
import { referencesAt } from '#features/references/references.ts';
import { sceneTree } from '#features/scene-tree/scene-tree.ts';
import { search } from '#features/search/search.ts';
import type { Readiness } from '#workspace/snapshot.ts';
import { answerTo } from './ask-route.ts';
import { explainAt } from './explain.ts';
import { chooseModel, chosenModels, trialOf } from './model-routes.ts';
import { nextEditsAt } from './next-edit-route.ts';
import { placeOf } from './place.ts';
import { orThrow, type Registration, type ReportPartial, RequestFailure, route } from './serve.ts';
import type { ServerState } from './state.ts';
import { callTool, toolList } from './tool-routes.ts';

type Handler<M extends RequestMethod> = (
  state: ServerState,
  params: ParamsOf<M>,
  signal: AbortSignal,
  report: ReportPartial,
) => Promise<ResultOf<M>>;

/** A handler for every request that the protocol declares; leaving one out does not compile. */
const handlers: { readonly [M in RequestMethod]: Handler<M> } = {
  async 'scenewright/search'(state, { query, kind, limit }, signal) {
    const rows = await search(
      state.context(),
      { text: query, limit: limit ?? 10, ...(kind === undefined ? {} : { kind }) },
      signal,
    );
    return rows.map((row) => ({ ...row, uri: state.paths.toUri(row.path) }));
  },
  async 'scenewright/explain'(state, { textDocument, range }, signal, report) {
    return (await explainAt(state, textDocument.uri, range, report, signal)) ?? null;
  },
  'scenewright/ask': (state, params, signal, report) => answerTo(state, params, report, signal),
  async 'scenewright/forgetQuestions'(state) {
    await (await state.askParts()).memory?.forget();
    return {};
  },
  async 'scenewright/refs'(state, params, signal) {
    const result = await refs(state, params, signal);
    if (result === undefined) return null;
    const located = <Row extends { readonly path: string }>(row: Row) => ({ ...row, uri: state.paths.toUri(row.path) });
    return 'symbol' in result
      ? { ...result, usedBy: result.usedBy.map(located) }
      : { ...result, usedBy: result.usedBy.map(located) };
  },
  async 'scenewright/generate'(state, { shader, target, image, partialResultToken: _, ...rest }, signal, report) {
    const pathOf = (place: string) => (place.startsWith('file:') ? state.paths.toPath(place) : place);
    const request = {
      ...rest,
      ...(shader === undefined ? {} : { shader: pathOf(shader) }),
      ...(target === undefined ? {} : { folder: pathOf(target) }),
      ...(image === undefined ? {} : { image: pathOf(image) }),
      progress: (step: GenerationStep, share?: number) => report({ step, ...(share === undefined ? {} : { share }) }),
    };
    return orThrow(await generate(state.context(), request, signal));
  },
  'scenewright/staged': async (state, _, signal) => [...(await state.context().staging.list(signal))],
  async 'scenewright/accept'(state, { id, digest }, signal) {
    const landed = orThrow(await state.context().staging.accept(id, digest, signal));
    await state.session.index.update(landed.files, signal);
    return { files: [...landed.files] };
  },
  async 'scenewright/reject'(state, { id }, signal) {
    orThrow(await state.context().staging.reject(id, signal));
    return {};
  },
  async 'scenewright/undo'(state, { id }, signal) {
    const { removed, kept } = orThrow(await state.context().staging.undo(id, signal));
    await state.session.index.update(removed, signal);
    return { removed: [...removed], kept: [...kept] };
  },
  'scenewright/nextEdit': (state, params, signal) => nextEditsAt(state, params, signal),
  'scenewright/lastPrompt': async (state) => state.context().modelAccess.prompts.last() ?? null,
  async 'scenewright/setModelKey'(state, { key }) {
    await state.session.models.setKey(key ?? undefined);
    state.reportEngine();
    return {};
  },
  'scenewright/tools': async () => toolList(),
  'scenewright/callTool': callTool,
  'scenewright/models': chosenModels,
  'scenewright/tryModel': (state, params, signal) => trialOf(state, params, signal),
  'scenewright/chooseModel': chooseModel,
  'scenewright/history': async (state, { limit }, signal) => [
    ...(await state.context().staging.history(limit ?? 50, signal)),
  ],
  async 'scenewright/generatedFile'(state, { id, path }, signal) {
    const bytes = await state.context().staging.read(id, path, signal);
    return bytes === undefined ? null : { base64: Buffer.from(bytes).toString('base64') };
  },
  async 'scenewright/sceneTree'(state, { textDocument }, signal) {
    const tree = await sceneTree(state.context(), state.paths.toPath(textDocument.uri), signal);
    return tree === undefined ? null : { objects: [...tree.objects], truncated: tree.truncated };
  },
  async 'scenewright/completionStatistics'(state, { erase }) {
    const summary = state.session.statistics.summary();
    if (erase === true) await state.session.eraseStatistics();
    return { ...summary };
  },
};

/** The rows beside standard LSP. Parameters are checked by the protocol's schemas. */
export const customRoutes: readonly Registration[] = [
  custom('scenewright/search'),
  custom('scenewright/explain'),
  custom('scenewright/ask'),
  custom('scenewright/forgetQuestions'),
  custom('scenewright/refs'),
  custom('scenewright/generate'),
  custom('scenewright/staged'),
  custom('scenewright/accept'),
  custom('scenewright/reject'),
  custom('scenewright/undo'),
  custom('scenewright/nextEdit'),
  custom('scenewright/lastPrompt', 'opened'),
  custom('scenewright/setModelKey', 'opened'),
  custom('scenewright/tools', 'opened'),
  custom('scenewright/callTool'),
  custom('scenewright/models', 'opened'),
  custom('scenewright/tryModel', 'opened'),
  custom('scenewright/chooseModel', 'opened'),
  custom('scenewright/history', 'opened'),
  custom('scenewright/generatedFile', 'opened'),
  custom('scenewright/sceneTree'),
  custom('scenewright/completionStatistics', 'opened'),
];

async function refs(state: ServerState, params: ParamsOf<'scenewright/refs'>, signal: AbortSignal) {
  const ctx = state.context();
  if ('guid' in params) return assetReferences(ctx, params.guid, signal);
  if (params.position === undefined) return assetReferences(ctx, state.paths.toPath(params.textDocument.uri), signal);
  const place = await placeOf(state, params.textDocument.uri, params.position, signal);
  return place === undefined ? undefined : referencesAt(ctx, place.path, place.offset, signal);
}

function custom<M extends RequestMethod>(method: M, needs: Readiness = 'indexed'): Registration {
  const handler: Handler<M> = handlers[method];
  return route<unknown, ResultOf<M>>({
    method,
    needs,
    async handle(state, params, signal, report) {
      const parsed = requests[method].params.safeParse(params ?? {});
      if (!parsed.success)
        throw new RequestFailure(
          failure('bad-parameters', parsed.error.issues[0]?.message ?? 'unreadable', `See the schema of ${method}.`),
        );
      // The schema was picked by the method, so its output is that method's parameters.
      return handler(state, parsed.data as ParamsOf<M>, signal, report);
    },
  });
}
