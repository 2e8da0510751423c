import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { PassageKind } from '#retrieval/chunk.ts';
import { fuseScores } from './fuse.ts';
import { askedKinds } from './kind-intent.ts';
import { placeWeight } from './place.ts';
import { type Findings, type RankedPassage, rankPassages } from './rank.ts';

const passages: readonly RankedPassage[] = [
  passage('Assets/Turret.cs', 'script', 'Turret.Aim', 10),
  passage('Assets/Turret.cs', 'script', 'Turret.Aim', 20),
  passage('Assets/Turret.cs', 'script', 'Turret.Shoot', 30),
  passage('Assets/Bullet.prefab', 'asset', 'Bullet', 1),
  passage('Assets/Glow.shader', 'shader', 'Glow', 1),
  passage('README.md', 'doc', 'Turrets', 1),
  passage('Assets/Plugins/Aim.cs', 'script', 'Aim', 1),
];

function passage(path: string, kind: PassageKind, symbol: string, line: number): RankedPassage {
  return { path, kind, symbol, line };
}

function ranked(scores: Readonly<Record<number, number>>, text: string): readonly number[] {
  const words = Object.entries(scores).map(([id, score]) => ({ id: Number(id), score }));
  const findings: Findings = { words, spelling: [], meaning: [] };
  return rankPassages(findings, { text, terms: [] }, (id) => passages[id]).map(({ id }) => id);
}

test.each([
  ['the better score stands first', { 3: 1, 2: 2 }, 'aim', [2, 3]],
  ['a kind that is asked for goes before', { 3: 9, 2: 10 }, 'which prefab aims', [3, 2]],
  ['code goes before documents', { 5: 10, 2: 9 }, 'aim', [2, 5]],
  ['own code goes before code of others', { 6: 10, 2: 9 }, 'aim', [2, 6]],
  ['one file does not fill the first places', { 0: 10, 2: 9, 3: 8.8 }, 'aim', [0, 3, 2]],
  ['overloads go further back than other members', { 0: 10, 1: 9, 2: 8 }, 'aim', [0, 2, 1]],
  ['other good passages of its file support one', { 3: 10, 0: 9.7, 2: 9.6 }, 'aim', [0, 3, 2]],
  ['equal ones are ordered by path and line', { 6: 0.5, 3: 1 }, 'aim', [3, 6]],
  ['nothing found is nothing ranked', {}, 'aim', []],
])('%s', (_, scores, question, order) => {
  expect(ranked(scores, question)).toEqual(order);
});

test('a statement of many words is about one place: its file is not put back', () => {
  const terms = ['return', 'shortest', 'way', 'between', 'corner', 'tower', 'enemy', 'path'].map((term, concept) => ({
    term,
    weight: 1,
    origin: 'literal' as const,
    concept,
  }));
  const words = [
    { id: 0, score: 10 },
    { id: 2, score: 9 },
    { id: 3, score: 8.9 },
  ];
  const order = (text: string) =>
    rankPassages({ words, spelling: [], meaning: [] }, { text, terms }, (id) => passages[id]).map(({ id }) => id);
  expect(order('Returns the shortest way between …')).toEqual([0, 2, 3]);
  expect(order('Where is the shortest way between …?')).toEqual([0, 3, 2]);
});

test('the order does not depend on that of the lists, nor on ids of passages that are gone', () => {
  const scored = fc.uniqueArray(fc.record({ id: fc.nat(9), score: fc.double({ min: 0, max: 9, noNaN: true }) }), {
    selector: ({ id }) => id,
  });
  fc.assert(
    fc.property(scored, scored, (words, meaning) => {
      const rank = (findings: Findings) =>
        rankPassages(findings, { text: 'aim', terms: [] }, (id) => passages[id]).map(({ id }) => id);
      const order = rank({ words, spelling: [], meaning });
      expect(order.every((id) => id < passages.length)).toBe(true);
      expect(rank({ words: words.toReversed(), spelling: [], meaning: meaning.toReversed() })).toEqual(order);
    }),
  );
});

test('each list counts by its weight, whatever its scale', () => {
  const found = (score: number) => [
    { id: 1, score },
    { id: 2, score: score / 2 },
    { id: 3, score: -score },
  ];
  const sums = fuseScores([
    { found: found(40), weight: 1 },
    { found: found(0.5), weight: 0.5 },
    { found: [{ id: 4, score: 0 }], weight: 9 },
  ]);
  expect([...sums]).toEqual([
    [1, 1.5],
    [2, 0.75],
  ]);
});

test.each([
  ['which shader bends the road', ['shader']],
  ['哪个预制体上有刚体', ['asset']],
  ['which script is on the prefab of the boss', ['asset', 'script']],
  ['how do I classify materialistic scenery', []],
  ['', []],
])('kinds that %j asks for', (question, kinds) => {
  expect([...askedKinds(question)].sort()).toEqual(kinds);
});

test.each([
  ['Assets/Scripts/Editor/Wand.cs', 'where is the wand', 0.9],
  ['Assets/Scripts/Editor/Wand.cs', 'which window edits the wand', 1],
  ['Assets/Scripts/Wand编辑器/Editor/Wand.cs', '魔杖的编辑器', 1],
  ['Assets/Plugins/Wand/Editor/Wand.cs', 'where is the wand', 0.765],
  ['Assets/Scripts/Editors/Wand.cs', 'where is the wand', 1],
])('%s counts for %j', (path, question, weight) => {
  expect(placeWeight(path, question)).toBeCloseTo(weight, 5);
});
