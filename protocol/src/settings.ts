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
        .default(0.45)
        .describe('Hide completions that the embedded engine trusts less than this.'),
    })
    .prefault({}),
  api: z
    .object({
      completion: z
        .enum(['auto', 'on', 'off'])
        .default('auto')
        .describe(
          "Offer members and parameters of the engine's API. `auto` leaves this to the C# server in editors that bring one. Event functions are offered always.",
        ),
      diagnostics: z
        .boolean()
        .default(true)
        .describe("Mark members that the project's Unity version does not have, and obsolete ones."),
    })
    .prefault({}),
  hover: z
    .object({ enabled: z.boolean().default(true).describe('Explain engine APIs and project symbols on hover.') })
    .prefault({}),
});

export type Settings = z.infer<typeof settingsSchema>;

/** Every setting at its default. */
export const defaultSettings: Settings = settingsSchema.parse({});
