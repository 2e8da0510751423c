import type { ApiLifetime, ApiMember, ApiObsolete, ApiType } from '../../server/src/engine-api/catalogue/api.ts';
import type { ResolvedType } from './resolve.ts';

/** Lifetimes as indexes of the surveyed versions. */
export type Dated<T extends ApiLifetime> = Omit<T, 'since' | 'until' | 'obsolete'> & {
  /** The first version that has it; 0 for the oldest and for packages. */
  readonly since: number;
  /** The first version that lacks it again; the number of versions when the latest has it. */
  readonly until: number;
  readonly obsolete?: Omit<ApiObsolete, 'since'> & { readonly since: number };
};

/** A type with the members of all versions. */
export interface MergedType {
  readonly type: Dated<ApiType>;
  readonly members: readonly Dated<ApiMember>[];
}

/** One surveyed state: of a version by its index, or of packages, which no version dates. */
interface Surveyed {
  readonly version: number | undefined;
  readonly types: readonly ResolvedType[];
}

/** One list of types out of all states: the latest state of each thing, with when it came, went and became obsolete. */
export function mergeVersions(surveyed: readonly Surveyed[], versions: number): readonly MergedType[] {
  const types = new Map<string, KnownType>();
  for (const { version, types: present } of surveyed) {
    for (const { type, members } of present) {
      const known: KnownType = types.get(type.fullName) ?? { states: [], members: new Map() };
      types.set(type.fullName, known);
      known.states.push({ version, item: type, size: members.length });
      for (const member of members) {
        const key = memberKey(member);
        const states = known.members.get(key) ?? [];
        known.members.set(key, states);
        if (states.at(-1)?.version === version && states.length > 0) states.pop();
        states.push({ version, item: member });
      }
    }
  }
  return [...types.values()]
    .flatMap(({ states: all, members: allMembers }) => {
      // What packages add to a type of the engine's own, shims mostly, is no part of it.
      const isEngines = all.filter(({ version }) => version !== undefined).length === versions;
      const ofEngine = <T>(some: readonly State<T>[]) =>
        some.filter(({ version }) => !isEngines || version !== undefined);
      const states = ofEngine(all);
      const members = new Map([...allMembers].map(([key, some]) => [key, ofEngine(some)]));
      const type = dated(isPackaged(states) ? mainLast(states) : states, versions);
      if (type === undefined) return [];
      return [{ type, members: [...members.values()].flatMap((some) => dated(some, versions) ?? []) }];
    })
    .sort((a, b) => (a.type.fullName < b.type.fullName ? -1 : 1));
}

interface KnownType {
  readonly states: State<ApiType>[];
  readonly members: Map<string, State<ApiMember>[]>;
}

interface State<T> {
  readonly version: number | undefined;
  readonly item: T;
  /** Members of a type in this state. */
  readonly size?: number;
}

function isPackaged<T>(states: readonly State<T>[]): boolean {
  return states.some(({ version }) => version === undefined);
}

/** The states with the one last that has the most members: of packages that share a type, its home. */
function mainLast<T>(states: readonly State<T>[]): readonly State<T>[] {
  const sizes = states.map(({ size }) => size ?? 0);
  const main = states[sizes.indexOf(Math.max(...sizes))];
  return main === undefined ? states : [...states.filter((state) => state !== main), main];
}

function dated<T extends ApiLifetime>(states: readonly State<T>[], versions: number): Dated<T> | undefined {
  const last = states.at(-1);
  if (last === undefined) return undefined;
  const { obsolete, since: _since, until: _until, ...item } = last.item;
  const isUndated = isPackaged(states);
  const firstObsolete = states.find((state) => state.item.obsolete !== undefined);
  return {
    ...item,
    since: isUndated ? 0 : (states[0]?.version ?? 0),
    until: isUndated ? versions : (last.version ?? versions - 1) + 1,
    ...(obsolete === undefined
      ? {}
      : { obsolete: { ...obsolete, since: isUndated ? 0 : (firstObsolete?.version ?? 0) } }),
  };
}

/** What tells overloads apart: names of parameters may change between versions, types and number may not. */
function memberKey({ kind, name, typeParameters, parameters, type }: ApiMember): string {
  const types = parameters.map((parameter) => `${parameter.modifier ?? ''} ${parameter.type}`).join(',');
  // Conversions differ in their result alone.
  return `${kind} ${name}\`${typeParameters.length}(${types})${kind === 'operator' ? type : ''}`;
}
