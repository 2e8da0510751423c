/** Numbers for terms, so that passages and postings keep four bytes a term. Numbers count up from 0 and stay for good. */
export interface TermTable {
  readonly size: number;
  /** The number of `term`, given now if it has none. */
  idOf(term: string): number;
  /** The number of `term`, if it has one. */
  find(term: string): number | undefined;
  termOf(id: number): string;
}

/** An empty table. */
export function createTermTable(): TermTable {
  const ids = new Map<string, number>();
  const terms: string[] = [];
  return {
    get size() {
      return terms.length;
    },
    idOf(term) {
      const known = ids.get(term);
      if (known !== undefined) return known;
      if (terms.length === maximumTerms) return 0;
      ids.set(term, terms.length);
      return terms.push(term) - 1;
    },
    find: (term) => ids.get(term),
    termOf: (id) => terms[id] ?? '',
  };
}

/** What 24 bits count. The words of all languages together are fewer; a project beyond it is no text. */
const maximumTerms = 2 ** 24;
