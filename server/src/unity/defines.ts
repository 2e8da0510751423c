import { baseName, extensionOf, folderOf } from '#base/path.ts';
import type { AssemblyFacts } from '#syntax/asmdef/assembly-facts.ts';
import type { DefineSet } from '#syntax/defines.ts';
import type { FileFacts } from '#syntax/facts.ts';
import { versionCovers } from './package-version.ts';
import type { ProjectInfo } from './project.ts';
import { isAtLeast, parseUnityVersion } from './version.ts';

/** Answers for a script which names its compiler would take as defined in the editor. */
export type DefineSource = (path: string) => DefineSet;

/** Whether a file has a say in what is defined; see `createDefineSource`. */
export function affectsDefines(path: string): boolean {
  const extension = extensionOf(path);
  return ['.asmdef', '.asmref', '.rsp'].includes(extension) || path === playerSettings;
}

const playerSettings = 'ProjectSettings/ProjectSettings.asset';
/** Response files that Unity hands to its compiler. */
const responseFiles: ReadonlySet<string> = new Set(['csc.rsp', 'mcs.rsp', 'smcs.rsp', 'gmcs.rsp']);

/**
 * What is defined by Unity's version and platform, by the project's scripting defines, by `csc.rsp` at the root of
 * `Assets` or beside an assembly definition, and by the version defines of the nearest assembly definition. `files` are
 * those that `affectsDefines`; others may be among them.
 */
export function createDefineSource(files: Iterable<readonly [string, FileFacts]>, project: ProjectInfo): DefineSource {
  const everywhere = new Set([...editorDefines, ...versionDefines(project.unityVersion)]);
  const assemblies = new Map<string, AssemblyFacts>();
  const responses = new Map<string, readonly string[]>();
  for (const [path, facts] of files) {
    if (path === playerSettings) for (const name of scriptingDefines(facts)) everywhere.add(name);
    else if (responseFiles.has(baseName(path).toLowerCase())) responses.set(folderOf(path), definesOf(facts));
    else if (facts.assembly !== undefined) assemblies.set(folderOf(path), facts.assembly);
  }
  for (const name of responses.get('Assets') ?? []) everywhere.add(name);
  const byName = new Map(
    [...assemblies].flatMap(([folder, { isReference, name }]) => (isReference ? [] : [[name, folder] as const])),
  );
  const sets = new Map<string, DefineSet>();
  const setOf = (folder: string): DefineSet => {
    const known = sets.get(folder);
    if (known !== undefined) return known;
    const assembly = assemblies.get(folder);
    if (assembly === undefined) return folder === '' ? everywhere : setOf(folderOf(folder));
    const target = assembly.isReference ? byName.get(assembly.name) : folder;
    const own = target === undefined ? undefined : assemblies.get(target);
    const made = new Set([...everywhere, ...(responses.get(target ?? folder) ?? []), ...versioned(own, project)]);
    sets.set(folder, made);
    return made;
  };
  return (path) => setOf(folderOf(path));
}

/** What holds in the editor with a desktop player as its target, which is what people see in their editor. */
const editorDefines = [
  'UNITY_EDITOR',
  'UNITY_EDITOR_64',
  'UNITY_EDITOR_WIN',
  'UNITY_STANDALONE',
  'UNITY_STANDALONE_WIN',
  'UNITY_64',
  'UNITY_ASSERTIONS',
  'UNITY_INCLUDE_TESTS',
  'ENABLE_MONO',
  'ENABLE_PROFILER',
  'ENABLE_UNITY_COLLECTIONS_CHECKS',
  'ENABLE_BURST_AOT',
  'NET_STANDARD_2_0',
  'NET_STANDARD_2_1',
  'NET_STANDARD',
  'NETSTANDARD',
  'NETSTANDARD2_1',
  'CSHARP_7_OR_LATER',
  'CSHARP_7_3_OR_NEWER',
  'DEBUG',
  'TRACE',
];

/** Unity's releases in their order, by the two first parts of the version. */
const releases: readonly (readonly [number, number])[] = [
  ...[3, 4, 5, 6].map((minor): [number, number] => [5, minor]),
  ...[2017, 2018, 2019, 2020, 2021, 2022, 2023].flatMap((year) =>
    [1, 2, 3, 4].map((minor): [number, number] => [year, minor]),
  ),
  ...Array.from({ length: 10 }, (_, minor): [number, number] => [6000, minor]),
];

/** `UNITY_2022_3_OR_NEWER` and its elders, `UNITY_2022_3_62`, `UNITY_2022_3`, `UNITY_2022`. */
function versionDefines(version: string | undefined): readonly string[] {
  const parsed = parseUnityVersion(version ?? '');
  // A project of unknown version is read as one of today.
  if (parsed === undefined) return releases.map(orNewer);
  const { major, minor, patch } = parsed;
  const exact = [`UNITY_${major}`, `UNITY_${major}_${minor}`, `UNITY_${major}_${minor}_${patch}`];
  return [...exact, ...releases.filter((release) => isAtLeast(parsed, ...release)).map(orNewer)];
}

function orNewer([major, minor]: readonly [number, number]): string {
  return `UNITY_${major}_${minor}_OR_NEWER`;
}

/** The scripting defines of the desktop player, or where it has none of the first platform that has some. */
function scriptingDefines(facts: FileFacts): readonly string[] {
  const defines = (facts.terms ?? []).filter((term) => term.kind === 'define');
  const group = defines.find(({ detail }) => detail === 'Standalone' || detail === '1') ?? defines[0];
  return defines.filter(({ detail }) => detail === group?.detail).map(({ name }) => name);
}

function definesOf(facts: FileFacts): readonly string[] {
  return (facts.terms ?? []).flatMap(({ kind, name }) => (kind === 'define' ? [name] : []));
}

function versioned(assembly: AssemblyFacts | undefined, project: ProjectInfo): readonly string[] {
  return (assembly?.versionDefines ?? []).flatMap((rule) => {
    const version = rule.package === 'Unity' ? project.unityVersion : project.packages.get(rule.package);
    return version !== undefined && versionCovers(rule.expression, version) ? [rule.define] : [];
  });
}
