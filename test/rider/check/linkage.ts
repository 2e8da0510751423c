import { type ClassFile, type Member, type Reference, typesOf } from './class-file.ts';

/** Members of a platform class that the plugin may use. */
export interface SurfaceClass {
  /** The oldest build known to have the class as it is used. */
  readonly since: string;
  /** Where its declaration was read: a path of the platform's sources, or `kotlin-compiler` for a class of that package. */
  readonly source: string;
  /** Each member as `name` and descriptor joined, as class files write them. */
  readonly members: readonly string[];
}

/** By the name of the class. */
export type Surface = Readonly<Record<string, SurfaceClass>>;

/** Classes by their names; they may be read when they are asked for. */
export interface Classes {
  get(name: string): ClassFile | undefined;
}

export interface Linkage {
  /** The plugin's own classes. */
  readonly plugin: readonly ClassFile[];
  /** What the plugin was compiled against and what the oldest IDE does not bring as a jar that is at hand: stubs, core classes. */
  readonly platform: Classes;
  /** Real jars as the oldest supported IDE brings them: lsp4j, gson, the Kotlin library, coroutines. */
  readonly libraries: Classes;
  readonly surface: Surface;
}

/**
 * What would not link, or links to something it must not: a member of the platform that the surface lacks, one of a library
 * that its real jar lacks, anything internal. Overriding a platform method counts as using it: a renamed one is never called.
 */
export function linkageProblems(linkage: Linkage): readonly string[] {
  const own = new Map(linkage.plugin.map((each) => [each.name, each]));
  const problems = linkage.plugin.flatMap((each) => [
    ...each.types.flatMap((type) => typeProblems(type, own, linkage)),
    ...each.references.flatMap((reference) => referenceProblems(reference, own, linkage)),
    ...overridden(each, own, linkage.platform).flatMap((reference) => surfaceProblems(reference, linkage.surface)),
  ]);
  return [...new Set(problems)].sort();
}

/** What the plugin uses of the platform, as a surface without sources: for writing the table. */
export function usedSurface(linkage: Omit<Linkage, 'surface'>): Readonly<Record<string, readonly string[]>> {
  const own = new Map(linkage.plugin.map((each) => [each.name, each]));
  const used = new Map<string, Set<string>>();
  const membersOf = (owner: string) => {
    const members = used.get(owner) ?? new Set();
    used.set(owner, members);
    return members;
  };
  for (const each of linkage.plugin) {
    for (const type of each.types) if (isPlatform(type)) membersOf(type);
    const references = each.references.filter(({ owner }) => !own.has(owner));
    for (const reference of [...references, ...overridden(each, own, linkage.platform)])
      if (isPlatform(reference.owner)) membersOf(reference.owner).add(signature(reference));
    for (const reference of each.references.filter(({ owner }) => own.has(owner))) {
      const inherited = inheritedFrom(reference, own);
      if (inherited !== undefined && isPlatform(inherited)) membersOf(inherited).add(signature(reference));
    }
  }
  return Object.fromEntries(
    [...used].sort(([a], [b]) => (a < b ? -1 : 1)).map(([owner, members]) => [owner, [...members].sort()]),
  );
}

/** Entries of the surface that nothing uses: a table that only grows proves nothing. */
export function unusedSurface(linkage: Linkage): readonly string[] {
  const used = usedSurface(linkage);
  return Object.entries(linkage.surface).flatMap(([owner, { members }]) =>
    used[owner] === undefined
      ? [owner]
      : members.filter((member) => !used[owner]?.includes(member)).map((member) => `${owner}.${member}`),
  );
}

/** Members whose source is a class of the compiler's package and that the real class there has not. */
export function unprovenSurface(surface: Surface, core: Classes): readonly string[] {
  return Object.entries(surface)
    .filter(([, { source }]) => source === 'kotlin-compiler')
    .flatMap(([owner, { members }]) => {
      const declared = core.get(owner);
      const classes = declared === undefined ? [] : [declared, ...ancestors(declared, core)];
      const has = new Set(classes.flatMap((each) => [...each.fields, ...each.methods]).map(signature));
      return declared === undefined
        ? [owner]
        : members.filter((name) => !has.has(name)).map((name) => `${owner}.${name}`);
    });
}

function typeProblems(type: string, own: ReadonlyMap<string, ClassFile>, linkage: Linkage): readonly string[] {
  if (own.has(type) || isJava(type)) return [];
  const internal = internalProblem(type);
  if (internal !== undefined) return [internal];
  if (isPlatform(type)) return type in linkage.surface ? [] : [`${type} is not in the surface`];
  return linkage.libraries.get(type) !== undefined ? [] : [`${type} is in no library of the IDE`];
}

function referenceProblems(
  reference: Reference,
  own: ReadonlyMap<string, ClassFile>,
  linkage: Linkage,
): readonly string[] {
  const owner = own.has(reference.owner) ? inheritedFrom(reference, own) : reference.owner;
  if (owner === undefined || isJava(owner)) return [];
  const used = { ...reference, owner };
  if (isPlatform(owner)) return surfaceProblems(used, linkage.surface);
  const array = owner.startsWith('[');
  return array || declares(used, linkage.libraries) ? [] : [`${owner}.${signature(used)} is in no library of the IDE`];
}

