import type { Generated, ParamsOf, RequestMethod, ResultOf } from '@scenewright/protocol';
import type { Wish } from './from-panel.ts';
import { withSeed } from './saved-spec.ts';

/** Asks the language server. Refusals reject, with `data.hint` where the server knows one. */
export type Request = <M extends RequestMethod>(
  method: M,
  params: ParamsOf<M>,
  signal: AbortSignal,
) => Promise<ResultOf<M>>;

/** The roles of files that the page shows. */
const shownRoles: ReadonlySet<string> = new Set(['albedo', 'normal', 'height', 'mask', 'emission', 'sprite']);

/** Bytes of a GLB that the page reads at most. */
const largestGlb = 64 * 1024 * 1024;

/** A GLB brings its textures along; of a larger one the view is shown in plain colours. */
const isShownGlb = ({ path, role, bytes }: Generated['files'][number]): boolean =>
  role === 'mesh' && path.endsWith('.glb') && bytes <= largestGlb;

/** The views of a model that it shows beside the preview: a GLB of all levels of detail, and a picture where that cannot be drawn. */
const modelViews = ['view', 'turntable'] as const;

/** The parameters that make one of a wish's variations. */
export function generateParams(wish: Wish, seed: number): ParamsOf<'scenewright/generate'> {
  const { kind, prompt, spec, size, name, target, format, shader, provider, image, replace } = wish;
  const usesShader = kind !== 'sprite' && shader !== undefined;
  const isBare = kind === 'material' && prompt === '' && usesShader && spec === undefined;
  return {
    kind,
    size,
    // A shader without words or spec gets a material with its defaults; nothing at all is refused with a hint.
    ...(isBare ? {} : { prompt }),
    ...(spec === undefined ? {} : { spec: withSeed(spec, seed) }),
    // A model's program has no seed, its materials are painted from the wish's.
    ...(spec === undefined || kind === 'model' ? { seed } : {}),
    ...(name === undefined ? {} : { name }),
    ...(target === undefined ? {} : { target }),
    ...(format === undefined ? {} : { format }),
    ...(usesShader ? { shader } : {}),
    ...(provider === undefined ? {} : { provider }),
    ...(image === undefined ? {} : { image }),
    ...(replace === undefined ? {} : { replace }),
  };
}

/** The bytes of a file of a result, or of its `preview`, as base64. */
export async function fileOf(
  request: Request,
  id: string,
  path: string,
  signal: AbortSignal,
): Promise<string | undefined> {
  return (await request('scenewright/generatedFile', { id, path }, signal))?.base64;
}

/** What the page shows of a result, those files that are there. */
export async function contentOf(request: Request, { id, kind, files }: Generated, signal: AbortSignal) {
  const views = kind === 'model' ? modelViews.map((view) => ({ path: view, role: view })) : [];
  const shown = [...files.filter((file) => shownRoles.has(file.role) || isShownGlb(file)), ...views];
  const read = await Promise.all(
    shown.map(async ({ path, role }) => ({ path, role, base64: await fileOf(request, id, path, signal) })),
  );
  return read.flatMap(({ base64, ...file }) => (base64 === undefined ? [] : [{ ...file, base64 }]));
}
