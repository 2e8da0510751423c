import { z } from 'zod';

/** Text before every question or passage, for models that were trained with it (`query: `, `passage: `). */
const prefixes = { queryPrefix: z.string().max(2000).optional(), passagePrefix: z.string().max(2000).optional() };

/**
 * The `embedding` of the user's configuration file: what turns passages and questions into vectors beside the built-in
 * table. A project never says where texts are sent.
 */
export const embeddingSetting = z.union([
  z.strictObject({
    endpoint: z.strictObject({
      /** An OpenAI-compatible service; `/embeddings` is added. */
      baseUrl: z.string(),
      model: z.string().min(1),
      /** The environment variable that holds the key; the key itself is never written here. */
      apiKeyEnv: z.string().min(1).optional(),
      ...prefixes,
      /** Asked of the service, where it can shorten its vectors. */
      dimensions: z.number().int().min(1).max(16384).optional(),
      /** Most texts a request; 32 when absent. */
      batch: z.number().int().min(1).max(2048).optional(),
    }),
  }),
  z.strictObject({
    /** A folder with `model.onnx`, `tokenizer.json` and their configuration; absolute or beginning with `~/`. */
    folder: z.string().min(1),
    ...prefixes,
    /** Where the folder does not say. */
    pooling: z.enum(['mean', 'cls']).optional(),
  }),
]);
export type EmbeddingSetting = z.infer<typeof embeddingSetting>;
