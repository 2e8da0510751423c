import type { GrammarName } from 'scenewright/src/syntax/grammar.ts';
import type { SyntaxParser } from 'scenewright/src/syntax/parser.ts';
import { embeddedHlsl, type GrammarText, ownGrammars, projectsBelow, unityTexts } from '#kit/grammar-texts.ts';
import { knownFailures } from '#kit/known-failures.ts';
import { wasmBackend } from '#kit/parsers.ts';

/** How one of our grammars reads the files of public projects. */
export interface GrammarFailures {
  readonly grammar: GrammarName;
  readonly files: number;
  /** Files with an ERROR or MISSING node. */
  readonly withErrors: number;
  /** Those that no entry of `known-failures.txt` names. */
  readonly unnamed: readonly string[];
  /** Files that an entry names and that parse. */
  readonly stale: readonly string[];
}

/** Parse all files of the projects below `corpora`. An error in a block of HLSL counts against its `.shader`. */
export async function grammarFailures(corpora: string): Promise<readonly GrammarFailures[]> {
  const backend = wasmBackend();
  const hlsl = await backend.load('hlsl');
  const named = new Set(ownGrammars.flatMap((grammar) => knownFailures(grammar).flatMap(({ files }) => files)));
  const results: GrammarFailures[] = [];
  for (const grammar of ownGrammars) {
    const parser = await backend.load(grammar);
    const failing: string[] = [];
    const stale: string[] = [];
    let files = 0;
    for (const text of projectTexts(corpora)) {
      if (text.grammar !== grammar) continue;
      files++;
      const fails = hasError(parser, text) || embeddedHlsl(text, parser).some((block) => hasError(hlsl, block));
      if (fails) failing.push(text.name);
      else if (named.has(fileName(text.name))) stale.push(text.name);
    }
    const unnamed = failing.filter((name) => !named.has(fileName(name)));
    results.push({ grammar, files, withErrors: failing.length, unnamed, stale });
  }
  return results;
}

/** Longer assets only take time. */
const maximumBytes = 2 * 1024 * 1024;

function* projectTexts(corpora: string): Generator<GrammarText> {
  for (const { name, folder } of projectsBelow(corpora)) {
    for (const text of unityTexts(folder, maximumBytes)) yield { ...text, name: `${name}/${text.name}` };
  }
}

function hasError(parser: SyntaxParser, { text }: GrammarText): boolean {
  return parser.parse(text, (root) => root.currentNode.hasError);
}

function fileName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
