import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Chunk } from 'scenewright/src/retrieval/chunk.ts';
import { noDefines } from 'scenewright/src/syntax/defines.ts';
import { contentOfText } from 'scenewright/src/syntax/file-content.ts';
import type { FactReader } from 'scenewright/src/syntax/read-facts.ts';

/** A method without its doc comment. Overloads have the same `key`. */
export interface MethodPassage {
  readonly key: string;
  readonly chunk: Chunk;
}

/** A summary, and the keys of the methods that have it. */
export interface Summary {
  readonly text: string;
  readonly keys: ReadonlySet<string>;
}

/** The methods of C# packages and the summaries that describe them: research/retrieval-and-models.md, section 0. */
export async function readDocPairs(
  packages: string,
  names: readonly string[],
  readFacts: FactReader,
): Promise<{ readonly passages: readonly MethodPassage[]; readonly summaries: readonly Summary[] }> {
  const passages: MethodPassage[] = [];
  const keysOf = new Map<string, Set<string>>();
  const bodies = new Set<string>();
  for (const path of names.flatMap((name) => scriptsBelow(packages, name))) {
    const text = readFileSync(join(packages, path), 'utf8');
    const facts = await readFacts(path, contentOfText(text), noDefines);
    for (const symbol of facts.symbols) {
      if (symbol.kind !== 'method') continue;
      const body = text.slice(symbol.span.start, symbol.span.end).replace(docLines, '');
      const folded = body.replace(/\s+/g, ' ').trim();
      if ((folded.match(/\w+|[^\s\w]/g)?.length ?? 0) < minimumTokens || bodies.has(folded)) continue;
      bodies.add(folded);
      const key = `${path}\n${symbol.container}\n${symbol.name}`;
      const owner = symbol.container.slice(symbol.container.lastIndexOf('.') + 1);
      passages.push({
        key,
        chunk: {
          path,
          kind: 'script',
          symbol: `${symbol.container}.${symbol.name}`,
          name: symbol.name,
          owner,
          line: text.slice(0, symbol.span.start).split('\n').length,
          endLine: 1,
          comment: '',
          body: `class ${owner}\n${body}`,
        },
      });
      const summary = cleaned(symbol.doc ?? '');
      const words = summary.split(' ').length;
      if (words < 4 || words > 60) continue;
      const known = keysOf.get(summary);
      if (known === undefined) keysOf.set(summary, new Set([key]));
      else known.add(key);
    }
  }
  return { passages, summaries: [...keysOf].map(([text, keys]) => ({ text, keys })) };
}

const minimumTokens = 15;
const docLines = /^[ \t]*\/\/\/.*$/gm;

/** A summary without tags, its `cref`s as plain names. */
function cleaned(doc: string): string {
  return doc
    .replace(/<(?:see|paramref|typeparamref)[^>]*?(?:cref|langword|name)="(?:[A-Z]:)?([^"]*)"[^>]*>/g, '$1')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

function scriptsBelow(packages: string, name: string): readonly string[] {
  return readdirSync(join(packages, name), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.cs'))
    .map((entry) => relative(packages, join(entry.parentPath, entry.name)))
    .sort();
}
