import { closeSync, openSync, readFileSync, writeSync } from 'node:fs';

/** Vectors in a file. */
export interface VectorSet {
  readonly what: string;
  readonly path: string;
}

/** How many vectors beside those that are stored serve as questions, and how many replace or join the stored ones. */
export const questionCount = 200;
export const freshCount = 10_000;

/** Write `count` vectors, then those that ask and those that come later. */
export function writeVectors(path: string, dimension: number, count: number, source: Iterator<Float32Array>): string {
  const file = openSync(path, 'w');
  writeSync(file, Uint32Array.of(dimension, count));
  for (let i = 0; i < count + questionCount + freshCount; i++) {
    const vector = source.next().value;
    if (!(vector instanceof Float32Array)) throw new Error(`there are only ${i} vectors`);
    let sum = 0;
    for (const value of vector) sum += value * value;
    const scale = 1 / Math.sqrt(sum);
    writeSync(
      file,
      vector.map((value) => value * scale),
    );
  }
  closeSync(file);
  return path;
}

/** The vectors of a file: stored ones, questions, later ones. */
export interface Vectors {
  readonly dimension: number;
  readonly stored: readonly Float32Array[];
  readonly questions: readonly Float32Array[];
  readonly fresh: readonly Float32Array[];
}

export function readVectors(path: string): Vectors {
  const bytes = readFileSync(path);
  const [dimension = 0, count = 0] = new Uint32Array(bytes.buffer, bytes.byteOffset, 2);
  const all = new Float32Array(bytes.buffer, bytes.byteOffset + 8);
  const vectors = Array.from({ length: all.length / dimension }, (_, i) =>
    all.subarray(i * dimension, (i + 1) * dimension),
  );
  return {
    dimension,
    stored: vectors.slice(0, count),
    questions: vectors.slice(count, count + questionCount),
    fresh: vectors.slice(count + questionCount),
  };
}
