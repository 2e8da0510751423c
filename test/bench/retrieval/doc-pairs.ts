import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { createDocPairCollector, type DocPairs } from 'scenewright/src/retrieval/evaluation/doc-pairs.ts';
import { noDefines } from 'scenewright/src/syntax/defines.ts';
import { contentOfText } from 'scenewright/src/syntax/file-content.ts';
import type { FactReader } from 'scenewright/src/syntax/read-facts.ts';

/** The methods of C# packages below `packages` and the summaries that describe them. */
export async function readDocPairs(
  packages: string,
  names: readonly string[],
  readFacts: FactReader,
): Promise<DocPairs> {
  const collector = createDocPairCollector();
  for (const path of names.flatMap((name) => scriptsBelow(packages, name))) {
    const text = readFileSync(join(packages, path), 'utf8');
    collector.add(path, text, await readFacts(path, contentOfText(text), noDefines));
  }
  return collector.pairs();
}

function scriptsBelow(packages: string, name: string): readonly string[] {
  return readdirSync(join(packages, name), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.cs'))
    .map((entry) => relative(packages, join(entry.parentPath, entry.name)))
    .sort();
}
