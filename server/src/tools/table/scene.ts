import { z } from 'zod';
import { failure, success } from '#base/failure.ts';
import { sceneTree } from '#features/scene-tree/scene-tree.ts';
import { register } from '#tools/register.ts';

export const sceneTool = register({
  name: 'scene_outline',
  title: { en: 'Outline of a scene or prefab', zh: '场景或预制体的大纲' },
  description:
    'The GameObjects of a scene or prefab as an indented outline with their components; instances name their prefab. Much shorter than the file. Give `below` to see one subtree.',
  args: z.object({
    path: z.string().max(1000).describe('Project path of a .unity or .prefab file.'),
    below: z.string().max(500).optional().describe('Path of a GameObject, Root/Child: only what hangs below it.'),
  }),
  writes: 'nothing',
  async run(ctx, { path, below }, signal) {
    const tree = await sceneTree(ctx, path, signal);
    if (tree === undefined)
      return failure('no-scene', `'${path}' holds no GameObjects`, 'Name a .unity or .prefab file; search finds them.');
    const places = placesOf(tree.objects);
    const rows = tree.objects.flatMap((object) => {
      const place = places.get(object.id);
      if (place === undefined || (below !== undefined && place.path !== below && !place.path.startsWith(`${below}/`)))
        return [];
      const own = object.components.map(({ name }) => name).filter((name) => name !== 'Transform');
      const prefab = object.prefab === undefined ? '' : ` <${object.prefab}>`;
      const parts = own.length === 0 ? '' : ` [${own.join(', ')}]`;
      return [
        `${' '.repeat(place.depth)}${object.name}${prefab}${parts}${object.inactive === true ? ' (inactive)' : ''}`,
      ];
    });
    if (rows.length === 0)
      return failure('no-object', `there is no '${below}' in ${path}`, 'Ask for the outline without `below`.');
    return success({ head: `${path}: ${tree.objects.length} GameObjects`, rows });
  },
});

interface Placed {
  readonly path: string;
  readonly depth: number;
}

/** Where objects stand in the tree. Parents come before their children. */
function placesOf(
  objects: readonly { readonly id: string; readonly name: string; readonly parent?: string | undefined }[],
): ReadonlyMap<string, Placed> {
  const places = new Map<string, Placed>();
  for (const { id, name, parent } of objects) {
    const above = parent === undefined ? undefined : places.get(parent);
    places.set(id, {
      path: above === undefined ? name : `${above.path}/${name}`,
      depth: above === undefined ? 0 : above.depth + 1,
    });
  }
  return places;
}
