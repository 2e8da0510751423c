import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { seededRandom } from '#base/random.ts';

/** Vectors around forty centres, of no unit length. */
export function clusteredVectors(size: number, dimension: number, seed = 42): readonly Float32Array[] {
  const random = seededRandom(seed);
  const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  const centres = Array.from({ length: 40 }, () => Float32Array.from({ length: dimension }, normal));
  return Array.from({ length: size }, () => {
    const centre = centres[Math.floor(random() * centres.length)];
    return Float32Array.from({ length: dimension }, (_, i) => (centre?.[i] ?? 0) + 0.5 * normal());
  });
}

/** Whether the package's native part was built or shipped: then it must run, and a fall-back would be a silent fault. */
export function isBuilt(name: string): boolean {
  try {
    const entry = createRequire(import.meta.url).resolve(name);
    return name !== 'hnswlib-node' || existsSync(join(dirname(entry), '..', 'build', 'Release', 'addon.node'));
  } catch {
    return false;
  }
}
