import { withProject } from '@scenewright/test/kit/project.ts';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Cancelled, neverAborted } from '#base/cancel.ts';
import { completionPlace } from '#features/completion/place.ts';
import { gatherContext } from './assemble.ts';
import { fitBudget } from './budget.ts';
import type { ContextCandidate, ContextKind, ContextSource } from './candidate.ts';

const settings = `//- ProjectSettings/ProjectVersion.txt
m_EditorVersion: 2022.3.62f1
//- ProjectSettings/TagManager.asset
%YAML 1.1
%TAG !u! tag:unity3d.com,2011:
--- !u!78 &1
TagManager:
  tags:
  - Treasure
`;
const others = `//- Assets/Health.cs
using UnityEngine;
namespace Game
{
    public class Health : MonoBehaviour
    {
        public int Current { get; private set; }
        public void TakeDamage(int amount) { Current -= amount; }
        private void Secret() { int local = 3; }
    }
    public enum Mood { Calm, Angry }
}
//- Assets/Boss.prefab
%YAML 1.1
%TAG !u! tag:unity3d.com,2011:
--- !u!1 &10
GameObject:
  m_Component:
  - component: {fileID: 11}
  - component: {fileID: 12}
  m_Name: Boss
--- !u!4 &11
Transform:
  m_GameObject: {fileID: 10}
  m_Father: {fileID: 0}
--- !u!114 &12
MonoBehaviour:
  m_GameObject: {fileID: 10}
  m_Script: {fileID: 11500000, guid: guid(Assets/Player.cs), type: 3}
  rage: 7
`;
const player = (line: string) =>
  `//- Assets/Player.cs\nusing UnityEngine;\nusing Game;\npublic class Player : MonoBehaviour\n{\n    public int rage = 1;\n    Health health;\n    Mood mood;\n    Rigidbody body;\n    void Update()\n    {\n        ${line}\n    }\n}\n`;

async function context(line: string, file = player(line)): Promise<readonly ContextCandidate[]> {
  return withProject(`${settings}${others}${file}`, async (ctx, { fixture }) => {
    const { cursor } = fixture;
    const text = fixture.files.get(cursor?.path ?? '');
    const place =
      cursor === undefined || text === undefined ? undefined : completionPlace(cursor.path, text, cursor.offset);
    if (place === undefined) throw new Error('a fixture needs a cursor');
    return gatherContext(place, ctx, 5000, neverAborted());
  });
}
const textOf = (found: readonly ContextCandidate[], kind: ContextKind) =>
  found
    .filter((candidate) => candidate.kind === kind)
    .map(({ text }) => text)
    .join('\n');

test('definitions of what is in scope, without bodies', async () => {
  const text = textOf(await context('health.$0'), 'definition');
  expect(text).toContain('public class Health : MonoBehaviour');
  expect(text).toContain('public void TakeDamage(int amount);');
  expect(text).toMatch(/enum Mood \{ Calm, Angry \}/);
  expect(text).not.toContain('local = 3');
});

test('what prefabs give the script', async () => {
  expect(textOf(await context('rage.$0'), 'unity')).toMatch(
    /Player is used by 1 asset:\n.*Boss\.prefab, Boss: rage = 7/,
  );
});

test('names of the project where code gives names to the engine', async () => {
  expect(textOf(await context('if (body.CompareTag("x") && $0)'), 'unity')).toContain('"Treasure"');
  expect(textOf(await context('body.$0'), 'unity')).not.toContain('"Treasure"');
});

test('members of the engine in the version of the project', async () => {
  const found = await context('body.$0');
  const text = textOf(found, 'engine');
  expect(text).toMatch(/members there: .*AddForce/);
  expect(text).toMatch(/called by the engine: .*void OnCollisionEnter/);
  expect(text).not.toContain('linearVelocity');
});

