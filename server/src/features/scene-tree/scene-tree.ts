import type { SceneObject } from '@scenewright/protocol';
import { stemOf } from '#base/path.ts';
import type { FeatureContext } from '#features/context.ts';
import { createUnityFiles } from '#features/unity-files.ts';
import { pathOfGuid } from '#unity/asset-graph.ts';
import { type SceneComponent, type SceneNode, sceneNodes } from '#unity/scene-tree.ts';

/** More objects of one file are cut. */
const mostObjects = 20_000;

/** The GameObjects of a scene or prefab, parents before their children, siblings as they stand in the file. */
export interface SceneTree {
  readonly objects: readonly SceneObject[];
  readonly truncated: boolean;
}

/** The tree of a file as the user sees it; `undefined` where it holds no GameObjects. */
export async function sceneTree(
  ctx: FeatureContext,
  path: string,
  signal: AbortSignal,
): Promise<SceneTree | undefined> {
  const files = createUnityFiles(ctx, signal);
  const file = await files.open(path);
  if (file === undefined) return undefined;
  const nodes = await sceneNodes(file, files.sources, mostObjects + 1, signal);
  if (nodes.length === 0) return undefined;
  const shown = parentsFirst(nodes.slice(0, mostObjects));
  return { objects: shown.map((node) => rowOf(ctx, node)), truncated: nodes.length > mostObjects };
}

function rowOf(ctx: FeatureContext, node: SceneNode): SceneObject {
  const prefab = node.prefab === undefined ? undefined : pathOfGuid(ctx.snapshot.assets, node.prefab);
  return {
    id: node.id,
    ...(node.parent === undefined ? {} : { parent: node.parent }),
    name: node.name ?? (prefab === undefined ? '?' : stemOf(prefab)),
    line: node.line + 1,
    components: node.components.map((component) => ({ name: nameOf(ctx, component), line: component.line + 1 })),
    ...(prefab === undefined ? {} : { prefab }),
    ...(node.isActive ? {} : { inactive: true }),
  };
}

/** A script's component is called after its file, as Unity demands. */
function nameOf(ctx: FeatureContext, { className, script }: SceneComponent): string {
  const path = script === undefined ? undefined : pathOfGuid(ctx.snapshot.assets, script);
  return path === undefined ? className : stemOf(path);
}

/** Nodes whose parent is unknown, or that hang below each other in a circle, stand at the root. */
function parentsFirst(nodes: readonly SceneNode[]): readonly SceneNode[] {
  const known = new Set(nodes.map(({ id }) => id));
  const below = new Map<string | undefined, SceneNode[]>();
  for (const node of nodes) {
    const parent = node.parent !== undefined && known.has(node.parent) ? node.parent : undefined;
    const siblings = below.get(parent);
    if (siblings === undefined) below.set(parent, [node]);
    else siblings.push(node);
  }
  const placed = new Set<string>();
  const ordered: SceneNode[] = [];
  const place = (roots: readonly SceneNode[]): void => {
    const waiting = [...roots].reverse();
    for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
      if (placed.has(node.id)) continue;
      placed.add(node.id);
      ordered.push(node);
      waiting.push(...[...(below.get(node.id) ?? [])].reverse());
    }
  };
  place((below.get(undefined) ?? []).map(({ parent: _, ...node }) => ({ ...node, parent: undefined })));
  for (const node of nodes) if (!placed.has(node.id)) place([{ ...node, parent: undefined }]);
  return ordered;
}
