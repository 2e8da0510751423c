import { writeFileSync } from 'node:fs';
import { materialSpec } from 'scenewright/src/generate/material/spec.ts';
import { thumbnail } from 'scenewright/src/generate/preview/thumbnail.ts';
import { readMaterialPrompt } from 'scenewright/src/generate/prompt/read-material.ts';
import { encodePng } from 'scenewright/src/generate/raster/encode-png.ts';
import type { Picture } from 'scenewright/src/generate/raster/picture.ts';
import { families, familyById } from 'scenewright/src/generate/texture/families.ts';
import { makeMaps } from 'scenewright/src/generate/texture/maps.ts';

const side = 168;
const columns = 8;
const ground = 38;

/** Prompts of the last row: what words lay upon a family. */
export const examples = [
  'mossy brick wall',
  'rusty diamond plate',
  'wet cobblestone street',
  'snow-covered rock',
  'very old dirty concrete',
  'dark walnut parquet, polished',
  '深蓝色的瓷砖，小块',
  'old green leather',
];

/** Draw every family on a sphere, and the examples on cubes, into one picture. */
export function drawSheet(path: string): void {
  const rows = Math.ceil(families.length / columns) + 1;
  const [width, height] = [columns * side, rows * side];
  const pixels = new Uint8Array(3 * width * height).fill(ground);
  const put = (picture: Picture, index: number) => {
    const [left, top] = [(index % columns) * side, Math.floor(index / columns) * side];
    for (let at = 0; at < side * side; at++) {
      const share = (picture.pixels[4 * at + 3] ?? 0) / 255;
      const to = 3 * ((top + Math.floor(at / side)) * width + left + (at % side));
      for (let channel = 0; channel < 3; channel++)
        pixels[to + channel] =
          (pixels[to + channel] ?? 0) * (1 - share) + (picture.pixels[4 * at + channel] ?? 0) * share;
    }
  };
  for (const [index, family] of families.entries())
    put(thumbnail(makeMaps(materialSpec.parse({ family: family.id, seed: 3 }), family, 512), 'sphere', side), index);
  for (const [index, prompt] of examples.entries()) {
    const { spec } = readMaterialPrompt(prompt, 5);
    const family = familyById(spec.family);
    if (family !== undefined) put(thumbnail(makeMaps(spec, family, 512), 'cube', side), (rows - 1) * columns + index);
  }
  writeFileSync(path, encodePng(width, height, pixels, 'rgb'));
}
