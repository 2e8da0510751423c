import type { Chunk } from '#retrieval/chunk.ts';
import type { FileFacts } from '#syntax/facts.ts';

/** A method without its doc comment. Overloads have the same `key`. */
export interface MethodPassage {
  readonly key: string;
  readonly chunk: Chunk;
}

/** Summaries of doc comments as questions, and the methods that they describe as their answers. */
export interface DocPairs {
  readonly passages: readonly MethodPassage[];
  readonly summaries: readonly Summary[];
}

/** A summary, and the keys of the methods that have it. */
export interface Summary {
  readonly text: string;
  readonly keys: ReadonlySet<string>;
}

/** Collects the pairs of one file after another. */
export interface DocPairCollector {
  add(path: string, text: string, facts: FileFacts): void;
  pairs(): DocPairs;
}

/**
 * A collector of methods and summaries: research/retrieval-and-models.md, section 0. Methods that are the same but for
 * white space count once, short ones not at all, and a summary has 4 to 60 words, or as many Chinese characters.
 */
export function createDocPairCollector(): DocPairCollector {
  const passages: MethodPassage[] = [];
  const keysOf = new Map<string, Set<string>>();
  const bodies = new Set<string>();
  return {
    add(path, text, facts) {
      for (const symbol of facts.symbols) {
        if (symbol.kind !== 'method') continue;
        const body = text.slice(symbol.span.start, symbol.span.end).replace(docLines, '');
        const folded = body.replace(/\s+/g, ' ').trim();
        if ((folded.match(/\w+|[^\s\w]/g)?.length ?? 0) < minimumTokens || bodies.has(folded)) continue;
        bodies.add(folded);
        const owner = symbol.container.slice(symbol.container.lastIndexOf('.') + 1);
        const chunk: Chunk = {
          path,
          kind: 'script',
          symbol: `${symbol.container}.${symbol.name}`,
          name: symbol.name,
          owner,
          line: text.slice(0, symbol.span.start).split('\n').length,
          endLine: 1,
          comment: '',
          body: `class ${owner}\n${body}`,
        };
        const key = keyOf(path, chunk.symbol);
        passages.push({ key, chunk });
        const summary = cleaned(symbol.doc ?? '');
        const words = summary.match(/[一-鿿]|[^\s一-鿿]+/g)?.length ?? 0;
        if (words < 4 || words > 60) continue;
        const known = keysOf.get(summary);
        if (known === undefined) keysOf.set(summary, new Set([key]));
        else known.add(key);
      }
    },
    pairs: () => ({ passages, summaries: [...keysOf].map(([text, keys]) => ({ text, keys })) }),
  };
}

/** What a passage is recognised by among results. */
export function keyOf(path: string, symbol: string): string {
  return `${path}\n${symbol}`;
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
