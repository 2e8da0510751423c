import { z } from 'zod';
import { modelSetting } from './model-setting.ts';
import { generated, historyRow, refsResult, sceneObject, searchKind, searchRow, symbolRefsResult } from './results.ts';

const position = z.object({ line: z.number().int().min(0), character: z.number().int().min(0) });
const textDocument = z.object({ uri: z.string() });
/** What became of inline completions, by engine. */
export const completionStatistics = z.record(
  z.string(),
  z.object({
    offered: z.number(),
    shown: z.number(),
    accepted: z.number(),
    acceptedInParts: z.number(),
    characters: z.number(),
  }),
);
const stagedId = z.string().regex(/^[a-z0-9-]{8,64}$/);

/** Requests beside standard LSP: method, parameters, result, and what they are for. */
export const requests = {
  'scenewright/search': {
    params: z.object({
      query: z.string().max(4000),
      kind: searchKind.optional(),
      limit: z.number().int().min(1).max(100).optional(),
    }),
    result: z.array(searchRow),
    description: 'Search the project by words of code or of plain language.',
  },
  'scenewright/explain': {
    params: z.object({
      textDocument,
      range: z.object({ start: position, end: position }),
      partialResultToken: z.union([z.string(), z.number()]).optional(),
    }),
    result: z
      .object({
        markdown: z.string(),
        sources: z.array(z.object({ uri: z.string(), range: z.object({ start: position, end: position }) })),
      })
      .nullable(),
    description:
      'Explain a symbol or a selection at length: what it does, how this project uses it, what to look out for. Parts arrive as partial results `{markdown}` where the client gives a token; the result holds them all.',
  },
  'scenewright/ask': {
    params: z.object({
      question: z.string().max(4000),
      context: z
        .object({ textDocument, range: z.object({ start: position, end: position }) })
        .optional()
        .describe('What the user looks at.'),
      partialResultToken: z.union([z.string(), z.number()]).optional(),
    }),
    result: z.object({
      answer: z.string().describe('Markdown.'),
      sources: z.array(z.object({ path: z.string(), line: z.number(), uri: z.string() })),
      calls: z.array(z.object({ tool: z.string(), args: z.unknown(), ok: z.boolean() })),
      tokens: z.object({ in: z.number(), out: z.number() }),
      edits: z
        .array(
          z.object({
            path: z.string(),
            uri: z.string(),
            range: z.object({ start: position, end: position }),
            oldText: z.string(),
            newText: z.string(),
          }),
        )
        .optional()
        .describe('One set of proposed edits, to be reviewed as a whole; none is applied.'),
      staged: z.array(z.object({ id: z.string(), digest: z.string() })).optional(),
      ended: z.enum(['answered', 'steps', 'tokens', 'time', 'failed']),
      withoutModel: z.literal(true).optional(),
    }),
    description:
      'Ask about the project: the configured model works with the tools, without one search, references and facts answer. Nothing is changed. Parts of the answer arrive as partial results `{markdown}` where the client gives a token, and `{tool}` at each call of one.',
  },
  'scenewright/forgetQuestions': {
    params: z.object({}),
    result: z.object({}),
    description: 'Erase the questions and answers that are kept of this project and go along with the next question.',
  },
  'scenewright/refs': {
    params: z.union([z.object({ guid: z.string() }), z.object({ textDocument, position: position.optional() })]),
    result: z.union([refsResult, symbolRefsResult]).nullable(),
    description:
      'What an asset uses and what uses it; at a position in a script, which assets use the symbol there, and in another file, what the GUID there names.',
  },
  'scenewright/generate': {
    params: z.object({
      kind: z.enum(['material', 'sprite', 'model']),
      prompt: z
        .string()
        .max(4000)
        .optional()
        .describe('What it should look like, in English or Chinese; textures are made for it.'),
      spec: z
        .unknown()
        .optional()
        .describe('A spec instead of what the prompt says: `material`, `sprite` or `model` of a result’s spec.'),
      shader: z
        .string()
        .optional()
        .describe(
          'URI or project path of the shader; the pipeline’s lit one when absent. Without a prompt the material holds its defaults.',
        ),
      name: z.string().optional(),
      target: z.string().optional().describe('URI or project path of a folder below Assets or Packages.'),
      seed: z.number().int().min(0).max(4294967295).optional(),
      replace: z
        .boolean()
        .optional()
        .describe(
          'Make the result of that name anew, under the same GUIDs; files that were changed since are left alone.',
        ),
      provider: z
        .string()
        .optional()
        .describe('Id of a configured service that paints the surface, or makes the model.'),
      image: z.string().optional().describe('URI or project path of a PNG or JPEG that a service makes a model of.'),
      format: z.enum(['fbx', 'glb', 'obj']).optional().describe('Of the file of a model; FBX when absent.'),
      size: z
        .number()
        .int()
        .optional()
        .describe(
          'Pixels along a side of textures: a power of two from 64 to 4096; 1024 when absent, 512 for a model.',
        ),
      partialResultToken: z.union([z.string(), z.number()]).optional(),
    }),
    result: generated,
    description:
      'Generate an asset into staging, for review. A client that gives a token is told `{step, share?}` on the way: `reading`, `asking` (a service), `building` (a model), `painting`, `staging`.',
  },
  'scenewright/staged': { params: z.object({}), result: z.array(generated), description: 'What waits for review.' },
  'scenewright/accept': {
    params: z.object({ id: stagedId, digest: z.string() }),
    result: z.object({ files: z.array(z.string()) }),
    description: 'Land a staged result, all of it or nothing.',
  },
  'scenewright/reject': {
    params: z.object({ id: stagedId }),
    result: z.object({}),
    description: 'Drop a staged result.',
  },
  'scenewright/undo': {
    params: z.object({ id: stagedId }),
    result: z.object({ removed: z.array(z.string()), kept: z.array(z.string()) }),
    description: 'Take back what was landed. Files that were changed since stay.',
  },
  'scenewright/history': {
    params: z.object({ limit: z.number().int().min(1).max(500).optional() }),
    result: z.array(historyRow),
    description: 'What was generated into the project and can be taken back, the newest first.',
  },
  'scenewright/generatedFile': {
    params: z.object({ id: stagedId, path: z.string() }),
    result: z.object({ base64: z.string() }).nullable(),
    description:
      'The bytes of a file of a staged or landed result, by its path in the project, or of a view of it: `preview` and, of a model, `turntable` (PNG both) and `view` (GLB with plain colours). `null` where there is no such file, or where it was changed since it landed.',
  },
  'scenewright/sceneTree': {
    params: z.object({ textDocument }),
    result: z.object({ objects: z.array(sceneObject), truncated: z.boolean() }).nullable(),
    description:
      'The GameObjects of a scene or prefab as they are written in the file, parents before their children; prefab instances under their name. `null` where the file holds none.',
  },
  'scenewright/tools': {
    params: z.object({}),
    result: z.array(
      z.object({
        name: z.string(),
        title: z.object({ en: z.string(), zh: z.string() }),
        description: z.string(),
        inputSchema: z.record(z.string(), z.unknown()),
        writes: z.enum(['nothing', 'staging']),
      }),
    ),
    description:
      'What a model can do with the project: the table of tools, for editors that have a model of their own.',
  },
  'scenewright/callTool': {
    params: z.object({ name: z.string().max(100), args: z.unknown(), cursor: z.string().max(40).optional() }),
    result: z.object({
      text: z.string(),
      next: z.string().optional(),
      effects: z.array(
        z.union([
          z.object({ type: z.literal('staged'), id: z.string(), digest: z.string() }),
          z.object({
            type: z.literal('edit'),
            edit: z.object({ path: z.string(), oldText: z.string(), newText: z.string() }),
          }),
        ]),
      ),
    }),
    description:
      'One page of what a tool answers, 2,000 tokens at most; `next` is the cursor of the page after it. Staged results and proposed edits wait for the user.',
  },
  'scenewright/models': {
    params: z.object({}),
    result: z.object({
      setting: modelSetting.nullable(),
      engine: z.string(),
      /** Services for pictures that the user configured. */
      images: z.array(z.object({ id: z.string(), title: z.string() })),
      /** Services for 3D models that the user configured. */
      models3d: z.array(z.object({ id: z.string(), title: z.string() })),
    }),
    description:
      'Which language model and which services for pictures and 3D models the user chose, and which engine completes.',
  },
  'scenewright/tryModel': {
    params: z.object({ setting: modelSetting, key: z.string().max(2000).optional() }),
    result: z.object({ ok: z.boolean(), message: z.string(), hint: z.string().optional(), ms: z.number().optional() }),
    description:
      'Ask a model for one short completion of a text of ours, to see whether it answers. Nothing of the project is sent, and nothing is kept.',
  },
  'scenewright/chooseModel': {
    params: z.object({ setting: modelSetting.nullable() }),
    result: z.object({ engine: z.string() }),
    description:
      "Write the choice of a language model into the user's own configuration file, and use it from now on; `null` takes it back. Keys are not written: see `scenewright/setModelKey`.",
  },
  'scenewright/nextEdit': {
    params: z.object({
      textDocument: z.object({ uri: z.string(), version: z.number().int().nullable().optional() }),
      position,
    }),
    result: z.object({
      edits: z.array(
        z.object({
          uri: z.string(),
          range: z.object({ start: position, end: position }),
          newText: z.string(),
          reason: z.string(),
        }),
      ),
    }),
    description:
      'Edits that the last change of a document implies: other uses of a renamed name, `FormerlySerializedAs`, arguments for a new parameter. The nearest first; empty for an outdated version.',
  },
  'scenewright/lastPrompt': {
    params: z.object({}),
    result: z.object({ model: z.string(), purpose: z.string(), body: z.string() }).nullable(),
    description:
      'What was sent to a language model last, exactly. The document `scenewright-prompt:/last` holds the same.',
  },
  'scenewright/setModelKey': {
    params: z.object({ key: z.string().max(2000).nullable() }),
    result: z.object({}),
    description:
      "The key of the user's model from the client's secret store, for as long as the server runs; `null` takes it back. It is never stored or logged.",
  },
  'scenewright/completionStatistics': {
    params: z.object({ erase: z.boolean().optional() }),
    result: completionStatistics,
    description: 'What became of inline completions, by engine. Kept on this machine alone; `erase` forgets it.',
  },
} as const satisfies Record<string, { params: z.ZodType; result: z.ZodType; description: string }>;

export type RequestMethod = keyof typeof requests;
export type ParamsOf<M extends RequestMethod> = z.infer<(typeof requests)[M]['params']>;
export type ResultOf<M extends RequestMethod> = z.infer<(typeof requests)[M]['result']>;

/** Sent by the server whenever its state changes. */
export const statusMethod = 'scenewright/status';
export const status = z.object({
  state: z.enum(['starting', 'indexing', 'ready', 'error']),
  progress: z.number().min(0).max(1).optional(),
  message: z.string().optional(),
  index: z.object({ files: z.number().int(), chunks: z.number().int() }),
  engine: z.string(),
  lastError: z.string().optional(),
});
export type Status = z.infer<typeof status>;

/** What a client may say of itself in `initializationOptions`. */
export const initializationOptions = z.object({
  /** Whether the user trusts the project's files. Where not, nothing is sent to a service and nothing is generated. */
  trusted: z.boolean().default(true),
  /** The client makes the server's commands known to its editor itself, as one that runs several servers has to. */
  ownCommands: z.boolean().default(false),
  /** Whether another server completes C#; told by the editor's name where absent. */
  bringsCSharp: z.boolean().optional(),
});
