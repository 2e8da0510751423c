import type { ApiCatalogue, ApiType } from '#engine-api/catalogue/api.ts';
import { standingOf } from '#engine-api/catalogue/standing.ts';
import { engineMember, engineType } from './engine-types.ts';
import type { FindDeclaration } from './name-scope.ts';
import { anyArity, projectType } from './project-type.ts';
import type { ProjectTypes } from './project-types.ts';
import { createSystemTypes } from './system-type.ts';
import type { Member, TypeDeclaration } from './type.ts';

/** All types that code can name: the project's, the engine's and what is known of .NET's. */
export interface Universe {
  /** A type by full name and number of type parameters. The project's own wins over the engine's. */
  readonly find: FindDeclaration;
  /** Extension methods of this name, wherever they are declared. */
  extensions(name: string): readonly Member[];
}

/** The types of one state of the project, which uses this version of the engine. Look-ups are remembered. */
export function createUniverse(
  catalogue: ApiCatalogue,
  project: ProjectTypes,
  unityVersion: string | undefined,
): Universe {
  const isAbsent = (api: ApiType): boolean => {
    const { state } = standingOf(api, catalogue.versions, unityVersion);
    return state === 'newer' || state === 'removed';
  };
  const known = new Map<string, TypeDeclaration | undefined>();
  // Types are compared by identity, however they were asked for.
  const made = new Map<string, TypeDeclaration>();
  const once = (key: string, make: () => TypeDeclaration): TypeDeclaration => {
    const declaration = made.get(key) ?? make();
    made.set(key, declaration);
    return declaration;
  };
  let system: ReadonlyMap<string, TypeDeclaration> | undefined;
  const find: FindDeclaration = (fullName, arity) => {
    const key = `${fullName}/${arity}`;
    if (!known.has(key))
      known.set(key, projectNamed(fullName, arity) ?? engineNamed(fullName, arity) ?? systemNamed(key));
    return known.get(key);
  };
  const projectNamed = (fullName: string, arity: number) => {
    const parts = project.parts(fullName);
    const fitting = parts.filter(({ symbol }) => fits(symbol.typeParameters?.length ?? 0, arity));
    const chosen = fitting.length === 0 && arity === 0 ? parts : fitting;
    const [first] = chosen;
    if (first === undefined) return undefined;
    return once(`project ${fullName}/${first.symbol.typeParameters?.length ?? 0}`, () =>
      projectType(fullName, chosen, find),
    );
  };
  const engineNamed = (fullName: string, arity: number) => {
    const api = catalogue.type(arity > 0 ? `${fullName}\`${arity}` : fullName) ?? catalogue.type(fullName);
    return api !== undefined && (fits(api.typeParameters.length, arity) || arity === 0)
      ? once(`engine ${api.fullName}`, () => engineType(catalogue, api, isAbsent(api), find))
      : undefined;
  };
  const systemNamed = (key: string) => {
    system ??= createSystemTypes(find);
    return system.get(key);
  };
  return {
    find,
    extensions: (name) => [
      ...project
        .extensions(name)
        .flatMap(({ holder }) => find(holder, anyArity)?.own(name) ?? [])
        .filter(({ isExtension }) => isExtension),
      ...catalogue.extensions(name).flatMap((api) => {
        const holder = find(api.declaringType, anyArity);
        return holder === undefined ? [] : [engineMember(api, holder, find)];
      }),
      ...(find('System.Linq.Enumerable', 0)?.own(name) ?? []),
    ],
  };
}

function fits(count: number, arity: number): boolean {
  return arity === anyArity || count === arity;
}
