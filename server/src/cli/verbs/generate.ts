import { failure, success } from '#base/failure.ts';
import { projectPath } from '#cli/place.ts';
import type { Verb } from '#cli/verb.ts';
import { generateMaterial } from '#features/generate/generate-material.ts';

export const generateVerb: Verb = {
  name: 'generate',
  usage: 'generate material --shader PATH [--name N] [--out DIR] [--seed N] [--yes]',
  help: 'generate an asset into staging; --yes lands it at once',
  options: [
    { name: 'shader', value: 'PATH', help: 'the shader that the material is for' },
    { name: 'name', value: 'N', help: "the asset's name; the shader's by default" },
    { name: 'out', value: 'DIR', help: "a folder below Assets; the shader's own by default" },
    { name: 'seed', value: 'N', help: 'a whole number; the same request with the same seed gives the same bytes' },
    { name: 'yes', help: 'land the files without asking' },
  ],
  words: [1, 2],
  needsIndex: true,
  async run({ session, args }, signal) {
    if (args.words[0] !== 'material')
      return failure('bad-kind', `'${args.words[0]}' cannot be generated yet`, 'This version generates: material.');
    const shader = args.options.get('shader');
    if (shader === undefined)
      return failure('no-shader', 'a material needs a shader', 'Name one: --shader Assets/Shaders/Water.shader');
    const seed = Number(args.options.get('seed') ?? 0);
    if (!Number.isInteger(seed)) return failure('bad-number', '--seed takes a whole number', 'For example: --seed 7');
    const ctx = session.context('en');
    const known = ctx.snapshot.files.has(shader) ? shader : projectPath(ctx.files.root, shader);
    const name = args.options.get('name');
    const out = args.options.get('out');
    const staged = await generateMaterial(
      ctx,
      {
        shader: known,
        seed,
        ...(name === undefined ? {} : { name }),
        ...(out === undefined ? {} : { folder: projectPath(ctx.files.root, out) }),
      },
      signal,
    );
    if (!staged.ok) return staged;
    const result = staged.value;
    const listing = result.files.map((file) => `  ${file.path}  ${file.bytes} bytes`).join('\n');
    if (!args.options.has('yes')) {
      return success({
        json: result,
        text: `staged as ${result.id}\n${listing}\nland it with: scenewright accept ${result.id}`,
      });
    }
    const landed = await ctx.staging.accept(result.id, result.digest, signal);
    return landed.ok ? success({ json: result, text: `landed ${result.id}\n${listing}` }) : landed;
  },
};
