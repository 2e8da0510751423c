import { z } from 'zod';

/** Ids of `workspace/executeCommand` with their argument, in one typed table. */
export const commands = {
  'scenewright.generateMaterial': {
    args: z.object({
      shader: z.string().optional().describe('URI of the shader; the pipeline’s lit one when absent.'),
      prompt: z.string().optional().describe('What it should look like; without it the shader’s defaults are taken.'),
    }),
    title: { en: 'Generate material for this shader', zh: '为此着色器生成材质' },
  },
  'scenewright.generateModel': {
    args: z.object({ prompt: z.string().describe('What it should look like, in English or Chinese.') }),
    title: { en: 'Generate model', zh: '生成模型' },
  },
  'scenewright.regenerateMaterial': {
    args: z.object({
      uri: z.string().describe('URI of a generated `.mat`, or of the `.prefab` of a generated model.'),
      variations: z
        .number()
        .int()
        .min(1)
        .max(4)
        .optional()
        .describe('How many to choose from, as new assets; without it the asset itself is made anew.'),
    }),
    title: { en: 'Regenerate', zh: '重新生成' },
  },
  'scenewright.explain': {
    args: z.object({
      uri: z.string().describe('URI of the file.'),
      range: z.object({
        start: z.object({ line: z.number().int(), character: z.number().int() }),
        end: z.object({ line: z.number().int(), character: z.number().int() }),
      }),
    }),
    title: { en: 'Explain', zh: '解释' },
  },
  'scenewright.edit': {
    args: z.object({
      uri: z.string().describe('URI of the file.'),
      range: z.object({
        start: z.object({ line: z.number().int(), character: z.number().int() }),
        end: z.object({ line: z.number().int(), character: z.number().int() }),
      }),
      instruction: z
        .string()
        .optional()
        .describe('What to change. Without it that of a comment `// scenewright: …` in the first line of the range.'),
    }),
    title: { en: 'Edit by instruction', zh: '按指令修改' },
  },
  'scenewright.completionAccepted': {
    args: z.object({ id: z.string().describe('As the completion came with it.') }),
    title: { en: 'A completion was accepted', zh: '已接受补全' },
  },
} as const satisfies Record<string, { args: z.ZodType; title: { en: string; zh: string } }>;

export type CommandId = keyof typeof commands;
export type ArgsOf<Id extends CommandId> = z.infer<(typeof commands)[Id]['args']>;
