import { throwIfCancelled } from '#base/cancel.ts';
import { success } from '#base/failure.ts';
import type { Embedder } from './ports.ts';
import { createTermSplitter } from './terms.ts';

/** Length of a hashed vector. 256 and 512 measured alike in the fusion; 256 is half the memory. */
export const hashedDimension = 256;

/** Names the way vectors are made; raised when it changes. */
export const hashedEmbedder = `hashed-${hashedDimension}-1`;

/**
 * The default embedder: every term and every four letters of it is hashed to a signed dimension, counts are damped by
 * their logarithm, and the sum is scaled to unit length (feature hashing, Weinberger et al. 2009). It has no state, so it
 * needs no training, no download and no rebuild. It is lexical at heart: it forgives spelling, not meaning.
 */
export function createHashedEmbedder(): Embedder {
  const splitter = createTermSplitter();
  return {
    id: hashedEmbedder,
    dimension: hashedDimension,
    async embed(texts, _purpose, signal) {
      return success(
        texts.map((text) => {
          throwIfCancelled(signal);
          return embedTerms(countTerms(splitter.code(text)));
        }),
      );
    },
  };
}

/** The unit vector of a bag of terms. A bag without terms points along the last dimension: never zero, never NaN. */
export function embedTerms(terms: Iterable<readonly [term: string, count: number]>): Float32Array {
  const vector = new Float32Array(hashedDimension);
  for (const [term, count] of terms) {
    addTerm(vector, term, 1 + Math.log(count));
  }
  return normalised(vector);
}

/** The unit vector of a question's weighted terms. */
export function embedWeighted(terms: readonly { readonly term: string; readonly weight: number }[]): Float32Array {
  const vector = new Float32Array(hashedDimension);
  for (const { term, weight } of terms) addTerm(vector, term, weight);
  return normalised(vector);
}

/** How often each term occurs. */
export function countTerms(terms: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  return counts;
}

const gramLength = 4;
const gramWeight = 0.4;
const gramSalt = 0x5bd1e995;

function addTerm(vector: Float32Array, term: string, weight: number): void {
  addFeature(vector, hash(term, 0, term.length), weight);
  for (let i = 0; i + gramLength <= term.length; i++) {
    addFeature(vector, hash(term, i, i + gramLength) ^ gramSalt, weight * gramWeight);
  }
}

function addFeature(vector: Float32Array, feature: number, weight: number): void {
  const index = (feature >>> 1) % hashedDimension;
  vector[index] = (vector[index] ?? 0) + ((feature & 1) === 0 ? weight : -weight);
}

/** FNV-1a with a final mix, so that the low bits are usable. */
function hash(text: string, start: number, end: number): number {
  let value = 0x811c9dc5;
  for (let i = start; i < end; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  value ^= value >>> 15;
  value = Math.imul(value, 0x2c1b3c6d);
  return (value ^ (value >>> 12)) >>> 0;
}

function normalised(vector: Float32Array): Float32Array {
  let sum = 0;
  for (const value of vector) sum += value * value;
  if (sum === 0) {
    vector[hashedDimension - 1] = 1;
    return vector;
  }
  const scale = 1 / Math.sqrt(sum);
  for (let i = 0; i < vector.length; i++) vector[i] = (vector[i] ?? 0) * scale;
  return vector;
}
