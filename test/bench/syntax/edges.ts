import { seededRandom } from 'scenewright/src/base/random.ts';
import { contentOfBytes } from 'scenewright/src/syntax/file-content.ts';
import { fileKind } from 'scenewright/src/syntax/file-kind.ts';
import type { FactReader } from 'scenewright/src/syntax/read-facts.ts';
import { isUnityYaml } from 'scenewright/src/syntax/unity-yaml/scanner.ts';
import { createAssetGraphBuilder } from 'scenewright/src/unity/asset-graph.ts';
import { isBuiltInGuid } from 'scenewright/src/unity/guid.ts';
import { createPrefabSources } from 'scenewright/src/unity/prefab/sources.ts';
import { openUnityFile } from 'scenewright/src/unity/unity-file.ts';
import { usagesIn } from 'scenewright/src/unity/usage.ts';
import { parseWellKnownGuids } from 'scenewright/src/unity/well-known-guids.ts';
import type { Row } from '#bench/row.ts';
import type { CorpusFile, Project } from './corpus.ts';
import { genericPath, type OpenPrefab } from './generic-path.ts';
import { type GenericObject, pathsOfGuid, readGeneric } from './generic-yaml.ts';

const sampleSize = 300;

/** The asset graph against a plain search for every GUID, and random edges against a general YAML library. */
export async function measureEdges(
  projects: readonly Project[],
  readFacts: FactReader,
  seed: number,
  progress: (text: string) => void,
): Promise<readonly Row[]> {
  let same = true;
  let edges = 0;
  const candidates: Candidate[] = [];
  for (const project of projects) {
    const { found, expected, definitions } = await edgesOf(project, readFacts);
    edges += expected.size;
    for (const edge of expected)
      if (!found.has(edge)) same = different(progress, `not in the graph: ${project.name} ${edge}`);
    for (const edge of found)
      if (!expected.has(edge)) same = different(progress, `only in the graph: ${project.name} ${edge}`);
    candidates.push(...candidatesOf(project, definitions));
  }
  const sampled = await sample(candidates, seed, progress);
  return [
    {
      what: `references as a search for every guid finds them (${edges} edges)`,
      value: same ? 'identical' : 'different',
      bar: 'identical',
      ok: same,
    },
    {
      what: `random edges with GameObject path and property as a YAML library reads them (${sampled.unknown} others it cannot tell)`,
      value: `${sampled.agreed} of ${sampled.asked}`,
      bar: `${sampleSize} of ${sampleSize}`,
      ok: sampled.agreed === sampleSize,
    },
  ];
}

function different(progress: (text: string) => void, text: string): false {
  progress(text);
  return false;
}

/** Any spelling of `guid` with its separator and 32 digits; keys that merely end in it are other things. */
const everyGuid =
  /(?:(?<![A-Za-z_])guid|m_AssetGUID|(?<![A-Za-z_])GUID(?=:))\\?"?\s*[:=]\s*(?:\\?")?([0-9a-f]{32})(?![0-9A-Za-z_])/g;

async function edgesOf(project: Project, readFacts: FactReader) {
  const graph = createAssetGraphBuilder(parseWellKnownGuids(new Uint8Array()));
  const expected = new Set<string>();
  const definitions = new Map<string, string>();
  for (const { path, bytes } of project.files) {
    const facts = await readFacts(path, contentOfBytes(bytes), project.defines(path));
    graph.update(path, undefined, facts);
    const text = Buffer.from(bytes).toString('latin1');
    const own = path.endsWith('.meta') ? /^guid: ([0-9a-f]{32})/m.exec(text)?.[1] : undefined;
    if (own !== undefined) definitions.set(own, path.slice(0, -'.meta'.length));
    if (fileKind(path) === 'csharp' || fileKind(path) === 'hlsl') continue;
    for (const match of text.matchAll(everyGuid)) {
      const guid = match[1] ?? '';
      if (guid !== own && !isBuiltInGuid(guid)) expected.add(`${path} ${guid}`);
    }
  }
  const found = new Set<string>();
  for (const [guid, paths] of graph.freeze().mentions.entries()) for (const path of paths) found.add(`${path} ${guid}`);
  return { found, expected, definitions };
}

/** One reference that could be drawn. */
interface Candidate {
  readonly project: Project;
  readonly file: CorpusFile;
  readonly definitions: ReadonlyMap<string, string>;
  readonly fileId: string;
  readonly guid: string;
}

function candidatesOf(project: Project, definitions: ReadonlyMap<string, string>): readonly Candidate[] {
  return project.files.flatMap((file) => {
    if (fileKind(file.path) !== 'yaml' || !isUnityYaml(file.bytes) || file.bytes.length > 2 * 1024 * 1024) return [];
    const text = Buffer.from(file.bytes).toString('latin1');
    return text
      .split(/^--- /m)
      .slice(1)
      .flatMap((part): Candidate[] => {
        const fileId = /^!u!\d+ &(-?\d+)/.exec(part)?.[1] ?? '';
        const guids = new Set(Array.from(part.matchAll(/guid: ([0-9a-f]{32})/g), (match) => match[1] ?? ''));
        return [...guids].flatMap((guid) =>
          isBuiltInGuid(guid) ? [] : [{ project, file, definitions, fileId, guid }],
        );
      });
  });
}

async function sample(candidates: readonly Candidate[], seed: number, progress: (text: string) => void) {
  const random = seededRandom(seed);
  const generic = new Map<CorpusFile, ReadonlyMap<string, GenericObject>>();
  const read = (file: CorpusFile) => {
    const known = generic.get(file) ?? readGeneric(new TextDecoder().decode(file.bytes));
    generic.set(file, known);
    return known;
  };
  let asked = 0;
  let agreed = 0;
  let unknown = 0;
  for (let tries = 0; asked < sampleSize && tries < 20 * sampleSize; tries++) {
    const candidate = candidates[Math.floor(random() * candidates.length)];
    if (candidate === undefined) break;
    const { project, file, definitions, fileId, guid } = candidate;
    const byPath = (path: string) => project.files.find((other) => other.path === path);
    const open: OpenPrefab = (wanted) => {
      const prefab = byPath(definitions.get(wanted) ?? '');
      return prefab === undefined || !prefab.path.endsWith('.prefab') ? undefined : read(prefab);
    };
    const objects = read(file);
    const path = genericPath(objects, fileId, open);
    const object = objects.get(fileId);
    if (path === 'unknown' || object === undefined) {
      unknown++;
      continue;
    }
    asked++;
    const expected = pathsOfGuid(object.body, guid)
      .map((property) => `${path ?? ''} ${property}`)
      .sort();
    const sources = createPrefabSources(
      (wanted) => definitions.get(wanted),
      async (wanted) => {
        const found = byPath(wanted);
        return found === undefined ? undefined : openUnityFile(wanted, found.bytes);
      },
    );
    const rows = await usagesIn(openUnityFile(file.path, file.bytes), guid, sources);
    const actual = rows
      .filter((row) => row.fileId === fileId)
      .map((row) => `${row.gameObject ?? ''} ${row.property ?? ''}`)
      .sort();
    if (expected.join('\n') === actual.join('\n')) agreed++;
    else
      progress(
        `differs: ${project.name}/${file.path} &${fileId} ${guid}: ${expected.join(' | ')} <> ${actual.join(' | ')}`,
      );
  }
  return { asked, agreed, unknown };
}
