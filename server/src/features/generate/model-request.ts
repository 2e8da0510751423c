import { failure, type Result, success } from '#base/failure.ts';
import type { FeatureContext } from '#features/context.ts';
import type { MaterialSpec } from '#generate/material/spec.ts';
import type { ModelFormat, ModelSource } from '#generate/model/model-job.ts';
import type { ModelProgram } from '#generate/model/program/program.ts';
import { readModelProgram } from '#generate/model/program/read-program.ts';
import { readMaterialPrompt } from '#generate/prompt/read-material.ts';
import { readModelPrompt } from '#generate/prompt/read-model.ts';
import { nameOfPrompt } from './name-of-prompt.ts';
import { programByModel } from './program-by-model.ts';
import { refusedPrompt } from './refused-prompt.ts';
import { remarksIn } from './remarks.ts';
import type { GenerateRequest } from './request.ts';

/** Pixels along a side of a model's textures where nothing is said. */
const usualSize = 512;

/** What is to be made. */
export interface ModelRequest {
  /** Where a service is not asked. */
  readonly program: ModelProgram | undefined;
  readonly source: ModelSource | undefined;
  /** What the files are called where the user says nothing. */
  readonly name: string;
  readonly format: ModelFormat;
  /** Pixels along a side of textures. */
  readonly size: number;
  readonly seed: number;
  /** Metres, where the prompt says how high it is. */
  readonly height: number | undefined;
  readonly warnings: readonly string[];
}

/**
 * Read a wish for a model: its program, or its words by rules. Where no rule knows the object the user's model writes a program,
 * if there is one; without it the nearest object is taken, and that is said.
 */
export async function readModelRequest(
  ctx: FeatureContext,
  request: GenerateRequest,
  signal: AbortSignal,
): Promise<Result<ModelRequest>> {
  const { prompt = '', spec, seed = 0, size = usualSize, format = 'fbx', image } = request;
  if (![64, 128, 256, 512, 1024, 2048, 4096].includes(size))
    return failure('bad-size', `${size} is no size of a texture`, 'Take a power of two from 64 to 4096.');
  if (spec === undefined && (prompt !== '' || image === undefined)) {
    const refused = refusedPrompt(prompt);
    if (refused !== undefined) return refused;
  }
  const bare = { format, size, seed, height: undefined, warnings: [] };
  if (request.provider !== undefined || image !== undefined) {
    const read = readModelPrompt(prompt, seed);
    // Services know no sizes; where the prompt says none, what is known of the object does.
    const usual = read.ok && !read.value.isClosest ? read.value.values.size[1] : undefined;
    const height = read.ok ? (read.value.height ?? usual) : undefined;
    return success({ ...bare, height, program: undefined, source: undefined, name: nameOfPrompt(prompt) || 'Model' });
  }
  const chosen = spec === undefined ? await programOfWords(ctx, prompt, seed, signal) : programOfSpec(spec, prompt);
  if (!chosen.ok) return chosen;
  const { program, name, warnings } = chosen.value;
  const materials = materialsOf(program, seed);
  const remarks = remarksIn(ctx.language);
  return success({
    ...bare,
    program,
    source: { type: 'program', program, materials: materials.specs },
    name,
    warnings: [...warnings, ...materials.unknown.map((words) => remarks.unknownSurface(words))],
  });
}

interface ChosenProgram {
  readonly program: ModelProgram;
  readonly name: string;
  readonly warnings: readonly string[];
}

async function programOfWords(
  ctx: FeatureContext,
  prompt: string,
  seed: number,
  signal: AbortSignal,
): Promise<Result<ChosenProgram>> {
  const read = readModelPrompt(prompt, seed);
  const name = nameOfPrompt(prompt);
  const remarks = remarksIn(ctx.language);
  if (!read.ok || read.value.isClosest) {
    const written = await programByModel(ctx, prompt, signal);
    if (written !== undefined) {
      const warnings = [remarks.builtByModel(ctx.modelAccess.model?.label ?? '')];
      return success({ program: written, name: name || fileName(written.name), warnings });
    }
  }
  if (!read.ok) return read;
  const { program, template, count, remarks: said, unused } = read.value;
  return success({
    program,
    name: name || fileName(template.title.en),
    warnings: [
      ...said.map((remark) => remark[ctx.language]),
      ...(count > 1 ? [remarks.oneOf(count)] : []),
      ...(unused.length === 0 ? [] : [remarks.unused(unused.slice(0, 20))]),
    ],
  });
}

function programOfSpec(spec: unknown, prompt: string): Result<ChosenProgram> {
  const read = readModelProgram(spec);
  if (!read.ok) return read;
  return success({ program: read.value, name: nameOfPrompt(prompt) || fileName(read.value.name), warnings: [] });
}

function fileName(title: string): string {
  return nameOfPrompt(title) || 'Model';
}

/** The spec of each material of a program, and the words of those that no rule knows. */
function materialsOf(
  program: ModelProgram,
  seed: number,
): { readonly specs: Readonly<Record<string, MaterialSpec>>; readonly unknown: readonly string[] } {
  const read = Object.entries(program.materials).map(
    ([key, words]) => [key, words, readMaterialPrompt(words, seed)] as const,
  );
  return {
    specs: Object.fromEntries(read.map(([key, , { spec }]) => [key, spec])),
    unknown: read.flatMap(([, words, { hasFamily }]) => (hasFamily ? [] : [words])),
  };
}
