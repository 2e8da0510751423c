import { withProject } from '@scenewright/test/kit/project.ts';
import { expect, test } from 'vitest';
import { neverAborted } from '#base/cancel.ts';
import { hover } from '#features/hover/hover.ts';
import { nameCompletions } from './name-items.ts';

const signal = neverAborted();

const project = (body: string) => `//- Assets/A.cs
using UnityEngine;
class A : MonoBehaviour
{
    void F()
    {
        ${body}
    }
}
//- Assets/W.shader
Shader "My/Water" { Properties { _Depth ("Depth", Float) = 1 } SubShader { Pass { } } }
//- Assets/Resources/Enemies/Bat.prefab
%YAML 1.1
//- Assets/C.controller
%YAML 1.1
--- !u!91 &9100000
AnimatorController:
  m_AnimatorParameters:
  - m_Name: Speed
    m_Type: 1
//- ProjectSettings/TagManager.asset
%YAML 1.1
--- !u!78 &1
TagManager:
  tags:
  - Boss
  layers:
  - Default
//- ProjectSettings/EditorBuildSettings.asset
%YAML 1.1
--- !u!1045 &1
EditorBuildSettings:
  m_Scenes:
  - enabled: 1
    path: Assets/Scenes/Island.unity
`;

async function names(body: string): Promise<readonly string[]> {
  return withProject(project(body), async (ctx, { fixture }) => {
    const { cursor } = fixture;
    const items = cursor === undefined ? [] : await nameCompletions(ctx, cursor.path, cursor.offset, signal);
    const text = Buffer.from((await ctx.files.read('Assets/A.cs', signal)) ?? []).toString();
    return items.map(({ name, span }) => `${name} for ${text.slice(span.start, span.end)}`);
  });
}

test.each([
  ['CompareTag("B$0o");', ['Boss for Bo', 'EditorOnly for Bo']],
  ['if (other.tag == "$0") { }', ['Boss for ', 'EditorOnly for ']],
  ['CompareTag("B$0', ['Boss for B', 'EditorOnly for B']],
  ['SceneManager.LoadScene("$0");', ['Island for ']],
  ['animator.SetFloat("$0", 1);', ['Speed for ', '_Depth for ']],
  ['Resources.Load<GameObject>("En$0");', ['Enemies/Bat for En']],
  ['Shader.Find("$0");', ['My/Water for ']],
  ['Debug.Log("$0");', []],
  ['CompareTag("Boss" + "$0");', []],
  ['animator.SetFloat(x, "$0");', []],
  ['CompareTag($0"x");', []],
])('%s', async (body, expected) => {
  expect((await names(body)).slice(0, Math.max(2, expected.length))).toEqual(expected);
});

test.each([
  ['CompareTag("Bo$0ss");', '**Tag** Boss\n\n- ProjectSettings/TagManager\\.asset'],
  ['CompareTag("Pla$0yer");', '**Tag** Player\n\n- built into Unity'],
  [
    'LoadScene("Isl$0and");',
    '**Scene in build** Assets/Scenes/Island\\.unity\n\n- ProjectSettings/EditorBuildSettings\\.asset',
  ],
  ['Resources.Load("Enemies/$0Bat");', '**Resource** Enemies/Bat\n\n- Assets/Resources/Enemies/Bat\\.prefab (prefab)'],
  ['CompareTag("No$0body");', undefined],
  ['Debug.Log("Bo$0ss");', undefined],
])('hover: %s', async (body, expected) => {
  await withProject(project(body), async (ctx, { fixture }) => {
    const { cursor } = fixture;
    const answer = cursor === undefined ? undefined : await hover(ctx, cursor.path, cursor.offset, signal);
    expect(answer?.markdown).toBe(expected);
  });
});
