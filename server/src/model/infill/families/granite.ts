import { asFiles, type InfillFamily } from '#model/infill/family.ts';

const [prefix, suffix, middle, file] = ['<fim_prefix>', '<fim_suffix>', '<fim_middle>', '<filename>'];
const ends = ['<|endoftext|>', '<|end_of_text|>'];

/** Granite Code. */
export const granite: InfillFamily = {
  id: 'granite',
  models: /granite/i,
  marks: [prefix, suffix, middle, '<fim_pad>', '<reponame>', file, ...ends],
  stops: [...ends, prefix, suffix, middle, file],
  prompt({ path, before, after, context }) {
    const files = context.length === 0 ? '' : `${asFiles(context, file)}${file}${path}\n`;
    return `${prefix}${files}${before}${suffix}${after}${middle}`;
  },
};
