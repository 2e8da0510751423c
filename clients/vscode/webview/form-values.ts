import * as z from 'zod/mini';
import type { Wish } from '#panel/from-panel.ts';
import { previewSize, variationCount } from '#panel/limits.ts';
import type { Prefill } from '#panel/to-panel.ts';

/** What the form says. Texts are as they were typed; empty says nothing. */
export const form = z.object({
  kind: z.enum(['material', 'sprite']),
  prompt: z.string(),
  seed: z.int().check(z.minimum(0), z.maximum(4_294_967_295)),
  /** Pixels along a side of what lands. */
  sizes: z.object({ material: z.int(), sprite: z.int() }),
  name: z.string(),
  target: z.string(),
  shader: z.string(),
  provider: z.string(),
  replace: z.boolean(),
});
export type Form = Readonly<z.infer<typeof form>>;

/** The sizes that are offered. */
export const offeredSizes = { material: [256, 512, 1024, 2048, 4096], sprite: [64, 128, 256, 512, 1024] } as const;

/** The form of a new page. */
export const usualForm: Form = {
  kind: 'material',
  prompt: '',
  seed: 0,
  sizes: { material: 1024, sprite: 256 },
  name: '',
  target: '',
  shader: '',
  provider: '',
  replace: false,
};

/** The form as a command wants it: what it does not say is as on a new page, but sizes and service stay. */
export function filledForm({ sizes, provider }: Form, said: Prefill): Form {
  return {
    ...usualForm,
    sizes,
    provider,
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
  const { kind, prompt, seed, sizes } = values;
  const isProvided = kind === 'material' && values.provider !== '';
  const shader = kind === 'material' ? values.shader.trim() : '';
  const isOne = isProvided || (prompt.trim() === '' && shader !== '');
  return {
    kind,
    prompt: prompt.trim(),
    seeds: seedsFrom(seed, isOne ? 1 : variationCount),
    size: isProvided ? sizes[kind] : previewSize,
    ...textOf('name', values.name),
    ...textOf('target', values.target),
    ...textOf('shader', shader),
    ...(isProvided ? { provider: values.provider } : {}),
    ...(values.replace ? { replace: true } : {}),
  };
}

/** Seeds one after another; after the last comes 0. */
export function seedsFrom(first: number, count: number): number[] {
  return Array.from({ length: count }, (_, index) => (first + index) % 4_294_967_296);
}

function textOf<K extends 'name' | 'target' | 'shader'>(key: K, text: string): Partial<Record<K, string>> {
  const trimmed = text.trim();
  const said: Partial<Record<K, string>> = {};
  if (trimmed !== '') said[key] = trimmed;
  return said;
}
