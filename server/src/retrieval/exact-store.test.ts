import { expect, test } from 'vitest';
import { seededRandom } from '#base/random.ts';
import { createExactStore } from './exact-store.ts';

const dimension = 10;

test('a store of many rows finds each by itself, and removing any moves no other', () => {
  const vectors = randomVectors(5000);
  const store = createExactStore(dimension);
  vectors.forEach((vector, label) => {
    store.upsert(label, vector);
  });
  for (let label = 0; label < 5000; label += 3) store.remove(label);
  for (let label = 0; label < 5000; label += 3) if (label % 2 === 0) store.upsert(label, vectorOf(vectors, label));
  expect(store.size).toBe(5000 - 833);
  for (let label = 0; label < 5000; label += 7) {
    const found = store.search(vectorOf(vectors, label), 1)[0];
    if (label % 6 === 3) expect(found?.label).not.toBe(label);
    else expect(found).toMatchObject({ label, similarity: expect.closeTo(1, 3) });
  }
});

test('an emptied store takes vectors again', () => {
  const store = createExactStore(dimension);
  const vectors = randomVectors(3000);
  for (let round = 0; round < 2; round++) {
    vectors.forEach((vector, label) => {
      store.upsert(label, vector);
    });
    vectors.forEach((_, label) => {
      store.remove(label);
    });
    expect([store.size, store.search(vectorOf(vectors, 1), 3)]).toEqual([0, []]);
  }
  store.upsert(9, vectorOf(vectors, 9));
  expect(store.search(vectorOf(vectors, 9), 3).map(({ label }) => label)).toEqual([9]);
});

test('similarities are those of 32 bit floats to four digits, whatever the lengths', () => {
  const store = createExactStore(dimension);
  const vectors = randomVectors(200).map((vector, i) => vector.map((value) => value * 10 ** ((i % 60) - 30)));
  vectors.forEach((vector, label) => {
    store.upsert(label, vector);
  });
  for (const query of vectors.slice(0, 20)) {
    for (const { label, similarity } of store.search(query, 200)) {
      expect(Math.abs(similarity - cosine(vectorOf(vectors, label), query))).toBeLessThan(1e-4);
    }
  }
});

test.each([
  [Number.NaN, 0],
  [-1, 0],
  [0, 0],
  [0.9, 0],
  [2.5, 2],
  [100, 4],
  [Number.POSITIVE_INFINITY, 4],
])('%d neighbours asked of four are %d', (k, count) => {
  const store = createExactStore(dimension);
  const vectors = randomVectors(4);
  vectors.forEach((vector, label) => {
    store.upsert(label, vector);
  });
  expect(store.search(vectorOf(vectors, 0), k)).toHaveLength(count);
  expect(store.searchAmong([0, 1, 2, 3, 77], vectorOf(vectors, 0), k)).toHaveLength(count);
});

test('a search among labels ranks those alone', () => {
  const store = createExactStore(dimension);
  const vectors = randomVectors(50);
  vectors.forEach((vector, label) => {
    store.upsert(label, vector);
  });
  const query = vectorOf(vectors, 7);
  const even = store.search(query, 50, (label) => label % 2 === 0);
  const among = Array.from({ length: 60 }, (_, label) => label);
  expect(store.searchAmong(among, query, 50, (label) => label % 2 === 0)).toEqual(even);
});

test('a refused vector changes nothing', () => {
  const store = createExactStore(2);
  store.upsert(1, Float32Array.of(1, 0));
  for (const bad of [[Number.NaN, 1], [Number.NEGATIVE_INFINITY, 1], [0, 0], [1], [1, 2, 3]]) {
    expect(() => store.upsert(1, Float32Array.from(bad))).toThrow(RangeError);
    expect(() => store.search(Float32Array.from(bad), 1)).toThrow(RangeError);
  }
  for (const label of [-1, 2 ** 31, 0.5, Number.NaN]) {
    expect(() => store.upsert(label, Float32Array.of(0, 1))).toThrow(RangeError);
  }
  expect([store.size, store.vector(1)]).toEqual([1, Float32Array.of(1, 0)]);
});

test('what a filter throws comes out of the search', () => {
  const store = createExactStore(2);
  store.upsert(1, Float32Array.of(1, 0));
  const refuse = () => {
    throw new Error('no');
  };
  expect(() => store.search(Float32Array.of(1, 0), 1, refuse)).toThrow('no');
});

test('a fingerprint is of the direction: the same for the same vector anywhere, different for others', () => {
  const vectors = randomVectors(20_000);
  const [one, other] = [createExactStore(dimension), createExactStore(dimension)];
  vectors.forEach((vector, label) => {
    one.upsert(label, vector);
    other.upsert(
      vectors.length - label,
      vector.map((value) => value * 4),
    );
  });
  const seen = new Set<number | undefined>();
  vectors.forEach((_, label) => {
    const fingerprint = one.fingerprint(label);
    expect(fingerprint).toBe(other.fingerprint(vectors.length - label));
    expect(Number.isSafeInteger(fingerprint) && fingerprint !== 0).toBe(true);
    seen.add(fingerprint);
  });
  expect(seen.size).toBe(vectors.length);
  expect(one.fingerprint(20_001)).toBeUndefined();
});

function randomVectors(count: number): readonly Float32Array[] {
  const random = seededRandom(3);
  return Array.from({ length: count }, () => Float32Array.from({ length: dimension }, () => random() - 0.5));
}

function vectorOf(vectors: readonly Float32Array[], label: number): Float32Array {
  return vectors[label] ?? new Float32Array(dimension);
}

function cosine(a: Float32Array, b: Float32Array): number {
  const dot = (x: Float32Array, y: Float32Array) => x.reduce((sum, value, i) => sum + value * (y[i] ?? 0), 0);
  return dot(a, b) / Math.sqrt(dot(a, a)) / Math.sqrt(dot(b, b));
}
