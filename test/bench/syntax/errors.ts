import { contentOfBytes } from 'scenewright/src/syntax/file-content.ts';
import { fileKind } from 'scenewright/src/syntax/file-kind.ts';
import type { ParserPool } from 'scenewright/src/syntax/parser.ts';
import type { FactReader } from 'scenewright/src/syntax/read-facts.ts';
import { isUnityYaml } from 'scenewright/src/syntax/unity-yaml/scanner.ts';
import { atMost, percent, type Row } from '#bench/row.ts';
import type { Project } from './corpus.ts';

/** Files with parse errors by kind, and how much of C# stands in branches that are switched off. */
export async function measureErrors(
  projects: readonly Project[],
  readFacts: FactReader,
  pool: ParserPool,
  progress: (text: string) => void,
): Promise<readonly Row[]> {
  const counts = { csharp: [0, 0], shader: [0, 0], hlsl: [0, 0], yaml: [0, 0] } satisfies Record<string, number[]>;
  let scripts = 0;
  let blanked = 0;
  const yaml = await pool.parser('unity-yaml');
  for (const { name, files, defines } of projects) {
    for (const { path, bytes } of files) {
      const kind = fileKind(path);
      if (kind !== 'csharp' && kind !== 'shader' && kind !== 'hlsl' && kind !== 'yaml') continue;
      if (kind === 'yaml' && (!isUnityYaml(bytes) || bytes.length > 2 * 1024 * 1024)) continue;
      const content = contentOfBytes(bytes);
      const facts = await readFacts(path, content, defines(path));
      const broken =
        facts.problems.some(({ code }) => code === 'syntax') ||
        (kind === 'yaml' && yaml.parse(content.text, (root) => root.currentNode.hasError));
      counts[kind][0] = (counts[kind][0] ?? 0) + 1;
      if (broken) {
        counts[kind][1] = (counts[kind][1] ?? 0) + 1;
        progress(`error in ${name}/${path}`);
      }
      if (kind !== 'csharp') continue;
      scripts += content.text.length;
      blanked += (facts.csharp?.inactive ?? []).reduce((sum, { start, end }) => sum + end - start, 0);
    }
  }
  const row = (what: string, [files = 0, errors = 0]: readonly number[], bar: number): Row =>
    atMost(`files with parse errors: ${what} (${errors} of ${files})`, errors / files, bar, percent);
  return [
    row('C#', counts.csharp, 0.004),
    row('ShaderLab', counts.shader, 0.015),
    row('HLSL', counts.hlsl, 0.04),
    row('Unity YAML, by grammar or scanner', counts.yaml, 0.006),
    { what: 'share of C# in branches that are switched off', value: percent(blanked / scripts) },
  ];
}
