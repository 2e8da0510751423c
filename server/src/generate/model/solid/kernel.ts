import createManifold, { type Manifold, type ManifoldToplevel } from 'manifold-3d/manifold';

/** The library of closed solids (Manifold): its objects are wasm memory and must be deleted; see `Arena`. */
export type SolidKernel = Pick<ManifoldToplevel, 'Manifold' | 'CrossSection' | 'Mesh' | 'triangulate'>;

/** A closed solid in wasm memory. */
export type Solid = Manifold;

/** Start the library from the bytes of `manifold.wasm`; about 30 ms, once a thread. */
export async function createSolidKernel(wasmBinary: Uint8Array): Promise<SolidKernel> {
  const options = { wasmBinary, locateFile: () => 'manifold.wasm' };
  const kernel = await createManifold(options);
  kernel.setup();
  return kernel;
}
