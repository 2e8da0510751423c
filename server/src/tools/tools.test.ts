import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { withProject } from '@scenewright/test/kit/project.ts';
import { describe, expect, test } from 'vitest';
import { Cancelled, neverAborted } from '#base/cancel.ts';
import type { Failure } from '#base/failure.ts';
import type { FeatureContext } from '#features/context.ts';
import { pageOf, pageTokens, tokensOf } from './page.ts';
import { gameProject } from './project.fixture.ts';
import type { ToolAnswer } from './tool.ts';
import { tools } from './tools.ts';

/** Run a tool. */
async function call(
  ctx: FeatureContext,
  name: string,
  args: unknown,
  signal = neverAborted(),
): Promise<ToolAnswer | Failure> {
  const tool = tools.find((each) => each.name === name);
  if (tool === undefined) throw new Error(`there is no ${name}`);
  const result = await tool.call(ctx, args, signal);
  return result.ok ? result.value : result;
}

function textOf(answer: ToolAnswer | Failure): string {
  return 'ok' in answer ? `${answer.code}: ${answer.message}` : [answer.head, ...answer.rows].join('\n');
}

interface Case {
  readonly tool: string;
  readonly args: unknown;
  /** What the answer holds, each a whole line or a part of one. */
  readonly has?: readonly string[];
  readonly lacks?: readonly string[];
  /** The code of a failure. */
  readonly fails?: string;
}

const outside = [
  '../../etc/passwd',
  '/etc/passwd',
  'C:\\Windows\\win.ini',
  'Assets/../../x',
  'Assets/./A.cs',
  '',
  '\0',
];

