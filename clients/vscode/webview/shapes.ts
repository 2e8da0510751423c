import { BoxGeometry, type BufferGeometry, PlaneGeometry, SphereGeometry } from 'three';

/** What a material is shown on, and the model of a result that has one. */
export type ShapeId = 'sphere' | 'cube' | 'plane' | 'model';

/** A shape for materials. */
export interface Shape {
  readonly geometry: () => BufferGeometry;
  /** How often textures lie side by side on it, across and up. */
  readonly repeats: readonly [across: number, up: number];
  /** How it is turned at first, in radians. */
  readonly yaw: number;
  readonly pitch: number;
}

/** The shapes by id. A preview shape is added here and in the words. */
export const shapes: Readonly<Record<Exclude<ShapeId, 'model'>, Shape>> = {
  sphere: { geometry: () => new SphereGeometry(1, 128, 64), repeats: [4, 2], yaw: -0.5, pitch: 0.25 },
  cube: { geometry: () => new BoxGeometry(1.35, 1.35, 1.35), repeats: [1, 1], yaw: -0.6, pitch: 0.5 },
  plane: { geometry: () => new PlaneGeometry(2, 2), repeats: [2, 2], yaw: -0.35, pitch: 0.3 },
};
