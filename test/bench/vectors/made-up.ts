import { seededRandom } from 'scenewright/src/base/random.ts';
import { type VectorSet, writeVectors } from './vector-set.ts';

const dimension = 256;
/** Real texts vary in far fewer directions than their vectors have. */
const intrinsic = 24;
const clusters = 300;

/** Vectors in clusters that vary in few directions, and noise in all of them. */
export function writeMadeUp(path: string, count: number, seed: number): VectorSet {
  const random = seededRandom(seed);
  const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  const directions = Array.from({ length: intrinsic }, () => Float32Array.from({ length: dimension }, normal));
  const centres = Array.from({ length: clusters }, () => Float32Array.from({ length: intrinsic }, normal));
  function* make() {
    for (;;) {
      const centre = centres[Math.floor(random() * clusters)] ?? new Float32Array(intrinsic);
      const vector = Float32Array.from({ length: dimension }, () => 1.7 * (2 * random() - 1));
      directions.forEach((direction, i) => {
        const share = (centre[i] ?? 0) + 0.7 * normal();
        for (let d = 0; d < dimension; d++) vector[d] = (vector[d] ?? 0) + share * (direction[d] ?? 0);
      });
      yield vector;
    }
  }
  return { what: `${count} made up`, path: writeVectors(path, dimension, count, make()) };
}
