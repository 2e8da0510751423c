import { curveLines } from './curve.mjs';
import { createRandom } from './random.mjs';
import { pascal } from './sentences.mjs';
import { things } from './words.mjs';
import { float, prologue, yamlHeader } from './yaml.mjs';

/** The text of an animation clip that moves a part of a model and sometimes calls a method. */
export function writeClip(clip, pool) {
  const random = createRandom(clip.seed);
  const path = random.chance(0.5) ? '' : `${pascal(random.pick(things))}/${pascal(random.pick(things))}`;
  const length = random.int(2, 20) / 10;
  const count = random.int(2, 6);
  const times = Array.from({ length: count }, (_, i) => (i * length) / (count - 1));
  const keys = times.map((time) => [time, [0, 1, 2].map(() => random.int(-40, 40) / 8)]);
  const single = ['x', 'y', 'z'].map((axis, i) =>
    editorCurve(
      keys.map(([time, value]) => [time, value[i]]),
      axis,
      path,
    ),
  );
  const event = random.chance(0.4) ? eventText(random.pick(times), pool.callable(random)) : undefined;
  return `${yamlHeader}--- !u!74 &7400000
AnimationClip:
${prologue}  m_Name: ${clip.name}
  serializedVersion: 7
  m_Legacy: 0
  m_Compressed: 0
  m_UseHighQualityCurve: 1
  m_RotationCurves: []
  m_CompressedRotationCurves: []
  m_EulerCurves: []
  m_PositionCurves:
  - curve:
${curveLines('      ', keys)}    path: ${path}
  m_ScaleCurves: []
  m_FloatCurves: []
  m_PPtrCurves: []
  m_SampleRate: 60
  m_WrapMode: 0
  m_Bounds:
    m_Center: {x: 0, y: 0, z: 0}
    m_Extent: {x: 0, y: 0, z: 0}
  m_ClipBindingConstant:
    genericBindings: []
    pptrCurveMapping: []
  m_AnimationClipSettings:
    serializedVersion: 2
    m_AdditiveReferencePoseClip: {fileID: 0}
    m_AdditiveReferencePoseTime: 0
    m_StartTime: 0
    m_StopTime: ${float(length)}
    m_OrientationOffsetY: 0
    m_Level: 0
    m_CycleOffset: 0
    m_HasAdditiveReferencePose: 0
    m_LoopTime: ${random.int(0, 1)}
    m_LoopBlend: 0
    m_LoopBlendOrientation: 0
    m_LoopBlendPositionY: 0
    m_LoopBlendPositionXZ: 0
    m_KeepOriginalOrientation: 0
    m_KeepOriginalPositionY: 1
    m_KeepOriginalPositionXZ: 0
    m_HeightFromFeet: 0
    m_Mirror: 0
  m_EditorCurves:
${single.join('')}  m_EulerEditorCurves: []
  m_HasGenericRootTransform: 0
  m_HasMotionFloatCurves: 0
${event === undefined ? '  m_Events: []\n' : `  m_Events:\n${event}`}`;
}

function editorCurve(keys, axis, path) {
  return `  - curve:
${curveLines('      ', keys)}    attribute: m_LocalPosition.${axis}
    path: ${path}
    classID: 4
    script: {fileID: 0}
`;
}

function eventText(time, name) {
  return `  - time: ${float(time)}
    functionName: ${name}
    data: 
    objectReferenceParameter: {fileID: 0}
    floatParameter: 0
    intParameter: 0
    messageOptions: 0
`;
}
