import type { Generated } from '@scenewright/protocol';
import * as z from 'zod/mini';
import type { Kind, Wish } from './from-panel.ts';
import { previewSize } from './limits.ts';

const parameters = z.record(z.string(), z.unknown());
const savedSpec = z.object({
  prompt: z._default(z.string(), ''),
  name: z.optional(z.string()),
  size: z.optional(z.int()),
  /** Of a model; others have theirs in their parameters. */
  seed: z.optional(z.int()),
  format: z.optional(z.enum(['fbx', 'glb', 'obj'])),
  shader: z.optional(z.string()),
  /** Who painted it, where a service did. */
  origin: z.optional(z.unknown()),
  material: z.optional(parameters),
  sprite: z.optional(parameters),
  model: z.optional(parameters),
});

/** What a result's spec says of how it was made. */
export interface SavedSpec {
  readonly prompt: string;
  readonly name: string | undefined;
  readonly size: number | undefined;
  /** Absent where other seeds would give the same. */
  readonly seed: number | undefined;
  /** Of a model's file. */
  readonly format: Wish['format'];
  readonly shader: string | undefined;
  /** A service painted it: it cannot be made again as it is. */
  readonly isPaintedElsewhere: boolean;
  /** The part that can be edited and made again; absent for a shader's material with its defaults. */
  readonly parameters: Readonly<Record<string, unknown>> | undefined;
}

/** Read the spec of a result. What cannot be read counts as not said. */
export function savedSpecOf({ spec }: Generated): SavedSpec {
  const { data } = savedSpec.safeParse(spec);
  const editable = data?.material ?? data?.sprite ?? data?.model;
  return {
    prompt: data?.prompt ?? '',
    name: data?.name,
    size: data?.size,
    seed: data?.seed ?? (editable && seedOf(editable)),
    format: data?.format,
    shader: data?.shader,
    isPaintedElsewhere: data?.origin !== undefined,
    parameters: editable,
  };
}

/** The kind of a result, as wishes name it. */
export function kindOf({ kind }: Generated): Kind {
  return kind === 'sprite' || kind === 'model' ? kind : 'material';
}

/** The seed of editable parameters: their own, or that of the material that a tile shows. Icons, panels and the programs of models have none. */
export function seedOf(parametersOf: Readonly<Record<string, unknown>>): number | undefined {
  const { seed } = parameters.safeParse(parametersOf['material']).data ?? parametersOf;
  if (typeof seed === 'number') return seed;
  return 'family' in parametersOf ? 0 : undefined;
}

/** The same parameters from another seed. Those without one stay as they are. */
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

/** The wish that makes a result again, in its place, at a size: that of previews where none is said. */
export function wishOf(result: Generated, size: number = previewSize[kindOf(result)]): Wish {
  const { prompt, name, shader, seed, format, parameters: spec } = savedSpecOf(result);
  const target = result.provenance.slice(0, Math.max(0, result.provenance.lastIndexOf('/')));
  return {
    kind: kindOf(result),
    prompt,
    size,
    seeds: [seed ?? 0],
    ...(spec === undefined ? {} : { spec }),
    ...(name === undefined ? {} : { name }),
    ...(target === '' ? {} : { target }),
    ...(format === undefined ? {} : { format }),
    ...(shader === undefined ? {} : { shader }),
    ...(result.files.some(({ replaces }) => replaces !== undefined) ? { replace: true } : {}),
  };
}
