import type { Passage } from './indexer/record.ts';
import { unpackTerms } from './packed-terms.ts';
import type { TermTable } from './term-table.ts';

/** Longer passages are cut: embedding models read no more than some hundred words. */
const maximumText = 2000;
/** Words of an asset that are given. */
const maximumWords = 120;

/**
 * A passage as an embedding model reads it: where it lies, what it declares, its lines. Assets are YAML, which says little
 * to a model; they are given by the words that describe them, the most frequent first.
 */
export function passageText(passage: Passage, lines: readonly string[], table: TermTable): string {
  const head = `${passage.path}\n${passage.symbol}`;
  if (passage.kind === 'asset') {
    const words = [...unpackTerms(passage.terms, table)].sort(([, a], [, b]) => b - a).slice(0, maximumWords);
    return `${head}\n${words.map(([word]) => word).join(' ')}`;
  }
  const body = lines.slice(passage.line - 1, passage.endLine).join('\n');
  return `${head}\n${body}`.slice(0, maximumText);
}
