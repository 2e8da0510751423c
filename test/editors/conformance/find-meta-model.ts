import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { type MetaModel, parseMetaModel } from './meta-model.ts';

/** The variable that names the file. */
export const metaModelVariable = 'SCENEWRIGHT_META_MODEL';

/**
 * The meta model of LSP 3.18: data of the protocol's authors, which is kept beside the repository. `undefined` where it is not
 * there; a file that the variable names must be there.
 */
export function findMetaModel(
  repository: string,
  environment: Readonly<Record<string, string | undefined>>,
): { readonly path: string; readonly model: MetaModel } | undefined {
  const named = environment[metaModelVariable];
  const path = named || resolve(repository, '..', 'shared', 'data', 'lsp-metaModel-3.18.json');
  if (!named && !existsSync(path)) return undefined;
  return { path, model: parseMetaModel(readFileSync(path, 'utf8')) };
}
