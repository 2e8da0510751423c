import type { Bounds } from '#adapters/service/bounds.ts';
import type { Product } from '#adapters/service/service.ts';

/** What services for 3D models make. */
export const model3d: Product = { code: 'mesh', noun: 'model', less: 'a simpler model' };

/** The bounds where nobody says otherwise: minutes are usual for a model, and textures make it large. */
export const usualModelBounds: Bounds = {
  largest: 128 * 1024 * 1024,
  silenceMs: 120_000,
  wholeMs: 1_800_000,
  pollMs: 2000,
  stopMs: 2000,
};

/** Bytes of an answer that says how a task stands. */
export const largestState = 1024 * 1024;

/** How often a request is put again where the service asks to wait for a minute or less. */
export const busyPatience = 3;