test('the head of a file is written like those beside it', async () => {
  const text = textOf(await context('', '//- Assets/Fresh.cs\nusing $0\n'), 'head');
  expect(text).toContain('// this file: Fresh');
  expect(text).toContain('using UnityEngine;');
  expect(text).toContain('namespace Game');
  expect(textOf(await context('health.$0'), 'head')).toBe('');
});

test('functions of included files in shaders', async () => {
  const file =
    '//- Assets/Noise.hlsl\nfloat noise(float2 p) { return p.x; }\n//- Assets/W.hlsl\n#include "Noise.hlsl"\nfloat wave(float2 p) {\n    return $0\n}\n';
  expect(textOf(await context('', file), 'definition')).toContain('float noise(float2 p);');
});

test('a source that is late, or fails, is left out; a cancelled request ends', async () => {
  await withProject(`${settings}${player('health.$0')}`, async (ctx, { fixture }) => {
    const { cursor } = fixture;
    const place = completionPlace('Assets/Player.cs', fixture.files.get('Assets/Player.cs') ?? '', cursor?.offset ?? 0);
    if (place === undefined) throw new Error('no place');
    const candidate = { kind: 'similar', path: 'a', text: 'x', score: 1 } as const;
    const sources: readonly ContextSource[] = [
      { name: 'late', find: () => new Promise((done) => setTimeout(() => done([candidate]), 500).unref()) },
      { name: 'good', find: async () => [candidate] },
      { name: 'bad', find: () => Promise.reject(new Error('no')) },
    ];
    const started = performance.now();
    expect(await gatherContext(place, ctx, 30, neverAborted(), sources)).toEqual([candidate]);
    expect(performance.now() - started).toBeLessThan(300);
    await expect(gatherContext(place, ctx, 30, AbortSignal.abort(), sources)).rejects.toThrow(Cancelled);
  });
});

const place = completionPlace('A.cs', `${'int before;\n'.repeat(900)}f(\n${'int after;\n'.repeat(900)}`, 12 * 900 + 2);
if (place === undefined) throw new Error('no place');
const candidates = fc.array(
  fc.record({
    kind: fc.constantFrom<ContextKind>('unity', 'head', 'edit', 'definition', 'engine', 'similar'),
    path: fc.constantFrom('a.cs', 'b.cs', 'c.cs'),
    text: fc
      .array(fc.constantFrom('int alpha = 1;', 'int beta = 2;', 'void gamma();', '', 'x'), { maxLength: 40 })
      .map((lines) => lines.join('\n')),
    score: fc.integer({ min: 0, max: 9 }),
  }),
  { maxLength: 30 },
);

test('a prompt is never larger than its budget, and holds nothing that may not be shown', () => {
  fc.assert(
    fc.property(candidates, fc.integer({ min: 200, max: 30_000 }), (found, room) => {
      const { before, after, parts } = fitBudget(place, found, room, (path) => path !== 'b.cs');
      const size =
        before.length + after.length + parts.reduce((sum, { path, text }) => sum + path.length + text.length, 0);
      expect(size).toBeLessThanOrEqual(room);
      expect(parts.some(({ path }) => path === 'b.cs')).toBe(false);
      expect(place.text.slice(0, place.offset).endsWith(before)).toBe(true);
      expect(place.text.slice(place.offset).startsWith(after)).toBe(true);
    }),
    { seed: 4, numRuns: 200 },
  );
});

test('the same twice gives the same, what was said is not said again, and the best stands last', () => {
  const found: ContextCandidate[] = [
    { kind: 'similar', path: 'b.cs', text: 'int alphaBeta = 1;', score: 1 },
    { kind: 'definition', path: 'a.cs', text: 'int alphaBeta = 1;', score: 1 },
    { kind: 'unity', path: 'c.cs', text: '// used by the boss', score: 1 },
  ];
  const { parts } = fitBudget(place, found, 20_000, () => true);
  expect(parts.map(({ path }) => path)).toEqual(['a.cs', 'c.cs']);
  expect(fitBudget(place, found, 20_000, () => true)).toEqual(fitBudget(place, found, 20_000, () => true));
});
