import { prologue } from './yaml.mjs';

/** The lines that open a component on the game object `owner`. */
export function start(owner) {
  return `${prologue}  m_GameObject: {fileID: ${owner}}\n`;
}

/** Layers that a collider or body adds and leaves out. */
export const layerMasks = `  m_IncludeLayers:
    serializedVersion: 2
    m_Bits: 0
  m_ExcludeLayers:
    serializedVersion: 2
    m_Bits: 0
`;

/** All layers. */
export const cullingMask = `  m_CullingMask:
    serializedVersion: 2
    m_Bits: 4294967295
`;
