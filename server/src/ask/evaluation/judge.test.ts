import { describe, expect, it } from 'vitest';
import { judge, judgeAnswer, standsIn } from './judge.ts';

describe('standsIn', () => {
  it.each([
    ['speed: 15', '15', true],
    ['speed: 15', '5', false],
    ['speed: -5', '5', false],
    ['healthChange = -1', '-1', true],
    ['speed: 0.5', '5', false],
    ['0.1 s', '0', false],
    ['it is 0.1.', '0.1', true],
    ['54 instances', '54', true],
    ['Buoy ×54', '54', true],
    ['共有 66 个', '66', true],
    ['共有66个', '66', true],
    ['Player15', '15', false],
    ['Assets/Bee.prefab:12', 'Bee.prefab', true],
    ['Assets/HoneyBee.prefab', 'Bee.prefab', false],
    ['`_INVERT_ON`', '_INVERT_ON', true],
    ['_INVERT_ONCE', '_INVERT_ON', false],
    ['Player1 and Player', 'Player', true],
    ['SceneLoader.cs:215:47', 'SceneLoader.cs:215', true],
    ['SceneLoader.cs:2150', 'SceneLoader.cs:215', false],
    ['Buoy (54)', '54', false],
    ['Buoy (54 instances)', '54', true],
    ['', 'x', false],
  ])('%j holds %j: %s', (line, word, expected) => {
    expect(standsIn(line, word)).toBe(expected);
  });
});

describe('judge', () => {
  const text = 'A.prefab health 5\nB.prefab health 7';

  it.each([
    ['all is there', { contains: ['A.prefab', ['B.prefab', '7']] }, { missing: [], wrong: [] }],
    ['words of two lines', { contains: [['A.prefab', '7']] }, { missing: ['A.prefab … 7'], wrong: [] }],
    ['something is missing', { contains: ['C.prefab'] }, { missing: ['C.prefab'], wrong: [] }],
    ['something is too much', { contains: ['5'], notContains: ['B.prefab'] }, { missing: [], wrong: ['B.prefab'] }],
    ['forbidden together only', { contains: ['5'], notContains: [['B.prefab', '5']] }, { missing: [], wrong: [] }],
  ])('%s', (_, expected, verdict) => {
    expect(judge(text, expected)).toEqual(verdict);
  });

  it('finds nothing in nothing', () => {
    expect(judge('', { contains: ['a'], notContains: ['b'] })).toEqual({ missing: ['a'], wrong: [] });
  });
});

describe('judgeAnswer', () => {
  const question = 'What is `speed` of Move in Roguelike?';

  it.each([
    ['a short answer', '15', [['speed', '15']], []],
    ['a wrong answer', '150', [['speed', '15']], ['15']],
    ['nothing that the question does not name', 'no idea', [['Roguelike', 'Move']], []],
    ['all on one line', 'A.prefab\n15', [['A.prefab', '15']], ['A.prefab … 15']],
  ])('%s', (_, text, contains, missing) => {
    expect(judgeAnswer(text, question, { contains })).toEqual({ missing, wrong: [] });
  });
});