const cases: readonly Case[] = [
  { tool: 'search', args: { query: 'hit points' }, has: ['Assets/Health.cs:'] },
  { tool: 'search', args: { query: '' }, fails: 'bad-arguments' },
  { tool: 'search', args: { query: 'x', kind: 'sound' }, fails: 'bad-arguments' },

  {
    tool: 'references',
    args: { target: 'Assets/Crab.prefab' },
    has: [
      'used by 5 objects in 1 assets, 2 of them instances of it',
      'used by Assets/Sea.unity &7000 Root/Crab (1) PrefabInstance m_SourcePrefab, 3 overrides',
      'uses Assets/Health.cs',
    ],
  },
  {
    tool: 'references',
    args: { target: 'Health' },
    has: ['script Assets/Crab.prefab &3 Crab Health m_Script', 'code Assets/Enemy.cs:3 class Enemy : Health'],
  },
  {
    tool: 'references',
    args: { target: 'Health.max' },
    has: [
      'field Assets/Crab.prefab &3 Crab Health max = 7',
      'field Assets/Sea.unity &7000 Root/Crab (1) PrefabInstance max = 9',
      'code Assets/Health.cs:6',
    ],
    lacks: ['// max'],
  },
  {
    tool: 'references',
    args: { target: 'Assets/Health.cs:6:16' },
    has: ['Health.max: used by 2 places'],
  },
  {
    tool: 'references',
    args: { target: 'Health.Die' },
    has: ['event Assets/Sea.unity', 'onClick.m_PersistentCalls.m_Calls[0].m_MethodName = Die'],
  },
  {
    tool: 'references',
    args: { target: 'Assets/Common.hlsl' },
    has: ['included 1 times', 'included by Assets/Wet.shader:15'],
  },
  {
    tool: 'references',
    args: { target: 'Game/Wet' },
    has: ['Assets/Wet.shader', 'used by Assets/Wet.mat &2100000 Material m_Shader'],
  },
  // Models write the name of a file, or a part of its path, where they have seen no more.
  {
    tool: 'references',
    args: { target: 'Crab.prefab' },
    has: ['used by 5 objects in 1 assets, 2 of them instances of it'],
  },
  { tool: 'references', args: { target: 'Health.cs:1:1' }, fails: 'no-symbol' },
  { tool: 'read_file', args: { path: 'health.cs', from: 3, to: 3 }, has: ['3| public class Health'] },
  { tool: 'read_file', args: { path: 'Key.cs' }, fails: 'may-not-leave' },
  { tool: 'read_file', args: { path: 'Hidden.cs' }, fails: 'no-file' },
  { tool: 'read_file', args: { path: 'Wet' }, fails: 'ambiguous' },
  { tool: 'read_material', args: { path: 'Wet.mat' }, has: ['Assets/Wet.mat'] },
  { tool: 'references', args: { target: 'Twin' }, fails: 'ambiguous' },
  { tool: 'references', args: { target: 'Nobody' }, fails: 'no-symbol' },
  { tool: 'references', args: { target: 'f'.repeat(32) }, fails: 'no-asset' },
  { tool: 'references', args: { target: 'Assets/Health.cs:900:1' }, fails: 'outside-file' },
  { tool: 'references', args: { target: 'Assets/Health.cs:1:1' }, fails: 'no-symbol' },
  { tool: 'references', args: {}, fails: 'bad-arguments' },

  {
    tool: 'read_file',
    args: { path: 'Assets/Health.cs', from: 6, to: 6 },
    has: ['6|     [FormerlySerializedAs("maximum")] public int max = 3;'],
  },
  { tool: 'read_file', args: { path: '.\\Assets\\Health.cs', from: 3, to: 3 }, has: ['3| public class Health'] },
  { tool: 'read_file', args: { path: 'Assets/Health.cs', from: 900 }, fails: 'bad-range' },
  { tool: 'read_file', args: { path: 'Assets/Health.cs', from: 4, to: 2 }, fails: 'bad-range' },
  { tool: 'read_file', args: { path: 'Assets/Health.cs', from: 0 }, fails: 'bad-arguments' },
  { tool: 'read_file', args: { path: 'Assets/None.cs' }, fails: 'no-file' },
  { tool: 'read_file', args: { path: 'Assets' }, fails: 'no-file' },
  { tool: 'read_file', args: { path: 'Assets/Key.cs' }, fails: 'may-not-leave' },
  { tool: 'read_file', args: { path: 'Assets/Hidden.cs' }, fails: 'may-not-leave' },
  { tool: 'read_file', args: { path: 'Assets/Long.asset' }, fails: 'long-yaml' },
  { tool: 'read_file', args: { path: 'Assets/Long.asset', to: 3 }, has: ['3| --- !u!114 &1'] },
  { tool: 'read_file', args: { path: 'Assets/Binary.bytes' }, fails: 'not-text' },

  {
    tool: 'read_type',
    args: { name: 'Health' },
    has: [
      'public class Health : MonoBehaviour — Assets/Health.cs:3',
      ' serialized max: int [FormerlySerializedAs("maximum")], formerly maximum :6',
      ' method public void Die() :8',
      'derived Enemy — Assets/Enemy.cs:3',
      'held by Assets/Crab.prefab ×1',
    ],
  },
  {
    tool: 'read_type',
    args: { name: 'Enemy' },
    has: [' serialized max: int [FormerlySerializedAs("maximum")], formerly maximum of Health Assets/Health.cs:6'],
  },
  { tool: 'read_type', args: { name: 'Twin' }, has: ["'Twin' names 2 types: A.Twin, B.Twin"] },
  { tool: 'read_type', args: { name: 'A.Twin' }, has: ['A.Twin: '], lacks: ['B.Twin'] },
  {
    tool: 'read_type',
    args: { name: 'Rigidbody' },
    has: ['UnityEngine.Rigidbody', 'public void AddForce(Vector3 force)'],
  },
  { tool: 'read_type', args: { name: 'UnityEngine.Rigidbody' }, has: ['public float mass'] },
  {
    tool: 'read_type',
    args: { name: 'MonoBehaviour' },
    has: ['3 types of the project derive', 'derived Enemy — Assets/Enemy.cs:3'],
  },
  {
    tool: 'read_type',
    args: { name: 'Foreign' },
    has: ['1 types of the project derive', 'derived B.Twin — Assets/Twins.cs:2'],
  },
  { tool: 'read_type', args: { name: 'Nobody' }, fails: 'no-type' },
  { tool: 'read_type', args: { name: '' }, fails: 'bad-arguments' },

  {
    tool: 'game_object',
    args: { path: 'Assets/Sea.unity', object: 'Root/Crab (1)' },
    has: [
      'of Assets/Crab.prefab',
      '[Health (Assets/Health.cs)]',
      ' max = 9',
      ' friend = Root &10',
      ' hits[0..2] = 1, 2, 3',
      ' words = one\\ntwo',
    ],
    lacks: ['m_ObjectHideFlags'],
  },
  {
    tool: 'game_object',
    args: { path: 'Assets/Sea.unity', object: '10' },
    has: ['Root &10 Assets/Sea.unity:3', 'children (3): Child, Crab (1), Crab (2)'],
  },
  {
    tool: 'game_object',
    args: { path: 'Assets/Sea.unity', object: 'Child' },
    has: ['Root/Child', '(inactive)', '[MonoBehaviour (missing script '],
  },
  {
    tool: 'game_object',
    args: { path: 'Assets/Sea.unity', object: 'Fountain' },
    has: ['an instance of Assets/fountain.fbx', 'm_LocalPosition.x = 4'],
  },
  { tool: 'game_object', args: { path: 'Assets/Sea.unity', object: 'Nobody' }, fails: 'no-object' },
  {
    tool: 'game_object',
    args: { path: 'Assets/Two.prefab', object: 'Same' },
    has: ["'Same' names 2 objects", ' &'],
  },
  { tool: 'game_object', args: { path: 'Assets/Health.cs', object: 'Root' }, fails: 'no-scene' },

  {
    tool: 'scene_outline',
    args: { path: 'Assets/Sea.unity' },
    has: [
      'Assets/Sea.unity: 5 GameObjects',
      'Root [Button]',
      ' Child [MonoBehaviour] (inactive)',
      ' Crab ×2 (Crab (1) … Crab (2)) <Assets/Crab.prefab>',
    ],
  },
  {
    tool: 'scene_outline',
    args: { path: 'Assets/Sea.unity', all: true },
    has: [' Crab (1) <Assets/Crab.prefab>', ' Crab (2) <Assets/Crab.prefab>'],
  },
  {
    tool: 'scene_outline',
    args: { path: 'Assets/Sea.unity', below: 'Root/Crab' },
    has: ['below Root/Crab: 2 GameObjects', '\nCrab (1) <', '\nCrab (2) <'],
    lacks: ['Child'],
  },
  { tool: 'scene_outline', args: { path: 'Assets/Sea.unity', below: 'Nobody' }, fails: 'no-object' },
  { tool: 'scene_outline', args: { path: 'Assets/Health.cs' }, fails: 'no-scene' },

  {
    tool: 'read_material',
    args: { path: 'Assets/Wet.mat' },
    has: [
      'Wet with shader Assets/Wet.shader "Game/Wet"',
      'keywords: _RAIN_ON',
      'texture _MainTex = Assets/Noise.png tiling {x: 2, y: 2} offset {x: 0, y: 0}',
      'color _Color = {r: 1, g: 0, b: 0, a: 1}',
      'float _Old = 0.5 (not declared by the shader)',
      'no value for _Depth (range, default 0.3)',
    ],
  },
  {
    tool: 'read_material',
    args: { path: 'Assets/Old.mat' },
    has: ['float _Cutoff = 0.5', 'texture _MainTex = Assets/Noise.png'],
  },
  { tool: 'read_material', args: { path: 'Assets/Sea.unity' }, fails: 'no-material' },

  {
    tool: 'read_shader',
    args: { path: 'Assets/Wet.shader' },
    has: [
      'property _Depth "Depth" range(0, 1) = 0.3 :6',
      'keyword _RAIN_ON (shader_feature)',
      'pass Front',
      'include Common.hlsl :15',
      'material Assets/Wet.mat Wet keywords _RAIN_ON',
    ],
  },
  { tool: 'read_shader', args: { path: 'Game/Wet' }, has: ['Assets/Wet.shader "Game/Wet"'] },
  { tool: 'read_shader', args: { path: 'Assets/Health.cs' }, fails: 'no-shader' },

  { tool: 'explain', args: { name: 'Rigidbody.AddForce' }, has: ['public void AddForce(Vector3 force', 'Used once'] },
  { tool: 'explain', args: { name: 'OnTriggerEnter' }, has: ['Unity calls it on MonoBehaviour'] },
  { tool: 'explain', args: { name: 'saturate' }, has: ['x limited to 0 to 1'] },
  { tool: 'explain', args: { name: 'Health.Die' }, has: ['public void Die()', 'Assets/Health.cs'] },
  { tool: 'explain', args: { path: 'Assets/Enemy.cs', line: 5, column: 49 }, has: ['AddForce'] },
  { tool: 'explain', args: { name: 'Nobody' }, fails: 'nothing-known' },
  { tool: 'explain', args: { path: 'Assets/Enemy.cs', line: 5 }, fails: 'bad-arguments' },
  { tool: 'explain', args: { path: 'Assets/Enemy.cs', line: 99, column: 1 }, fails: 'outside-file' },
  { tool: 'explain', args: { path: 'Assets/Key.cs', line: 1, column: 7 }, fails: 'may-not-leave' },

  { tool: 'check', args: {}, has: ['error missing-script', 'Assets/Sea.unity:'] },
  { tool: 'check', args: { path: 'Assets/Health.cs' }, has: ['Assets/Health.cs: 0 errors'] },
  { tool: 'check', args: { path: 'Assets/None' }, fails: 'no-file' },

  {
    tool: 'complete',
    args: { path: 'Assets/Health.cs', line: 8, column: 1 },
    has: ['completions, the likeliest first'],
  },
  { tool: 'complete', args: { path: 'Assets/Health.cs', line: 800, column: 1 }, fails: 'outside-file' },
  { tool: 'complete', args: { path: 'Assets/Health.cs', line: 'x' }, fails: 'bad-arguments' },

  {
    tool: 'propose_edit',
    args: { path: 'Assets/Health.cs', oldText: 'public int max = 3;', newText: 'public int max = 5;' },
    has: [
      'waits for the user',
      'public int max = 3;',
      '+    [FormerlySerializedAs("maximum")] public int max = 5;',
      ' public class Health',
    ],
  },
  {
    tool: 'propose_edit',
    args: { path: 'Assets/Enemy.cs', oldText: 'body.AddForce', newText: 'body.AddForces' },
    has: ['warning: line 5: unknown-member UnityEngine.Rigidbody.AddForces; instead: AddForce'],
  },
  {
    tool: 'propose_edit',
    args: { path: 'Assets/Health.cs', oldText: 'Die() { }', newText: 'Die() { ' },
    fails: 'syntax',
  },
  {
    tool: 'propose_edit',
    args: { path: 'Assets/Wet.shader', oldText: 'Properties', newText: 'Properties {' },
    fails: 'syntax',
  },
  { tool: 'propose_edit', args: { path: 'Assets/data.json', oldText: '1', newText: '1,' }, fails: 'syntax' },
  {
    tool: 'propose_edit',
    args: { path: 'Assets/Health.cs', oldText: 'nothing such', newText: '' },
    fails: 'not-found',
  },
  { tool: 'propose_edit', args: { path: 'Assets/notes.txt', oldText: 'aa', newText: 'b' }, fails: 'not-unique' },
  { tool: 'propose_edit', args: { path: 'Assets/Health.cs', oldText: 'max', newText: 'min' }, fails: 'not-unique' },
  { tool: 'propose_edit', args: { path: 'Assets/Health.cs', oldText: 'Die()', newText: 'Die()' }, fails: 'no-change' },
  { tool: 'propose_edit', args: { path: 'Assets/Health.cs', oldText: '', newText: 'x' }, fails: 'bad-arguments' },
  { tool: 'propose_edit', args: { path: 'Assets/Sea.unity', oldText: 'Root', newText: 'R' }, fails: 'not-text' },
  { tool: 'propose_edit', args: { path: 'Assets/Wet.mat', oldText: 'Wet', newText: 'Dry' }, fails: 'not-text' },
  { tool: 'propose_edit', args: { path: 'Assets/Health.cs.meta', oldText: 'guid', newText: 'x' }, fails: 'not-text' },
  {
    tool: 'propose_edit',
    args: { path: 'ProjectSettings/ProjectVersion.txt', oldText: '2', newText: '3' },
    fails: 'not-text',
  },
  { tool: 'propose_edit', args: { path: 'Assets/New.cs', oldText: 'x', newText: 'y' }, fails: 'no-file' },
  {
    tool: 'propose_edit',
    args: { path: 'Assets/Hidden.cs', oldText: 'class', newText: 'struct' },
    fails: 'may-not-leave',
  },

  {
    tool: 'generate',
    args: { kind: 'material', prompt: 'wet red brick', size: 64 },
    has: ["waits for the user's review", '.mat material'],
  },
  { tool: 'generate', args: { kind: 'sprite', prompt: 'gold coin', size: 32 }, has: ["waits for the user's review"] },
  { tool: 'generate', args: { kind: 'material', prompt: 'brick', folder: 'Library' }, fails: 'outside-assets' },
  { tool: 'generate', args: { kind: 'material', prompt: ' ' }, fails: 'empty-prompt' },
  { tool: 'generate', args: { kind: 'human', prompt: 'a knight' }, fails: 'bad-arguments' },

  { tool: 'vocabulary', args: {}, has: ['tag (8): ', 'shaderProperty (3): _Color, _Depth, _MainTex'] },
  {
    tool: 'vocabulary',
    args: { kind: 'tag' },
    has: ['tag Pearl — ProjectSettings/TagManager.asset', 'tag Player — built in'],
  },
  { tool: 'vocabulary', args: { name: 'Pearl' }, has: ['tag Pearl', 'string Assets/Enemy.cs:6 other.CompareTag'] },
  { tool: 'vocabulary', args: { kind: 'scene' }, has: ['scene: 0 names'] },
  { tool: 'vocabulary', args: { kind: 'colour' }, fails: 'bad-arguments' },
];

