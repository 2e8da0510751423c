import { expect, test } from 'vitest';
import { expandQuery } from './expand.ts';
import { parseGlossary } from './parse.ts';
import { segmentChinese } from './segment.ts';

test.each([
  ['zap zot | 甲 > zun', 'zap', 'zap zot:.60 zun:.35'],
  ['zap zot | 甲 > zun', 'zot', 'zot zap:.75 zun:.35'],
  ['zap zot | 甲 > zun', 'zun', 'zun'],
  ['zap zot | 甲 > zun', '甲', '甲 zap:.90 zot:.60 zun:.30'],
  ['# a comment\n\n  zap zot  ', 'Zap', 'zap zot:.60'],
  // Recognised only, searched only.
  ['zap ?zot +zun', 'zot', 'zot zap:.75 zun:.60'],
  ['zap ?zot +zun', 'zap', 'zap zun:.60'],
  ['zap ?zot +zun', 'zun', 'zun'],
  // A phrase is searched for only as the name.
  ['zap_zot zun', 'zun', 'zun zap:.75 zot:.75'],
  ['zun zap_zot', 'zun', 'zun'],
  ['zun zap_zot', 'zap zot', 'zap zot zun:.75'],
  ['zun zap_zot', 'zap-zot', 'zap zot zun:.75'],
  ['zun zap_zot', 'zap, zot', 'zap zot'],
  ['zun zap_zot\nzen zap_zot_zip', 'zap zot zip', 'zap zot zip zen:.75'],
  // Without searched words the related ones are the name.
  ['?zap_zot | 甲乙 > zun zen', '甲乙', '甲乙 zun:.90 zen:.90'],
  // Each of several meanings counts less.
  ['zap zot\nzap zun', 'zap', 'zap zot:.42 zun:.42'],
  // The more a question says itself, the less its synonyms count.
  ['zap zot', 'zap one two ten red big hot old new raw', 'zap two ten red big hot old new raw zot:.33'],
  // Inflexions, by plural and by stem, of words that are not longer.
  ['party zot', 'parties', 'party zot:.60'],
  ['box zot', 'boxes', 'box zot:.60'],
  ['patrol zot', 'patrols', 'patrol zot:.60'],
  ['jump zot', 'jumping', 'jump zot:.60'],
  ['jumper zot', 'jump', 'jump'],
  ['jump zot\njumper zun', 'jumpers', 'jump zun:.60'],
])('glossary %j, question %j: %s', (text, question, terms) => {
  const shown = expandQuery(parseGlossary(text), question).map(({ term, weight, origin }) =>
    origin === 'literal' ? term : `${term}:${weight.toFixed(2).slice(1)}`,
  );
  expect(shown.join(' ')).toBe(terms);
});

test.each(['| ', '> zap', '+zap > zot', 'Zap', 'zap-zot', 'zap | zot', '甲', 'zap | 甲 | 乙', 'zap > zot_zun'])(
  'a malformed line is refused: %j',
  (line) => {
    expect(() => parseGlossary(`zap zot\n${line}`)).toThrow(/malformed line of a glossary/);
  },
);

test.each(['zap > zot > zun', 'zap, zot', '??zap', '?zap_', 'zap > ?zot', 'zap | 甲b', 'zap | 甲，乙', '1zap'])(
  'a malformed word is refused: %j',
  (line) => {
    expect(() => parseGlossary(line)).toThrow(/malformed line of a glossary/);
  },
);

test('an empty glossary knows nothing', () => {
  expect(expandQuery(parseGlossary(''), 'zap 甲乙').map(({ term }) => term)).toEqual(['zap', '甲乙']);
});

test.each([
  ['敌人的血量', '敌人|的|血量'],
  ['子弹药水', '子弹|药水'],
  ['打开门', '打开|门'],
  ['甲乙敌人丙', '甲乙?|敌人|丙?'],
  ['血量血', '血量|血'],
  ['开门见山', '开门|见山?'],
  ['', ''],
])('segments of %s: %s', (text, pieces) => {
  const known = new Set(['敌人', '的', '血量', '血', '子弹', '弹药', '药水', '打开', '开门', '门', '水']);
  const found = segmentChinese(text, (word) => known.has(word), 2);
  expect(found.map((piece) => (piece.known ? piece.text : `${piece.text}?`)).join('|')).toBe(pieces);
});
