import { guidOf } from '@scenewright/test/kit/fixture.ts';
import { withProject } from '@scenewright/test/kit/project.ts';
import { expect, test } from 'vitest';
import { neverAborted } from '#base/cancel.ts';
import { generate } from './generate/generate.ts';
import { hover } from './hover/hover.ts';
import { assetReferences } from './references/asset-references.ts';
import { search } from './search/search.ts';
import { workspaceSymbols } from './symbols/symbols.ts';

const signal = neverAborted();

async function hoverAt(source: string): Promise<string | undefined> {
  return withProject(source, async (ctx, project) => {
    const { cursor } = project.fixture;
    const answer = cursor === undefined ? undefined : await hover(ctx, cursor.path, cursor.offset, signal);
    return answer === undefined ? undefined : `${answer.source}: ${answer.markdown.split('\n')[1]}`;
  });
}

const script = (body: string) =>
  `//- Assets/A.cs\nusing UnityEngine;\nclass A : MonoBehaviour\n{\n    Rigidbody body;\n    Helper helper;\n    ${body}\n}\n//- Assets/Helper.cs\nclass Helper { public int AddForce; }\nclass Base : MonoBehaviour { }\n`;

test.each([
  ['a member by its field', 'void F() { body.Add$0Force(Vector3.up); }', 'engine: public void AddForce(Vector3 force)'],
  ['a static member', 'float f = Time.delta$0Time;', 'engine: public static float deltaTime { get; }'],
  ['a chain', 'void F() { var x = transform.pos$0ition; }', 'engine: public Vector3 position { get; set; }'],
  ['a generic call', 'void F() { GetComponent<Rigidbody>().ma$0ss = 1; }', 'engine: public float mass { get; set; }'],
  [
    'an inherited member',
    'void F() { Start$0Coroutine("x"); }',
    'engine: public Coroutine StartCoroutine(string methodName)',
  ],
  ['an event function', 'void Up$0date() { }', 'engine: void Update()'],
  ['an attribute', '[Serialize$0Field] int x;', 'engine: public class SerializeField : Attribute'],
  [
    "a member of a project type is not the engine's",
    'void F() { helper.Add$0Force = 1; }',
    'project: public int AddForce',
  ],
  ['a receiver of unknown type is not guessed', 'void F() { unknown.velo$0city = 1; }', undefined],
  ['nothing in comments', '// body.Add$0Force', undefined],
  ['nothing in strings', 'string s = "Add$0Force";', undefined],
])('hover: %s', async (_, body, expected) => {
  expect(await hoverAt(script(body))).toBe(expected);
});

test('an event function needs a base that has it, followed through the project', async () => {
  expect(await hoverAt('//- Assets/A.cs\nclass A { void Up$0date() { } }')).toBe('project: void Update()');
  expect(
    await hoverAt(
      '//- Assets/A.cs\nclass A : Base { void Up$0date() { } }\n//- Assets/B.cs\nclass Base : UnityEngine.MonoBehaviour { }',
    ),
  ).toBe('engine: void Update()');
});

test('documentation of the project cannot bring links, images or HTML into a hover', async () => {
  const source =
    '//- Assets/A.cs\n/// <summary>![x](http://a) &lt;img src=x&gt; [y](command:z)</summary>\nclass Ev$0il { }';
  await withProject(source, async (ctx, { fixture }) => {
    const answer = await hover(ctx, 'Assets/A.cs', fixture.cursor?.offset ?? 0, signal);
    expect(answer?.markdown).toContain('\\!\\[x\\]\\(http://a\\)');
    expect(answer?.markdown).not.toMatch(/<img|[^\\]\]\(/);
  });
});

const scene = `//- Assets/A.cs
class A : UnityEngine.MonoBehaviour { }
//- Assets/S.unity
%YAML 1.1
--- !u!1 &1
GameObject:
  m_Name: Root
--- !u!4 &2
Transform:
  m_GameObject: {fileID: 1}
  m_Father: {fileID: 0}
--- !u!1 &3
GameObject:
  m_Name: Child
--- !u!4 &4
Transform:
  m_GameObject: {fileID: 3}
  m_Father: {fileID: 2}
--- !u!114 &5
MonoBehaviour:
  m_GameObject: {fileID: 3}
  m_Script: {fileID: 11500000, guid: guid(Assets/A.cs), type: 3}
  list:
  - {fileID: 11500000, guid: guid(Assets/A.cs), type: 3}
`;

