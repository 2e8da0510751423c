import type { MaterialSpec } from './material/spec.ts';
import type { Picture } from './raster/picture.ts';
import type { SpriteSpec } from './sprite/spec.ts';

/** What to paint, at so many pixels along a side. */
export type PaintJob =
  | {
      readonly kind: 'material';
      readonly spec: MaterialSpec;
      readonly size: number;
      /** A picture of the surface from elsewhere; the family's own is painted where absent. */
      readonly picture?: Picture;
    }
  | {
      readonly kind: 'sprite';
      readonly spec: SpriteSpec;
      readonly size: number;
      /** A picture from elsewhere to make the sprite of; drawn by rules where absent. */
      readonly picture?: Picture;
    };

/** What a picture is of an asset. */
export type PaintedRole = 'albedo' | 'normal' | 'height' | 'mask' | 'emission' | 'sprite';

/** Pictures as PNG. */
export interface Painted {
  readonly pictures: readonly { readonly role: PaintedRole; readonly bytes: Uint8Array }[];
  readonly preview: Uint8Array;
}

/** Paints somewhere where nobody waits. Rejects with `Cancelled`. */
export type Painter = (job: PaintJob, signal: AbortSignal) => Promise<Painted>;
