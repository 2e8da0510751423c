/** A value about -1 to 1 for a place in space. */
export type Noise = (x: number, y: number, z: number) => number;

/** Directions to the edges of a cube (Perlin, 2002), four of them twice, so that four bits choose one. */
const directions = new Int8Array(
  [
    [1, 1, 0],
    [-1, 1, 0],
    [1, -1, 0],
    [-1, -1, 0],
    [1, 0, 1],
    [-1, 0, 1],
    [1, 0, -1],
    [-1, 0, -1],
    [0, 1, 1],
    [0, -1, 1],
    [0, 1, -1],
    [0, -1, -1],
    [1, 1, 0],
    [-1, 1, 0],
    [0, -1, 1],
    [0, -1, -1],
  ].flat(),
);

/** Three octaves of gradient noise, the largest bumps `size` metres apart. */
export function bumps(size: number, seed: number): Noise {
  return (x, y, z) => {
    let sum = 0;
    for (let octave = 0, share = 4 / 7, scale = 1 / size; octave < 3; octave++, share /= 2, scale *= 2)
      sum += share * gradientNoise(x * scale, y * scale, z * scale, seed + 101 * octave);
    return sum;
  };
}

function gradientNoise(x: number, y: number, z: number, seed: number): number {
  const [x0, y0, z0] = [Math.floor(x), Math.floor(y), Math.floor(z)];
  const [fx, fy, fz] = [x - x0, y - y0, z - z0];
  const [sx, sy, sz] = [fade(fx), fade(fy), fade(fz)];
  const corner = (dx: number, dy: number, dz: number) => {
    const at = 3 * direction(x0 + dx, y0 + dy, z0 + dz, seed);
    return (
      (directions[at] ?? 0) * (fx - dx) + (directions[at + 1] ?? 0) * (fy - dy) + (directions[at + 2] ?? 0) * (fz - dz)
    );
  };
  const layer = (dz: number) => {
    const front = mix(corner(0, 0, dz), corner(1, 0, dz), sx);
    return mix(front, mix(corner(0, 1, dz), corner(1, 1, dz), sx), sy);
  };
  return mix(layer(0), layer(1), sz);
}

function fade(share: number): number {
  return share * share * share * (share * (share * 6 - 15) + 10);
}

function mix(from: number, to: number, share: number): number {
  return from + (to - from) * share;
}

function direction(x: number, y: number, z: number, seed: number): number {
  let mixed =
    Math.imul(x, 0x27d4eb2d) ^ Math.imul(y, 0x165667b1) ^ Math.imul(z, 0x51ed270b) ^ Math.imul(seed, 0x9e3779b1);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) & 15;
}
