import { expandQuery } from '#retrieval/glossary/expand.ts';
import { type Glossary, parseGlossary } from '#retrieval/glossary/parse.ts';
import type { QueryTerm } from '#retrieval/glossary/query-terms.ts';
import { createMeaning, type Meaning } from '#retrieval/static-embedding/meaning.ts';
import { parseStaticTable } from '#retrieval/static-embedding/table.ts';

/** What questions are understood with: glossary and table of meanings, each read when the first question comes. */
export interface Questions {
  /** The weighted terms of a question. */
  terms(text: string): Promise<readonly QueryTerm[]>;
  /** `undefined` where there is no table. */
  meaning(): Promise<Meaning | undefined>;
}

/** Questions over the table whose bytes `meaningTable` reads. */
export function createQuestions(meaningTable: () => Promise<Uint8Array | undefined>): Questions {
  let glossary: Promise<Glossary> | undefined;
  let meaning: Promise<Meaning | undefined> | undefined;
  const readGlossary = (): Promise<Glossary> => {
    glossary ??= import('#retrieval/glossary/all-groups.ts').then((groups) => parseGlossary(groups.glossaryText));
    return glossary;
  };
  return {
    async terms(text) {
      return expandQuery(await readGlossary(), text);
    },
    meaning() {
      meaning ??= Promise.all([readGlossary(), meaningTable()]).then(([{ wordOfTerm }, bytes]) => {
        const table = bytes === undefined ? undefined : parseStaticTable(bytes);
        return table === undefined ? undefined : createMeaning(table, (term) => wordOfTerm.get(term));
      });
      return meaning;
    },
  };
}
