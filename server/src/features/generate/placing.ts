import { failure, type Result, success } from '#base/failure.ts';
import type { FeatureContext } from '#features/context.ts';
import { type Artefact, mintGuid } from '#generate/artefact.ts';
import { checkFileName, freeName } from '#generate/file-name.ts';
import { isBuiltInGuid } from '#unity/guid.ts';
import { type ImporterKind, writeMeta } from '#unity/serializer/meta.ts';

/** Where files go: a folder and a stem under which nothing lies yet. */
export interface Place {
  readonly folder: string;
  readonly name: string;
}

/** Where results go that name no folder. */
export const generatedFolder = 'Assets/Generated';

/** A folder below Assets or Packages and a name that can be one; anything else is refused. */
export function checkPlace(folder: string, name: string): Result<Place> {
  const clean = folder.replace(/\/+$/, '');
  if (!/^(?:Assets|Packages)(?:\/|$)/.test(clean) || clean.split('/').some((part) => part === '..' || part === '.'))
    return failure(
      'outside-assets',
      `'${folder}' does not lie below Assets or Packages`,
      'Choose a folder of the project.',
    );
  const checked = checkFileName(name);
  return checked.ok ? success({ folder: clean, name: checked.value }) : checked;
}

/** The place with its name, or that counted on as Unity does until it is free. `suffixes` are what files add to the name. */
export async function freePlace(
  ctx: FeatureContext,
  { folder, name }: Place,
  suffixes: readonly string[],
  signal: AbortSignal,
): Promise<Place> {
  const existing = new Set((await ctx.files.list(folder, signal)).map((entry) => entry.name.toLowerCase()));
  const isTaken = (candidate: string) => suffixes.some((suffix) => existing.has(`${candidate}${suffix}`.toLowerCase()));
  return { folder, name: freeName(name, isTaken) };
}

/** Makes GUIDs that nothing in the project has, the same for the same file and spec. */
export function guidMint(ctx: FeatureContext, spec: unknown): (path: string) => string {
  const taken = new Set<string>();
  return (path) => {
    const guid = mintGuid(
      `${path}:${JSON.stringify(spec)}`,
      (candidate) => taken.has(candidate) || isBuiltInGuid(candidate) || ctx.snapshot.assets.definitions.has(candidate),
    );
    taken.add(guid);
    return guid;
  };
}

/** A file and its `.meta`. */
export function withMeta(
  artefact: Artefact & { readonly guid: string },
  importer: ImporterKind | readonly string[],
): readonly Artefact[] {
  return withMetaText(artefact, writeMeta(artefact.guid, importer));
}

/** A file and its `.meta`, which is written already. */
export function withMetaText(artefact: Artefact & { readonly guid: string }, meta: string): readonly Artefact[] {
  const { path, guid } = artefact;
  return [artefact, { path: `${path}.meta`, role: 'meta', bytes: Buffer.from(meta), guid }];
}

/** `.meta` files of folders that do not exist yet, so that Unity does not make up GUIDs of its own for them. */
export async function folderMetas(ctx: FeatureContext, folder: string): Promise<readonly Artefact[]> {
  // Whatever is generated into it first, the folder gets the same GUID.
  const mint = guidMint(ctx, 'folder');
  const missing: string[] = [];
  for (let current = folder; current.includes('/'); current = current.slice(0, current.lastIndexOf('/'))) {
    if ((await ctx.files.stat(current)) !== undefined) break;
    missing.push(current);
  }
  return missing.map((path) => {
    const guid = mint(path);
    return { path: `${path}.meta`, role: 'meta', bytes: Buffer.from(writeMeta(guid, 'folder')), guid };
  });
}
