import type { ApiCatalogue, ApiMember, ApiParameter, ApiType } from '#engine-api/catalogue/api.ts';
import { type FindDeclaration, fullNames, type NameScope, resolveTypeText } from './name-scope.ts';
import type { Member, MemberParameter, Type, TypeDeclaration } from './type.ts';

/** The engine's type as a declaration. `find` gives the types that its texts name. */
export function engineType(
  catalogue: ApiCatalogue,
  api: ApiType,
  isAbsent: boolean,
  find: FindDeclaration,
): TypeDeclaration {
  const scope = scopeWith(api.typeParameters);
  let bases: readonly Type[] | undefined;
  let members: readonly Member[] | undefined;
  const all = () => {
    members ??= catalogue.members(api.fullName).map((member) => engineMember(member, declaration, find));
    return members;
  };
  const declaration: TypeDeclaration = {
    origin: 'engine',
    fullName: api.fullName,
    kind: api.kind,
    typeParameters: api.typeParameters,
    bases: () => {
      bases ??= api.bases.flatMap((text) => resolveTypeText(text, scope, find) ?? []);
      return bases;
    },
    hasUnknownBase: () => false,
    own: (name) => all().filter((member) => member.name === name),
    all,
    api,
    ...(isAbsent ? { isAbsent } : {}),
  };
  return declaration;
}

/** The engine's member as a member of `declaring`. */
export function engineMember(api: ApiMember, declaring: TypeDeclaration, find: FindDeclaration): Member {
  const scope = scopeWith([...declaring.typeParameters, ...api.typeParameters]);
  return {
    name: api.name,
    kind: api.kind,
    isStatic: api.isStatic,
    isExtension: api.isExtension,
    declaring,
    typeParameters: api.typeParameters,
    parameters: api.parameters.map((parameter) => engineParameter(parameter, scope, find)),
    type: () => resolveTypeText(api.type, scope, find),
    api,
  };
}

function engineParameter(api: ApiParameter, scope: NameScope, find: FindDeclaration): MemberParameter {
  return {
    name: api.name,
    isOptional: api.isOptional,
    type: () => resolveTypeText(api.type, scope, find),
    ...(api.modifier === undefined ? {} : { modifier: api.modifier }),
  };
}

function scopeWith(typeParameters: readonly string[]): NameScope {
  if (typeParameters.length === 0) return fullNames;
  return { ...fullNames, typeParameters: new Map(typeParameters.map((name) => [name, undefined])) };
}
