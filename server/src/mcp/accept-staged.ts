import { z } from 'zod';
import { success } from '#base/failure.ts';
import { register } from '#tools/register.ts';

export const acceptName = 'accept_staged';

/** Lands a staged result. It is among the tools only where the user's own configuration says so. */
export const acceptStaged = register({
  name: acceptName,
  title: { en: 'Land a staged result', zh: '接受暂存的结果' },
  description:
    'Write a staged result into the project. Only after the user has seen it and said yes: ask them first, and set `confirm` only then. `scenewright undo ID` takes it back.',
  args: z.strictObject({
    id: z.string().min(8).max(64).describe('Which result.'),
    digest: z.string().min(1).max(200).describe('The digest that was told with it: what was reviewed is what lands.'),
    confirm: z.literal(true).describe('That the user confirmed it.'),
  }),
  writes: 'staging',
  async run(ctx, { id, digest }, signal) {
    const landed = await ctx.staging.accept(id, digest, signal);
    if (!landed.ok) return landed;
    const rows = landed.value.files.map((path) => `wrote ${path}`);
    return success({ head: `${id} is in the project; 'scenewright undo ${id}' takes it back`, rows });
  },
});
