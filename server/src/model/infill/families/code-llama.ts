import { asComments, type InfillFamily } from '#model/infill/family.ts';

/** Code Llama; its marks take spaces around the texts. */
export const codeLlama: InfillFamily = {
  id: 'codellama',
  models: /code-?llama/i,
  marks: ['<PRE>', '<SUF>', '<MID>', '<EOT>'],
  stops: ['<EOT>', '<PRE>', '<SUF>', '<MID>'],
  prompt: ({ before, after, context }) => `<PRE> ${asComments(context)}${before} <SUF>${after} <MID>`,
};
