import type { Generated } from '@scenewright/protocol';
import { failure, type Result, success } from '#base/failure.ts';
import type { FeatureContext } from '#features/context.ts';
import { type ReadSprite, readSpritePrompt } from '#generate/prompt/read-sprite.ts';
import { sidecarEnding } from '#generate/sidecar.ts';
import { panelBorder } from '#generate/sprite/draw.ts';
import { type SpriteSpec, spriteSpec } from '#generate/sprite/spec.ts';
import { spriteImporter } from '#unity/serializer/texture-importer.ts';
import { askProvider, type Provided } from './ask-provider.ts';
import { nameOfPrompt } from './name-of-prompt.ts';
import { choosePlace } from './own-result.ts';
import { checkPlace, generatedFolder, withMeta } from './placing.ts';
import { refusedPrompt } from './refused-prompt.ts';
import { remarksIn } from './remarks.ts';
import type { GenerateRequest } from './request.ts';
import { resultMint, stageResult } from './stage-result.ts';

const usualSize = 256;

const freeIcon = spriteSpec.parse({ form: 'icon', shape: 'picture', color: '#ffffff' });

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
  const { isKnown } = read.value;
  // A service draws what no rule knows.
  const spec = isKnown || request.provider === undefined ? read.value.spec : freeIcon;
  const usualName = nameOfPrompt(prompt) || `${spec.form.charAt(0).toUpperCase()}${spec.form.slice(1)}`;
  const wanted = checkPlace(request.folder ?? generatedFolder, request.name ?? usualName);
  if (!wanted.ok) return wanted;
  const saved = (name: string) => ({ kind: 'sprite', prompt, name, size, sprite: spec });
  const chosen = await choosePlace(
    ctx,
    wanted.value,
    {
      suffixes: ['.png', sidecarEnding],
      replace: request.replace === true,
      spec: request.provider === undefined ? saved : undefined,
    },
    signal,
  );
  if (!chosen.ok) return chosen;
  const { folder, name, isSame } = chosen.value;
  const provided = request.provider === undefined ? undefined : await pictureFor(ctx, request, spec, size, signal);
  if (provided !== undefined && !provided.ok) return provided;
  const kept = { ...saved(name), ...(provided && { origin: provided.value.origin }) };
  const mint = resultMint(ctx, kept);
  request.progress?.('painting');
  const painted = await ctx.paint(
    { kind: 'sprite', spec, size, ...(provided && { picture: provided.value.picture }) },
    signal,
  );
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
        views: { preview: painted.preview },
        metrics: [],
        unsatisfied: [],
        warnings: [
          ...(isSame ? [remarks.unchanged(name)] : []),
          ...(isKnown || provided !== undefined ? [] : [remarks.unknownSprite]),
          ...(read.value.unused.length === 0 || provided !== undefined
            ? []
            : [remarks.unused(read.value.unused.slice(0, 20))]),
        ],
      },
      mint,
    ),
  );
}

/** A service's picture for a sprite; it draws what the prompt says, whether a rule knows it or not. */
async function pictureFor(
  ctx: FeatureContext,
  { prompt = '', provider = '', seed = 0, progress }: GenerateRequest,
  { form }: SpriteSpec,
  size: number,
  signal: AbortSignal,
): Promise<Result<Provided>> {
  if (form === 'panel')
    return failure(
      'not-by-service',
      'a nine-slice panel needs borders that no service keeps straight',
      'Leave the service out: panels are drawn by rules.',
    );
  const wish = { prompt, purpose: form === 'tile' ? 'surface' : 'icon', size, seed } as const;
  return askProvider(ctx, provider, wish, (share) => progress?.('asking', share), signal);
}

function readRequest({ spec }: GenerateRequest, prompt: string, seed: number): Result<ReadSprite> {
  if (spec === undefined) return refusedPrompt(prompt) ?? success(readSpritePrompt(prompt, seed));
  const parsed = spriteSpec.safeParse(spec);
  return parsed.success
    ? success({ spec: parsed.data, isKnown: true, unused: [] })
    : failure('bad-spec', 'the spec is malformed', 'Take "sprite" of a .scenewright.json file.');
}
