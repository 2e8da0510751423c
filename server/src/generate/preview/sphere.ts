import { encodePng } from '#generate/raster/encode-png.ts';
import type { Four } from '#unity/serializer/material.ts';

/** Pixels along each side of a preview. */
const size = 128;
/** Direction to the light, unit length: from above, left and front. */
const light = [-0.48, 0.64, 0.6] as const;

/** A lit sphere of one colour, as PNG: enough to recognise a material by. `color` is sRGB, 0 to 1. */
export function previewSphere(color: Four): Uint8Array {
  const pixels = new Uint8Array(size * size * 4);
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      const u = ((x + 0.5) / size) * 2.2 - 1.1;
      const v = 1.1 - ((y + 0.5) / size) * 2.2;
      const radius = u * u + v * v;
      if (radius > 1) continue;
      const w = Math.sqrt(1 - radius);
      const diffuse = Math.max(0, u * light[0] + v * light[1] + w * light[2]);
      // Blinn-Phong with the viewer along +z.
      const half = Math.hypot(light[0], light[1], light[2] + 1);
      const shine = Math.max(0, (u * light[0] + v * light[1] + w * (light[2] + 1)) / half) ** 40;
      const at = (y * size + x) * 4;
      for (let channel = 0; channel < 3; channel++) {
        const lit = (color[channel] ?? 0) * (0.18 + 0.82 * diffuse) + 0.35 * shine;
        pixels[at + channel] = Math.round(255 * Math.min(1, lit));
      }
      pixels[at + 3] = 255;
    }
  }
  return encodePng(size, size, pixels, 'rgba');
}
