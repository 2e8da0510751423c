import type { Bounds } from '#adapters/service/bounds.ts';
import type { Product, Service } from '#adapters/service/service.ts';

/** A service for pictures as the user configured it. */
export interface ImageService extends Service {
  /** The absolute path of a workflow. */
  readonly workflow: string | undefined;
}

/** What services for pictures make. */
export const picture: Product = { code: 'image', noun: 'picture', less: 'a smaller picture' };

/** The bounds where nobody says otherwise. */
export const usualBounds: Bounds = {
  largest: 64 * 1024 * 1024,
  silenceMs: 120_000,
  wholeMs: 600_000,
  pollMs: 500,
  stopMs: 2000,
};
