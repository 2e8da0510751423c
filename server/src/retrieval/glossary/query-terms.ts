import type { Concept } from './parse.ts';

/** A term to search for. */
export interface QueryTerm {
  /** As an index holds it: lower case, stemmed; two characters of a Chinese text. */
  readonly term: string;
  /** How much a match counts, above 0 and at most 1. */
  readonly weight: number;
  /** Why it is searched for. A term that has several reasons has the one that weighs most. */
  readonly origin: TermOrigin;
  /**
   * What it stands for in the question. Terms with the same number say the same: of their matches in a passage only the best
   * should count, so that a passage which uses many words for one thing does not win over one which has all things.
   */
  readonly concept: number;
}

/** `literal`: it stands in the question; `translation`: of a Chinese word; `synonym`, `related`: by the glossary. */
export type TermOrigin = 'literal' | 'translation' | 'synonym' | 'related';

/** The terms of a question while they are gathered: each once, with its highest weight. */
export interface QueryTerms {
  /** A number for a concept that has none yet. */
  newConcept(): number;
  /** A term of the question itself. */
  addLiteral(term: string, concept: number): void;
  /** What a glossary says for a word. `share` scales all weights. */
  addConcepts(concepts: readonly Concept[], language: Language, share: number, concept: number): void;
  /** All terms: literal ones in their order, then the others, the weightiest first. */
  list(): readonly QueryTerm[];
}

/** The language of a word that asks for a concept. */
export type Language = keyof typeof weights;

/**
 * What a concept's lists weigh beside a literal term, which weighs 1. A Chinese word has no literal term in English code, so
 * its translation weighs nearly as much as one. Chosen with the rule of `QueryTerm.concept`, on questions of our own about
 * public projects that the evaluation does not ask about.
 */
const weights = {
  chinese: { name: 0.9, synonyms: 0.6, related: 0.3 },
  english: { name: 0.75, synonyms: 0.6, related: 0.35 },
} as const;

/** An empty list of terms. */
export function createQueryTerms(): QueryTerms {
  const terms = new Map<string, QueryTerm>();
  let concepts = 0;
  const newConcept = (): number => concepts++;
  const add = (term: string, weight: number, origin: TermOrigin, concept: number): void => {
    if ((terms.get(term)?.weight ?? 0) < weight) terms.set(term, { term, weight, origin, concept });
  };
  return {
    newConcept,
    addLiteral: (term, concept) => add(term, 1, 'literal', concept),
    addConcepts(meanings, language, share, concept) {
      // A word of several meanings says less about each.
      const part = share / Math.sqrt(meanings.length);
      const origin = language === 'chinese' ? 'translation' : 'synonym';
      const { name, synonyms, related } = weights[language];
      for (const meaning of meanings) {
        // The words of a phrase say different things: a passage should have them all.
        for (const [i, term] of meaning.name.entries())
          add(term, name * part, origin, i === 0 ? concept : newConcept());
        for (const term of meaning.synonyms) add(term, synonyms * part, origin, concept);
        for (const term of meaning.related) add(term, related * part, 'related', concept);
      }
    },
    list() {
      const all = [...terms.values()];
      const said = all.filter(({ origin }) => origin !== 'literal').sort((a, b) => b.weight - a.weight);
      return [...all.filter(({ origin }) => origin === 'literal'), ...said];
    },
  };
}
