import type { FeatureContext } from '#features/context.ts';
import { type Artefact, sha256 } from '#generate/artefact.ts';
import { readSidecar, type Sidecar } from '#generate/sidecar.ts';
import type { Place } from './placing.ts';

/** A result that was generated before and lies in the project. */
export interface OwnResult extends Place {
  readonly sidecar: Sidecar;
  /** SHA-256 of its files as they are, by path; `.meta` files too. */
  readonly present: ReadonlyMap<string, string>;
  /** Files that are no longer as they landed. */
  readonly changed: readonly string[];
}

/** What was generated under a name before, by its sidecar. */
export async function ownResult(
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
  const known = Object.entries(sidecar.files).filter(([file]) => file.startsWith(`${folder}/${name}`));
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

/** Whether two values are written the same as JSON, with their keys in the same order. */
export function equalJson(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
