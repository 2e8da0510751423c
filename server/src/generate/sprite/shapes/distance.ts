/** Signed distance to an outline, below 0 inside; x to the right and y up, the picture from -1 to 1. */
export type Shape = (x: number, y: number) => number;

/** A disc. */
export function disc(x: number, y: number, radius: number): number {
  return Math.hypot(x, y) - radius;
}

/** A box with its middle at the origin, half as wide and high as given, corners rounded by `radius`. */
export function box(x: number, y: number, halfWidth: number, halfHeight: number, radius = 0): number {
  const dx = Math.abs(x) - halfWidth + radius;
  const dy = Math.abs(y) - halfHeight + radius;
  return Math.hypot(Math.max(dx, 0), Math.max(dy, 0)) + Math.min(Math.max(dx, dy), 0) - radius;
}

/** A straight line of some thickness. */
export function line(
  x: number,
  y: number,
  fromX: number,
  fromY: number,
  toX: number,
  toY: number,
  half: number,
): number {
  const [dx, dy] = [toX - fromX, toY - fromY];
  const along = Math.min(1, Math.max(0, ((x - fromX) * dx + (y - fromY) * dy) / (dx * dx + dy * dy)));
  return Math.hypot(x - fromX - along * dx, y - fromY - along * dy) - half;
}

/** A closed outline of straight lines: the distance to the nearest, negative inside by the even-odd rule. */
export function polygon(points: readonly (readonly [number, number])[]): Shape {
  return (x, y) => {
    let nearest = Number.POSITIVE_INFINITY;
    let isInside = false;
    let [beforeX, beforeY] = points.at(-1) ?? [0, 0];
    for (const [toX, toY] of points) {
      nearest = Math.min(nearest, line(x, y, beforeX, beforeY, toX, toY, 0));
      if (toY > y !== beforeY > y && x < ((beforeX - toX) * (y - toY)) / (beforeY - toY) + toX) isInside = !isInside;
      [beforeX, beforeY] = [toX, toY];
    }
    return isInside ? -nearest : nearest;
  };
}

/** The place turned by an angle in turns about the origin. */
export function turned(x: number, y: number, turns: number): readonly [number, number] {
  const [cos, sin] = [Math.cos(2 * Math.PI * turns), Math.sin(2 * Math.PI * turns)];
  return [cos * x + sin * y, cos * y - sin * x];
}
