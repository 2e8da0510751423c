import type { ApiType } from '#engine-api/catalogue/api.ts';
import { type FoundMember, membersOf } from '#engine-api/inference/members.ts';
import { noProjectTypes } from '#engine-api/inference/project-types.ts';
import { createUniverse } from '#engine-api/inference/universe.ts';
import type { FeatureContext } from '#features/context.ts';

/** The property or field through which code sees what `key` stores: `m_LocalPosition` is `localPosition`. */
export async function engineMember(
  ctx: FeatureContext,
  type: ApiType,
  key: string,
): Promise<readonly FoundMember[] | undefined> {
  const { catalogue } = await ctx.engine.api();
  const { find } = createUniverse(catalogue, noProjectTypes, ctx.snapshot.project.unityVersion);
  const declaration = find(type.fullName, 0);
  if (declaration === undefined) return undefined;
  for (const name of namesOf(key)) {
    const found = membersOf({ form: 'named', declaration, args: [] }, name);
    const isValue = found[0]?.member.kind === 'property' || found[0]?.member.kind === 'field';
    if (isValue) return found;
  }
  return undefined;
}

/** Spellings of the member behind a key; Unity's own fields begin with `m_`. */
function namesOf(key: string): readonly string[] {
  const bare = key.replace(/^m_/, '');
  const small = bare.charAt(0).toLowerCase() + bare.slice(1);
  return [...new Set([small, bare, key])];
}
