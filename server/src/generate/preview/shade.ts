import { toSrgb } from '#generate/color/color.ts';

/** A surface at one place, in light (linear), with its normal in the viewer's space: x right, y up, z towards the viewer. */
export interface Shaded {
  readonly albedo: readonly [number, number, number];
  readonly normal: readonly [number, number, number];
  readonly roughness: number;
  readonly metal: number;
  readonly occlusion: number;
  readonly emission: readonly [number, number, number];
}

/** Unit direction to the sun, and its strength. */
const sun = [-0.48, 0.62, 0.62] as const;
const sunlight = 3.1;

/**
 * How a place looks, as three bytes of sRGB: one sun by the Cook-Torrance model with GGX (Walter et al., 2007) and a sky whose
 * reflection blurs with roughness, seen from straight ahead.
 */
export function shade({
  albedo,
  normal,
  roughness,
  metal,
  occlusion,
  emission,
}: Shaded): readonly [number, number, number] {
  const [nx, ny, nz] = normal;
  const facing = Math.max(0.02, nz);
  const lit = Math.max(0, nx * sun[0] + ny * sun[1] + nz * sun[2]);
  const half = Math.hypot(sun[0], sun[1], sun[2] + 1);
  const towards = Math.max(0, (nx * sun[0] + ny * sun[1] + nz * (sun[2] + 1)) / half);
  const alpha = Math.max(0.03, roughness * roughness);
  const spread = towards * towards * (alpha * alpha - 1) + 1;
  const distribution = (alpha * alpha) / (Math.PI * spread * spread);
  const k = (roughness + 1) ** 2 / 8;
  const shadowing = 1 / (4 * (facing * (1 - k) + k) * (lit * (1 - k) + k));
  // The view from straight ahead, mirrored at the normal.
  const [mirrorX, mirrorY, mirrorZ] = [2 * nz * nx, 2 * nz * ny, 2 * nz * nz - 1];
  const reflected = sky(mirrorX, mirrorY, mirrorZ, roughness);
  const around = sky(nx, ny, nz, 1);
  const grazing = (1 - facing) ** 5 * (1 - roughness);
  const channel = (index: 0 | 1 | 2) => {
    const color = albedo[index];
    const mirror = 0.04 + (color - 0.04) * metal;
    const diffuse = color * (1 - metal);
    const glance = mirror + (1 - mirror) * grazing;
    const direct = lit * sunlight * (diffuse / Math.PI + Math.min(8, distribution * shadowing) * mirror);
    const light = direct + occlusion * (0.75 * around * diffuse + reflected * glance) + emission[index] * 1.6;
    return Math.round(255 * Math.min(1, toSrgb(rollOff(light))));
  };
  return [channel(0), channel(1), channel(2)];
}

/** A studio: bright above, dark below, with a soft window before and left; `blur` 1 is diffuse. */
function sky(x: number, y: number, z: number, blur: number): number {
  const height = 0.42 + 0.4 * y;
  const sharp = 3 + 40 * (1 - blur) ** 2;
  const window = Math.max(0, -0.35 * x + 0.45 * y + 0.82 * z) ** sharp * (0.25 + 1.3 * (1 - blur));
  const horizon = (1 - blur) * 0.25 * Math.exp(-((y / 0.18) ** 2));
  return height * 0.75 + window + horizon;
}

/** Keeps bright places from burning out. */
function rollOff(light: number): number {
  return light < 0.7 ? light : 0.7 + 0.3 * (1 - Math.exp((0.7 - light) / 0.3));
}
