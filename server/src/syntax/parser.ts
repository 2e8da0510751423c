import type { SyntaxCursor } from './cursor.ts';
import type { GrammarName } from './grammar.ts';

/**
 * Parse `text` and lend a cursor on its root to `use`. A reader that parses several views of one file numbers them: a
 * parser that keeps trees keeps one for each number.
 */
export type Parse = <T>(text: string, use: (root: SyntaxCursor) => T, view?: number) => T;

/** Parses texts of one language. Trees never leave it: they are freed when `use` returns. */
export interface SyntaxParser {
  readonly parse: Parse;
  /** Parse a text whose tree is kept, so that later versions of it parse quickly. */
  open(text: string): OpenTree;
}

/** The tree of a text that changes. */
export interface OpenTree {
  use<T>(read: (root: SyntaxCursor) => T): T;
  /** The tree of the changed text; what lies outside of `change` is taken over. */
  update(text: string, change: TreeChange): void;
  close(): void;
}

/** One replaced range, in UTF-16 units: up to `start` and from the ends on both texts are the same. */
export interface TreeChange {
  readonly start: number;
  readonly oldEnd: number;
  readonly newEnd: number;
}

/** The builds of the parser: `native` is optional and faster, `wasm` runs everywhere. */
export type ParserName = 'wasm' | 'native';

/** Makes the parser of a grammar. */
export interface ParserBackend {
  readonly name: ParserName;
  load(grammar: GrammarName): Promise<SyntaxParser>;
}

/** Whether one grammar can be parsed natively, and why not. */
export interface ParserProbe {
  readonly grammar: GrammarName;
  readonly usable: boolean;
  readonly reason?: string;
}

/** Loads grammars on first use and keeps their parsers. */
export interface ParserPool {
  parser(name: GrammarName): Promise<SyntaxParser>;
  /** Begin to load `names` now; a failure shows at the first use. */
  preload(names: readonly GrammarName[]): void;
}

/** A pool over `backend`. Nothing is loaded before the first call of `parser`. */
export function createParserPool(backend: ParserBackend): ParserPool {
  const parsers = new Map<GrammarName, Promise<SyntaxParser>>();
  const parser = (name: GrammarName): Promise<SyntaxParser> => {
    const known = parsers.get(name);
    if (known !== undefined) return known;
    const loading = backend.load(name);
    parsers.set(name, loading);
    return loading;
  };
  return {
    parser,
    preload(names) {
      for (const name of names) parser(name).catch(() => undefined);
    },
  };
}
