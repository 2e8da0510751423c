import type { Dated, MergedType } from './merge.ts';

/**
 * The types with only such replacements of obsolete things as the catalogue itself has: a message may name a menu, a page or
 * nothing but a plural. A member of the same type is named without it, type arguments are left out.
 */
export function withKnownReplacements(types: readonly MergedType[]): readonly MergedType[] {
  const known = new Set(types.flatMap(({ type, members }) => [type.name, ...members.map(({ name }) => name)]));
  return types.map(({ type, members }) => ({
    type: { ...type, ...checked(type, '', new Set()) },
    members: own(type.fullName, members),
  }));

  function own(declaringType: string, members: MergedType['members']): MergedType['members'] {
    const names = new Set(members.map(({ name }) => name));
    return members.map((member) => ({ ...member, ...checked(member, declaringType, names) }));
  }

  function checked(
    item: Pick<Dated<object>, 'obsolete'>,
    declaringType: string,
    ownNames: ReadonlySet<string>,
  ): Pick<Dated<object>, 'obsolete'> {
    if (item.obsolete?.replacement === undefined) return {};
    const { replacement, ...obsolete } = item.obsolete;
    const name = replacement.replace(/<.*$/, '').replace(/^.* /, '');
    const dot = name.lastIndexOf('.');
    // A small word is English unless the same type has it as a member.
    if (/^[a-z]+$/.test(name) && !ownNames.has(name)) return { obsolete };
    if (!known.has(name.slice(dot + 1)) && !name.startsWith('System.')) return { obsolete };
    const type = name.slice(0, Math.max(dot, 0));
    const isOwn = type !== '' && (declaringType === type || declaringType.endsWith(`.${type}`));
    return { obsolete: { ...obsolete, replacement: isOwn ? name.slice(dot + 1) : name } };
  }
}
