import type { QueryTerm } from '#retrieval/glossary/query-terms.ts';
import { wordiness } from '#retrieval/glossary/specificity.ts';
import { cutWord } from './cut-word.ts';
import { embedText, embedWords, toUnit } from './embed-text.ts';
import type { StaticTable } from './table.ts';

/** Vectors by meaning, of passages and of questions; `undefined` where no word is known. */
export interface Meaning {
  readonly dimension: number;
  /** Of a passage's weighted words. */
  passage(words: Iterable<readonly [word: string, count: number]>): Float32Array | undefined;
  /** Of a question and what else it may mean; `terms` are those that it was expanded to. */
  question(text: string, terms: readonly QueryTerm[]): Float32Array | undefined;
}

/** Meanings by a table of words. `wordOf` gives a word that has the stem of an expanded question. */
export function createMeaning(table: StaticTable, wordOf: (term: string) => string | undefined): Meaning {
  // Words that are not in the table are looked for part by part: passages share them.
  const parts = new Map<string, readonly number[]>();
  const partsOf = (word: string): readonly number[] => {
    const known = parts.get(word);
    if (known !== undefined) return known;
    const rows = cutWord(table, word);
    if (parts.size < maximumParts) parts.set(word, rows);
    return rows;
  };
  return {
    dimension: table.dimension,
    passage(words) {
      const sum = new Float32Array(table.dimension);
      for (const [word, count] of words) {
        const weight = 1 + Math.log(count);
        const row = table.rowOf(word);
        if (row !== -1) table.addRow(sum, row, weight);
        else if (isLatin(word))
          for (const part of partsOf(word)) table.addRow(sum, part, weight / partsOf(word).length);
      }
      return toUnit(sum);
    },
    question(text, terms) {
      const own = embedText(table, text);
      const weight = synonymWeight * (1 - wordiness(terms));
      // The table knows Chinese words themselves: what they are translated to made answers worse.
      if (weight === 0 || !terms.some(isEnglish)) return own;
      const said = embedWords(
        table,
        terms.filter(isSynonym).map(({ term, weight: share }) => ({ word: wordOf(term) ?? term, weight: share })),
      );
      return toUnit(sumOf(own, said, weight, table.dimension));
    },
  };
}

/** What synonyms add to a plain question in English (docs/decisions/retrieval.md). */
const synonymWeight = 0.7;

function isEnglish({ origin, term }: QueryTerm): boolean {
  return origin === 'literal' && isLatin(term);
}

function isSynonym({ origin, term }: QueryTerm): boolean {
  return origin !== 'literal' && isLatin(term);
}

function sumOf(
  own: Float32Array | undefined,
  said: Float32Array | undefined,
  weight: number,
  dimension: number,
): Float32Array {
  return new Float32Array(dimension).map((_, i) => (own?.[i] ?? 0) + weight * (said?.[i] ?? 0));
}

const maximumParts = 50_000;

function isLatin(word: string): boolean {
  return word.charCodeAt(0) < 0x80;
}
