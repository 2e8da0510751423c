import { asFiles, type InfillFamily } from '#model/infill/family.ts';

const [prefix, suffix, middle, repository, file] = [
  '<|fim_prefix|>',
  '<|fim_suffix|>',
  '<|fim_middle|>',
  '<|repo_name|>',
  '<|file_sep|>',
];
const ends = ['<|endoftext|>', '<|fim_pad|>', '<|im_start|>', '<|im_end|>'];

/** Qwen2.5-Coder and Qwen3-Coder. */
export const qwenCoder: InfillFamily = {
  id: 'qwen-coder',
  models: /qwen[\d.]*-?coder|codeqwen/i,
  marks: [prefix, suffix, middle, repository, file, ...ends],
  stops: [...ends, prefix, suffix, middle, repository, file],
  prompt({ path, before, after, context }) {
    const files = context.length === 0 ? '' : `${repository}project\n${asFiles(context, file)}${file}${path}\n`;
    return `${files}${prefix}${before}${suffix}${after}${middle}`;
  },
};
