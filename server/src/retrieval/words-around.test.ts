import { expect, test } from 'vitest';
import { packTerms } from './packed-terms.ts';
import { serializedWords } from './serialized-words.ts';
import { createStems } from './stems.ts';
import { surroundingsOf } from './surroundings.ts';
import { createTermTable } from './term-table.ts';

const card = `--- !u!114 &11400000
MonoBehaviour:
  m_Name: Oil Slick
  m_EditorClassIdentifier: Game.Card
  icon: {fileID: 21300000, guid: 0fa0073375246fb4aaf82e055f96b4ed, type: 3}
  title: Slippery when wet
  lanes: deadbeef01
  damage: 25
  isRare: true
  m_text: "Drop it"
  tags:
  - name: 机油
`;

test('texts that somebody wrote are words of an asset, references and numbers are not', () => {
  expect(serializedWords(card)).toEqual(['Slippery when wet', '"Drop it"', '机油']);
  expect(serializedWords(card.replaceAll('\n', '\r\n')).map((word) => word.trim())).toHaveLength(3);
  expect(serializedWords('')).toEqual([]);
});

test('of a large file only labels are read, and not without end', () => {
  const scene = `${'  m_Enabled: 1\n'.repeat(4000)}  title: Not a label\n  m_Text: GAME OVER\n  m_text: Try again`;
  expect(serializedWords(scene)).toEqual(['GAME OVER', 'Try again']);
  const labels = Array.from({ length: 5000 }, (_, i) => `  m_Text: Label ${i}\n`).join('');
  expect(serializedWords(labels)).toHaveLength(200);
  expect(serializedWords(`  m_Text: ${'x'.repeat(1e6)}`)).toEqual([]);
});

test.each([
  ['Assets/Boss.mat', 'asset', 'Boss', ['Arena'], 0.5],
  ['Assets/Boss.cs', 'script', 'Game.Boss', ['Arena'], 1],
  ['Assets/Boss.cs', 'script', 'Game.Boss.Attack', [], 1],
  ['README.md', 'doc', 'README', [], 1],
] as const)('%s %s %s is also found by %j', (path, kind, symbol, text, weight) => {
  expect(surroundingsOf({ path, kind, symbol }, () => ['Arena'])).toEqual({ text, weight });
});

test('words of one stem count as one', () => {
  const table = createTermTable();
  const stems = createStems(table);
  const bag = packTerms(
    new Map([
      ['spawner', 2],
      ['spawning', 1],
      ['金币', 3],
    ]),
    table,
  );
  expect([...stems.count(bag)]).toEqual([
    ['spawn', 3],
    ['金币', 3],
  ]);
});
