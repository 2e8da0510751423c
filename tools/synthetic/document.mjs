import { createRandom } from './random.mjs';
import { capital, purpose, remark, spaced } from './sentences.mjs';
import { domains, quantities, things } from './words.mjs';

/** The text of a design note in Markdown. */
export function writeNote(note) {
  const random = createRandom(note.seed);
  const sections = Array.from({ length: random.int(2, 7) }, () => {
    const title = `${capital(random.pick(things))} and ${random.pick(domains).toLowerCase()}`;
    const sentences = Array.from({ length: random.int(2, 9) }, () => capital(remark(random).replace('TODO: ', '')));
    const rows = random.sample(quantities, random.int(0, 5)).map((quantity) => `- ${quantity}: ${random.int(1, 200)}`);
    return [`## ${title}`, purpose(random, random.pick(things)), sentences.join(' '), rows.join('\n')];
  });
  const blocks = [`# ${spaced(note.name)}`, ...sections.flat()].filter((text) => text !== '');
  return `${blocks.join('\n\n')}\n`;
}
