import fc from 'fast-check';
import { expect, test } from 'vitest';
import { packTerms, unpackTerms } from '#retrieval/packed-terms.ts';
import { createTermTable, type TermTable } from '#retrieval/term-table.ts';
import { encodeFacts } from '#syntax/encoded-facts.ts';
import type { FileRecord } from './record.ts';
import { decodeSegment, encodeSegment, type StoredChange } from './segment.ts';

const bag = fc.dictionary(fc.string({ minLength: 1 }), fc.integer({ min: 1, max: 60 }));
const file = fc.record({
  path: fc.string(),
  modified: fc.double({ min: 0, noNaN: true, noDefaultInfinity: true }),
  symbol: fc.string(),
  bags: fc.array(bag, { maxLength: 4 }),
});

interface Data {
  readonly path: string;
  readonly modified: number;
  readonly symbol: string;
  readonly bags: readonly Readonly<Record<string, number>>[];
}

function recordOf({ path, modified, symbol, bags }: Data, table: TermTable): FileRecord {
  return {
    path,
    size: path.length,
    modified,
    hash: symbol,
    summary: { kind: 'csharp', symbols: 1, withErrors: false, guidRefs: [[symbol, 2]], conditions: [], defined: [] },
    passages: bags.map((terms, line) => ({
      path,
      kind: 'script',
      symbol,
      line,
      endLine: line + 1,
      terms: packTerms(new Map(Object.entries(terms)), table),
    })),
    facts: encodeFacts({ kind: 'csharp', symbols: [], problems: [], guid: path }),
  };
}

/** A change with its terms as words, since every table numbers them in its own way. */
function readable({ records, removed }: StoredChange, table: TermTable) {
  const files = records.map(({ passages, facts, ...rest }) => ({
    ...rest,
    facts: Buffer.from(facts).toString(),
    passages: passages.map(({ terms, ...passage }) => ({ ...passage, terms: [...unpackTerms(terms, table)] })),
  }));
  return { files, removed };
}

test('a segment is read back by a table that numbers terms otherwise', () => {
  fc.assert(
    fc.property(fc.array(file, { maxLength: 5 }), fc.array(fc.string()), (files, removed) => {
      const table = createTermTable();
      const change = { records: files.map((data) => recordOf(data, table)), removed };
      const other = createTermTable();
      other.idOf('taken');
      expect(readable(decodeSegment(encodeSegment(change, table), other), other)).toEqual(readable(change, table));
    }),
  );
});
