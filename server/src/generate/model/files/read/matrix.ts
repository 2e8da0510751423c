/** A place change in space: three columns and a translation, column by column, as glTF writes the first three rows of each. */
export type Matrix = readonly [
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
];

/** Changes nothing. */
export const identity: Matrix = [1, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0];

/** First `second`, then `first`. */
export function times(first: Matrix, second: Matrix): Matrix {
  const column = (at: number, w: number): readonly [number, number, number] => {
    const [x, y, z] = [second[at] ?? 0, second[at + 1] ?? 0, second[at + 2] ?? 0];
    return [
      first[0] * x + first[3] * y + first[6] * z + first[9] * w,
      first[1] * x + first[4] * y + first[7] * z + first[10] * w,
      first[2] * x + first[5] * y + first[8] * z + first[11] * w,
    ];
  };
  return [...column(0, 0), ...column(3, 0), ...column(6, 0), ...column(9, 1)];
}

/** The product of several, the last one applied first. */
export function product(...matrices: readonly Matrix[]): Matrix {
  return matrices.reduce(times, identity);
}

/** Moves. */
export function translation([x, y, z]: readonly [number, number, number]): Matrix {
  return [1, 0, 0, 0, 1, 0, 0, 0, 1, x, y, z];
}

/** Scales along the axes. */
export function scaling([x, y, z]: readonly [number, number, number]): Matrix {
  return [x, 0, 0, 0, y, 0, 0, 0, z, 0, 0, 0];
}

/** Turns about one axis, in degrees, counter-clockwise when it points at the viewer. */
export function rotation(axis: 'x' | 'y' | 'z', degrees: number): Matrix {
  const [c, s] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
  if (axis === 'x') return [1, 0, 0, 0, c, s, 0, -s, c, 0, 0, 0];
  return axis === 'y' ? [c, 0, -s, 0, 1, 0, s, 0, c, 0, 0, 0] : [c, s, 0, -s, c, 0, 0, 0, 1, 0, 0, 0];
}

/** Turns by a quaternion, which is made one of length 1. */
export function turned([qx, qy, qz, qw]: readonly [number, number, number, number]): Matrix {
  const length = Math.hypot(qx, qy, qz, qw) || 1;
  const [x, y, z, w] = [qx / length, qy / length, qz / length, qw / length];
  return [
    1 - 2 * (y * y + z * z),
    2 * (x * y + z * w),
    2 * (x * z - y * w),
    2 * (x * y - z * w),
    1 - 2 * (x * x + z * z),
    2 * (y * z + x * w),
    2 * (x * z + y * w),
    2 * (y * z - x * w),
    1 - 2 * (x * x + y * y),
    0,
    0,
    0,
  ];
}

/** The inverse of a turn: its rows are its columns. */
export function unturned([a, b, c, d, e, f, g, h, i]: Matrix): Matrix {
  return [a, d, g, b, e, h, c, f, i, 0, 0, 0];
}

/** Negative when the change mirrors. */
export function determinant([a, b, c, d, e, f, g, h, i]: Matrix): number {
  return a * (e * i - f * h) - d * (b * i - c * h) + g * (b * f - c * e);
}
