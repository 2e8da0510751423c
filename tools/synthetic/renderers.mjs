import { start } from './component-parts.mjs';
import { color, float, referenceItem, referenceLine } from './yaml.mjs';

// Each answers `[class id, text]` of a component on the game object `owner`, as Unity 2022.3 writes it.

export function meshFilter(owner, mesh) {
  return [33, `MeshFilter:\n${start(owner)}${referenceLine('  m_Mesh', mesh)}`];
}

export function meshRenderer(owner, materials, { castShadows = 1, scaleInLightmap = 1 } = {}) {
  return [
    23,
    `MeshRenderer:
${start(owner)}  m_Enabled: 1
  m_CastShadows: ${castShadows}
  m_ReceiveShadows: 1
${rendererMiddle(materials, 2)}  m_ScaleInLightmap: ${float(scaleInLightmap)}
${rendererEnd(3, 0)}  m_AdditionalVertexStreams: {fileID: 0}
`,
  ];
}

export function spriteRenderer(owner, sprite, tint, order) {
  return [
    212,
    `SpriteRenderer:
${start(owner)}  m_Enabled: 1
  m_CastShadows: 0
  m_ReceiveShadows: 0
${rendererMiddle([{ fileId: '10754', guid: '0000000000000000f000000000000000', type: 0 }], 0)}  m_ScaleInLightmap: 1
${rendererEnd(0, order)}${referenceLine('  m_Sprite', sprite)}  m_Color: ${color(tint)}
  m_FlipX: 0
  m_FlipY: 0
  m_DrawMode: 0
  m_Size: {x: 1, y: 1}
  m_AdaptiveModeThreshold: 0.5
  m_SpriteTileMode: 0
  m_WasSpriteAssigned: 1
  m_MaskInteraction: 0
  m_SpriteSortPoint: 0
`,
  ];
}

function rendererMiddle(materials, rayTracing) {
  return `  m_DynamicOccludee: 1
  m_StaticShadowCaster: 0
  m_MotionVectors: 1
  m_LightProbeUsage: 1
  m_ReflectionProbeUsage: 1
  m_RayTracingMode: ${rayTracing}
  m_RayTraceProcedural: 0
  m_RenderingLayerMask: 1
  m_RendererPriority: 0
  m_Materials:
${materials.map((material) => referenceItem('  ', material)).join('')}  m_StaticBatchInfo:
    firstSubMesh: 0
    subMeshCount: 0
  m_StaticBatchRoot: {fileID: 0}
  m_ProbeAnchor: {fileID: 0}
  m_LightProbeVolumeOverride: {fileID: 0}
`;
}

function rendererEnd(selectedState, order) {
  return `  m_ReceiveGI: 1
  m_PreserveUVs: 0
  m_IgnoreNormalsForChartDetection: 0
  m_ImportantGI: 0
  m_StitchLightmapSeams: 1
  m_SelectedEditorRenderState: ${selectedState}
  m_MinimumChartSize: 4
  m_AutoUVMaxDistance: 0.5
  m_AutoUVMaxAngle: 89
  m_LightmapParameters: {fileID: 0}
  m_SortingLayerID: 0
  m_SortingLayer: 0
  m_SortingOrder: ${order}
`;
}
