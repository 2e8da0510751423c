import type { Filter } from './filter.ts';

const opening =
  /^\s*(?:(?:Sure|Certainly|Of course|Here(?:'s| is| are)|The (?:missing|completed)|This (?:code|completes)|好的|以下是)[^\n]*[:：!.。]\s*\n+)?\s*(?:```|~~~)[\w#+-]*[ \t]*\n/i;
const talk =
  /^\s*(?:Sure|Certainly|Of course|Here(?:'s| is| are)|The (?:missing|completed) code|I(?:'m| am) sorry|As an AI|好的|以下是)[^;{}()\n]*[:：!,.。]?\s*\n/i;
const closing = /\n?[ \t]*(?:```|~~~)[\s\S]*$/;

/** Takes code out of a fence, and leaves out what a model says about it. */
export const chatter: Filter = {
  name: 'chatter',
  apply(text) {
    const isFenced = opening.test(text);
    const inside = isFenced ? text.replace(opening, '') : text.replace(talk, '');
    return inside.replace(closing, '');
  },
};
