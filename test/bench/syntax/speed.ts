import { noDefines } from 'scenewright/src/syntax/defines.ts';
import { contentOfBytes } from 'scenewright/src/syntax/file-content.ts';
import { fileKind } from 'scenewright/src/syntax/file-kind.ts';
import type { FactReader } from 'scenewright/src/syntax/read-facts.ts';
import { unityYamlFacts } from 'scenewright/src/syntax/unity-yaml/facts.ts';
import { isUnityYaml, scanUnityYaml } from 'scenewright/src/syntax/unity-yaml/scanner.ts';
import { atLeast, cpu, median, type Row, ratio, speed } from '#bench/row.ts';
import type { CorpusFile, Project } from './corpus.ts';

const runs = 5;
const sceneSize = 50_000_000;

/** How fast files are read: CPU time, medians of five runs after one that warms up. */
export async function measureSpeed(
  projects: readonly Project[],
  readFacts: FactReader,
  rawParse: (text: string) => void,
): Promise<readonly Row[]> {
  const scene = sceneOf(projects);
  const scan = await cpuOf(() => scanUnityYaml(scene));
  const scanFacts = await cpuOf(() => unityYamlFacts(scene));
  const hlsl = filesOf(projects, 'hlsl');
  const hlslTime = await cpuOf(async () => {
    for (const { path, bytes } of hlsl) await readFacts(path, contentOfBytes(bytes), noDefines);
  });
  const scripts = projects.flatMap(({ files, defines }) =>
    files.flatMap((file) => (fileKind(file.path) === 'csharp' ? [{ ...file, defines: defines(file.path) }] : [])),
  );
  const texts = scripts.map(({ bytes }) => new TextDecoder().decode(bytes));
  const ratios: number[] = [];
  const speeds: number[] = [];
  for (let run = 0; run <= runs; run++) {
    const raw = await once(() => texts.forEach(rawParse));
    const ours = await once(async () => {
      for (const { path, bytes, defines } of scripts) await readFacts(path, contentOfBytes(bytes), defines);
    });
    if (run === 0) continue;
    ratios.push(raw / ours);
    speeds.push(sizeOf(scripts) / 1000 / ours);
  }
  return [
    atLeast('scanner on a 50 MB scene of real objects', scene.length / 1000 / scan, 60, speed),
    { what: 'the same with all facts', value: speed(scene.length / 1000 / scanFacts) },
    atLeast(`HLSL, facts of ${hlsl.length} files`, sizeOf(hlsl) / 1000 / hlslTime, 3, speed),
    atLeast(`C#, facts of ${scripts.length} files ÷ the raw parser alone (CPU speed)`, median(ratios), 0.9, ratio),
    { what: 'C#, facts', value: speed(median(speeds)) },
  ];
}

function filesOf(projects: readonly Project[], kind: string): readonly CorpusFile[] {
  return projects.flatMap(({ files }) => files.filter(({ path }) => fileKind(path) === kind));
}

function sizeOf(files: readonly CorpusFile[]): number {
  return files.reduce((sum, { bytes }) => sum + bytes.length, 0);
}

/** Scenes and prefabs one after the other until there are 50 MB. */
function sceneOf(projects: readonly Project[]): Uint8Array {
  const parts = filesOf(projects, 'yaml').filter(
    ({ path, bytes }) => /\.(?:unity|prefab)$/.test(path) && isUnityYaml(bytes),
  );
  const scene = Buffer.alloc(sceneSize);
  for (let at = 0, next = 0; at < sceneSize && parts.length > 0; next++) {
    const part = parts[next % parts.length]?.bytes ?? new Uint8Array();
    at += Buffer.from(part).copy(scene, at);
  }
  return scene;
}

async function once(work: () => unknown): Promise<number> {
  const started = cpu();
  await work();
  return cpu() - started;
}

async function cpuOf(work: () => unknown): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run <= runs; run++) {
    const taken = await once(work);
    if (run > 0) times.push(taken);
  }
  return median(times);
}
