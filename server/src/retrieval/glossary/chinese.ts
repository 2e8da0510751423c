import type { Concept, Glossary } from './parse.ts';
import type { QueryTerms } from './query-terms.ts';
import { segmentChinese } from './segment.ts';
import { chineseFillers, chineseStopWords } from './stop-words.ts';

/** Add the terms of a Chinese text: pairs of neighbours between stop words, and what the glossary says for its words. */
export function expandChinese(terms: QueryTerms, glossary: Glossary, text: string): void {
  const pieces = askedPieces(glossary, text);
  let spoken = '';
  const flush = (): void => {
    for (const pair of literalPairs(spoken)) terms.addLiteral(pair, terms.newConcept());
    spoken = '';
  };
  for (const [i, piece] of pieces.entries()) {
    if (piece.isSilent) {
      flush();
      continue;
    }
    spoken += piece.text;
    const isDoubtful = piece.text.length === 1 && (isLoose(pieces[i - 1]) || isLoose(pieces[i + 1]));
    terms.addConcepts(piece.concepts, 'chinese', isDoubtful ? doubt : 1, terms.newConcept());
  }
  flush();
}

/** Chinese text is indexed by pairs of neighbours, as it has no blanks. */
export function literalPairs(text: string): readonly string[] {
  if (text.length === 1) return [text];
  return Array.from({ length: Math.max(0, text.length - 1) }, (_, i) => text.slice(i, i + 2));
}

/** What is left of a single character's weight where it may be part of a word that is not known. */
const doubt = 0.5;

interface AskedPiece {
  readonly text: string;
  readonly concepts: readonly Concept[];
  /** It says nothing about what is looked for. */
  readonly isSilent: boolean;
}

const longestStopWord = Math.max(...[...chineseStopWords].map((word) => word.length));

function askedPieces(glossary: Glossary, text: string): readonly AskedPiece[] {
  const isKnown = (word: string) => chineseStopWords.has(word) || glossary.chinese.has(word);
  const longest = Math.max(glossary.longestChinese, longestStopWord);
  return segmentChinese(text, isKnown, longest).map(({ text: piece, known }) => ({
    text: piece,
    concepts: glossary.chinese.get(piece) ?? [],
    isSilent: known ? chineseStopWords.has(piece) : isFiller(piece),
  }));
}

/** Whether a neighbour may make one word with a single character. */
function isLoose(piece: AskedPiece | undefined): boolean {
  return piece !== undefined && !piece.isSilent && (piece.concepts.length === 0 || piece.text.length === 1);
}

function isFiller(text: string): boolean {
  return [...text].every((character) => chineseFillers.has(character));
}
