import type { SceneObject } from '@scenewright/protocol';

/** A GameObject with where it stands. */
export interface OutlineNode {
  readonly object: SceneObject;
  /** `Root/Child` */
  readonly path: string;
  readonly children: readonly OutlineNode[];
}

/** The objects as a tree. Parents come before their children. */
export function outlineOf(objects: readonly SceneObject[]): readonly OutlineNode[] {
  const roots: OutlineNode[] = [];
  const known = new Map<string, { readonly path: string; readonly children: OutlineNode[] }>();
  for (const object of objects) {
    const above = object.parent === undefined ? undefined : known.get(object.parent);
    const children: OutlineNode[] = [];
    const path = above === undefined ? object.name : `${above.path}/${object.name}`;
    known.set(object.id, { path, children });
    (above?.children ?? roots).push({ object, path, children });
  }
  return roots;
}

/** A row of an outline: one object, or several that are equal but for the number in their names. */
export interface OutlineRow {
  readonly depth: number;
  readonly nodes: readonly OutlineNode[];
}

/**
 * The rows of a tree. Siblings that follow each other become one row where their names differ only in a number at the end
 * and components, prefabs and all that hangs below them are equal; what hangs below the first stands below the row. With
 * `isWhole` every object has a row of its own.
 */
export function outlineRows(roots: readonly OutlineNode[], isWhole: boolean): readonly OutlineRow[] {
  const shapeOf = isWhole ? undefined : shapes(roots);
  const rows: OutlineRow[] = [];
  const waiting: OutlineRow[] = [];
  const push = (nodes: readonly OutlineNode[], depth: number): void => {
    const groups: OutlineNode[][] = [];
    for (const node of nodes) {
      const last = groups.at(-1);
      const [first] = last ?? [];
      if (shapeOf !== undefined && first !== undefined && shapeOf.get(first) === shapeOf.get(node)) last?.push(node);
      else groups.push([node]);
    }
    waiting.push(...groups.map((group) => ({ depth, nodes: group })).reverse());
  };
  push(roots, 0);
  for (let row = waiting.pop(); row !== undefined; row = waiting.pop()) {
    rows.push(row);
    push(row.nodes[0]?.children ?? [], row.depth + 1);
  }
  return rows;
}

/** The name without the number by which copies are told apart: `Coin (12)`, `Coin_12`, `Coin 12`. */
export function nameStem(name: string): string {
  const stem = name.replace(/(?:[\s_.-]*\(\d+\)|[\s_.-]*\d+)+$/, '');
  return stem === '' ? name : stem;
}

/** Nodes have the same number where one row can stand for them. */
function shapes(roots: readonly OutlineNode[]): ReadonlyMap<OutlineNode, number> {
  const order: OutlineNode[] = [...roots];
  for (let index = 0; index < order.length; index++) order.push(...(order[index]?.children ?? []));
  const numbers = new Map<string, number>();
  const shapeOf = new Map<OutlineNode, number>();
  for (const node of order.reverse()) {
    const { name, prefab = '', inactive, components } = node.object;
    const below = node.children.map((child) => shapeOf.get(child)).join(',');
    const parts = [nameStem(name), prefab, inactive === true, components.map((each) => each.name).join(','), below];
    const key = JSON.stringify(parts);
    const number = numbers.get(key) ?? numbers.size;
    numbers.set(key, number);
    shapeOf.set(node, number);
  }
  return shapeOf;
}
