import { extensionOf } from '#base/path.ts';
import { assemblyFacts } from './asmdef/facts.ts';
import { conflictMarkers } from './conflict-markers.ts';
import { csharpFacts } from './csharp/facts.ts';
import type { DefineSet } from './defines.ts';
import type { FileFacts, FileKind } from './facts.ts';
import type { FileContent } from './file-content.ts';
import { fileKind } from './file-kind.ts';
import type { GrammarName } from './grammar.ts';
import { countGuids, guidsIn } from './guid-refs.ts';
import { hlslFileFacts } from './hlsl/facts.ts';
import { inputFacts } from './input-actions/facts.ts';
import { metaFacts } from './meta/facts.ts';
import type { Parse, ParserPool } from './parser.ts';
import { responseFileFacts } from './response-file/facts.ts';
import { shaderGraphFacts } from './shadergraph/facts.ts';
import { shaderFileFacts } from './shaderlab/facts.ts';
import { uiFacts } from './ui/facts.ts';
import { unityYamlFacts } from './unity-yaml/facts.ts';

/** Reads one file into plain facts; never fails on content. `defines` is what its preprocessor takes as defined. */
export type FactReader = (path: string, content: FileContent, defines: DefineSet) => Promise<FileFacts>;

/** What the readers of languages get beside the content. */
export interface Reading {
  readonly path: string;
  readonly defines: DefineSet;
  /** The parse function of a grammar that `grammarsOf` names for the file's kind. */
  parse(name: GrammarName): Parse;
}

/** A reader over `pool`, which loads a grammar when the first file needs it. */
export function createFactReader(pool: ParserPool): FactReader {
  return async (path, content, defines) => {
    const kind = fileKind(path);
    const parsers = new Map<GrammarName, Parse>();
    for (const name of grammarsOf[kind] ?? []) parsers.set(name, (await pool.parser(name)).parse);
    return readFileFacts(kind, content, { path, defines, parse: (name) => found(parsers, name) });
  };
}

/** Grammars that must be loaded before files of a kind are read. */
export const grammarsOf: Partial<Readonly<Record<FileKind, readonly GrammarName[]>>> = {
  csharp: ['c-sharp'],
  shader: ['shaderlab', 'hlsl'],
  hlsl: ['hlsl'],
};

/** Facts of one file. */
export function readFileFacts(kind: FileKind, content: FileContent, reading: Reading): FileFacts {
  const reader = kind === 'other' ? otherReaders[extensionOf(reading.path)] : readers[kind];
  const facts = (reader ?? textReferences)(content, reading);
  const conflicts = scanned.has(kind) ? [] : conflictMarkers(content.text);
  return { kind, ...facts, problems: [...facts.problems, ...conflicts] };
}

/** Kinds whose readers look for conflict markers themselves. */
const scanned: ReadonlySet<FileKind> = new Set(['yaml', 'meta', 'shadergraph']);

type KindReader = (content: FileContent, reading: Reading) => Omit<FileFacts, 'kind'>;

const readers: Readonly<Record<Exclude<FileKind, 'other'>, KindReader>> = {
  csharp: ({ text }, { defines, parse }) => csharpFacts(text, defines, parse('c-sharp')),
  shader: ({ text }, { parse }) => ({
    ...shaderFileFacts(text, parse('shaderlab'), parse('hlsl')),
    guidRefs: countGuids(guidsIn(text)),
  }),
  hlsl: ({ text }, { parse }) => hlslFileFacts(text, parse('hlsl')),
  shadergraph: ({ text }, { path }) => ({ ...shaderGraphFacts(text, path), guidRefs: countGuids(guidsIn(text)) }),
  yaml: ({ bytes }) => unityYamlFacts(bytes),
  meta: ({ text }) => metaFacts(text),
  asmdef: ({ text }, { path }) => ({ ...assemblyFacts(text, path), guidRefs: countGuids(guidsIn(text)) }),
};

/** Readers of files of kind `other` by extension. */
const otherReaders: Readonly<Record<string, KindReader>> = {
  '.inputactions': ({ text }) => ({ ...inputFacts(text), guidRefs: countGuids(guidsIn(text)) }),
  '.rsp': ({ text }) => responseFileFacts(text),
  '.uxml': ({ text }, { path }) => ({ ...uiFacts(text, path), guidRefs: countGuids(guidsIn(text)) }),
  '.uss': ({ text }, { path }) => ({ ...uiFacts(text, path), guidRefs: countGuids(guidsIn(text)) }),
  '.tss': ({ text }, { path }) => ({ ...uiFacts(text, path), guidRefs: countGuids(guidsIn(text)) }),
};

function textReferences({ text }: FileContent): Omit<FileFacts, 'kind'> {
  return { symbols: [], problems: [], guidRefs: countGuids(guidsIn(text)) };
}

function found(parsers: ReadonlyMap<GrammarName, Parse>, name: GrammarName): Parse {
  const parse = parsers.get(name);
  if (parse === undefined) throw new Error(`the grammar ${name} was not loaded`);
  return parse;
}
