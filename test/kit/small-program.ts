import { neverAborted } from 'scenewright/src/base/cancel.ts';
import { buildModel } from 'scenewright/src/generate/model/build-model.ts';
import type { BuiltModel } from 'scenewright/src/generate/model/built-model.ts';
import type { ModelPart, ModelProgram, Shape } from 'scenewright/src/generate/model/program/program.ts';
import { loadSolidKernel } from './solid-kernel.ts';

const kernel = await loadSolidKernel();

/** A wooden part of one shape. */
export function part(shape: Shape, more: Partial<ModelPart> = {}): ModelPart {
  return { name: 'Body', material: 'wood', shape, ...more };
}

/** A program of parts of wood. */
export function program(...parts: readonly ModelPart[]): ModelProgram {
  return { version: 1, name: 'Thing', parts: [...parts], materials: { wood: 'oak' } };
}

/** Build a program that can be built. */
export async function build(value: ModelProgram): Promise<BuiltModel> {
  const built = await buildModel(value, kernel, neverAborted());
  if (!built.ok) throw new Error(built.message);
  return built.value;
}
