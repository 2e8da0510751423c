import type { DefineSet } from './defines.ts';
import type { FileFacts } from './facts.ts';
import type { FileContent } from './file-content.ts';
import { fileKind } from './file-kind.ts';
import type { GrammarName } from './grammar.ts';
import { createIncrementalParser, type IncrementalParser } from './incremental.ts';
import type { Parse, ParserPool } from './parser.ts';
import { grammarsOf, type Reading, readFileFacts } from './read-facts.ts';
import { readFileTokens } from './tokens/read-tokens.ts';
import type { TokenFact } from './tokens/token-fact.ts';

/** Reads documents that change: their trees are kept, so that facts after a keystroke cost milliseconds. */
export interface OpenFacts {
  /** Facts of the present text; the same text gives the same object. */
  read(path: string, content: FileContent, defines: DefineSet): Promise<FileFacts>;
  /** What the names of the present text stand for, by position; `undefined` for kinds of file whose names are not told. */
  tokens(path: string, content: FileContent, defines: DefineSet): Promise<readonly TokenFact[] | undefined>;
  /** Free the trees of a document that was closed. */
  close(path: string): void;
}

interface OpenFile {
  readonly parsers: ReadonlyMap<GrammarName, Tracked>;
  last?: LastReading;
}

interface LastReading {
  readonly text: string;
  readonly defines: DefineSet;
  readonly facts: FileFacts;
  /** Once they were asked for. */
  tokens?: readonly TokenFact[] | undefined;
}

/**
 * A grammar's parser for one document. The first text of a reading is the document itself, and numbered ones are views
 * of it: they are parsed on from their last version. Others, such as blocks of a shader, are parsed whole.
 */
interface Tracked {
  readonly incremental: IncrementalParser;
  readonly whole: Parse;
}

/** Open documents over `pool`. */
export function createOpenFacts(pool: ParserPool): OpenFacts {
  const files = new Map<string, OpenFile>();
  const open = async (path: string): Promise<OpenFile> => {
    const known = files.get(path);
    if (known !== undefined) return known;
    const parsers = new Map<GrammarName, Tracked>();
    for (const name of grammarsOf[fileKind(path)] ?? []) {
      const parser = await pool.parser(name);
      parsers.set(name, { incremental: createIncrementalParser(parser), whole: parser.parse });
    }
    // Two readings of one document may have met at the parser.
    const file = files.get(path) ?? { parsers };
    files.set(path, file);
    return file;
  };
  return {
    async read(path, content, defines) {
      return readingOf(await open(path), content, { path, defines }).facts;
    },
    async tokens(path, content, defines) {
      const file = await open(path);
      const last = readingOf(file, content, { path, defines });
      last.tokens ??= readFileTokens(fileKind(path), content.text, last.facts, (name) => parseOf(file, name));
      return last.tokens;
    },
    close(path) {
      for (const { incremental } of files.get(path)?.parsers.values() ?? []) incremental.close();
      files.delete(path);
    },
  };
}

/** The last reading, if it was of the same text, else a new one. */
function readingOf(file: OpenFile, content: FileContent, about: Pick<Reading, 'path' | 'defines'>): LastReading {
  const { last } = file;
  const { path, defines } = about;
  if (last !== undefined && last.text === content.text && last.defines === defines) return last;
  const facts = readFileFacts(fileKind(path), content, { path, defines, parse: (name) => parseOf(file, name) });
  file.last = { text: content.text, defines, facts };
  return file.last;
}

function parseOf(file: OpenFile, name: GrammarName): Parse {
  const parser = file.parsers.get(name);
  if (parser === undefined) throw new Error(`the grammar ${name} was not loaded`);
  let first = true;
  return (text, use, view) => {
    const parse = first || view !== undefined ? parser.incremental.parse : parser.whole;
    first = false;
    return parse(text, use, view);
  };
}
