import type { InfillFamily } from '#model/infill/family.ts';

const [prefix, suffix, middle, file] = ['<|fim_prefix|>', '<|fim_suffix|>', '<|fim_middle|>', '<|file_separator|>'];
const ends = ['<eos>', '<end_of_turn>'];

/** CodeGemma; a mark stands between files. */
export const codeGemma: InfillFamily = {
  id: 'codegemma',
  models: /code-?gemma/i,
  marks: [prefix, suffix, middle, file, '<bos>', '<start_of_turn>', ...ends],
  stops: [...ends, prefix, suffix, middle, file],
  prompt({ path, before, after, context }) {
    const files = context.map((part) => `${part.path}\n${part.text}${file}`).join('');
    return `${files}${files === '' ? '' : `${path}\n`}${prefix}${before}${suffix}${after}${middle}`;
  },
};
