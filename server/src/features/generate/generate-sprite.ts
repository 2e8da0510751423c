import type { Generated } from '@scenewright/protocol';
import { failure, type Result, success } from '#base/failure.ts';
import type { FeatureContext } from '#features/context.ts';
import { type ReadSprite, readSpritePrompt } from '#generate/prompt/read-sprite.ts';
import { sidecarEnding } from '#generate/sidecar.ts';
import { panelBorder } from '#generate/sprite/draw.ts';
import { spriteSpec } from '#generate/sprite/spec.ts';
import { spriteImporter } from '#unity/serializer/texture-importer.ts';
import { nameOfPrompt } from './name-of-prompt.ts';
import { choosePlace } from './own-result.ts';
import { checkPlace, generatedFolder, withMeta } from './placing.ts';
import { refusedPrompt } from './refused-prompt.ts';
import { remarksIn } from './remarks.ts';
import type { GenerateRequest } from './request.ts';
import { resultMint, stageResult } from './stage-result.ts';

const usualSize = 256;

/** Stage a sprite, for review: a tile, a nine-slice panel or an icon. */
export async function generateSprite(
  ctx: FeatureContext,
  request: GenerateRequest,
  signal: AbortSignal,
): Promise<Result<Generated>> {
  const { prompt = '', size = usualSize, seed = 0 } = request;
  if (!Number.isInteger(size) || size < 16 || size > 1024)
    return failure('bad-size', `${size} is no size of a sprite`, 'Take a whole number from 16 to 1024.');
  const read = readRequest(request, prompt, seed);
  if (!read.ok) return read;
  const remarks = remarksIn(ctx.language);
  const { spec } = read.value;
  const usualName = nameOfPrompt(prompt) || `${spec.form.charAt(0).toUpperCase()}${spec.form.slice(1)}`;
  const wanted = checkPlace(request.folder ?? generatedFolder, request.name ?? usualName);
  if (!wanted.ok) return wanted;
  const saved = (name: string) => ({ kind: 'sprite', prompt, name, size, sprite: spec });
  const chosen = await choosePlace(
    ctx,
    wanted.value,
    { suffixes: ['.png', sidecarEnding], replace: request.replace === true, spec: saved },
    signal,
  );
  if (!chosen.ok) return chosen;
  const { folder, name, isSame } = chosen.value;
  const kept = saved(name);
  const mint = resultMint(ctx, kept);
  const painted = await ctx.paint({ kind: 'sprite', spec, size }, signal);
  const path = `${folder}/${name}.png`;
  const importer = spriteImporter({
    pixelsPerUnit: size,
    border: spec.form === 'panel' ? panelBorder(spec, size) : 0,
    repeats: spec.form === 'tile',
  });
  const files = painted.pictures.flatMap(({ bytes }) =>
    withMeta({ path, role: 'sprite', bytes, guid: mint(path) }, importer),
  );
  return success(
    await stageResult(
      ctx,
      {
        kind: 'sprite',
        spec: kept,
        place: chosen.value,
        sources: [],
        files,
        preview: painted.preview,
        metrics: [],
        unsatisfied: [],
        warnings: [
          ...(isSame ? [remarks.unchanged(name)] : []),
          ...(read.value.isKnown ? [] : [remarks.unknownSprite]),
          ...(read.value.unused.length === 0 ? [] : [remarks.unused(read.value.unused.slice(0, 20))]),
        ],
      },
      mint,
    ),
  );
}

function readRequest({ spec }: GenerateRequest, prompt: string, seed: number): Result<ReadSprite> {
  if (spec === undefined) return refusedPrompt(prompt) ?? success(readSpritePrompt(prompt, seed));
  const parsed = spriteSpec.safeParse(spec);
  return parsed.success
    ? success({ spec: parsed.data, isKnown: true, unused: [] })
    : failure('bad-spec', 'the spec is malformed', 'Take "sprite" of a .scenewright.json file.');
}
