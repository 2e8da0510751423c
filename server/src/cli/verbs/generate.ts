import type { Generated } from '@scenewright/protocol';
import { failure, type Result, success } from '#base/failure.ts';
import { staysBelow } from '#base/path.ts';
import { property } from '#base/property.ts';
import { projectPath } from '#cli/place.ts';
import type { Arguments, Verb } from '#cli/verb.ts';
import type { FeatureContext } from '#features/context.ts';
import { generate } from '#features/generate/generate.ts';
import type { GenerateRequest } from '#features/generate/request.ts';
import { modelFormats } from '#generate/model/model-job.ts';

export const generateVerb: Verb = {
  name: 'generate',
  usage:
    'generate material|sprite|model [PROMPT] [--shader PATH] [--name N] [--out DIR] [--seed N] [--size N] [--format F] [--spec FILE] [--image FILE] [--provider ID] [--replace] [--yes]',
  help: 'generate a material with textures, a sprite or a 3D model from words; or a material of a shader; staged, --yes lands it at once',
  options: [
    { name: 'shader', value: 'PATH', help: "the shader that materials are for; the pipeline's lit one by default" },
    { name: 'name', value: 'N', help: "the asset's name; words of the prompt by default" },
    { name: 'out', value: 'DIR', help: "a folder below Assets; Assets/Generated, or the shader's own, by default" },
    { name: 'seed', value: 'N', help: 'a whole number; the same request with the same seed gives the same bytes' },
    {
      name: 'size',
      value: 'N',
      help: 'pixels along a side: textures 64 to 4096, 1024 by default, 512 of models; sprites 16 to 1024, 256 by default',
    },
    { name: 'format', value: 'F', help: 'of a model: fbx (default), glb or obj' },
    { name: 'spec', value: 'FILE', help: 'a .scenewright.json of the project, or the spec in it, instead of a prompt' },
    { name: 'image', value: 'FILE', help: 'a PNG or JPEG of the project that a configured service makes a model of' },
    {
      name: 'provider',
      value: 'ID',
      help: 'a configured service that paints the surface, or makes the model; it is sent the prompt',
    },
    { name: 'replace', help: 'make the result of that name anew, under the same GUIDs' },
    { name: 'yes', help: 'land the files without asking' },
  ],
  words: [1, 2],
  needsIndex: true,
  async run({ session, args }, signal) {
    const [kind, prompt] = args.words;
    if (kind !== 'material' && kind !== 'sprite' && kind !== 'model')
      return failure(
        'bad-kind',
        `'${kind}' cannot be generated yet`,
        'This version generates: material, sprite, model.',
      );
    const ctx = session.context('en');
    const request = await readRequest(ctx, args, prompt, signal);
    if (!request.ok) return request;
    const staged = await generate(ctx, { kind, ...request.value }, signal);
    if (!staged.ok) return staged;
    const result = staged.value;
    if (!args.options.has('yes'))
      return success({
        json: result,
        text: `staged as ${result.id}\n${described(result)}\nland it with: scenewright accept ${result.id}`,
      });
    const landed = await ctx.staging.accept(result.id, result.digest, signal);
    if (!landed.ok) return landed;
    const kept = { ...result, previews: [...landed.value.previews] };
    return success({ json: kept, text: `landed ${result.id}\n${described(kept)}` });
  },
};

function described({ files, metrics, warnings, unsatisfied, previews }: Generated): string {
  return [
    ...files.filter(({ role }) => role !== 'meta').map(({ path, bytes }) => `  ${path}  ${bytes} bytes`),
    ...metrics.map(({ name, value, goal, ok }) => `  ${name}: ${value}${ok ? '' : ` (goal ${goal})`}`),
    ...warnings.map((warning) => `  warning: ${warning}`),
    ...unsatisfied.map((text) => `  not met: ${text}`),
    ...previews.map((path) => `  preview: ${path}`),
  ].join('\n');
}

async function readRequest(
  ctx: FeatureContext,
  { options }: Arguments,
  prompt: string | undefined,
  signal: AbortSignal,
): Promise<Result<GenerateRequest>> {
  const numbers: { seed?: number; size?: number } = {};
  for (const name of ['seed', 'size'] as const) {
    const text = options.get(name);
    if (text === undefined) continue;
    if (!/^\d{1,10}$/.test(text) || Number(text) > 4294967295)
      return failure(
        'bad-number',
        `--${name} takes a whole number`,
        `For example: --${name} ${name === 'seed' ? 7 : 1024}`,
      );
    numbers[name] = Number(text);
  }
  const format = modelFormats.find((known) => known === options.get('format'));
  if (options.has('format') && format === undefined)
    return failure(
      'bad-format',
      `'${options.get('format')}' is no format of models`,
      `Formats: ${modelFormats.join(', ')}.`,
    );
  const image = options.get('image');
  const shader = options.get('shader');
  const out = options.get('out');
  const name = options.get('name');
  const specFile = options.get('spec');
  const spec = specFile === undefined ? success(undefined) : await readSpec(ctx, specFile, signal);
  if (!spec.ok) return spec;
  return success({
    ...numbers,
    provider: options.get('provider'),
    replace: options.has('replace'),
    ...(format === undefined ? {} : { format }),
    ...(image === undefined ? {} : { image: projectPath(ctx.files.root, image) }),
    ...(prompt === undefined ? {} : { prompt }),
    ...(spec.value === undefined ? {} : { spec: spec.value }),
    ...(name === undefined ? {} : { name }),
    ...(shader === undefined
      ? {}
      : { shader: ctx.snapshot.files.has(shader) ? shader : projectPath(ctx.files.root, shader) }),
    ...(out === undefined ? {} : { folder: projectPath(ctx.files.root, out) }),
  });
}

/** The material's spec in a file of the project: bare, or within the sidecar of a result. */
async function readSpec(ctx: FeatureContext, file: string, signal: AbortSignal): Promise<Result<unknown>> {
  const path = projectPath(ctx.files.root, file);
  const bytes = staysBelow(path) ? await ctx.files.read(path, signal) : undefined;
  const hint = 'Name a .scenewright.json of this project.';
  if (bytes === undefined) return failure('no-spec', `'${file}' cannot be read`, hint);
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(bytes));
    const saved = property(value, 'spec') ?? value;
    return success(property(saved, 'model') ?? property(saved, 'material') ?? property(saved, 'sprite') ?? saved);
  } catch {
    return failure('bad-spec', `'${file}' is not JSON`, hint);
  }
}
