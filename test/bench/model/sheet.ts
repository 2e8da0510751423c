import { writeFileSync } from 'node:fs';
import { trianglesOf } from 'scenewright/src/generate/model/mesh.ts';
import type { ModelProgram } from 'scenewright/src/generate/model/program/program.ts';
import { usualProgram } from 'scenewright/src/generate/model/templates/program-of.ts';
import { templates } from 'scenewright/src/generate/model/templates/templates.ts';
import { modelThumbnail } from 'scenewright/src/generate/preview/model-thumbnail.ts';
import { encodePng } from 'scenewright/src/generate/raster/encode-png.ts';
import { hash } from 'scenewright/src/generate/texture/nodes/hash.ts';
import { buildFinest } from './finest.ts';
import { loadKernel } from './kernel.ts';
import { plainLook } from './plain-look.ts';

const side = 160;
const columns = 12;

/** Draw every template, or those of some names, as it is where nothing is said, into one picture. */
export async function drawSheet(path: string, tell: (text: string) => void, only?: readonly string[]): Promise<void> {
  const drawn = templates.filter(({ name }) => only === undefined || only.includes(name));
  await drawPrograms(
    drawn.map((template) => ({ name: template.name, program: usualProgram(template, 3) })),
    path,
    tell,
  );
}

/**
 * Draw every template in an order that tells nothing, for eyes that have not seen the list, and write beside the picture
 * which is which: places are counted by rows, twelve to a row.
 */
export async function drawBlind(path: string, seed: number, tell: (text: string) => void): Promise<void> {
  const order = templates
    .map((template, at) => ({ template, place: hash(at, 0, seed) }))
    .sort((a, b) => a.place - b.place)
    .map(({ template }) => template);
  await drawPrograms(
    order.map((template) => ({ name: template.name, program: usualProgram(template, 3) })),
    path,
    tell,
  );
  const key = order.map(({ name }, at) => `${JSON.stringify({ image: at + 1, template: name })}\n`);
  writeFileSync(`${path}.key.jsonl`, key.join(''));
}

/** Draw programs in rows; tells what does not come out as designed. */
export async function drawPrograms(
  rows: readonly { readonly name: string; readonly program: ModelProgram }[],
  path: string,
  tell: (text: string) => void,
): Promise<void> {
  const kernel = await loadKernel();
  const [width, height] = [Math.min(columns, rows.length) * side, Math.ceil(rows.length / columns) * side];
  const pixels = new Uint8Array(3 * width * height).fill(230);
  for (const [index, { name, program }] of rows.entries()) {
    const built = await buildFinest(program, kernel);
    if (!built.ok) {
      tell(`${name}: ${built.message}`);
      continue;
    }
    const parts = built.value;
    for (const { name: part, pieces, piecesAsked } of parts)
      if (pieces !== piecesAsked) tell(`${name}: ${part} has ${pieces} pieces for ${piecesAsked}`);
    const triangles = trianglesOf({ parts });
    if (triangles > 4000) tell(`${name}: ${triangles} triangles`);
    const picture = modelThumbnail({ parts }, (material) => plainLook(program.materials[material] ?? ''), side);
    const [left, top] = [(index % columns) * side, Math.floor(index / columns) * side];
    for (let at = 0; at < side * side; at++)
      for (let channel = 0; channel < 3; channel++)
        pixels[3 * ((top + Math.floor(at / side)) * width + left + (at % side)) + channel] =
          picture.pixels[4 * at + channel] ?? 0;
  }
  writeFileSync(path, encodePng(width, height, pixels, 'rgb'));
}
