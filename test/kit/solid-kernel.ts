import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createSolidKernel, type SolidKernel } from 'scenewright/src/generate/model/solid/kernel.ts';

/** The kernel of solids, from the package that the server bundles. */
export function loadSolidKernel(): Promise<SolidKernel> {
  const server = createRequire(import.meta.resolve('scenewright/package.json'));
  return createSolidKernel(readFileSync(server.resolve('manifold-3d/manifold.wasm')));
}
