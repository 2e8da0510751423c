import { z } from 'zod';

/** The services for pictures, as users name them. */
export const imageProviderIds = ['openai', 'stable-diffusion-webui', 'comfyui', 'stability'] as const;
export type ImageProviderId = (typeof imageProviderIds)[number];

/** One service in `images`. */
const imageSetting = z.strictObject({
  provider: z.enum(imageProviderIds),
  /** Where it runs; the service's own or usual address when absent. */
  baseUrl: z.string().min(1).optional(),
  /** The environment variable that holds the key; the key itself is never written here. */
  apiKeyEnv: z.string().min(1).optional(),
  /** The model's name there; the service's own choice when absent. */
  model: z.string().min(1).max(200).optional(),
  /** A file with a workflow in ComfyUI's API format; absolute or beginning with `~/`. */
  workflow: z.string().min(1).optional(),
});
export type ImageSetting = z.infer<typeof imageSetting>;

/**
 * The `images` of the user's configuration file: services that make pictures, the first of them unless another is asked
 * for. A project never says where prompts are sent.
 */
export const imagesSetting = z
  .array(imageSetting)
  .max(imageProviderIds.length)
  .refine((settings) => new Set(settings.map(({ provider }) => provider)).size === settings.length, {
    error: 'a service is named twice',
  });
export type ImagesSetting = z.infer<typeof imagesSetting>;
