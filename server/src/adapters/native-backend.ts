import { property } from '#base/property.ts';
import type { SyntaxCursor } from '#syntax/cursor.ts';
import type { GrammarName } from '#syntax/grammar.ts';
import type { OpenTree, ParserBackend, ParserProbe, SyntaxParser, TreeChange } from '#syntax/parser.ts';
import { pointAt } from '#syntax/point.ts';
import { reparsedLength } from '#syntax/reparse.ts';

/**
 * The optional backend: `tree-sitter` and the grammars as native addons, where the user has installed them beside the
 * server (docs/decisions/parser.md). `load` rejects with a sentence for people where one of them is absent or does not
 * load. Trees are freed by the garbage collector, between two turns of the event loop.
 */
export function createNativeBackend(importPackage: ImportPackage = importBeside): ParserBackend {
  return {
    name: 'native',
    async load(grammar) {
      const [Parser, language] = await Promise.all([
        importDefault(importPackage, runtime),
        importDefault(importPackage, packages[grammar]),
      ]);
      if (!isParserClass(Parser)) throw new Error(`${runtime} is not the parser that was expected`);
      if (!isLanguage(language)) throw new Error(`${packages[grammar]} holds no language`);
      const parser = new Parser();
      parser.setLanguage(language);
      return createParser(parser);
    },
  };
}

/** Which grammars the native backend can parse on this machine. Each is loaded and given a text to read. */
export async function probeNativeParser(importPackage: ImportPackage = importBeside): Promise<readonly ParserProbe[]> {
  const backend = createNativeBackend(importPackage);
  return Promise.all(
    grammars.map(async (grammar): Promise<ParserProbe> => {
      try {
        const parser = await backend.load(grammar);
        const end = parser.parse(sample, (root) => root.endIndex);
        return end === sample.length
          ? { grammar, usable: true }
          : { grammar, usable: false, reason: 'it read a test text wrongly' };
      } catch (error) {
        return { grammar, usable: false, reason: error instanceof Error ? error.message : String(error) };
      }
    }),
  );
}

/** Imports a package by its name; rejects where there is none. */
export type ImportPackage = (name: string) => Promise<unknown>;

const runtime = 'tree-sitter';

/** The full path of C#'s entry: its package names a folder, and Node warns about that. */
const packages: Readonly<Record<GrammarName, string>> = {
  'c-sharp': 'tree-sitter-c-sharp/bindings/node/index.js',
  hlsl: '@scenewright/tree-sitter-hlsl',
  shaderlab: '@scenewright/tree-sitter-shaderlab',
  'unity-yaml': '@scenewright/tree-sitter-unity-yaml',
};

const grammars = ['c-sharp', 'hlsl', 'shaderlab', 'unity-yaml'] as const;
const sample = '// 1\n';

/** A name that is not written in place is left alone by the bundler. */
const importBeside: ImportPackage = (name) => import(name);

async function importDefault(importPackage: ImportPackage, name: string): Promise<unknown> {
  try {
    return property(await importPackage(name), 'default');
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw new Error(`${name} does not load: ${message.split('\n')[0] ?? ''}`);
  }
}

interface Point {
  readonly row: number;
  readonly column: number;
}

interface NativeTree {
  readonly rootNode: { readonly hasError: boolean };
  walk(): SyntaxCursor;
  edit(edit: {
    readonly startIndex: number;
    readonly oldEndIndex: number;
    readonly newEndIndex: number;
    readonly startPosition: Point;
    readonly oldEndPosition: Point;
    readonly newEndPosition: Point;
  }): void;
}

interface NativeParser {
  setLanguage(language: object): unknown;
  parse(
    read: (offset: number) => string | undefined,
    old: NativeTree | undefined,
    options: { readonly bufferSize: number },
  ): NativeTree;
}

function isParserClass(value: unknown): value is new () => NativeParser {
  return (
    typeof value === 'function' &&
    typeof value.prototype === 'object' &&
    value.prototype !== null &&
    'parse' in value.prototype &&
    'setLanguage' in value.prototype
  );
}

function isLanguage(value: unknown): value is object {
  return typeof value === 'object' && value !== null && 'language' in value;
}

/** The size of the slices handed to the lexer, in UTF-16 units; from 1,024 on it makes no difference to the speed. */
const sliceLength = 4096;

/** One more, because the addon ends what it copies with a NUL. */
const options = { bufferSize: sliceLength + 1 } as const;

function createParser(parser: NativeParser): SyntaxParser {
  const parse = (text: string, old: NativeTree | undefined): NativeTree =>
    parser.parse(
      (offset) => (offset < text.length ? text.slice(offset, offset + sliceLength) : undefined),
      old,
      options,
    );
  return {
    parse: (text, use) => use(parse(text, undefined).walk()),
    open: (text) => openTree(parse, text),
  };
}

function openTree(parse: (text: string, old: NativeTree | undefined) => NativeTree, first: string): OpenTree {
  let text = first;
  let tree = parse(text, undefined);
  return {
    use: (read) => read(tree.walk()),
    update(fresh: string, { start, oldEnd, newEnd }: TreeChange) {
      tree.edit({
        startIndex: start,
        oldEndIndex: oldEnd,
        newEndIndex: newEnd,
        startPosition: pointAt(text, start),
        oldEndPosition: pointAt(text, oldEnd),
        newEndPosition: pointAt(fresh, newEnd),
      });
      tree = parse(fresh, tree);
      if (fresh.length <= reparsedLength && tree.rootNode.hasError) tree = parse(fresh, undefined);
      text = fresh;
    },
    close() {},
  };
}
