import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createExactStore } from './exact-store.ts';
import { fuseRanks } from './fuse.ts';
import { countTerms, embedTerms, hashedDimension } from './hashed-embedding.ts';
import { createLexicalIndex, plainTerms } from './lexical-index.ts';
import { packTerms } from './packed-terms.ts';
import { createTermTable } from './term-table.ts';
import { createTermSplitter } from './terms.ts';

test.each([
  ['HTTPServer2Log_file', ['http', 'serv', 'log', 'fil']],
  ['EnemySpawner spawning spawned', ['enemy', 'spawn', 'spawn', 'spawn']],
  ['public void x // 受伤扣血', ['受伤', '伤扣', '扣血']],
  ['', []],
])('terms of %j', (text, terms) => {
  expect(createTermSplitter().code(text)).toEqual(terms);
});

test('a removed document is as good as never added', () => {
  const terms = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd'), fc.integer({ min: 1, max: 5 }), { minKeys: 1 });
  fc.assert(
    fc.property(fc.array(terms, { minLength: 1, maxLength: 8 }), terms, fc.boolean(), (documents, extra, compacts) => {
      const table = createTermTable();
      const bag = (document: Readonly<Record<string, number>>) => packTerms(new Map(Object.entries(document)), table);
      const plain = createLexicalIndex(table);
      const changed = createLexicalIndex(table);
      changed.add(99, bag(extra));
      changed.add(3000, bag(extra));
      changed.remove(99);
      if (compacts) changed.compact();
      documents.forEach((document, id) => {
        plain.add(id, bag(document));
        changed.add(id, bag(document));
      });
      changed.remove(3000);
      changed.remove(3000);
      expect(changed.size).toBe(documents.length);
      expect(changed.search(plainTerms(['a', 'b']), 10)).toEqual(plain.search(plainTerms(['a', 'b']), 10));
    }),
  );
});

test('an id can be used again after a clean-up', () => {
  const table = createTermTable();
  const index = createLexicalIndex(table);
  index.add(7, packTerms(new Map([['old', 1]]), table));
  index.remove(7);
  index.compact();
  index.add(7, packTerms(new Map([['fresh', 1]]), table));
  expect(index.search(plainTerms(['old']), 5)).toEqual([]);
  expect(index.search(plainTerms(['fresh']), 5).map(({ id }) => id)).toEqual([7]);
});

test('rarer terms and higher frequency weigh more', () => {
  const table = createTermTable();
  const index = createLexicalIndex(table);
  for (const [id, terms] of [
    { common: 1, rare: 1 },
    { common: 3, other: 1 },
    { common: 1, other: 1 },
  ].entries())
    index.add(id + 1, packTerms(new Map(Object.entries(terms)), table));
  expect(index.search(plainTerms(['rare', 'common']), 3).map(({ id }) => id)).toEqual([1, 2, 3]);
  expect(index.search(plainTerms(['common']), 1, (id) => id !== 2).map(({ id }) => id)).toEqual([1]);
});

test('hashed vectors have unit length and like texts lie nearer', () => {
  const splitter = createTermSplitter();
  const vector = (text: string) => embedTerms(countTerms(splitter.code(text)));
  const dot = (a: Float32Array, b: Float32Array) => a.reduce((sum, value, i) => sum + value * (b[i] ?? 0), 0);
  for (const text of ['', 'a', 'take damage', '生命值']) expect(dot(vector(text), vector(text))).toBeCloseTo(1, 5);
  expect(dot(vector('TakeDamage(int amount)'), vector('damage taken'))).toBeGreaterThan(
    dot(vector('TakeDamage(int amount)'), vector('play sound')),
  );
});

test('rank fusion favours what several lists agree on', () => {
  const fused = fuseRanks([
    { ids: [1, 2, 3], weight: 1 },
    { ids: [2, 4], weight: 1 },
  ]);
  expect(fused.map(({ id }) => id)).toEqual([2, 1, 4, 3]);
});

test('exact search agrees with sorting all', () => {
  const vector = fc
    .float32Array({ minLength: 4, maxLength: 4, noNaN: true, min: -1, max: 1 })
    .filter((values) => Math.hypot(...values) > 0.1);
  fc.assert(
    fc.property(fc.array(vector, { minLength: 1, maxLength: 40 }), vector, fc.nat(39), (vectors, query, removed) => {
      const store = createExactStore(4);
      vectors.forEach((value, label) => {
        store.upsert(label, value);
      });
      store.remove(removed);
      const similarity = (a: Float32Array) =>
        a.reduce((sum, value, i) => sum + value * (query[i] ?? 0), 0) / Math.hypot(...a) / Math.hypot(...query);
      const wanted = vectors
        .map((value, label) => ({ label, score: similarity(value) }))
        .filter(({ label }) => label !== removed);
      wanted.sort((a, b) => b.score - a.score);
      store.search(query, 5).forEach((found, i) => {
        expect(found.similarity).toBeCloseTo(wanted[i]?.score ?? 9, 3);
      });
      expect(store.search(query, 5)).toHaveLength(Math.min(5, wanted.length));
    }),
  );
});

test.each([Number.NaN, Number.POSITIVE_INFINITY, 0])('a vector of %d is refused', (value) => {
  const store = createExactStore(hashedDimension);
  expect(() => store.upsert(1, new Float32Array(hashedDimension).fill(value))).toThrow(RangeError);
  expect(() => store.upsert(1, new Float32Array(3).fill(1))).toThrow(RangeError);
  expect(() => store.upsert(-1, new Float32Array(hashedDimension).fill(1))).toThrow(RangeError);
});
