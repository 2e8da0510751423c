import { z } from 'zod';

/**
 * Settings of the client's `scenewright` section. Endpoints, programs and keys are never among them: those come from the
 * user's own machine, not from a project.
 */
export const settingsSchema = z.object({
  language: z
    .enum(['auto', 'en', 'zh-cn'])
    .default('auto')
    .describe('Language of hovers and messages. `auto` follows the editor.'),
  parser: z
    .enum(['wasm', 'native'])
    .default('wasm')
    .describe(
      'Which build of the parser reads scripts and shaders. `native` needs the npm package `tree-sitter` beside the server; without it `wasm` is used. Takes effect when the server starts.',
    ),
  completion: z
    .object({
      enabled: z.boolean().default(true).describe('Offer inline completions.'),
      minimumConfidence: z
        .number()
        .min(0)
        .max(1)
        .default(0.6)
        .describe('Hide completions that the embedded engine trusts less than this.'),
    })
    .prefault({}),
  hover: z
    .object({ enabled: z.boolean().default(true).describe('Explain engine APIs and project symbols on hover.') })
    .prefault({}),
});

export type Settings = z.infer<typeof settingsSchema>;

/** Every setting at its default. */
export const defaultSettings: Settings = settingsSchema.parse({});
