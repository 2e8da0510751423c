import { infillFamilies } from '#model/infill/families.ts';
import type { Filter } from './filter.ts';

const marks = [...new Set(infillFamilies.flatMap((family) => family.marks))].filter((mark) => mark.length > 3);
/** Special words of families that are not in the table look alike. */
const likeMarks = /<\|[\w ▁]{2,40}\|>|<｜[\w ▁]{2,40}｜>|<\/?(?:fim|file|repo)_\w+>/;

/** Ends the text at a special word that a service let through. */
export const specialWords: Filter = {
  name: 'special words',
  endsText: true,
  apply(text) {
    const found = [...marks.map((mark) => text.indexOf(mark)), text.search(likeMarks)].filter((at) => at !== -1);
    return found.length === 0 ? text : text.slice(0, Math.min(...found));
  },
};
