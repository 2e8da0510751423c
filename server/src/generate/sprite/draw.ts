import { type Rgb, rgbOfHex, toLinear } from '#generate/color/color.ts';
import { shade } from '#generate/preview/shade.ts';
import type { Picture } from '#generate/raster/picture.ts';
import { familyById } from '#generate/texture/families.ts';
import { makeMaps } from '#generate/texture/maps.ts';
import { clamp, mix } from '#generate/texture/nodes/shape.ts';
import { box, type Shape } from './shapes/distance.ts';
import { shapeById } from './shapes/shapes.ts';
import type { SpriteSpec } from './spec.ts';

/** Draw a sprite, rows from the top. Pure. */
export function drawSprite(spec: SpriteSpec, size: number): Picture {
  switch (spec.form) {
    case 'tile':
      return tile(spec, size);
    case 'panel': {
      const { radius, border } = spec;
      const outline: Shape = (x, y) => box(x, y, 0.97, 0.97, 2 * radius);
      const tones = { fill: colorOf(spec.color), rim: colorOf(spec.accent) };
      return outlined(outline, size, tones, { rim: 2 * border, bevel: 0.05, steps: 96 });
    }
    case 'icon': {
      const shape = shapeById(spec.shape)?.shape ?? ((x, y) => Math.hypot(x, y) - 0.7);
      const fill = colorOf(spec.color);
      const rim: Rgb = [fill[0] * 0.22, fill[1] * 0.2, fill[2] * 0.26];
      return outlined(shape, size, { fill, rim }, { rim: 0.06, bevel: 0.16, steps: 4 });
    }
  }
}

/** Pixels from each side of a panel that nine-slice drawing leaves unstretched. */
export function panelBorder({ radius, border }: Extract<SpriteSpec, { readonly form: 'panel' }>, size: number): number {
  return Math.min(Math.floor(size / 2) - 1, Math.ceil((radius + border + 0.04) * size));
}

function tile({ material }: Extract<SpriteSpec, { readonly form: 'tile' }>, size: number): Picture {
  const family = familyById(material.family);
  if (family === undefined) throw new Error(`there is no family '${material.family}'`);
  const { albedo, normal, mask, emission } = makeMaps(material, family, size);
  const pixels = new Uint8Array(4 * size * size);
  for (let at = 0; at < size * size; at++) {
    const light = (bytes: Uint8Array | undefined, channel: number) => toLinear((bytes?.[3 * at + channel] ?? 0) / 255);
    const part = (channel: number) => ((normal[3 * at + channel] ?? 128) - 127.5) / 127.5;
    const lit = shade({
      albedo: [light(albedo, 0), light(albedo, 1), light(albedo, 2)],
      normal: [part(0), part(1), part(2)],
      // In two dimensions nothing moves, so that a mirror would only be a flat colour.
      roughness: Math.max(0.55, 1 - (mask[4 * at + 3] ?? 0) / 255),
      metal: ((mask[4 * at] ?? 0) / 255) * 0.4,
      occlusion: (mask[4 * at + 1] ?? 255) / 255,
      emission: [light(emission, 0), light(emission, 1), light(emission, 2)],
    });
    pixels.set([...lit, 255], 4 * at);
  }
  return { width: size, height: size, pixels };
}

interface Tones {
  readonly fill: Rgb;
  readonly rim: Rgb;
}

interface Relief {
  /** Width of the rim and of the slope inside it, in units of half a side. */
  readonly rim: number;
  readonly bevel: number;
  /** Tones between light and dark. */
  readonly steps: number;
}

/** Direction to the light, left and above. */
const light = [-0.6, 0.8] as const;

/** A shape with a rim and a bevelled face in so many tones; every pixel is the mean of nine. */
function outlined(shape: Shape, size: number, { fill, rim }: Tones, relief: Relief): Picture {
  const pixels = new Uint8Array(4 * size * size);
  const fine = 3;
  const reach = 2 / size;
  for (let y = 0; y < size; y++)
    for (let x = 0; x < size; x++) {
      const sum = [0, 0, 0, 0];
      for (let part = 0; part < fine * fine; part++) {
        const px = (2 * (x + ((part % fine) + 0.5) / fine)) / size - 1;
        const py = 1 - (2 * (y + (Math.floor(part / fine) + 0.5) / fine)) / size;
        const distance = shape(px, py);
        if (distance > 0) continue;
        const depth = -distance - relief.rim;
        const slope = clamp(1 - depth / relief.bevel);
        const gx = (shape(px + reach, py) - shape(px - reach, py)) / (2 * reach);
        const gy = (shape(px, py + reach) - shape(px, py - reach)) / (2 * reach);
        const facing = slope * (gx * light[0] + gy * light[1]);
        const tone = 0.5 + 0.34 * facing + 0.14 * py;
        const step = Math.round(clamp(tone) * relief.steps) / relief.steps;
        const color = depth < 0 ? rim : toned(fill, step);
        for (let channel = 0; channel < 3; channel++) sum[channel] = (sum[channel] ?? 0) + (color[channel] ?? 0);
        sum[3] = (sum[3] ?? 0) + 1;
      }
      const covered = sum[3] ?? 0;
      if (covered === 0) continue;
      const at = 4 * (y * size + x);
      for (let channel = 0; channel < 3; channel++)
        pixels[at + channel] = Math.round((255 * (sum[channel] ?? 0)) / covered);
      pixels[at + 3] = Math.round((255 * covered) / (fine * fine));
    }
  return { width: size, height: size, pixels };
}

/** A tone of a colour: darker and cooler below the middle, lighter and warmer above. */
function toned([red, green, blue]: Rgb, tone: number): Rgb {
  const share = (tone - 0.5) * 2;
  const turn = (part: number, dark: number, bright: number) =>
    clamp(share < 0 ? mix(part, part * dark, -share) : mix(part, bright + part / 2, share));
  return [turn(red, 0.42, 0.5), turn(green, 0.42, 0.5), turn(blue, 0.55, 0.42)];
}

function colorOf(hex: string): Rgb {
  return rgbOfHex(hex) ?? [0.5, 0.5, 0.5];
}
