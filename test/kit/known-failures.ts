import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { GrammarName } from 'scenewright/src/syntax/grammar.ts';
import { grammarFolder } from './grammar-texts.ts';

/** A construct that a grammar is known not to read. */
export interface KnownFailure {
  readonly construct: string;
  /** Names of public files that hold it, without their folders. */
  readonly files: readonly string[];
  /** The shortest text that shows it, written for this list. */
  readonly snippet: string;
}

/** The list of one of our grammars. Its format is told in grammars/README.md. */
export function knownFailures(grammar: GrammarName): readonly KnownFailure[] {
  return parseKnownFailures(readFileSync(join(grammarFolder(grammar), 'known-failures.txt'), 'utf8'));
}

/** Read a list; throws at a line that has no place in one, so that a slip of the pen cannot hide an entry. */
export function parseKnownFailures(list: string): readonly KnownFailure[] {
  const entries: KnownFailure[] = [];
  let rest = list;
  while (true) {
    rest = rest.replace(/^(?:#(?!#).*\n|\n)+/, '');
    if (rest === '') return entries;
    const match = entryPattern.exec(rest);
    if (match === null) throw new Error(`no entry of known failures: ${rest.split('\n', 1)[0]}`);
    const [whole, construct = '', files = '', snippet = ''] = match;
    entries.push({ construct, files: files.trimEnd().split('\n').map(fileName), snippet });
    rest = rest.slice(whole.length);
  }
}

/** `## construct`, files one a line, and a snippet between two lines `~~~`. */
const entryPattern = /^## (.+)\n((?:[^#~\n].*\n)+)~~~\n([\s\S]*?\n)~~~\n/;

/** What stands in brackets behind a name tells where the file comes from. */
function fileName(line: string): string {
  return line.replace(/\s*\(.*\)\s*$/, '');
}
