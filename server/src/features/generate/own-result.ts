import { failure, type Result, success } from '#base/failure.ts';
import type { FeatureContext } from '#features/context.ts';
import { type Artefact, sha256 } from '#generate/artefact.ts';
import { readSidecar, type Sidecar, sidecarEnding } from '#generate/sidecar.ts';
import { freePlace, type Place } from './placing.ts';

/** A result that was generated before and lies in the project. */
interface OwnResult {
  /** SHA-256 of its files as they are, by path; `.meta` files too. */
  readonly present: ReadonlyMap<string, string>;
  /** Files that are no longer as they landed. */
  readonly changed: readonly string[];
}

/** The files of a result as they are. */
async function ownResult(
  ctx: FeatureContext,
  { folder, name }: Place,
  sidecar: Sidecar,
  signal: AbortSignal,
): Promise<OwnResult> {
  const path = `${folder}/${name}${sidecarEnding}`;
  const present = new Map<string, string>();
  const changed: string[] = [];
  // Paths in the sidecar are written by anybody who can write to the project: none but neighbours count.
  const known = Object.entries(sidecar.files).filter(
    ([file]) => file.startsWith(`${folder}/${name}`) && !/[/\\]/.test(file.slice(folder.length + 1)),
  );
  for (const [file, landed] of [...known, [path, undefined] as const]) {
    const bytes = await ctx.files.read(file, signal);
    if (bytes !== undefined) {
      const hash = sha256(bytes);
      present.set(file, hash);
      if (landed !== undefined && hash !== landed) changed.push(file);
    }
    if ((await ctx.files.stat(`${file}.meta`)) !== undefined) present.set(`${file}.meta`, '');
  }
  return { present, changed };
}

/** Artefacts in place of a result's files: under the `.meta` files that are there, which Unity may have completed and keep. */
export function inPlaceOf(artefacts: readonly Artefact[], { present }: OwnResult): readonly Artefact[] {
  return artefacts.flatMap((artefact) => {
    const hash = present.get(artefact.path);
    if (hash === undefined) return [artefact];
    return artefact.role === 'meta' ? [] : [{ ...artefact, replaces: hash }];
  });
}

/** How a place is chosen. */
interface Choice {
  /** What files add to the name. */
  readonly suffixes: readonly string[];
  /** Whether an earlier result of that name is made anew. */
  readonly replace: boolean;
  /** The spec as it is saved under a name; absent where the same spec gives other bytes. */
  readonly spec: ((name: string) => unknown) | undefined;
}

/** Where a result goes. */
export interface ChosenPlace extends Place {
  /** The same was generated there already. */
  readonly isSame: boolean;
  /** The result whose place is taken. */
  readonly reused: OwnResult | undefined;
}

/**
 * The wanted place where the same lies there already or is to be made anew, else that with a free name. Refused where a file
 * of the earlier result was changed since.
 */
export async function choosePlace(
  ctx: FeatureContext,
  wanted: Place,
  { suffixes, replace, spec }: Choice,
  signal: AbortSignal,
): Promise<Result<ChosenPlace>> {
  const sidecar = await readSidecar(ctx.files, `${wanted.folder}/${wanted.name}${sidecarEnding}`, signal);
  const isSame = sidecar !== undefined && spec !== undefined && equalJson(sidecar.spec, spec(wanted.name));
  if (sidecar === undefined || !(isSame || replace))
    return success({ ...(await freePlace(ctx, wanted, suffixes, signal)), isSame: false, reused: undefined });
  const reused = await ownResult(ctx, wanted, sidecar, signal);
  const [changed] = reused.changed;
  return changed === undefined
    ? success({ ...wanted, isSame, reused })
    : failure(
        'changed-by-user',
        `'${changed}' was changed since it was generated, and is yours`,
        'Generate under another name.',
      );
}

/** Whether two values are written the same as JSON, with their keys in the same order. */
function equalJson(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
