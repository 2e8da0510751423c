import { createPacer } from '#base/cancel.ts';
import type { FeatureContext } from '#features/context.ts';
import type { TokenFact } from '#syntax/tokens/token-fact.ts';
import { type YamlName, yamlNames } from '#syntax/unity-yaml/yaml-names.ts';
import { type Guid, isBuiltInGuid } from '#unity/guid.ts';
import type { OpenDocument, Snapshot } from '#workspace/snapshot.ts';

/** Names of a text asset: classes, GameObjects, and GUIDs by what they refer to. */
export async function yamlTokens(
  { snapshot }: FeatureContext,
  { text }: OpenDocument,
  signal: AbortSignal,
): Promise<readonly TokenFact[]> {
  const pace = createPacer(10);
  const tokens: TokenFact[] = [];
  for (const name of yamlNames(text)) {
    await pace(signal);
    tokens.push(...tokenOf(snapshot, name, text));
  }
  return tokens;
}

function tokenOf(snapshot: Snapshot, { kind, start, end }: YamlName, text: string): readonly TokenFact[] {
  if (kind === 'class') return [{ start, end, type: 'class' }];
  if (kind === 'gameObject') return [{ start, end, type: 'string', modifiers: ['declaration'] }];
  if (kind === 'ownGuid') return [{ start, end, type: 'variable', modifiers: ['declaration'] }];
  return guidToken(snapshot, text.slice(start, end), { start, end });
}

/** A GUID that nothing has counts as deprecated, which editors strike through; where packages are absent it may be theirs. */
function guidToken(
  { assets, project, readiness }: Snapshot,
  guid: Guid,
  span: Pick<TokenFact, 'start' | 'end'>,
): readonly TokenFact[] {
  const type = 'variable';
  if (assets.definitions.get(guid) !== undefined) return [{ ...span, type }];
  if (isBuiltInGuid(guid) || assets.wellKnown.path(guid) !== undefined)
    return [{ ...span, type, modifiers: ['defaultLibrary'] }];
  const isCertain = readiness === 'indexed' && project.absentPackages.length === 0;
  return isCertain ? [{ ...span, type, modifiers: ['deprecated'] }] : [];
}
