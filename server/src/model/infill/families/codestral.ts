import { asFiles, type InfillFamily } from '#model/infill/family.ts';

const [prefix, suffix, stop] = ['[PREFIX]', '[SUFFIX]', '</s>'];

/** Codestral, which reads what follows the gap first; files of context stand behind a line of plus signs. */
export const codestral: InfillFamily = {
  id: 'codestral',
  models: /codestral|devstral/i,
  marks: [prefix, suffix, '[MIDDLE]', stop],
  stops: [stop, prefix, suffix, '\n+++++ '],
  prompt({ path, before, after, context }) {
    const files = context.length === 0 ? '' : `${asFiles(context, '+++++ ')}+++++ ${path}\n`;
    return `${suffix}${after}${prefix}${files}${before}`;
  },
};
