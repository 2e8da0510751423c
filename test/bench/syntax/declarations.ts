import { contentOfBytes } from 'scenewright/src/syntax/file-content.ts';
import { fileKind } from 'scenewright/src/syntax/file-kind.ts';
import type { FactReader } from 'scenewright/src/syntax/read-facts.ts';
import { atLeast, fixed, type Row } from '#bench/row.ts';
import type { Project } from './corpus.ts';

/** Type declarations that a lexer of its own finds, and how many of them are facts. */
export async function measureDeclarations(
  projects: readonly Project[],
  readFacts: FactReader,
  progress: (text: string) => void,
): Promise<readonly Row[]> {
  let found = 0;
  let known = 0;
  for (const { name, files, defines } of projects) {
    for (const { path, bytes } of files) {
      if (fileKind(path) !== 'csharp') continue;
      const content = contentOfBytes(bytes);
      const facts = await readFacts(path, content, defines(path));
      const left = facts.symbols.map((symbol) => `${symbol.kind} ${symbol.name}`);
      for (const declared of typesIn(content.text)) {
        found++;
        const at = left.indexOf(declared);
        if (at === -1) progress(`not a fact: ${declared} in ${name}/${path}`);
        else {
          known++;
          left.splice(at, 1);
        }
      }
    }
  }
  return [
    atLeast(
      `type declarations of an independent lexer that are facts (${known} of ${found})`,
      known / found,
      0.995,
      fixed,
    ),
  ];
}

/**
 * Comments and literals, or a declaration. Written apart from the product's lexer: one expression over the whole text.
 * Interpolated strings end at the first quote that is not doubled or escaped, which is exact for those without quotes in
 * their holes.
 */
const tokens =
  /\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$)|"""[\s\S]*?"""|\$?@\$?"(?:[^"]|"")*"|\$?"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|^[ \t]*#[^\n]*|(?<![\w.@])(class|struct|interface|enum|record)\s+(?:(class|struct)\s+)?([\p{L}_][\p{L}\p{N}_]*)(?=\s*[<({:;\n]|\s+where\b|\s*\/[/*])/gmu;

/** Words that follow `class` or `struct` in constraints and the like, and are no names. */
const notNames = new Set(['where', 'new', 'class', 'struct', 'unmanaged', 'notnull']);

function typesIn(text: string): readonly string[] {
  return Array.from(text.matchAll(tokens)).flatMap(([, keyword, , name]) =>
    keyword === undefined || name === undefined || notNames.has(name) ? [] : [`${keyword} ${name}`],
  );
}
