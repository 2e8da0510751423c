import { readFileSync } from 'node:fs';
import { colorDifference, type Lab, labOf, rgbOfHex } from 'scenewright/src/generate/color/color.ts';
import { dominantColor } from 'scenewright/src/generate/color/dominant.ts';
import { readMaterialPrompt } from 'scenewright/src/generate/prompt/read-material.ts';
import { familyById } from 'scenewright/src/generate/texture/families.ts';
import { makeMaps } from 'scenewright/src/generate/texture/maps.ts';
import { z } from 'zod';
import type { Row } from '../row.ts';

const labelled = z.object({
  id: z.string(),
  prompt: z.string(),
  family: z.string(),
  finish: z.enum(['rough', 'matte', 'satin', 'polished']).nullable(),
  color: z.string().nullable(),
});

/** How different the dominant albedo may be from the asked colour (CIEDE2000). */
const tolerance = 15;
/** Pixels along a side for judging colours. */
const size = 128;

/** How well prompts that were labelled before the rules were written are read. */
export function measurePrompts(path: string, tell: (text: string) => void): readonly Row[] {
  const rows = readFileSync(path, 'utf8')
    .trim()
    .split('\n')
    .map((line) => labelled.parse(JSON.parse(line)));
  let families = 0;
  const finishes = { right: 0, asked: 0 };
  const colors = { right: 0, asked: 0 };
  for (const { id, prompt, family, finish, color } of rows) {
    const { spec } = readMaterialPrompt(prompt, 7);
    if (spec.family === family) families++;
    else tell(`${id}: ${spec.family} for ${family}: ${prompt}`);
    if (finish !== null) {
      finishes.asked++;
      if (spec.finish === finish) finishes.right++;
      else tell(`${id}: ${spec.finish} for ${finish}: ${prompt}`);
    }
    const made = familyById(spec.family);
    if (color === null || made === undefined) continue;
    colors.asked++;
    const seen = dominantColor(makeMaps(spec, made, size).albedo);
    const difference = colorDifference(labOf(seen), labOfHex(color));
    if (difference <= tolerance) colors.right++;
    else tell(`${id}: colour off by ${difference.toFixed(1)} (${spec.color} for ${color}): ${prompt}`);
  }
  const row = (what: string, right: number, asked: number): Row => ({
    what: `${what} (${asked})`,
    value: (right / asked).toFixed(3),
    bar: '>= .950',
    ok: right / asked >= 0.95,
  });
  return [
    row('prompts: family', families, rows.length),
    row('prompts: finish', finishes.right, finishes.asked),
    row('prompts: colour within 15', colors.right, colors.asked),
  ];
}

function labOfHex(hex: string): Lab {
  return labOf(rgbOfHex(hex) ?? [0, 0, 0]);
}
