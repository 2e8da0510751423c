import { z } from 'zod';

/** The services for 3D models that are known by name. */
export const modelProviderIds = ['meshy', 'tripo', 'hunyuan3d'] as const;
export type ModelProviderId = (typeof modelProviderIds)[number];

const place = {
  /** Where it runs. */
  baseUrl: z.string().min(1).max(2000),
  /** The environment variable that holds the key; the key itself is never written here. */
  apiKeyEnv: z.string().min(1).max(200).optional(),
};

const knownService = z.strictObject({
  provider: z.enum(modelProviderIds),
  ...place,
  /** The service's own or usual address when absent. */
  baseUrl: place.baseUrl.optional(),
  /** The model's name there; the service's own choice when absent. */
  model: z.string().min(1).max(200).optional(),
  /** Hunyuan3D alone: textured models are asked for piece by piece, for servers behind a door that cuts long requests. */
  queued: z.boolean().optional(),
});

/** A path below `baseUrl`, with or without a query; in one of a task `{task}` becomes the task's id. */
const path = z
  .string()
  .max(500)
  .regex(/^\/[^\s{}#\\]*$/);
const taskPath = z
  .string()
  .max(500)
  .regex(/^\/[^\s{}#\\]*\{task\}[^\s{}#\\]*$/);

/** A JSON pointer (RFC 6901): where in an answer something stands. */
const pointer = z
  .string()
  .max(200)
  .regex(/^(?:\/(?:[^~/]|~[01])*)*$/);

/** Values of a state that mean something. */
const states = z
  .array(z.union([z.string().max(100), z.number(), z.boolean()]))
  .min(1)
  .max(20);

/** Names in forms and of headers, which may not end a line or a quotation. */
const formName = z.string().regex(/^[\w.[\]-]{1,100}$/);
const headerName = z
  .string()
  .regex(/^[\w-]{1,100}$/)
  .refine(
    (name) =>
      !['host', 'connection', 'content-length', 'content-type', 'transfer-encoding'].includes(name.toLowerCase()),
  );
const headerValue = z.string().regex(/^[\x20-\x7e]{1,1000}$/);

/** Templates of JSON; the names that stand for something are in `docs/features/model-providers.md`. */
const template = z
  .record(z.string().max(200), z.unknown())
  .refine((body) => !isDeeper(body, 16) && JSON.stringify(body).length <= 20_000, {
    error: 'a body has 16 levels and 20,000 characters at most',
  });

/** Whether a value has more than so many levels. */
function isDeeper(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return levels === 0 || Object.values(value).some((inner) => isDeeper(inner, levels - 1));
}

const customService = z
  .strictObject({
    provider: z.literal('custom'),
    /** How the user names it. */
    id: z.string().regex(/^[a-z][a-z0-9-]{0,39}$/),
    /** Its name, for people. */
    title: z.string().min(1).max(80),
    ...place,
    /** What stands for `{model}`. */
    model: z.string().min(1).max(200).optional(),
    /** Sent to the service with every request; `{key}` becomes the key, which else travels as `Authorization: Bearer`. */
    headers: z.record(headerName, headerValue).default({}),
    /** What it makes models of. */
    takes: z
      .array(z.enum(['text', 'image']))
      .min(1)
      .max(2),
    /** The request for a model: a body of JSON, or a form. */
    submit: z
      .strictObject({ path, body: template.optional(), form: z.record(formName, z.string().max(2000)).optional() })
      .refine(({ body, form }) => (body === undefined) !== (form === undefined), {
        error: 'a request has either a body or a form',
      }),
    /** How a task is followed; absent where the answer to the request is the result. */
    poll: z
      .strictObject({
        path: taskPath,
        /** Where the answer to the request holds the task's id. */
        task: pointer,
        /** Where the state stands, and what it is when the model is done or will not come. */
        state: pointer,
        done: states,
        failed: states,
        /** Where the service says why it failed. */
        message: pointer.optional(),
        /** Where the progress stands, and what it is at the end. */
        progress: z.strictObject({ at: pointer, of: z.number().positive() }).optional(),
      })
      .optional(),
    /** Where the last answer holds the model; absent where that answer is the file itself. */
    result: z
      .union([
        z.strictObject({ url: pointer }),
        z.strictObject({ base64: pointer }),
        z.strictObject({ path: taskPath }),
      ])
      .optional(),
    /** What the service's terms say of its models, kept with each. */
    licence: z.string().min(1).max(500).optional(),
  })
  .refine(({ poll, result }) => poll === undefined || result !== undefined, {
    error: 'a task that is followed has a result',
  })
  .refine(({ poll, result }) => poll !== undefined || result === undefined || !('path' in result), {
    error: 'the path of a result needs a task',
  })
  .refine(
    ({ headers, apiKeyEnv }) =>
      apiKeyEnv !== undefined || !Object.values(headers).some((value) => value.includes('{key}')),
    { error: '"apiKeyEnv" says where {key} is' },
  );
export type CustomModelSetting = z.infer<typeof customService>;
export type KnownModelSetting = z.infer<typeof knownService>;
export type Model3dSetting = KnownModelSetting | CustomModelSetting;

/** How the user names a service for 3D models. */
export function modelServiceId(setting: Model3dSetting): string {
  return setting.provider === 'custom' ? setting.id : setting.provider;
}

/**
 * The `models3d` of the user's configuration file: services that make 3D models, the first of them unless another is asked
 * for. A project never says where prompts and pictures are sent.
 */
export const models3dSetting = z
  .array(z.discriminatedUnion('provider', [knownService, customService]))
  .max(20)
  .refine((settings) => new Set(settings.map(modelServiceId)).size === settings.length, {
    error: 'a service is named twice',
  })
  .refine((settings) => settings.every((setting) => setting.provider !== 'custom' || !isKnown(setting.id)), {
    error: 'a service of your own has the name of a known one',
  });
export type Models3dSetting = z.infer<typeof models3dSetting>;

function isKnown(id: string): boolean {
  return modelProviderIds.some((known) => known === id);
}
