import { cullingMask, start } from './component-parts.mjs';
import { curveLines } from './curve.mjs';
import { color, float, referenceLine } from './yaml.mjs';

// Each answers `[class id, text]` of a component on the game object `owner`, as Unity 2022.3 writes it.

export function animator(owner, controller) {
  return [
    95,
    `Animator:
  serializedVersion: 5
${start(owner)}  m_Enabled: 1
  m_Avatar: {fileID: 0}
${referenceLine('  m_Controller', controller)}  m_CullingMode: 0
  m_UpdateMode: 0
  m_ApplyRootMotion: 0
  m_LinearVelocityBlending: 0
  m_StabilizeFeet: 0
  m_WarningMessage: 
  m_HasTransformHierarchy: 1
  m_AllowConstantClipSamplingOptimization: 1
  m_KeepAnimatorStateOnDisable: 0
  m_WriteDefaultValuesOnDisable: 0
`,
  ];
}

export function audioSource(owner, clip, volume, range) {
  const constant = (value) => curveLines('    ', [[0, value]]);
  return [
    82,
    `AudioSource:
${start(owner)}  m_Enabled: 1
  serializedVersion: 4
  OutputAudioMixerGroup: {fileID: 0}
${referenceLine('  m_audioClip', clip)}  m_PlayOnAwake: 0
  m_Volume: ${float(volume)}
  m_Pitch: 1
  Loop: 0
  Mute: 0
  Spatialize: 0
  SpatializePostEffects: 0
  Priority: 128
  DopplerLevel: 1
  MinDistance: 1
  MaxDistance: ${float(range)}
  Pan2D: 0
  rolloffMode: 0
  BypassEffects: 0
  BypassListenerEffects: 0
  BypassReverbZones: 0
  rolloffCustomCurve:
${curveLines('    ', [
  [0, 1],
  [1, 0],
])}  panLevelCustomCurve:
${constant(1)}  spreadCustomCurve:
${constant(0)}  reverbZoneMixCustomCurve:
${constant(1)}`,
  ];
}

export function camera(owner, fieldOfView, depth) {
  return [
    20,
    `Camera:
${start(owner)}  m_Enabled: 1
  serializedVersion: 2
  m_ClearFlags: 1
  m_BackGroundColor: {r: 0.19215687, g: 0.3019608, b: 0.4745098, a: 0}
  m_projectionMatrixMode: 1
  m_GateFitMode: 2
  m_FOVAxisMode: 0
  m_Iso: 200
  m_ShutterSpeed: 0.005
  m_Aperture: 16
  m_FocusDistance: 10
  m_FocalLength: 50
  m_BladeCount: 5
  m_Curvature: {x: 2, y: 11}
  m_BarrelClipping: 0.25
  m_Anamorphism: 0
  m_SensorSize: {x: 36, y: 24}
  m_LensShift: {x: 0, y: 0}
  m_NormalizedViewPortRect:
    serializedVersion: 2
    x: 0
    y: 0
    width: 1
    height: 1
  near clip plane: 0.3
  far clip plane: 1000
  field of view: ${float(fieldOfView)}
  orthographic: 0
  orthographic size: 5
  m_Depth: ${depth}
${cullingMask}  m_RenderingPath: -1
  m_TargetTexture: {fileID: 0}
  m_TargetDisplay: 0
  m_TargetEye: 3
  m_HDR: 1
  m_AllowMSAA: 1
  m_AllowDynamicResolution: 0
  m_ForceIntoRT: 0
  m_OcclusionCulling: 1
  m_StereoConvergence: 10
  m_StereoSeparation: 0.022
`,
  ];
}

export function audioListener(owner) {
  return [81, `AudioListener:\n${start(owner)}  m_Enabled: 1\n`];
}

/** `type`: 1 directional, 2 point. */
export function light(owner, type, tint, intensity, range) {
  return [
    108,
    `Light:
${start(owner)}  m_Enabled: 1
  serializedVersion: 10
  m_Type: ${type}
  m_Shape: 0
  m_Color: ${color(tint)}
  m_Intensity: ${float(intensity)}
  m_Range: ${float(range)}
  m_SpotAngle: 30
  m_InnerSpotAngle: 21.80208
  m_CookieSize: 10
  m_Shadows:
    m_Type: ${type === 1 ? 2 : 0}
    m_Resolution: -1
    m_CustomResolution: -1
    m_Strength: 1
    m_Bias: 0.05
    m_NormalBias: 0.4
    m_NearPlane: 0.2
    m_CullingMatrixOverride:
${identityMatrix}    m_UseCullingMatrixOverride: 0
  m_Cookie: {fileID: 0}
  m_DrawHalo: 0
  m_Flare: {fileID: 0}
  m_RenderMode: 0
${cullingMask}  m_RenderingLayerMask: 1
  m_Lightmapping: 4
  m_LightShadowCasterMode: 0
  m_AreaSize: {x: 1, y: 1}
  m_BounceIntensity: 1
  m_ColorTemperature: 6570
  m_UseColorTemperature: 0
  m_BoundingSphereOverride: {x: 0, y: 0, z: 0, w: 0}
  m_UseBoundingSphereOverride: 0
  m_UseViewFrustumForShadowCasterCull: 1
  m_ShadowRadius: 0
  m_ShadowAngle: 0
`,
  ];
}

const identityMatrix = Array.from(
  { length: 16 },
  (_, i) => `      e${Math.floor(i / 4)}${i % 4}: ${i % 5 === 0 ? 1 : 0}\n`,
).join('');
