import { withProject } from '@scenewright/test/kit/project.ts';
import { describe, expect, test } from 'vitest';
import { neverAborted } from '#base/cancel.ts';
import { referencesAt } from './references.ts';

const signal = neverAborted();

/** A door that opens by a button, an animation and an input action, in a prefab and in a scene that overrides it. */
const project = (script: string) => `//- Assets/Door.cs
${script}
//- Assets/Gate.cs
public class Gate : Door { }
//- Assets/Other.cs
public class Other : UnityEngine.MonoBehaviour { public void Open() { } public float speed; }
//- Assets/Door.prefab
%YAML 1.1
--- !u!1 &1
GameObject:
  m_Component:
  - component: {fileID: 2}
  - component: {fileID: 3}
  - component: {fileID: 4}
  m_Name: Door
--- !u!4 &2
Transform:
  m_GameObject: {fileID: 1}
  m_Father: {fileID: 0}
--- !u!114 &3
MonoBehaviour:
  m_GameObject: {fileID: 1}
  m_Script: {fileID: 11500000, guid: guid(Assets/Gate.cs), type: 3}
  speed: 2
  hinge:
    angle: 90
  oldName: 5
  <Weight>k__BackingField: 8
  onOpen:
    m_PersistentCalls:
      m_Calls:
      - m_Target: {fileID: 3}
        m_MethodName: Open
        m_Mode: 1
      - m_Target: {fileID: 5}
        m_MethodName: Open
      - m_Target: {fileID: 0}
        m_TargetAssemblyTypeName: Door, Assembly-CSharp
        m_MethodName: set_Locked
--- !u!114 &4
MonoBehaviour:
  m_GameObject: {fileID: 1}
  m_Script: {fileID: 11500000, guid: 62899f850307741f2a39c98a8b639597, type: 3}
  m_Actions: {fileID: -944628639613478452, guid: guid(Assets/Controls.inputactions), type: 3}
  m_NotificationBehavior: 0
--- !u!114 &5
MonoBehaviour:
  m_GameObject: {fileID: 1}
  m_Script: {fileID: 11500000, guid: guid(Assets/Other.cs), type: 3}
  speed: 99
//- Assets/Level.unity
%YAML 1.1
--- !u!1001 &100
PrefabInstance:
  m_Modification:
    m_TransformParent: {fileID: 0}
    m_Modifications:
    - target: {fileID: 1, guid: guid(Assets/Door.prefab), type: 3}
      propertyPath: m_Name
      value: Back door
      objectReference: {fileID: 0}
    - target: {fileID: 3, guid: guid(Assets/Door.prefab), type: 3}
      propertyPath: speed
      value: 7
      objectReference: {fileID: 0}
    - target: {fileID: 5, guid: guid(Assets/Door.prefab), type: 3}
      propertyPath: speed
      value: 70
      objectReference: {fileID: 0}
    - target: {fileID: 3, guid: guid(Assets/Door.prefab), type: 3}
      propertyPath: onOpen.m_PersistentCalls.m_Calls.Array.data[2].m_MethodName
      value: Close
      objectReference: {fileID: 0}
  m_SourcePrefab: {fileID: 100100000, guid: guid(Assets/Door.prefab), type: 3}
//- Assets/Swing.anim
%YAML 1.1
--- !u!74 &7400000
AnimationClip:
  m_Name: Swing
  m_Events:
  - time: 0.5
    functionName: Creak
//- Assets/Controls.inputactions
{"name":"Controls","maps":[{"name":"Player","id":"1","actions":[{"name":"Jump","type":"Button","id":"2","expectedControlType":"Button"}],"bindings":[]}],"controlSchemes":[]}
`;

const door = (body: string, head = 'public class Door : UnityEngine.MonoBehaviour') =>
  `using UnityEngine;\n${head}\n{\n${body}\n}`;

