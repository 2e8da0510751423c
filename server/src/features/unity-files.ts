import { pathOfGuid } from '#unity/asset-graph.ts';
import { createPrefabSources, type PrefabSources } from '#unity/prefab/sources.ts';
import { openUnityFile, type UnityFile } from '#unity/unity-file.ts';
import type { FeatureContext } from './context.ts';

/** Text assets of the project for the length of one request: each is read once. */
export interface UnityFiles {
  /** The file as the user sees it: the open document if there is one. */
  open(path: string): Promise<UnityFile | undefined>;
  readonly sources: PrefabSources;
}

/** Files of the present snapshot. */
export function createUnityFiles(ctx: FeatureContext, signal: AbortSignal): UnityFiles {
  const files = new Map<string, Promise<UnityFile | undefined>>();
  const read = async (path: string): Promise<UnityFile | undefined> => {
    const document = ctx.snapshot.documents.get(path);
    const bytes = document === undefined ? await ctx.files.read(path, signal) : Buffer.from(document.text, 'utf8');
    return bytes === undefined ? undefined : openUnityFile(path, bytes);
  };
  const open = (path: string): Promise<UnityFile | undefined> => {
    const found = files.get(path) ?? read(path);
    files.set(path, found);
    return found;
  };
  return { open, sources: createPrefabSources((guid) => pathOfGuid(ctx.snapshot.assets, guid), open) };
}
