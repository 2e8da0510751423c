import { start } from './component-parts.mjs';
import { float } from './yaml.mjs';

// Each answers `[class id, text]` of a component on the game object `owner`, as Unity 2022.3 writes it.

export function canvas(owner, order) {
  return [
    223,
    `Canvas:
${start(owner)}  m_Enabled: 1
  serializedVersion: 3
  m_RenderMode: 0
  m_Camera: {fileID: 0}
  m_PlaneDistance: 100
  m_PixelPerfect: 0
  m_ReceivesEvents: 1
  m_OverrideSorting: 0
  m_OverridePixelPerfect: 0
  m_SortingBucketNormalizedSize: 0
  m_VertexColorAlwaysGammaSpace: 0
  m_AdditionalShaderChannelsFlag: 0
  m_UpdateRectTransformForStandalone: 0
  m_SortingLayerID: 0
  m_SortingOrder: ${order}
  m_TargetDisplay: 0
`,
  ];
}

export function canvasGroup(owner, alpha) {
  return [
    225,
    `CanvasGroup:
${start(owner)}  m_Enabled: 1
  m_Alpha: ${float(alpha)}
  m_Interactable: 1
  m_BlocksRaycasts: 1
  m_IgnoreParentGroups: 0
`,
  ];
}

export function canvasRenderer(owner) {
  return [222, `CanvasRenderer:\n${start(owner)}  m_CullTransparentMesh: 1\n`];
}
