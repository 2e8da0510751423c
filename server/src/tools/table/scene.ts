import { z } from 'zod';
import { failure, success } from '#base/failure.ts';
import { sceneTree } from '#features/scene-tree/scene-tree.ts';
import { nameStem, type OutlineNode, type OutlineRow, outlineOf, outlineRows } from '#tools/outline.ts';
import { shortened, showablePath } from '#tools/place.ts';
import { oneLine } from '#tools/reference-text.ts';
import { register } from '#tools/register.ts';
import { shownRows } from '#tools/shown.ts';

/** Components that every GameObject has. */
const transforms: ReadonlySet<string> = new Set(['Transform', 'RectTransform']);

export const sceneTool = register({
  name: 'scene_outline',
  title: { en: 'Outline of a scene or prefab', zh: '场景或预制体的大纲' },
  description:
    'The GameObjects of a scene or prefab as an indented outline with their components; instances name their prefab, whose own objects its own outline shows. Equal siblings stand in one row with their number: `below` or `all` lists each. Much shorter than the file.',
  args: z.object({
    path: z.string().max(1000).describe('Project path of a .unity or .prefab file.'),
    below: z
      .string()
      .max(500)
      .optional()
      .describe('Path of a GameObject, Root/Child: only it and what hangs below it, each in a row of its own.'),
    all: z.boolean().optional().describe('Every object in a row of its own.'),
  }),
  writes: 'nothing',
  async run(ctx, { path, below, all = false }, signal) {
    const asset = await showablePath(ctx, path, signal);
    if (!asset.ok) return asset;
    const tree = await sceneTree(ctx, asset.value, signal);
    if (tree === undefined)
      return failure(
        'no-scene',
        `'${shortened(path)}' holds no GameObjects`,
        'Name a .unity or .prefab file; search finds them.',
      );
    const roots = outlineOf(tree.objects);
    const chosen = below === undefined ? roots : nodesAt(roots, below);
    if (chosen.length === 0)
      return failure(
        'no-object',
        `there is no '${shortened(below ?? '')}' in ${asset.value}`,
        'Ask for the outline without `below`.',
      );
    const rows = outlineRows(chosen, all || below !== undefined);
    const count = below === undefined ? tree.objects.length : rows.length;
    const where = below === undefined ? '' : ` below ${shortened(below)}`;
    const cut = tree.truncated ? ', the first ones of more' : '';
    const grouped = rows.some(({ nodes }) => nodes.length > 1) ? ' (×N: equal siblings; all: true lists each)' : '';
    return success({
      head: `${asset.value}${where}: ${count} GameObjects${cut}${grouped}`,
      rows: await shownRows(
        ctx,
        rows.map((row) => ({ path: asset.value, text: rowText(row) })),
        signal,
      ),
    });
  },
});

function rowText({ depth, nodes }: OutlineRow): string {
  const [first] = nodes;
  if (first === undefined) return '';
  const { name, prefab, components, inactive } = first.object;
  const own = components.map((component) => component.name).filter((each) => !transforms.has(each));
  const text = [
    ' '.repeat(depth),
    nodes.length === 1 ? name : `${nameStem(name)} ×${nodes.length} (${name} … ${nodes.at(-1)?.object.name})`,
    prefab === undefined ? '' : ` <${prefab}>`,
    own.length === 0 ? '' : ` [${own.join(', ')}]`,
    inactive === true ? ' (inactive)' : '',
  ];
  return oneLine(text.join(''));
}

/** The nodes at a path; where there are none, those at it but for the numbers in their names. */
function nodesAt(roots: readonly OutlineNode[], path: string): readonly OutlineNode[] {
  const wanted = path.replace(/^\/+|\/+$/g, '');
  const all: OutlineNode[] = [...roots];
  for (let index = 0; index < all.length; index++) all.push(...(all[index]?.children ?? []));
  const exact = all.filter((node) => node.path === wanted);
  return exact.length > 0 ? exact : all.filter((node) => node.path.split('/').map(nameStem).join('/') === wanted);
}
