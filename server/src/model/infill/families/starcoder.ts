import { asFiles, type InfillFamily } from '#model/infill/family.ts';

const [prefix, suffix, middle, repository, file, stop] = [
  '<fim_prefix>',
  '<fim_suffix>',
  '<fim_middle>',
  '<repo_name>',
  '<file_sep>',
  '<|endoftext|>',
];

/** StarCoder2 and StarCoder. */
export const starcoder: InfillFamily = {
  id: 'starcoder2',
  models: /starcoder/i,
  marks: [prefix, suffix, middle, '<fim_pad>', repository, file, stop],
  stops: [stop, prefix, suffix, middle, file],
  prompt({ path, before, after, context }) {
    const files = context.length === 0 ? '' : `${repository}project${asFiles(context, file, '')}${file}${path}\n`;
    return `${files}${prefix}${before}${suffix}${after}${middle}`;
  },
};
