import { failure, type Result, success } from '#base/failure.ts';

/** How one vector is made of those of a text's tokens: their mean, or the first one. */
export type Pooling = 'mean' | 'cls';

/**
 * One vector a text from a model's output, row by row: `[texts, tokens, numbers]`, or `[texts, numbers]` when the model
 * pools itself. `lengths` are the tokens of each text; what lies behind is padding and counts nothing.
 */
export function pool(
  data: Float32Array,
  dimensions: readonly number[],
  lengths: readonly number[],
  pooling: Pooling,
): Result<readonly Float32Array[]> {
  const [count = 0, second = 0, third] = dimensions;
  const width = third ?? second;
  const tokens = third === undefined ? 1 : second;
  if (count !== lengths.length || width < 1 || data.length !== count * tokens * width)
    return failure('embedding-folder', 'the model gives another number of vectors than texts', 'Use another model.');
  const vectors = lengths.map((length, text) => {
    const vector = new Float32Array(width);
    const used = third === undefined || pooling === 'cls' ? 1 : Math.max(1, Math.min(length, tokens));
    for (let token = 0; token < used; token++) {
      const start = (text * tokens + token) * width;
      for (let index = 0; index < width; index++)
        vector[index] = (vector[index] ?? 0) + (data[start + index] ?? 0) / used;
    }
    return vector;
  });
  const isSound = vectors.every((vector) => vector.every(Number.isFinite) && vector.some((value) => value !== 0));
  return isSound
    ? success(vectors)
    : failure('embedding-folder', 'the model gives a vector that is not made of finite numbers', 'Use another model.');
}
