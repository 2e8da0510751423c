import { readFileSync } from 'node:fs';
import { readModelPrompt } from 'scenewright/src/generate/prompt/read-model.ts';
import { z } from 'zod';
import type { Row } from '../row.ts';

const line = z.object({ word: z.string() });

/** How many of the commonest object words have a fitting template: one that has the word among its own. */
export function measureWords(path: string, what: string, tell: (text: string) => void): readonly Row[] {
  const words = readFileSync(path, 'utf8')
    .trim()
    .split('\n')
    .map((text) => line.parse(JSON.parse(text)).word);
  let [fitting, honest] = [0, 0];
  for (const word of words) {
    const read = readModelPrompt(word, 0);
    if (!read.ok) tell(`${word}: nothing`);
    else if (!read.value.isClosest) fitting++;
    else {
      honest++;
      tell(`${word}: nearest is ${read.value.template.name}`);
    }
  }
  const share = fitting / words.length;
  return [
    {
      what: `${what} (${words.length}) with a fitting template`,
      value: share.toFixed(3),
      bar: '>= .900',
      ok: share >= 0.9,
    },
    { what: `${what}: told that the template is only the nearest`, value: String(honest), bar: '', ok: true },
  ];
}
