import { fileKind } from 'scenewright/src/syntax/file-kind.ts';
import type { ParserPool } from 'scenewright/src/syntax/parser.ts';
import { isUnityYaml } from 'scenewright/src/syntax/unity-yaml/scanner.ts';
import type { Row } from '#bench/row.ts';
import { yamlDisagreements } from '#kit/yaml-agreement.ts';
import type { Project } from './corpus.ts';

const largest = 2 * 1024 * 1024;

/** Whether the grammar and the scanner find the same objects and references in every Unity text asset. */
export async function measureAgreement(
  projects: readonly Project[],
  pool: ParserPool,
  progress: (text: string) => void,
): Promise<readonly Row[]> {
  const parser = await pool.parser('unity-yaml');
  let files = 0;
  let agreed = 0;
  for (const project of projects) {
    for (const { path, bytes } of project.files) {
      if (fileKind(path) !== 'yaml' || bytes.length > largest || !isUnityYaml(bytes)) continue;
      files++;
      const [first] = yamlDisagreements(bytes, parser);
      if (first === undefined) agreed++;
      else progress(`${project.name}/${path}: ${first}`);
    }
  }
  return [
    {
      what: 'Unity YAML files <= 2 MB on which grammar and scanner agree',
      value: `${agreed} of ${files}`,
      bar: 'all',
      ok: agreed === files,
    },
  ];
}
