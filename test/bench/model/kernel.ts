import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createSolidKernel, type SolidKernel } from 'scenewright/src/generate/model/solid/kernel.ts';

/** The kernel of solids from the server's own package. */
export function loadKernel(): Promise<SolidKernel> {
  return createSolidKernel(readFileSync(createRequire(import.meta.url).resolve('manifold-3d/manifold.wasm')));
}
