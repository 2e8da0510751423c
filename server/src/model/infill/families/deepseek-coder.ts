import { asComments, type InfillFamily } from '#model/infill/family.ts';

const [begin, hole, end, stop] = ['<｜fim▁begin｜>', '<｜fim▁hole｜>', '<｜fim▁end｜>', '<｜end▁of▁sentence｜>'];

/** DeepSeek-Coder and DeepSeek-Coder-V2. */
export const deepseekCoder: InfillFamily = {
  id: 'deepseek-coder',
  models: /deepseek-?coder/i,
  marks: [begin, hole, end, stop],
  stops: [stop, '<|EOT|>'],
  prompt: ({ before, after, context }) => `${begin}${asComments(context)}${before}${hole}${after}${end}`,
};
