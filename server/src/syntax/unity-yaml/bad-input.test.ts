import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { unityYamlFacts } from './facts.ts';
import { readFields } from './fields.ts';
import { scanUnityYaml } from './scanner.ts';

const head = '%YAML 1.1\n%TAG !u! tag:unity3d.com,2011:\n';
const object = (id: number) =>
  `--- !u!1 &${id}\nGameObject:\n  m_ObjectHideFlags: 0\n  m_Component:\n  - component: {fileID: ${id}1}\n  m_Layer: 0\n  m_Name: Thing ${id}\n  m_IsActive: 1\n`;

test('a scene of 200 MB is read whole, within its size in memory and seconds', () => {
  const part = Buffer.from(Array.from({ length: 10_000 }, (_, i) => object(i + 1)).join(''));
  const copies = Math.ceil(200_000_000 / part.length);
  const scene = Buffer.alloc(head.length + copies * part.length);
  scene.write(head);
  for (let i = 0; i < copies; i++) part.copy(scene, head.length + i * part.length);
  const started = performance.now();
  const facts = unityYamlFacts(scene);
  expect(facts.asset?.documents).toBe(copies * 10_000);
  expect(performance.now() - started).toBeLessThan(20_000);
}, 60_000);

test('one broken object among 50,000 lines costs only itself', () => {
  const objects = Array.from({ length: 6250 }, (_, i) => object(i + 1));
  objects[3000] = '--- !u!1 &broken\n\tGameObject\n  m_Name: "never closed\n  - {fileID: [\n';
  const bytes = Buffer.from(head + objects.join(''));
  const facts = unityYamlFacts(bytes);
  expect(facts.problems.map(({ code }) => code)).toEqual(['syntax', 'syntax']);
  expect(facts.asset?.documents).toBe(6249);
  const { documents } = scanUnityYaml(bytes);
  const last = documents.at(-1);
  const fields = readFields(bytes.toString('utf8', last?.start, last?.end));
  expect(fields.find(({ path }) => path === 'm_Name')?.value).toBe('Thing 6250');
});

const fixture = fileURLToPath(
  new URL('../../../../test/projects/tiny-game/Assets/Prefabs/EnemyCamp.prefab', import.meta.url),
);

test('a prefab cut at any byte gives the objects before the cut', () => {
  const bytes = readFileSync(fixture);
  const whole = scanUnityYaml(bytes).documents;
  for (let end = 0; end <= bytes.length; end++) {
    const cut = bytes.subarray(0, end);
    unityYamlFacts(cut);
    const { documents } = scanUnityYaml(cut);
    const complete = whole.filter((document) => document.end <= end);
    expect(documents.length).toBeGreaterThanOrEqual(complete.length);
    const last = documents.at(-1);
    if (last !== undefined) readFields(cut.toString('utf8', last.start, last.end));
  }
});
