import { z } from 'zod';

/** Ids of `workspace/executeCommand` with their argument, in one typed table. */
export const commands = {
  'scenewright.generateMaterial': {
    args: z.object({ shader: z.string().describe('URI of the shader.') }),
    title: { en: 'Generate material for this shader', zh: '为此着色器生成材质' },
  },
} as const satisfies Record<string, { args: z.ZodType; title: { en: string; zh: string } }>;

export type CommandId = keyof typeof commands;
export type ArgsOf<Id extends CommandId> = z.infer<(typeof commands)[Id]['args']>;
