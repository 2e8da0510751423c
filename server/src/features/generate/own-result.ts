import { failure, type Result, success } from '#base/failure.ts';
import type { FeatureContext } from '#features/context.ts';
import { type Artefact, sha256 } from '#generate/artefact.ts';
import { readSidecar, type Sidecar } from '#generate/sidecar.ts';
import { freePlace, type Place } from './placing.ts';

/** A result that was generated before and lies in the project. */
interface OwnResult extends Place {
  readonly sidecar: Sidecar;
  /** SHA-256 of its files as they are, by path; `.meta` files too. */
  readonly present: ReadonlyMap<string, string>;
  /** Files that are no longer as they landed. */
  readonly changed: readonly string[];
}

/** What was generated under a name before, by its sidecar. */
async function ownResult(
  ctx: FeatureContext,
  { folder, name }: Place,
  signal: AbortSignal,
): Promise<OwnResult | undefined> {
  const path = `${folder}/${name}.scenewright.json`;
  const sidecar = await readSidecar(ctx.files, path, signal);
  if (sidecar === undefined) return undefined;
  const present = new Map<string, string>();
  const changed: string[] = [];
  // Paths in the sidecar are read by anybody who can write to the project: none but neighbours count.
  const known = Object.entries(sidecar.files).filter(
    ([file]) => file.startsWith(`${folder}/${name}`) && !/[/\\]/.test(file.slice(folder.length + 1)),
  );
  for (const [file, hash] of [...known, [path, ''] as const]) {
    const bytes = await ctx.files.read(file, signal);
    if (bytes !== undefined) present.set(file, sha256(bytes));
    if (bytes !== undefined && file !== path && sha256(bytes) !== hash) changed.push(file);
    if ((await ctx.files.stat(`${file}.meta`)) !== undefined) present.set(`${file}.meta`, '');
  }
  return { folder, name, sidecar, present, changed };
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
  const before = await ownResult(ctx, wanted, signal);
  const isSame = before !== undefined && spec !== undefined && equalJson(before.sidecar.spec, spec(wanted.name));
  if (before === undefined || !(isSame || replace))
    return success({ ...(await freePlace(ctx, wanted, suffixes, signal)), isSame: false, reused: undefined });
  const [changed] = before.changed;
  return changed === undefined
    ? success({ ...wanted, isSame, reused: before })
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
