import { csharpSymbols } from './csharp/facts.ts';
import type { FileFacts, FileKind, SymbolFact } from './facts.ts';
import { fileKind } from './file-kind.ts';
import { hlslSymbols } from './hlsl/facts.ts';
import { type ParserPool, problemsOf, type SyntaxParser } from './parser.ts';
import { shaderLabFacts } from './shaderlab/facts.ts';
import { countGuids, unityYamlFacts } from './unity-yaml/facts.ts';

/** A file's content in the two forms that readers need. */
export interface FileContent {
  readonly bytes: Uint8Array;
  /** The bytes as UTF-8 text; invalid sequences read as U+FFFD, a byte-order mark is dropped. */
  readonly text: string;
}

/** Make content from bytes. */
export function contentOfBytes(bytes: Uint8Array): FileContent {
  let text: string | undefined;
  return {
    bytes,
    get text() {
      text ??= new TextDecoder().decode(bytes);
      return text;
    },
  };
}

/** Make content from an editor's text. */
export function contentOfText(text: string): FileContent {
  return { bytes: Buffer.from(text, 'utf8'), text };
}

/** Reads one file into plain facts; never fails on content. */
export type FactReader = (path: string, content: FileContent) => Promise<FileFacts>;

/** A reader over `pool`, which loads a grammar when the first file needs it. */
export function createFactReader(pool: ParserPool): FactReader {
  return async (path, content) => {
    const kind = fileKind(path);
    return { kind, ...(await readers[kind](pool, content)) };
  };
}

type KindReader = (pool: ParserPool, content: FileContent) => Promise<Omit<FileFacts, 'kind'>>;

const readers: Readonly<Record<FileKind, KindReader>> = {
  async csharp(pool, { text }) {
    const parser = await pool.parser('c-sharp');
    return parser.parse(text, (root) => ({ symbols: csharpSymbols(root, text), problems: problemsOf(root) }));
  },
  async shader(pool, { text }) {
    const [shaderLab, hlsl] = await Promise.all([pool.parser('shaderlab'), pool.parser('hlsl')]);
    return shaderLab.parse(text, (root) => {
      const facts = shaderLabFacts(root);
      const blocks = facts.code
        .filter((block) => block.language === 'hlsl')
        .map((block) => hlslFacts(hlsl, text.slice(block.start, block.end), block.start, facts.shader?.name ?? ''));
      return {
        symbols: [...facts.symbols, ...blocks.flatMap((block) => block.symbols)],
        problems: [...problemsOf(root), ...blocks.flatMap((block) => block.problems)],
        ...(facts.shader === undefined ? {} : { shader: facts.shader }),
      };
    });
  },
  async hlsl(pool, { text }) {
    return hlslFacts(await pool.parser('hlsl'), text, 0, '');
  },
  async yaml(_, { bytes }) {
    return unityYamlFacts(bytes);
  },
  async meta(_, { text }) {
    const guid = /^guid: ([0-9a-f]{32})\s*$/m.exec(text)?.[1];
    const others = guidsIn(text).filter((other) => other !== guid);
    return { symbols: [], problems: [], guidRefs: countGuids(others), ...(guid === undefined ? {} : { guid }) };
  },
  async shadergraph(_, { text }) {
    return textReferences(text);
  },
  async asmdef(_, { text }) {
    return textReferences(text);
  },
  async other(_, { text }) {
    return textReferences(text);
  },
};

function hlslFacts(
  parser: SyntaxParser,
  text: string,
  shift: number,
  container: string,
): Pick<FileFacts, 'symbols' | 'problems'> {
  return parser.parse(text, (root) => {
    const symbols: readonly SymbolFact[] = hlslSymbols(root, text, shift, container);
    const problems = problemsOf(root).map((problem) => ({
      ...problem,
      span: { start: problem.span.start + shift, end: problem.span.end + shift },
    }));
    return { symbols, problems };
  });
}

function textReferences(text: string): Omit<FileFacts, 'kind'> {
  return { symbols: [], problems: [], guidRefs: countGuids(guidsIn(text)) };
}

/**
 * The forms in which text assets name a GUID: `guid: …` (YAML and the YAML-like text inside shader graphs), `"guid": "…"`,
 * `guid=…` (UXML, USS), `GUID:…` (assembly definitions), `m_AssetGUID: …` (Addressables).
 */
const guidForms =
  /(?:\bguid:\s*|\\?"guid\\?":\s*\\?"|\bguid=|\bGUID:|\bm_AssetGUID:\s*)([0-9a-f]{32})(?![0-9a-zA-Z_])/g;

function guidsIn(text: string): readonly string[] {
  return Array.from(text.matchAll(guidForms), (match) => match[1] ?? '');
}