function surfaceProblems(reference: Reference, surface: Surface): readonly string[] {
  const internal = internalProblem(reference.owner);
  if (internal !== undefined) return [internal];
  return surface[reference.owner]?.members.includes(signature(reference))
    ? []
    : [`${reference.owner}.${signature(reference)} is not in the surface`];
}

/** The foreign class from which an own class has a member that it does not declare itself; `undefined` where it declares it. */
function inheritedFrom(reference: Reference, own: ReadonlyMap<string, ClassFile>): string | undefined {
  let at = own.get(reference.owner);
  let owner: string | undefined = reference.owner;
  while (at !== undefined) {
    if ([...at.fields, ...at.methods].some((member) => signature(member) === signature(reference))) return undefined;
    // A default method of an own interface, or what an own interface has from the platform.
    for (const each of at.interfaces.filter((name) => own.has(name)))
      if (inheritedFrom({ ...reference, owner: each }, own) === undefined) return undefined;
    owner = at.superclass;
    const platformInterface = at.interfaces.find((name) => !own.has(name) && isPlatform(name));
    if (owner === 'java.lang.Object') return platformInterface ?? owner;
    at = owner === undefined ? undefined : own.get(owner);
  }
  return owner;
}

/** The platform's methods that methods of a class override, each with the class that declares it. */
function overridden(each: ClassFile, own: ReadonlyMap<string, ClassFile>, platform: Classes): readonly Reference[] {
  const above = ancestors(each, { get: (name) => own.get(name) ?? platform.get(name) }).filter(({ name }) =>
    isPlatform(name),
  );
  return each.methods
    .filter(overridable)
    .flatMap((method) =>
      above
        .filter(({ methods }) =>
          methods.some((other) => overridable(other) && other.name === method.name && takesTheSame(other, method)),
        )
        .map(({ name }) => ({ owner: name, name: method.name, descriptor: method.descriptor })),
    );
}

function overridable({ name, static: isStatic, private: isPrivate }: Member): boolean {
  return !isStatic && !isPrivate && !name.startsWith('<');
}

function takesTheSame(one: Member, other: Member): boolean {
  return one.descriptor === other.descriptor;
}

function ancestors(each: ClassFile, known: Classes): readonly ClassFile[] {
  const direct = [each.superclass, ...each.interfaces].flatMap((name) => {
    const found = name === undefined ? undefined : known.get(name);
    return found === undefined ? [] : [found];
  });
  return [...new Set([...direct, ...direct.flatMap((parent) => ancestors(parent, known))])];
}

/** Whether a class of the libraries declares or inherits a member. What comes from Java itself counts. */
function declares(reference: Reference, libraries: Classes): boolean {
  const owner = libraries.get(reference.owner);
  if (owner === undefined) return false;
  return [owner, ...ancestors(owner, libraries)].some(
    (each) =>
      [...each.fields, ...each.methods].some((member) => signature(member) === signature(reference)) ||
      [each.superclass, ...each.interfaces].some(
        (name) => name !== undefined && name !== 'java.lang.Object' && isJava(name),
      ) ||
      objectMembers.has(signature(reference)),
  );
}

const objectMembers: ReadonlySet<string> = new Set([
  'equals(Ljava/lang/Object;)Z',
  'hashCode()I',
  'toString()Ljava/lang/String;',
  'getClass()Ljava/lang/Class;',
]);

/** The platform keeps what plugins must not use in packages and classes of these names, beside the annotation on public ones. */
function internalProblem(type: string): string | undefined {
  const found = internal.find((pattern) => pattern.test(type));
  return found === undefined ? undefined : `${type} is internal to the platform (${found.source})`;
}

const internal: readonly RegExp[] = [
  /^com\.intellij\.(?:.+\.)?impl\./,
  /^com\.intellij\.(?:.+\.)?internal\./,
  /^com\.intellij\.platform\.util\.coroutines\./,
  /^com\.intellij\.codeInsight\.inline\.completion\.session\./,
  /^com\.intellij\.ide\.plugins\.(?:IdeaPluginDescriptorImpl|PluginDescriptorLoader|PluginSet)\b/,
];

/** Whether a class is of the IDE itself, for which no jar is at hand. */
export function isPlatform(type: string): boolean {
  return /^(?:com\.intellij|com\.jetbrains|org\.intellij)\./.test(type);
}

function isJava(type: string): boolean {
  return /^(?:java|javax)\./.test(type) || /^\[/.test(type);
}

function signature({ name, descriptor }: { readonly name: string; readonly descriptor: string }): string {
  return `${name}${descriptor.startsWith('(') ? '' : ':'}${descriptor}`;
}

/** The classes that the members of a surface name in their descriptors. */
export function typesOfSurface(surface: Surface): readonly string[] {
  return [...new Set(Object.values(surface).flatMap(({ members }) => members.flatMap(typesOf)))].sort();
}
