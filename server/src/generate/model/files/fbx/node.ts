/** What stands after the name of a node. Ids are whole numbers of 64 bits: `bigint` where a `number` would round them. */
export type FbxValue = string | number | bigint | boolean | Float32Array | Float64Array | Int32Array | Uint8Array;

/** One record of an FBX file, text or binary: a name, values, and records inside. */
export interface FbxNode {
  readonly name: string;
  readonly values: readonly FbxValue[];
  readonly children: readonly FbxNode[];
}

/** A node in short. */
export function fbxNode(name: string, values: readonly FbxValue[] = [], children: readonly FbxNode[] = []): FbxNode {
  return { name, values, children };
}

/** The first record of a name inside another. */
export function childOf(node: FbxNode | undefined, name: string): FbxNode | undefined {
  return node?.children.find((child) => child.name === name);
}

/** A row of `Properties70`: name, types, flags, values. */
export function propertyOf(node: FbxNode | undefined, name: string): readonly FbxValue[] | undefined {
  return childOf(node, 'Properties70')
    ?.children.find((row) => row.values[0] === name)
    ?.values.slice(4);
}

/** A number of a property; `otherwise` when it is absent or none. */
export function numberProperty(node: FbxNode | undefined, name: string, otherwise: number): number {
  const value = propertyOf(node, name)?.[0];
  const read = typeof value === 'bigint' ? Number(value) : value;
  return typeof read === 'number' && Number.isFinite(read) ? read : otherwise;
}

/** Three numbers of a property. */
export function vectorProperty(
  node: FbxNode | undefined,
  name: string,
  otherwise: readonly [number, number, number],
): readonly [number, number, number] {
  const [x, y, z] = propertyOf(node, name) ?? [];
  const isVector = [x, y, z].every((value) => typeof value === 'number' && Number.isFinite(value));
  return isVector && typeof x === 'number' && typeof y === 'number' && typeof z === 'number' ? [x, y, z] : otherwise;
}