describe('each tool on a project', () => {
  test('answers', async () => {
    await withProject(gameProject, async (ctx) => {
      for (const { tool, args, has = [], lacks = [], fails } of cases) {
        const answer = await call(ctx, tool, args);
        const text = textOf(answer);
        const asked = `${tool} ${JSON.stringify(args)}`;
        expect.soft('ok' in answer ? answer.code : undefined, `${asked}\n${text}`).toBe(fails);
        for (const part of has) expect.soft(text, asked).toContain(part);
        for (const part of lacks) expect.soft(text, asked).not.toContain(part);
      }
    });
  }, 60_000);

  test('refuses paths out of the project', async () => {
    await withProject(gameProject, async (ctx) => {
      const withPath = [
        ['read_file', {}],
        ['game_object', { object: 'Root' }],
        ['scene_outline', {}],
        ['read_material', {}],
        ['read_shader', {}],
        ['explain', { line: 1, column: 1 }],
        ['complete', { line: 1, column: 1 }],
        ['propose_edit', { oldText: 'a', newText: 'b' }],
      ] as const;
      for (const path of outside)
        for (const [name, rest] of withPath)
          expect.soft(textOf(await call(ctx, name, { ...rest, path })), `${name} ${path}`).toMatch(/^outside-project/);
      for (const path of outside.slice(0, 5)) {
        expect.soft(textOf(await call(ctx, 'check', { path })), path).toMatch(/^outside-project/);
        expect.soft(textOf(await call(ctx, 'references', { target: path })), path).toMatch(/^outside-project/);
        const made = await call(ctx, 'generate', { kind: 'material', prompt: 'brick', folder: path });
        expect.soft(textOf(made), path).toMatch(/^outside-project/);
      }
    });
  });

  test('stops when it is cancelled', async () => {
    await withProject(gameProject, async (ctx) => {
      const asked = new Map(cases.filter(({ fails }) => fails === undefined).map(({ tool, args }) => [tool, args]));
      for (const { name } of tools)
        await expect(call(ctx, name, asked.get(name), AbortSignal.abort()), name).rejects.toThrow(Cancelled);
      const during = new AbortController();
      const running = call(ctx, 'references', { target: 'Health.max' }, during.signal);
      during.abort();
      await expect(running).rejects.toThrow(Cancelled);
    });
  });

  test('says nothing of ignored files and no secret, and writes nothing but into staging', async () => {
    await withProject(gameProject, async (ctx, { root }) => {
      const before = contents(root);
      for (const { tool, args } of cases) {
        const text = textOf(await call(ctx, tool, args));
        expect.soft(text, `${tool} ${JSON.stringify(args)}`).not.toMatch(/ghp_|hiddenWord/);
      }
      expect(contents(root)).toEqual(before);
    });
  }, 60_000);

  test('answers the same twice', async () => {
    await withProject(gameProject, async (ctx) => {
      for (const { tool, args } of cases)
        expect.soft(await call(ctx, tool, args), tool).toEqual(await call(ctx, tool, args));
    });
  }, 60_000);
});

