import type { FeatureContext } from '#features/context.ts';
import { assetReferences } from '#features/references/asset-references.ts';
import { fileKind } from '#syntax/file-kind.ts';
import type { ToolAnswer } from '#tools/tool.ts';

/** Symbols of a script that are named. */
const mostSymbols = 20;

/** What an asset is, what it uses and what uses it; `undefined` where the project knows nothing of it. */
export async function describeAsset(
  ctx: FeatureContext,
  guid: string,
  signal: AbortSignal,
): Promise<ToolAnswer | undefined> {
  const found = await assetReferences(ctx, guid, signal);
  if (found === undefined) return undefined;
  const { path, uses, usedBy } = found;
  const facts = path === undefined ? undefined : ctx.snapshot.files.get(path);
  const names = (facts?.symbols ?? []).slice(0, mostSymbols).map(({ kind, name }) => `${kind} ${name}`);
  const about = path === undefined ? ['not in the project'] : [`kind: ${fileKind(path)}`, ...names];
  return {
    head: `${path ?? guid} (${guid}): ${about.join(', ')}; uses ${uses.length}, used by ${usedBy.length}`,
    rows: [
      ...uses.map((use) => `uses ${use.path ?? 'something that is not in the project'} (${use.guid})`),
      ...usedBy.map((use) =>
        ['used by', use.path, use.gameObject, use.className, use.property]
          .filter((part) => part !== undefined)
          .join(' '),
      ),
    ],
  };
}
