import { z } from 'zod';
import { success } from '#base/failure.ts';
import { generate } from '#features/generate/generate.ts';
import { projectPath } from '#tools/place.ts';
import { register } from '#tools/register.ts';

export const generateTool = register({
  name: 'generate',
  title: { en: 'Generate a material, sprite or model', zh: '生成材质、精灵或模型' },
  description:
    'Make a material with textures, a sprite or a 3D model with materials, from a description in English or Chinese. The result is staged: nothing lands in the project before the user has reviewed and accepted it.',
  args: z.object({
    kind: z.enum(['material', 'sprite', 'model']).describe('What to make.'),
    prompt: z
      .string()
      .min(1)
      .max(4000)
      .describe(
        'What it looks like: "wet red brick", "gold coin icon", "a round oak table with four iron legs, 1.2 m".',
      ),
    name: z.string().max(100).optional().describe('Name of the asset; words of the prompt without it.'),
    folder: z.string().max(500).optional().describe('Folder below Assets or Packages.'),
    seed: z.number().int().min(0).max(4294967295).optional().describe('Another one gives another variant.'),
    size: z.number().int().min(16).max(4096).optional().describe('Pixels along a side of textures.'),
    shader: z.string().max(1000).optional().describe('Project path of the shader of materials.'),
  }),
  writes: 'staging',
  async run(ctx, { folder, shader, ...rest }, signal) {
    const paths: { folder?: string; shader?: string } = {};
    for (const [key, word] of [['folder', folder] as const, ['shader', shader] as const]) {
      if (word === undefined) continue;
      const path = projectPath(ctx, word);
      if (!path.ok) return path;
      paths[key] = path.value;
    }
    const made = await generate(ctx, { ...rest, ...paths }, signal);
    if (!made.ok) return made;
    const { id, digest, files, metrics, warnings, unsatisfied } = made.value;
    return success({
      head: `staged as ${id}; it waits for the user's review and is not in the project yet`,
      rows: [
        ...files.filter(({ role }) => role !== 'meta').map(({ path, role, bytes }) => `${path} ${role} ${bytes} bytes`),
        ...metrics.map(({ name, value }) => `${name}: ${value}`),
        ...warnings.map((warning) => `warning: ${warning}`),
        ...unsatisfied.map((wish) => `not met: ${wish}`),
      ],
      effects: [{ type: 'staged', id, digest }],
    });
  },
});