/** Files below Assets and settings with their texts. */
function contents(root: string): ReadonlyMap<string, string> {
  return new Map(
    ['Assets', 'ProjectSettings', 'Packages']
      .filter((folder) => existsSync(join(root, folder)))
      .flatMap((folder) => readdirSync(join(root, folder), { recursive: true, withFileTypes: true }))
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [path, readFileSync(path, 'latin1')]),
  );
}

test('effects say what waits for the user', async () => {
  await withProject(`${gameProject}\n//- Assets/Ends.cs\nclass Ends\r\n{\r\n}\r\n`, async (ctx) => {
    const edit = await call(ctx, 'propose_edit', {
      path: 'Assets/Ends.cs',
      oldText: 'class Ends\n{',
      newText: 'class Ends\n{\n    int a;',
    });
    expect('effects' in edit ? edit.effects : undefined).toEqual([
      {
        type: 'edit',
        edit: { path: 'Assets/Ends.cs', oldText: 'class Ends\r\n{', newText: 'class Ends\r\n{\r\n    int a;' },
      },
    ]);
    const made = await call(ctx, 'generate', { kind: 'material', prompt: 'moss', size: 64 });
    const [effect] = 'effects' in made ? (made.effects ?? []) : [];
    const [staged] = await ctx.staging.list(neverAborted());
    expect(effect).toEqual({ type: 'staged', id: staged?.id, digest: staged?.digest });
    expect(await call(ctx, 'generate', { kind: 'material', prompt: 'moss', size: 64 })).toEqual(made);
    const untrusted = await call({ ...ctx, isTrusted: false }, 'generate', { kind: 'material', prompt: 'moss' });
    expect(textOf(untrusted)).toMatch(/^untrusted/);
  });
});

test('every tool is described, its arguments too, and its first page is small', async () => {
  const page = readFileSync(new URL('../../../docs/features/tools.md', import.meta.url), 'utf8');
  expect(new Set(tools.map(({ name }) => name)).size).toBe(tools.length);
  for (const { name, title, description } of tools) {
    expect(name).toMatch(/^[a-z]+(?:_[a-z]+)*$/);
    expect(title.zh).toMatch(/\p{Script=Han}/u);
    expect(tokensOf(description)).toBeLessThan(160);
    expect(page).toContain(`\`${name}\``);
  }
  await withProject(gameProject, async (ctx) => {
    for (const { tool, args } of cases) {
      const answer = await call(ctx, tool, args);
      const first = 'ok' in answer ? undefined : pageOf(answer, undefined);
      if (first?.ok === true) expect.soft(tokensOf(first.value.text), tool).toBeLessThanOrEqual(pageTokens);
    }
  });
}, 60_000);
