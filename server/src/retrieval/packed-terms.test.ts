import fc from 'fast-check';
import { expect, test } from 'vitest';
import { packTerms, unpackTerms } from './packed-terms.ts';
import { createTermTable } from './term-table.ts';

test('a bag is read back, frequencies in quarters between one and what saturates', () => {
  const frequency = fc.double({ min: 0.01, max: 200, noNaN: true });
  fc.assert(
    fc.property(fc.dictionary(fc.string({ minLength: 1 }), frequency), (bag) => {
      const table = createTermTable();
      table.idOf('somebody else’s');
      const entries = Object.entries(bag);
      const expected = entries.map(([term, count]) => [
        term,
        Math.min(63.75, Math.max(0.25, Math.round(count * 4) / 4)),
      ]);
      expect([...unpackTerms(packTerms(new Map(entries), table), table)]).toEqual(expected);
    }),
  );
});
