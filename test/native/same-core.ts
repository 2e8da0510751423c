/** Bundled on its own, with another version of the runtime (bundle.mjs). */
export { createWasmBackend as createSameCoreBackend } from 'scenewright/src/syntax/wasm-backend.ts';