test('references name object, path and property', async () => {
  await withProject(scene, async (ctx) => {
    const expected = (property: string) => ({
      path: 'Assets/S.unity',
      fileId: '5',
      className: 'MonoBehaviour',
      gameObject: 'Root/Child',
      property,
      stripped: false,
    });
    const byPath = await assetReferences(ctx, 'Assets/A.cs', signal);
    expect(byPath).toEqual({
      guid: guidOf('Assets/A.cs'),
      path: 'Assets/A.cs',
      uses: [],
      usedBy: [expected('m_Script'), expected('list.Array.data[0]')],
    });
    expect(await assetReferences(ctx, guidOf('Assets/A.cs'), signal)).toEqual(byPath);
    expect((await assetReferences(ctx, 'Assets/S.unity', signal))?.uses).toEqual([
      { guid: guidOf('Assets/A.cs'), path: 'Assets/A.cs' },
    ]);
    expect(await assetReferences(ctx, 'Assets/Missing.cs', signal)).toBeUndefined();
    expect(await assetReferences(ctx, `${'0'.repeat(31)}f`, signal)).toBeUndefined();
  });
});

test('search and symbols follow a change on disk', async () => {
  const { writeFileSync, rmSync } = await import('node:fs');
  await withProject('//- Assets/A.cs\nclass A { void LoseHealth() { } }', async (ctx, project, session) => {
    const query = { text: 'where is health lost', limit: 3 };
    expect((await search(ctx, query, signal))[0]?.symbol).toBe('A.LoseHealth');
    writeFileSync(`${project.root}/Assets/A.cs`, 'class A { void GainMoney() { } /* longer than before */ }');
    await session.index.update(['Assets/A.cs'], signal);
    const after = session.context('en');
    expect((await search(after, { text: 'gain money', limit: 1 }, signal))[0]?.symbol).toBe('A.GainMoney');
    expect((await workspaceSymbols(after, 'losehealth', 5, signal)).length).toBe(0);
    expect((await workspaceSymbols(after, 'gmoney', 5, signal))[0]?.symbol.name).toBe('GainMoney');
    rmSync(`${project.root}/Assets/A.cs`);
    await session.index.update(['Assets/A.cs'], signal);
    expect(await search(session.context('en'), query, signal)).toEqual([]);
  });
});

test('the same material request gives the same bytes; a taken name counts on', async () => {
  const source =
    '//- Assets/W.shader\nShader "My/Water" { Properties { _C ("C", Color) = (1,0,0,1) } SubShader { Pass { } } }\n//- Assets/Water.mat\nx';
  await withProject(source, async (ctx) => {
    const first = await generate(ctx, { shader: 'Assets/W.shader' }, signal);
    const second = await generate(ctx, { shader: 'Assets/W.shader' }, signal);
    expect(first).toEqual(second);
    expect(first.ok && first.value.files.map((file) => file.path)).toEqual([
      'Assets/Water 1.mat',
      'Assets/Water 1.mat.meta',
      'Assets/Water 1.scenewright.json',
      'Assets/Water 1.scenewright.json.meta',
    ]);
    const other = await generate(ctx, { shader: 'Assets/W.shader', seed: 2 }, signal);
    expect(first.ok && other.ok && other.value.digest === first.value.digest).toBe(false);
  });
});

test.each([
  ['Assets/Missing.shader', 'no-shader'],
  ['Assets/A.cs', 'no-shader'],
  ['Assets/Broken.shader', 'unreadable-shader'],
])('a material for %s is refused', async (shader, code) => {
  await withProject('//- Assets/A.cs\nclass A { }\n//- Assets/Broken.shader\nnot a shader', async (ctx) => {
    expect(await generate(ctx, { shader }, signal)).toMatchObject({ ok: false, code });
  });
});
