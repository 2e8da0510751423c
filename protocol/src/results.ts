import { z } from 'zod';

/** Kinds of passage that a search can be narrowed to. */
export const searchKind = z.enum(['script', 'shader', 'asset', 'doc']);
export type SearchKind = z.infer<typeof searchKind>;

/**
 * A row of `search`. Lines are 1-based. On the command line `path` is relative to the project, over LSP `uri` joins it. In a
 * library of the user's `path` is `library:NAME/…`, and `library` is its folder.
 */
export const searchRow = z.object({
  path: z.string(),
  uri: z.string().optional(),
  line: z.number().int(),
  endLine: z.number().int(),
  kind: searchKind,
  symbol: z.string(),
  score: z.number(),
  snippet: z.string(),
  library: z.string().optional(),
});
export type SearchRow = z.infer<typeof searchRow>;

/** An object and property that refers to an asset. */
export const usageRow = z.object({
  path: z.string(),
  uri: z.string().optional(),
  fileId: z.string().optional(),
  className: z.string().optional(),
  gameObject: z.string().optional(),
  property: z.string().optional(),
  stripped: z.boolean(),
});
export type UsageRow = z.infer<typeof usageRow>;

/** What `refs` answers for an asset. */
export const refsResult = z.object({
  guid: z.string(),
  path: z.string().optional(),
  uses: z.array(z.object({ guid: z.string(), path: z.string().optional() })),
  usedBy: z.array(usageRow),
});
export type RefsResult = z.infer<typeof refsResult>;

/** A use of a class, method or field in assets. */
export const symbolUsageRow = usageRow.extend({
  kind: z.enum(['script', 'event', 'field', 'animation', 'input']),
  /** The field's value as written, or the called method, function or action. */
  value: z.string().optional(),
});
export type SymbolUsageRow = z.infer<typeof symbolUsageRow>;

/** What `refs` answers for a class, method, property or field of a script. */
export const symbolRefsResult = z.object({ symbol: z.string(), usedBy: z.array(symbolUsageRow) });
export type SymbolRefsResult = z.infer<typeof symbolRefsResult>;

/** Something that `check` found. Lines and columns are counted from 1, columns in UTF-16 units. */
export const checkRow = z.object({
  path: z.string(),
  line: z.number().int(),
  column: z.number().int(),
  endLine: z.number().int(),
  endColumn: z.number().int(),
  code: z.string(),
  severity: z.enum(['error', 'warning', 'info']),
  message: z.string(),
  fixable: z.boolean(),
});
export type CheckRow = z.infer<typeof checkRow>;

/** One generated file. `path` is relative to the project. */
export const generatedFile = z.object({
  path: z.string(),
  role: z.enum([
    'albedo',
    'normal',
    'height',
    'mask',
    'emission',
    'sprite',
    'material',
    'mesh',
    'prefab',
    'scene',
    'avatar',
    'thumbnail',
    'provenance',
    'meta',
  ]),
  guid: z.string().optional(),
  bytes: z.number().int(),
  sha256: z.string(),
  /** SHA-256 of the file that it takes the place of: one that was generated here and not changed since. */
  replaces: z.string().optional(),
});
export type GeneratedFile = z.infer<typeof generatedFile>;

/** A generated result, staged or landed. */
export const generated = z.object({
  id: z.string(),
  kind: z.enum(['material', 'model', 'sprite', 'scene', 'human']),
  digest: z.string(),
  spec: z.unknown(),
  files: z.array(generatedFile),
  previews: z.array(z.string()),
  metrics: z.array(z.object({ name: z.string(), value: z.number(), goal: z.string(), ok: z.boolean() })),
  unsatisfied: z.array(z.string()),
  warnings: z.array(z.string()),
  provenance: z.string(),
});
export type Generated = z.infer<typeof generated>;

/** A result that landed and can be taken back. */
export const historyRow = z.object({
  id: z.string(),
  kind: z.string(),
  /** As its provenance tells; absent where that file went. */
  name: z.string().optional(),
  prompt: z.string().optional(),
  seed: z.number().optional(),
  createdAt: z.string().optional(),
  files: z.array(z.object({ path: z.string(), /** It lies there as it landed. */ unchanged: z.boolean() })),
});
export type HistoryRow = z.infer<typeof historyRow>;

/** A GameObject or prefab instance of a scene or prefab file. Lines are counted from 1. */
export const sceneObject = z.object({
  /** Local file id. */
  id: z.string(),
  parent: z.string().optional(),
  name: z.string(),
  line: z.number().int(),
  /** Class names; for scripts that of the project. */
  components: z.array(z.object({ name: z.string(), line: z.number().int() })),
  /** Project path of the prefab that it is an instance of. */
  prefab: z.string().optional(),
  inactive: z.boolean().optional(),
});
export type SceneObject = z.infer<typeof sceneObject>;
