import { z } from 'zod';
import { mostVariations } from './limits.ts';

const run = z.number().int().min(1);
const id = z.string().regex(/^[a-z0-9-]{8,64}$/);
const size = z.number().int().min(16).max(4096);
const seed = z.number().int().min(0).max(4_294_967_295);

/** A path that stays in the project, below what Unity imports. */
export const projectPath = z
  .string()
  .max(1000)
  .regex(/^(?:Assets|Packages)(?:\/|$)/)
  .refine((path) => !path.includes('\\') && path.split('/').every((part) => part !== '..' && part !== '.'));

/** What is to be made, once for each seed. */
export const wish = z.object({
  kind: z.enum(['material', 'sprite', 'model']),
  prompt: z.string().max(4000),
  /** `material`, `sprite` or `model` of a result's spec, instead of what the prompt says. */
  spec: z.record(z.string(), z.unknown()).optional(),
  seeds: z.array(seed).min(1).max(mostVariations),
  size,
  /** Of a model's file. */
  format: z.enum(['fbx', 'glb', 'obj']).optional(),
  name: z.string().max(200).optional(),
  /** Places as they were typed; the server says which are none. */
  target: z.string().max(1000).optional(),
  shader: z.string().max(1000).optional(),
  provider: z.string().max(100).optional(),
  /** A picture of the project that a service makes a model of, as its place was typed. */
  image: z.string().max(1000).optional(),
  replace: z.boolean().optional(),
});
export type Wish = z.infer<typeof wish>;

/** What the panel makes. */
export type Kind = Wish['kind'];

/** What the page may ask of the extension. It is not trusted: whatever does not parse is dropped. */
export const fromPanel = z.discriminatedUnion('type', [
  /** The page stands, and was showing these before. */
  z.object({ type: z.literal('ready'), shown: z.array(id).max(50) }),
  /** Make it; of the drafts shown before only those in `keep` stay. */
  z.object({ type: z.literal('make'), run, wish, keep: z.array(id).max(50) }),
  /** Make a draft at another size, in its place. */
  z.object({ type: z.literal('enlarge'), run, id, size }),
  z.object({ type: z.literal('cancel'), run }),
  /** Land a draft at this size. */
  z.object({ type: z.literal('accept'), run, id, size }),
  z.object({ type: z.literal('reject'), id }),
  z.object({ type: z.literal('undo'), id }),
  /** The pictures and meshes of a draft, for the preview. */
  z.object({ type: z.literal('content'), id }),
  z.object({ type: z.literal('history') }),
  z.object({ type: z.literal('open'), path: projectPath }),
]);
export type FromPanel = z.infer<typeof fromPanel>;
