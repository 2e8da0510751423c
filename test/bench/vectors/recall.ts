import type { VectorStore } from 'scenewright/src/retrieval/ports.ts';

/**
 * The share of the ten nearest that a store finds. Vectors that are as near as the tenth count as well: passages that
 * say the same have the same vector.
 */
export function recallAtTen(
  store: VectorStore,
  vectors: ReadonlyMap<number, Float32Array>,
  questions: readonly Float32Array[],
): number {
  let hits = 0;
  for (const question of questions) {
    const tenth = tenthBest(vectors, question);
    for (const { label } of store.search(question, 10)) {
      const vector = vectors.get(label);
      if (vector !== undefined && dot(vector, question) >= tenth - tolerance) hits++;
    }
  }
  return hits / (10 * questions.length);
}

const tolerance = 1e-6;

function tenthBest(vectors: ReadonlyMap<number, Float32Array>, question: Float32Array): number {
  const best = new Float64Array(10).fill(-2);
  for (const vector of vectors.values()) {
    const similarity = dot(vector, question);
    if (similarity > (best[0] ?? 0)) {
      best[0] = similarity;
      best.sort();
    }
  }
  return best[0] ?? 0;
}

function dot(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] ?? 0) * (b[i] ?? 0);
  return sum;
}
