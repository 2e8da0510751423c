/** A scene of 600 GameObjects as Unity writes it: 24 groves of 24 trees below `World`, the last of 23. */
export const largeScene = makeScene();

function makeScene(): { readonly yaml: string; readonly project: string; readonly names: readonly string[] } {
  const objects: string[] = [];
  const names = ['World'];
  const groves = Array.from({ length: 24 }, (_, index) => ({ id: 1000 * (index + 1), name: `Grove ${index}` }));
  objects.push(
    gameObject(
      10,
      'World',
      0,
      groves.map(({ id }) => id + 1),
      false,
    ),
  );
  for (const [index, { id, name }] of groves.entries()) {
    const count = index === 23 ? 23 : 24;
    const trees = Array.from({ length: count }, (_, tree) => id + 10 * (tree + 1));
    names.push(name);
    objects.push(
      gameObject(
        id,
        name,
        11,
        trees.map((tree) => tree + 1),
        false,
      ),
    );
    for (const [tree, treeId] of trees.entries()) {
      names.push(`Tree (${index * 100 + tree})`);
      objects.push(gameObject(treeId, `Tree (${index * 100 + tree})`, id + 1, [], true));
    }
  }
  const yaml = `%YAML 1.1\n%TAG !u! tag:unity3d.com,2011:\n${objects.join('')}`;
  return { yaml, project: `//- Assets/Large.unity\n${yaml}`, names };
}

function gameObject(id: number, name: string, father: number, children: readonly number[], isDrawn: boolean): string {
  const components = [id + 1, ...(isDrawn ? [id + 2, id + 3] : [])].map((each) => `  - component: {fileID: ${each}}\n`);
  const list = children.length === 0 ? ' []' : children.map((child) => `\n  - {fileID: ${child}}`).join('');
  const common =
    '  m_ObjectHideFlags: 0\n  m_CorrespondingSourceObject: {fileID: 0}\n  m_PrefabInstance: {fileID: 0}\n  m_PrefabAsset: {fileID: 0}\n';
  const owner = `  m_GameObject: {fileID: ${id}}\n`;
  return [
    `--- !u!1 &${id}\nGameObject:\n${common}  serializedVersion: 6\n  m_Component:\n${components.join('')}  m_Layer: 0\n  m_Name: ${name}\n  m_TagString: Untagged\n  m_Icon: {fileID: 0}\n  m_NavMeshLayer: 0\n  m_StaticEditorFlags: 0\n  m_IsActive: 1\n`,
    `--- !u!4 &${id + 1}\nTransform:\n${common}${owner}  serializedVersion: 2\n  m_LocalRotation: {x: 0, y: 0, z: 0, w: 1}\n  m_LocalPosition: {x: 1, y: 0, z: 0}\n  m_LocalScale: {x: 1, y: 1, z: 1}\n  m_ConstrainProportionsScale: 0\n  m_Children:${list}\n  m_Father: {fileID: ${father}}\n  m_LocalEulerAnglesHint: {x: 0, y: 0, z: 0}\n`,
    ...(isDrawn
      ? [
          `--- !u!33 &${id + 2}\nMeshFilter:\n${common}${owner}  m_Mesh: {fileID: 10202, guid: 0000000000000000e000000000000000, type: 0}\n`,
          `--- !u!23 &${id + 3}\nMeshRenderer:\n${common}${owner}  m_Enabled: 1\n  m_CastShadows: 1\n  m_ReceiveShadows: 1\n  m_DynamicOccludee: 1\n  m_MotionVectors: 1\n  m_LightProbeUsage: 1\n  m_ReflectionProbeUsage: 1\n  m_RenderingLayerMask: 1\n  m_Materials:\n  - {fileID: 10303, guid: 0000000000000000f000000000000000, type: 0}\n  m_SortingLayerID: 0\n  m_SortingOrder: 0\n`,
        ]
      : []),
  ].join('');
}
