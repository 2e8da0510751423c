import { layerMasks, start } from './component-parts.mjs';
import { float, referenceLine, vector3 } from './yaml.mjs';

// Each answers `[class id, text]` of a component on the game object `owner`, as Unity 2022.3 writes it.

export function boxCollider(owner, size, center, trigger) {
  return [
    65,
    `BoxCollider:\n${collider(owner, trigger)}  serializedVersion: 3
  m_Size: ${vector3(size)}
  m_Center: ${vector3(center)}
`,
  ];
}

export function sphereCollider(owner, radius, center, trigger) {
  return [
    135,
    `SphereCollider:\n${collider(owner, trigger)}  serializedVersion: 3
  m_Radius: ${float(radius)}
  m_Center: ${vector3(center)}
`,
  ];
}

export function capsuleCollider(owner, radius, height, trigger) {
  return [
    136,
    `CapsuleCollider:\n${collider(owner, trigger)}  serializedVersion: 2
  m_Radius: ${float(radius)}
  m_Height: ${float(height)}
  m_Direction: 1
  m_Center: {x: 0, y: ${float(height / 2)}, z: 0}
`,
  ];
}

export function meshCollider(owner, mesh) {
  return [
    64,
    `MeshCollider:\n${collider(owner, false)}  serializedVersion: 5
  m_Convex: 0
  m_CookingOptions: 30
${referenceLine('  m_Mesh', mesh)}`,
  ];
}

export function rigidbody(owner, mass, drag, kinematic) {
  return [
    54,
    `Rigidbody:
${start(owner)}  serializedVersion: 4
  m_Mass: ${float(mass)}
  m_Drag: ${float(drag)}
  m_AngularDrag: 0.05
  m_CenterOfMass: {x: 0, y: 0, z: 0}
  m_InertiaTensor: {x: 1, y: 1, z: 1}
  m_InertiaRotation: {x: 0, y: 0, z: 0, w: 1}
${layerMasks}  m_ImplicitCom: 1
  m_ImplicitTensor: 1
  m_UseGravity: ${kinematic ? 0 : 1}
  m_IsKinematic: ${kinematic ? 1 : 0}
  m_Interpolate: 0
  m_Constraints: 0
  m_CollisionDetection: 0
`,
  ];
}

function collider(owner, trigger) {
  return `${start(owner)}  m_Material: {fileID: 0}
${layerMasks}  m_LayerOverridePriority: 0
  m_IsTrigger: ${trigger ? 1 : 0}
  m_ProvidesContacts: 0
  m_Enabled: 1
`;
}
