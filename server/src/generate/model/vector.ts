import type { Vector3 } from './mesh.ts';

export function add([ax, ay, az]: Vector3, [bx, by, bz]: Vector3): Vector3 {
  return [ax + bx, ay + by, az + bz];
}

export function subtract([ax, ay, az]: Vector3, [bx, by, bz]: Vector3): Vector3 {
  return [ax - bx, ay - by, az - bz];
}

export function scaled([x, y, z]: Vector3, factor: number): Vector3 {
  return [x * factor, y * factor, z * factor];
}

export function dot([ax, ay, az]: Vector3, [bx, by, bz]: Vector3): number {
  return ax * bx + ay * by + az * bz;
}

export function cross([ax, ay, az]: Vector3, [bx, by, bz]: Vector3): Vector3 {
  return [ay * bz - az * by, az * bx - ax * bz, ax * by - ay * bx];
}

/** By a square root, which is exact everywhere; `Math.hypot` is not. */
export function lengthOf([x, y, z]: Vector3): number {
  return Math.sqrt(x * x + y * y + z * z);
}

/** Of length 1; `undefined` for what has no direction. */
export function unit(vector: Vector3): Vector3 | undefined {
  const length = lengthOf(vector);
  return length < 1e-30 ? undefined : scaled(vector, 1 / length);
}

/** Some unit vector at a right angle to a unit vector: within the plane of the two axes that it leans to least. */
export function acrossOf(direction: Vector3): Vector3 {
  const [x, y, z] = direction.map(Math.abs);
  const least: Vector3 =
    (y ?? 0) <= (x ?? 0) && (y ?? 0) <= (z ?? 0) ? [0, 1, 0] : (x ?? 0) <= (z ?? 0) ? [1, 0, 0] : [0, 0, 1];
  return unit(cross(direction, least)) ?? [1, 0, 0];
}

/** The place at index `at` of numbers that stand three by three. */
export function placeAt(positions: Float32Array, at: number): Vector3 {
  return [positions[3 * at] ?? 0, positions[3 * at + 1] ?? 0, positions[3 * at + 2] ?? 0];
}
