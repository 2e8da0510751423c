import { layers, sortingLayers, tags } from './words.mjs';
import { yamlHeader } from './yaml.mjs';

/** Files of a project outside of `Assets`, as `[path, text]` rows: an editor of 2022.3, the built-in pipeline, no packages. */
export function settingsFiles(scenes) {
  return [
    ['Packages/manifest.json', '{\n  "dependencies": {}\n}\n'],
    ['ProjectSettings/ProjectVersion.txt', version],
    ...Object.entries(objects(scenes)).map(([name, text]) => [`ProjectSettings/${name}.asset`, yamlHeader + text]),
  ];
}

/** How many files that is. */
export function settingsCount() {
  return settingsFiles([]).length;
}

const version = `m_EditorVersion: 2022.3.62f1
m_EditorVersionWithRevision: 2022.3.62f1 (4af31df58517)
`;

function objects(scenes) {
  return {
    AudioManager: `--- !u!11 &1
AudioManager:
  m_ObjectHideFlags: 0
  serializedVersion: 2
  m_Volume: 1
  Rolloff Scale: 1
  Doppler Factor: 1
  Default Speaker Mode: 2
  m_SampleRate: 0
  m_DSPBufferSize: 1024
  m_VirtualVoiceCount: 512
  m_RealVoiceCount: 32
  m_SpatializerPlugin: 
  m_AmbisonicDecoderPlugin: 
  m_DisableAudio: 0
  m_VirtualizeEffects: 1
  m_RequestedDSPBufferSize: 1024
`,
    DynamicsManager: `--- !u!55 &1
PhysicsManager:
  m_ObjectHideFlags: 0
  serializedVersion: 14
  m_Gravity: {x: 0, y: -9.81, z: 0}
  m_DefaultMaterial: {fileID: 0}
  m_BounceThreshold: 2
  m_SleepThreshold: 0.005
  m_DefaultContactOffset: 0.01
  m_DefaultSolverIterations: 6
  m_DefaultSolverVelocityIterations: 1
  m_QueriesHitBackfaces: 0
  m_QueriesHitTriggers: 1
  m_LayerCollisionMatrix: ${'f'.repeat(256)}
`,
    EditorBuildSettings: `--- !u!1045 &1
EditorBuildSettings:
  m_ObjectHideFlags: 0
  serializedVersion: 2
  m_Scenes:
${scenes.map(({ path, guid }) => `  - enabled: 1\n    path: ${path}\n    guid: ${guid}\n`).join('')}  m_configObjects: {}
`,
    EditorSettings: `--- !u!159 &1
EditorSettings:
  m_ObjectHideFlags: 0
  serializedVersion: 12
  m_SerializationMode: 2
  m_LineEndingsForNewScripts: 0
  m_DefaultBehaviorMode: 0
  m_ProjectGenerationRootNamespace: Northwind
  m_SerializeInlineMappingsOnOneLine: 1
`,
    GraphicsSettings: `--- !u!30 &1
GraphicsSettings:
  m_ObjectHideFlags: 0
  serializedVersion: 15
  m_AlwaysIncludedShaders:
  - {fileID: 7, guid: 0000000000000000f000000000000000, type: 0}
  - {fileID: 10753, guid: 0000000000000000f000000000000000, type: 0}
  - {fileID: 10770, guid: 0000000000000000f000000000000000, type: 0}
  m_PreloadedShaders: []
  m_SpritesDefaultMaterial: {fileID: 10754, guid: 0000000000000000f000000000000000, type: 0}
  m_CustomRenderPipeline: {fileID: 0}
  m_TransparencySortMode: 0
  m_TransparencySortAxis: {x: 0, y: 0, z: 1}
`,
    InputManager: `--- !u!13 &1
InputManager:
  m_ObjectHideFlags: 0
  serializedVersion: 2
  m_Axes:
${axes.map(axisText).join('')}`,
    ProjectSettings: `--- !u!129 &1
PlayerSettings:
  m_ObjectHideFlags: 0
  serializedVersion: 26
  companyName: Northwind
  productName: Synthetic
  bundleVersion: 0.1
  scriptingDefineSymbols: {}
  activeInputHandler: 2
`,
    QualitySettings: `--- !u!47 &1
QualitySettings:
  m_ObjectHideFlags: 0
  serializedVersion: 5
  m_CurrentQuality: 0
  m_QualitySettings:
  - serializedVersion: 3
    name: Medium
    pixelLightCount: 2
    shadows: 2
    shadowResolution: 1
    shadowDistance: 50
    vSyncCount: 1
    lodBias: 1
    customRenderPipeline: {fileID: 0}
    excludedTargetPlatforms: []
  m_PerPlatformDefaultQuality: {}
`,
    TagManager: `--- !u!78 &1
TagManager:
  serializedVersion: 2
  tags:
${tags.map((tag) => `  - ${tag}\n`).join('')}  layers:
${allLayers()
  .map((layer) => `  - ${layer}\n`)
  .join('')}  m_SortingLayers:
${['Default', ...sortingLayers].map((name, i) => `  - name: ${name}\n    uniqueID: ${i * 157392770}\n    locked: 0\n`).join('')}`,
    TimeManager: `--- !u!5 &1
TimeManager:
  m_ObjectHideFlags: 0
  Fixed Timestep: 0.02
  Maximum Allowed Timestep: 0.33333334
  m_TimeScale: 1
  Maximum Particle Timestep: 0.03
`,
  };
}

/** All 32; those of the project begin at 8. */
function allLayers() {
  const names = ['Default', 'TransparentFX', 'Ignore Raycast', '', 'Water', 'UI', '', '', ...layers];
  return Array.from({ length: 32 }, (_, i) => names[i] ?? '');
}

const axes = [
  ['Horizontal', 'left', 'right'],
  ['Vertical', 'down', 'up'],
  ['Fire1', '', 'left ctrl'],
  ['Fire2', '', 'left alt'],
  ['Jump', '', 'space'],
  ['Submit', '', 'return'],
  ['Cancel', '', 'escape'],
];

function axisText([name, negative, positive]) {
  return `  - serializedVersion: 3
    m_Name: ${name}
    descriptiveName: 
    descriptiveNegativeName: 
    negativeButton: ${negative}
    positiveButton: ${positive}
    altNegativeButton: 
    altPositiveButton: 
    gravity: 3
    dead: 0.001
    sensitivity: 3
    snap: 1
    invert: 0
    type: 0
    axis: 0
    joyNum: 0
`;
}
