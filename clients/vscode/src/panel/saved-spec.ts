import type { Generated } from '@scenewright/protocol';
import * as z from 'zod/mini';
import type { Wish } from './from-panel.ts';

const parameters = z.record(z.string(), z.unknown());
const savedSpec = z.object({
  prompt: z._default(z.string(), ''),
  name: z.optional(z.string()),
  size: z.optional(z.int()),
  shader: z.optional(z.string()),
  /** Who painted it, where a service did. */
  origin: z.optional(z.unknown()),
  material: z.optional(parameters),
  sprite: z.optional(parameters),
});

/** What a result's spec says of how it was made. */
export interface SavedSpec {
  readonly prompt: string;
  readonly name: string | undefined;
  readonly size: number | undefined;
  readonly shader: string | undefined;
  /** A service painted it: it cannot be made again as it is. */
  readonly isPaintedElsewhere: boolean;
  /** The part that can be edited and made again; absent for a shader's material with its defaults. */
  readonly parameters: Readonly<Record<string, unknown>> | undefined;
}

/** Read the spec of a result. What cannot be read counts as not said. */
export function savedSpecOf({ spec }: Generated): SavedSpec {
  const { data } = savedSpec.safeParse(spec);
  return {
    prompt: data?.prompt ?? '',
    name: data?.name,
    size: data?.size,
    shader: data?.shader,
    isPaintedElsewhere: data?.origin !== undefined,
    parameters: data?.material ?? data?.sprite,
  };
}

/** The seed of editable parameters: their own, or that of the material that a tile shows. Icons and panels have none. */
export function seedOf(parametersOf: Readonly<Record<string, unknown>>): number | undefined {
  const { seed } = parameters.safeParse(parametersOf['material']).data ?? parametersOf;
  if (typeof seed === 'number') return seed;
  return 'family' in parametersOf ? 0 : undefined;
}

/** The same parameters from another seed. Icons and panels have none and stay as they are. */
export function withSeed(
  parametersOf: Readonly<Record<string, unknown>>,
  seed: number,
): Readonly<Record<string, unknown>> {
  const inner = parameters.safeParse(parametersOf['material']);
  if (inner.success) return { ...parametersOf, material: { ...inner.data, seed } };
  return 'family' in parametersOf ? { ...parametersOf, seed } : parametersOf;
}

/** Whether a result can be made at another size and be the same. */
export function canBeResized(result: Generated): boolean {
  const saved = savedSpecOf(result);
  return saved.parameters !== undefined && saved.size !== undefined && !saved.isPaintedElsewhere;
}

/** The wish that makes a result again at a size, in its place. */
export function wishOf(result: Generated, size: number): Wish {
  const { prompt, name, shader, parameters: spec } = savedSpecOf(result);
  const target = result.provenance.slice(0, Math.max(0, result.provenance.lastIndexOf('/')));
  return {
    kind: result.kind === 'sprite' ? 'sprite' : 'material',
    prompt,
    size,
    seeds: [(spec && seedOf(spec)) ?? 0],
    ...(spec === undefined ? {} : { spec }),
    ...(name === undefined ? {} : { name }),
    ...(target === '' ? {} : { target }),
    ...(shader === undefined ? {} : { shader }),
    ...(result.files.some(({ replaces }) => replaces !== undefined) ? { replace: true } : {}),
  };
}
