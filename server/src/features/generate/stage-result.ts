import type { Generated } from '@scenewright/protocol';
import type { FeatureContext } from '#features/context.ts';
import type { Artefact } from '#generate/artefact.ts';
import { sidecarEnding, writeSidecar } from '#generate/sidecar.ts';
import type { StagedDraft } from '#generate/staging/staging.ts';
import { type ChosenPlace, inPlaceOf } from './own-result.ts';
import { folderMetas, guidMint, withMeta } from './placing.ts';

/** A result of which the main files are there. */
export interface MadeResult extends Omit<StagedDraft, 'artefacts' | 'provenance'> {
  readonly place: ChosenPlace;
  /** Project paths of what it was made from. */
  readonly sources: readonly string[];
  /** Its files, each with its `.meta`. */
  readonly files: readonly Artefact[];
}

/** GUIDs for the files of a result: those that its `.meta` files have already, or new ones that follow from its spec. */
export function resultMint(ctx: FeatureContext, spec: unknown): (path: string) => string {
  const fresh = guidMint(ctx, spec);
  return (path) => ctx.snapshot.files.get(`${path}.meta`)?.guid ?? fresh(path);
}

/** Stage a result with its sidecar and with `.meta` files for new folders, in place of the one that is made anew. */
export async function stageResult(
  ctx: FeatureContext,
  { place, sources, files, ...draft }: MadeResult,
  mint: (path: string) => string,
): Promise<Generated> {
  const { folder, name, reused } = place;
  const provenance = `${folder}/${name}${sidecarEnding}`;
  const hashed = files.filter(({ role }) => role !== 'meta');
  const bytes = writeSidecar(draft.spec, sources, hashed);
  const artefacts = [
    ...(await folderMetas(ctx, folder)),
    ...files,
    ...withMeta({ path: provenance, role: 'provenance', bytes, guid: mint(provenance) }, 'text'),
  ];
  return ctx.staging.stage({
    ...draft,
    provenance,
    artefacts: reused === undefined ? artefacts : inPlaceOf(artefacts, reused),
  });
}
