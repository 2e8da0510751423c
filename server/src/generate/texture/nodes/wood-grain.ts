import { fractal, gradientNoise } from './noise.ts';

/** Grain of sawn wood along `v`: how light it is at a place, about -1 to 1. `id` tells boards apart. */
export function woodGrain(seed: number, density: number): (u: number, v: number, id: number) => number {
  const sway = gradientNoise(4, 2, seed + 1);
  const fibres = fractal(Math.round(density * 12), 6, 3, seed + 2);
  const pores = gradientNoise(Math.min(900, Math.round(density * 60)), 24, seed + 3);
  return (u, v, id) => {
    const shift = Math.floor(id * 64) / 64;
    const x = u + shift;
    const y = v + Math.floor(id * 257) / 16;
    const rings = Math.sin(2 * Math.PI * (Math.round(density * 2.5) * x + 1.6 * sway(x, y)));
    return 0.45 * rings + 0.65 * fibres(x, y) + 0.25 * pores(x, y);
  };
}
