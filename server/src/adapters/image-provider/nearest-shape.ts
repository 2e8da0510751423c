/** A size or an aspect ratio that a service knows, under the name it has there. */
export interface Shape {
  readonly name: string;
  readonly width: number;
  readonly height: number;
}

/** The name of the shape whose ratio of sides is nearest to the wanted one. */
export function nearestShape(shapes: readonly [Shape, ...Shape[]], wanted: Omit<Shape, 'name'>): string {
  // Twice as wide is as far away as twice as high.
  const distance = ({ width, height }: Shape) => Math.abs(Math.log((width / height) * (wanted.height / wanted.width)));
  return shapes.reduce((best, shape) => (distance(shape) < distance(best) ? shape : best)).name;
}

/** The nearest side that models of the diffusion kind can paint: they work on blocks of 8 pixels. */
export function inBlocks(side: number): number {
  return Math.max(64, Math.round(side / 8) * 8);
}
