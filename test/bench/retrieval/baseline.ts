import { createLexicalIndex, plainTerms } from 'scenewright/src/retrieval/lexical-index.ts';
import { packTerms } from 'scenewright/src/retrieval/packed-terms.ts';
import { stem } from 'scenewright/src/retrieval/stem.ts';
import { createTermTable } from 'scenewright/src/retrieval/term-table.ts';
import type { Result } from './questions.ts';

const windowLines = 40;

/** A plain text search: BM25 over windows of 40 lines, words split at case and stemmed, Chinese in pairs. */
export function createBaseline(
  files: readonly (readonly [path: string, text: string])[],
): (query: string) => readonly Result[] {
  const table = createTermTable();
  const index = createLexicalIndex(table);
  const windows: Result[] = [];
  for (const [path, text] of [...files].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const lines = text.split('\n');
    for (let first = 0; first < lines.length; first += windowLines) {
      const terms = new Map<string, number>();
      for (const term of termsOf(lines.slice(first, first + windowLines).join('\n')))
        terms.set(term, (terms.get(term) ?? 0) + 1);
      index.add(windows.length, packTerms(terms, table));
      windows.push({ path, lines: [first + 1, Math.min(lines.length, first + windowLines)] });
    }
  }
  return (query) => index.search(plainTerms(termsOf(query)), 10).flatMap(({ id }) => windows[id] ?? []);
}

function termsOf(text: string): readonly string[] {
  const words = text.match(/[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+|[\u4e00-\u9fff]+/g) ?? [];
  return words.flatMap((word) => (/[\u4e00-\u9fff]/.test(word) ? pairs(word) : [stem(word.toLowerCase())]));
}

function pairs(word: string): readonly string[] {
  return word.length === 1 ? [word] : Array.from({ length: word.length - 1 }, (_, i) => word.slice(i, i + 2));
}
