import { stem } from '#retrieval/stem.ts';
import { splitIdentifier } from '#retrieval/terms.ts';
import { expandChinese, literalPairs } from './chinese.ts';
import type { Concept, Glossary } from './parse.ts';
import { createQueryTerms, type QueryTerm, type QueryTerms } from './query-terms.ts';
import { type Stretch, splitQuestion } from './question.ts';
import { englishOpenings, englishPlaces, englishStopWords } from './stop-words.ts';

/**
 * The terms of a plain-word question, English or Chinese: its own, without stop words, in their order, then what the
 * glossary says for them, the weightiest first. Quoted words and identifiers stand for themselves alone.
 */
export function expandQuery(glossary: Glossary, text: string): readonly QueryTerm[] {
  const terms = createQueryTerms();
  const stretches = splitQuestion(text);
  const share = Math.min(1, fullExpansion / countOwnWords(stretches));
  for (const [i, stretch] of stretches.entries()) {
    if (stretch.kind === 'words') expandWords(terms, glossary, stretch.words, i === 0, share);
    else if (stretch.kind === 'chinese') expandChinese(terms, glossary, stretch.text);
    else addExact(terms, stretch.text);
  }
  return terms.list();
}

/** A text with more English words than this says enough itself: its synonyms weigh less, the more so the longer it is. */
const fullExpansion = 5;

function countOwnWords(stretches: readonly Stretch[]): number {
  let count = 0;
  for (const stretch of stretches) {
    if (stretch.kind === 'words') count += stretch.words.filter((word) => !englishStopWords.has(word)).length;
    else if (stretch.kind === 'exact') count += splitIdentifier(stretch.text).length;
  }
  return count;
}

function addExact(terms: QueryTerms, text: string): void {
  for (const [word] of text.matchAll(/[A-Za-z]+|[\u4e00-\u9fff]+/g)) {
    if (word.charCodeAt(0) < 0x4e00) addWord(terms, word);
    else for (const pair of literalPairs(word)) terms.addLiteral(pair, terms.newConcept());
  }
}

/** Add a word's parts. Returns the concept of the last one. */
function addWord(terms: QueryTerms, word: string): number {
  let concept = terms.newConcept();
  for (const [i, part] of splitIdentifier(word).entries()) {
    if (i > 0) concept = terms.newConcept();
    terms.addLiteral(stem(part), concept);
  }
  return concept;
}

function expandWords(
  terms: QueryTerms,
  glossary: Glossary,
  words: readonly string[],
  isOpening: boolean,
  share: number,
): void {
  const stems = words.map(stem);
  for (let i = 0; i < words.length; ) {
    const phrase = longestPhrase(glossary, stems, i);
    if (phrase !== undefined) {
      for (const word of words.slice(i, i + phrase.length)) if (!englishStopWords.has(word)) addWord(terms, word);
      terms.addConcepts(phrase.concepts, 'english', share, terms.newConcept());
      i += phrase.length;
      continue;
    }
    const word = words[i] ?? '';
    if (!isScaffolding(words, i, isOpening)) {
      const concept = addWord(terms, word);
      terms.addConcepts(conceptsOf(glossary, word), 'english', share, concept);
    }
    i++;
  }
}

function isScaffolding(words: readonly string[], i: number, isOpening: boolean): boolean {
  const word = words[i] ?? '';
  if (englishStopWords.has(word)) return true;
  if (i === 0) return isOpening && words.length > 1 && englishOpenings.has(word);
  return englishPlaces.has(word) && /^(which|what)$/.test(words[i - 1] ?? '');
}

interface Phrase {
  readonly concepts: readonly Concept[];
  /** Words. */
  readonly length: number;
}

function longestPhrase(glossary: Glossary, stems: readonly string[], start: number): Phrase | undefined {
  for (let length = Math.min(glossary.longestPhrase, stems.length - start); length > 1; length--) {
    const concepts = glossary.phrases.get(stems.slice(start, start + length).join(' '));
    if (concepts !== undefined) return { concepts, length };
  }
  return undefined;
}

/** The concepts of a word: as it stands, else as a plural, else as another inflexion of a word that is not longer. */
function conceptsOf(glossary: Glossary, word: string): readonly Concept[] {
  for (const form of [word, ...singulars(word)]) {
    const concepts = glossary.words.get(form);
    if (concepts !== undefined) return concepts;
  }
  const base = glossary.wordsOfStem.get(stem(word))?.find((candidate) => candidate.length <= word.length);
  return base === undefined ? [] : (glossary.words.get(base) ?? []);
}

function singulars(word: string): readonly string[] {
  if (word.length < 4 || !word.endsWith('s')) return [];
  return [word.slice(0, -1), word.slice(0, -2), `${word.slice(0, -3)}y`];
}
