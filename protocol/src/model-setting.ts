import { z } from 'zod';
import { infillWays, modelPresets } from './model-presets.ts';

/**
 * The `model` of the user's configuration file: what completes, edits and explains besides the embedded engine. A project
 * never says where texts are sent.
 */
export const modelSetting = z.union([
  z.strictObject({
    /** A service that is known by name; what else is given wins over it. */
    preset: z.enum(Object.keys(modelPresets)).optional(),
    /** An OpenAI-compatible service, without `/completions`. */
    baseUrl: z.string().min(1).optional(),
    /** The model's name there. */
    model: z.string().min(1).optional(),
    /** The environment variable that holds the key; the key itself is never written here. */
    apiKeyEnv: z.string().min(1).optional(),
    /** How gaps are filled; by the preset or the model's name when absent. */
    way: z.enum(infillWays).optional(),
    /** The family of models whose special words are used; by the model's name when absent. */
    family: z.string().min(1).optional(),
    contextTokens: z.number().int().min(512).max(2_000_000).optional(),
    /** Tokens of an inline completion at most; 160 when absent. */
    maximumTokens: z.number().int().min(8).max(4096).optional(),
    /** 0 when absent: the likeliest text. */
    temperature: z.number().min(0).max(2).optional(),
  }),
  z.strictObject({
    /** A GGUF file on this machine, by its path or by the name that `scenewright model list` shows. */
    file: z.string().min(1),
    contextTokens: z.number().int().min(512).max(131_072).optional(),
    threads: z.number().int().min(1).max(256).optional(),
    gpu: z.boolean().optional(),
    maximumTokens: z.number().int().min(8).max(4096).optional(),
    temperature: z.number().min(0).max(2).optional(),
  }),
]);
export type ModelSetting = z.infer<typeof modelSetting>;