async function rows(script: string): Promise<readonly string[] | undefined> {
  return withProject(project(script), async (ctx, { fixture }) => {
    const { cursor } = fixture;
    const result = cursor === undefined ? undefined : await referencesAt(ctx, cursor.path, cursor.offset, signal);
    return result === undefined || !('symbol' in result)
      ? undefined
      : result.usedBy.map(({ kind, path, fileId, gameObject, property, value }) =>
          [kind, path.replace('Assets/', ''), fileId, gameObject, property, value]
            .map((part) => part ?? '-')
            .join(' | '),
        );
  });
}

describe('uses of a symbol', () => {
  test.each([
    ['a class, by the scripts of objects', door('', 'public class Do$0or : MonoBehaviour'), []],
    [
      'a method called by events of its own and of derived classes, and nobody else',
      door('  public void Op$0en() { }'),
      ['event | Door.prefab | 3 | Door | onOpen.m_PersistentCalls.m_Calls.Array.data[0].m_MethodName | Open'],
    ],
    [
      'a property that an event sets, its target told by the type alone',
      door('  public bool Loc$0ked { get; set; }'),
      ['event | Door.prefab | 3 | Door | onOpen.m_PersistentCalls.m_Calls.Array.data[2].m_MethodName | set_Locked'],
    ],
    [
      'a method that an override of an instance calls',
      door('  public void Clo$0se() { }'),
      ['event | Level.unity | 100 | Back door | onOpen.m_PersistentCalls.m_Calls.Array.data[2].m_MethodName | Close'],
    ],
    [
      'a method that an animation event calls',
      door('  void Cre$0ak() { }'),
      ['animation | Swing.anim | 7400000 | - | m_Events.Array.data[0].functionName | Creak'],
    ],
    [
      'a method that an input action calls',
      door('  void OnJu$0mp() { }'),
      ['input | Door.prefab | 4 | Door | m_Actions | Jump'],
    ],
    [
      'values of a field, overrides included',
      door('  public float sp$0eed;'),
      ['field | Door.prefab | 3 | Door | speed | 2', 'field | Level.unity | 100 | Back door | speed | 7'],
    ],
    [
      'values under a former name',
      door('  [UnityEngine.Serialization.FormerlySerializedAs("oldName")] public int newN$0ame;'),
      ['field | Door.prefab | 3 | Door | oldName | 5'],
    ],
    [
      'values of a serialized auto-property',
      door('  [field: SerializeField] public int Wei$0ght { get; private set; }'),
      ['field | Door.prefab | 3 | Door | <Weight>k__BackingField | 8'],
    ],
    [
      'values of a part of a serializable class',
      door('  public Hinge hinge;\n  [System.Serializable] public class Hinge { public float an$0gle; }'),
      ['field | Door.prefab | 3 | Door | hinge.angle | 90'],
    ],
    ['a field that Unity does not write', door('  private float sp$0eed;'), []],
    [
      'the head of a declaration means it',
      door('  pub$0lic float speed;'),
      ['field | Door.prefab | 3 | Door | speed | 2', 'field | Level.unity | 100 | Back door | speed | 7'],
    ],
    ['nothing', door('  // $0'), undefined],
  ])('%s', async (_, script, expected) => {
    expect(await rows(script)).toEqual(expected);
  });

  test('a class with its components', async () => {
    await withProject(project(door('')), async (ctx) => {
      const at = 'public class Ga'.length;
      expect(await referencesAt(ctx, 'Assets/Gate.cs', at, signal)).toMatchObject({
        symbol: 'Gate',
        usedBy: [{ path: 'Assets/Door.prefab', fileId: '3', gameObject: 'Door', property: 'm_Script', kind: 'script' }],
      });
    });
  });

  test('at a GUID in another file, the asset', async () => {
    await withProject(project(door('')), async (ctx) => {
      const text = Buffer.from((await ctx.files.read('Assets/Level.unity', signal)) ?? '').toString();
      const at = text.indexOf('m_SourcePrefab') + 50;
      expect(await referencesAt(ctx, 'Assets/Level.unity', at, signal)).toMatchObject({ path: 'Assets/Door.prefab' });
      expect(await referencesAt(ctx, 'Assets/Level.unity', 3, signal)).toBeUndefined();
    });
  });
});
