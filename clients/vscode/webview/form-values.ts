import * as z from 'zod/mini';
import type { Kind, Wish } from '#panel/from-panel.ts';
import { previewSize, variationCount } from '#panel/limits.ts';
import type { Prefill } from '#panel/to-panel.ts';

/** What the form says. Texts are as they were typed; empty says nothing. */
export const form = z.object({
  kind: z.enum(['material', 'sprite', 'model']),
  prompt: z.string(),
  seed: z.int().check(z.minimum(0), z.maximum(4_294_967_295)),
  /** Pixels along a side of what lands. */
  sizes: z.object({ material: z.int(), sprite: z.int(), model: z.int() }),
  /** Of a model's file. */
  format: z.enum(['fbx', 'glb', 'obj']),
  name: z.string(),
  target: z.string(),
  shader: z.string(),
  /** Ids of services; empty where this machine makes it. */
  providers: z.object({ material: z.string(), sprite: z.string(), model: z.string() }),
  /** A picture of the project that a service makes a model of. */
  image: z.string(),
  replace: z.boolean(),
});
export type Form = Readonly<z.infer<typeof form>>;

/** The kinds, in their order. */
export const kinds = form.shape.kind.options;

/** The formats of models, in their order. */
export const formats = form.shape.format.options;

/** The sizes that are offered. */
export const offeredSizes: Readonly<Record<Kind, readonly number[]>> = {
  material: [256, 512, 1024, 2048, 4096],
  sprite: [64, 128, 256, 512, 1024],
  model: [128, 256, 512, 1024, 2048],
};

/** The form of a new page. */
export const usualForm: Form = {
  kind: 'material',
  prompt: '',
  seed: 0,
  sizes: { material: 1024, sprite: 256, model: 512 },
  format: 'fbx',
  name: '',
  target: '',
  shader: '',
  providers: { material: '', sprite: '', model: '' },
  image: '',
  replace: false,
};

/** The form as a command wants it: what it does not say is as on a new page, but sizes, format and services stay. */
export function filledForm({ sizes, format, providers }: Form, said: Prefill): Form {
  return {
    ...usualForm,
    sizes,
    format,
    providers,
    kind: said.kind ?? 'material',
    prompt: said.prompt ?? '',
    seed: said.seed ?? 0,
    name: said.name ?? '',
    target: said.target ?? '',
    shader: said.shader ?? '',
    replace: said.replace ?? false,
  };
}

/** The wish that the form states. A service is asked for one picture, at full size: it could not make the same one again. */
export function wishOfForm(values: Form): Wish {
  const { kind, prompt, seed, sizes, format, providers } = values;
  const provider = providers[kind];
  const isProvided = provider !== '';
  const shader = kind === 'sprite' ? '' : values.shader.trim();
  const isOne = isProvided || (kind === 'material' && prompt.trim() === '' && shader !== '');
  return {
    kind,
    prompt: prompt.trim(),
    seeds: seedsFrom(seed, isOne ? 1 : variationCount[kind]),
    size: isProvided ? sizes[kind] : previewSize[kind],
    ...textOf('name', values.name),
    ...textOf('target', values.target),
    ...textOf('shader', shader),
    ...(kind === 'model' ? { format } : {}),
    ...(isProvided ? { provider } : {}),
    ...(kind === 'model' && isProvided ? textOf('image', values.image) : {}),
    ...(values.replace ? { replace: true } : {}),
  };
}

/** Seeds one after another; after the last comes 0. */
export function seedsFrom(first: number, count: number): number[] {
  return Array.from({ length: count }, (_, index) => (first + index) % 4_294_967_296);
}

function textOf<K extends 'name' | 'target' | 'shader' | 'image'>(key: K, text: string): Partial<Record<K, string>> {
  const trimmed = text.trim();
  const said: Partial<Record<K, string>> = {};
  if (trimmed !== '') said[key] = trimmed;
  return said;
}
