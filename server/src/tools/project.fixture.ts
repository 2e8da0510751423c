const head = '%YAML 1.1\n%TAG !u! tag:unity3d.com,2011:';

/** A game in which there is something for every tool to find: 5 GameObjects, a material, a secret, an ignored file. */
export const gameProject = `
//- .gitignore
Assets/Hidden.cs
//- ProjectSettings/ProjectVersion.txt
m_EditorVersion: 2022.3.10f1
//- ProjectSettings/TagManager.asset
${head}
--- !u!78 &1
TagManager:
  serializedVersion: 2
  tags:
  - Pearl
  layers:
  - Default
//- Assets/Health.cs
using UnityEngine;
using UnityEngine.Serialization;
public class Health : MonoBehaviour
{
    // max is what hit points begin with
    [FormerlySerializedAs("maximum")] public int max = 3;
    public GameObject friend; public int[] hits; public string words;
    public void Die() { }
    int Now() { return max; }
}
//- Assets/Enemy.cs
using UnityEngine;

class Enemy : Health
{
    void Push(Rigidbody body, Vector3 v) { body.AddForce(v); }
    bool Is(Collider other) { return other.CompareTag("Pearl"); }
}
//- Assets/Twins.cs
namespace A { class Twin { } }
namespace B { class Twin : Foreign { } }
//- Assets/Key.cs
class Key { string token = "${['ghp', 'x7Kq2mNv9RtY4wZs8LpB3cJd6HfG1aQe0UiO'].join('_')}"; }
//- Assets/Hidden.cs
class Hidden { int hiddenWord; }
//- Assets/notes.txt
aaa
//- Assets/data.json
{ "a": 1 }
//- Assets/Binary.bytes
\0\0\0
//- Assets/Noise.png
picture
//- Assets/fountain.fbx
model
//- Assets/Crab.prefab
${head}
--- !u!1 &1
GameObject:
  m_ObjectHideFlags: 0
  m_Component:
  - component: {fileID: 2}
  - component: {fileID: 3}
  m_Name: Crab
  m_TagString: Untagged
  m_IsActive: 1
--- !u!4 &2
Transform:
  m_GameObject: {fileID: 1}
  m_LocalPosition: {x: 0, y: 0, z: 0}
  m_Father: {fileID: 0}
--- !u!114 &3
MonoBehaviour:
  m_ObjectHideFlags: 0
  m_GameObject: {fileID: 1}
  m_Script: {fileID: 11500000, guid: guid(Assets/Health.cs), type: 3}
  max: 7
  friend: {fileID: 0}
  hits:
  - 1
  - 2
  - 3
  words: "one\\ntwo"
//- Assets/Two.prefab
${head}
--- !u!1 &1
GameObject:
  m_Component:
  - component: {fileID: 2}
  m_Name: Same
--- !u!4 &2
Transform:
  m_GameObject: {fileID: 1}
  m_Father: {fileID: 0}
--- !u!1 &3
GameObject:
  m_Component:
  - component: {fileID: 4}
  m_Name: Same
--- !u!4 &4
Transform:
  m_GameObject: {fileID: 3}
  m_Father: {fileID: 0}
//- Assets/Sea.unity
${head}
--- !u!1 &10
GameObject:
  m_Component:
  - component: {fileID: 11}
  - component: {fileID: 12}
  m_Name: Root
  m_IsActive: 1
--- !u!4 &11
Transform:
  m_GameObject: {fileID: 10}
  m_Children:
  - {fileID: 21}
  - {fileID: 9301}
  - {fileID: 9311}
  m_Father: {fileID: 0}
--- !u!114 &12
MonoBehaviour:
  m_GameObject: {fileID: 10}
  m_Script: {fileID: 11500000, guid: guid(Assets/Button.cs), type: 3}
  onClick:
    m_PersistentCalls:
      m_Calls:
      - m_Target: {fileID: 9302}
        m_TargetAssemblyTypeName: Health, Assembly-CSharp
        m_MethodName: Die
        m_Mode: 1
--- !u!1 &20
GameObject:
  m_Component:
  - component: {fileID: 21}
  - component: {fileID: 22}
  m_Name: Child
  m_IsActive: 0
--- !u!4 &21
Transform:
  m_GameObject: {fileID: 20}
  m_Father: {fileID: 11}
--- !u!114 &22
MonoBehaviour:
  m_GameObject: {fileID: 20}
  m_Script: {fileID: 11500000, guid: ${'e'.repeat(32)}, type: 3}
--- !u!1001 &7000
PrefabInstance:
  m_Modification:
    m_TransformParent: {fileID: 11}
    m_Modifications:
    - target: {fileID: 1, guid: guid(Assets/Crab.prefab), type: 3}
      propertyPath: m_Name
      value: Crab (1)
      objectReference: {fileID: 0}
    - target: {fileID: 3, guid: guid(Assets/Crab.prefab), type: 3}
      propertyPath: max
      value: 9
      objectReference: {fileID: 0}
    - target: {fileID: 3, guid: guid(Assets/Crab.prefab), type: 3}
      propertyPath: friend
      value:
      objectReference: {fileID: 10}
  m_SourcePrefab: {fileID: 100100000, guid: guid(Assets/Crab.prefab), type: 3}
--- !u!4 &9301 stripped
Transform:
  m_CorrespondingSourceObject: {fileID: 2, guid: guid(Assets/Crab.prefab), type: 3}
  m_PrefabInstance: {fileID: 7000}
--- !u!114 &9302 stripped
MonoBehaviour:
  m_CorrespondingSourceObject: {fileID: 3, guid: guid(Assets/Crab.prefab), type: 3}
  m_PrefabInstance: {fileID: 7000}
  m_Script: {fileID: 11500000, guid: guid(Assets/Health.cs), type: 3}
--- !u!1001 &8000
PrefabInstance:
  m_Modification:
    m_TransformParent: {fileID: 11}
    m_Modifications:
    - target: {fileID: 1, guid: guid(Assets/Crab.prefab), type: 3}
      propertyPath: m_Name
      value: Crab (2)
      objectReference: {fileID: 0}
  m_SourcePrefab: {fileID: 100100000, guid: guid(Assets/Crab.prefab), type: 3}
--- !u!4 &9311 stripped
Transform:
  m_CorrespondingSourceObject: {fileID: 2, guid: guid(Assets/Crab.prefab), type: 3}
  m_PrefabInstance: {fileID: 8000}
--- !u!1001 &9400
PrefabInstance:
  m_Modification:
    m_TransformParent: {fileID: 0}
    m_Modifications:
    - target: {fileID: 919132149155446097, guid: guid(Assets/fountain.fbx), type: 3}
      propertyPath: m_Name
      value: Fountain
      objectReference: {fileID: 0}
    - target: {fileID: -8679921383154817045, guid: guid(Assets/fountain.fbx), type: 3}
      propertyPath: m_LocalPosition.x
      value: 4
      objectReference: {fileID: 0}
  m_SourcePrefab: {fileID: 100100000, guid: guid(Assets/fountain.fbx), type: 3}
//- Assets/Button.cs
using UnityEngine;
public class Button : MonoBehaviour { public UnityEngine.Events.UnityEvent onClick; }
//- Assets/Wet.shader
Shader "Game/Wet"
{
    Properties
    {
        _MainTex ("Texture", 2D) = "white" {}
        _Depth ("Depth", Range(0, 1)) = 0.3
        _Color ("Colour", Color) = (1, 1, 1, 1)
    }
    SubShader
    {
        Pass
        {
            Name "Front"
            HLSLPROGRAM
            #include "Common.hlsl"
            #pragma vertex Vertex
            #pragma fragment Fragment
            #pragma shader_feature _RAIN_ON
            float4 Vertex(float4 p : POSITION) : SV_POSITION { return p; }
            float4 Fragment() : SV_Target { return saturate(1); }
            ENDHLSL
        }
    }
}
//- Assets/Common.hlsl
float Common() { return 1; }
//- Assets/Wet.mat
${head}
--- !u!21 &2100000
Material:
  serializedVersion: 8
  m_Name: Wet
  m_Shader: {fileID: 4800000, guid: guid(Assets/Wet.shader), type: 3}
  m_ValidKeywords:
  - _RAIN_ON
  m_InvalidKeywords: []
  m_CustomRenderQueue: -1
  m_SavedProperties:
    serializedVersion: 3
    m_TexEnvs:
    - _MainTex:
        m_Texture: {fileID: 2800000, guid: guid(Assets/Noise.png), type: 3}
        m_Scale: {x: 2, y: 2}
        m_Offset: {x: 0, y: 0}
    m_Floats:
    - _Old: 0.5
    m_Colors:
    - _Color: {r: 1, g: 0, b: 0, a: 1}
//- Assets/Old.mat
${head}
--- !u!21 &2100000
Material:
  serializedVersion: 6
  m_Name: Old
  m_Shader: {fileID: 46, guid: 0000000000000000f000000000000000, type: 0}
  m_ShaderKeywords: _ALPHATEST_ON
  m_SavedProperties:
    serializedVersion: 2
    m_TexEnvs:
    - first:
        name: _MainTex
      second:
        m_Texture: {fileID: 2800000, guid: guid(Assets/Noise.png), type: 3}
        m_Scale: {x: 1, y: 1}
        m_Offset: {x: 0, y: 0}
    m_Floats:
    - first:
        name: _Cutoff
      second: 0.5
    m_Colors: []
//- Assets/Long.asset
${head}
--- !u!114 &1
MonoBehaviour:
  m_Name: Long
  words:
${Array.from({ length: 1200 }, (_, index) => `  - word ${index}`).join('\n')}`;
