import { expect, test } from 'vitest';
import { stem } from '#retrieval/stem.ts';
import { glossaryText } from './all-groups.ts';
import { expandQuery } from './expand.ts';
import { type GlossaryLine, parseGlossary, readLines } from './parse.ts';
import { isIdentifier } from './question.ts';
import { chineseFillers, chineseStopWords, englishStopWords } from './stop-words.ts';

const lines = readLines(glossaryText);
const glossary = parseGlossary(glossaryText);

test('the glossary is large in both languages', () => {
  expect(lines.length).toBeGreaterThan(1200);
  expect(glossary.chinese.size).toBeGreaterThan(3000);
  expect(glossary.words.size + glossary.phrases.size).toBeGreaterThan(3500);
});

test('no line says a thing twice', () => {
  expect(lines.flatMap((line) => repeated(line).map((what) => `${what} in: ${show(line)}`))).toEqual([]);
});

test('every word that is asked for adds something or translates', () => {
  const silent = lines.filter(
    ({ english, chinese, related }) =>
      chinese.length === 0 && english.filter(({ searched }) => searched).length + related.length < 2,
  );
  expect(silent.map(show)).toEqual([]);
});

test('an English word alone is no stop word and no identifier', () => {
  const words = lines.flatMap(({ english }) => english.filter(({ asked, text }) => asked && !text.includes('_')));
  expect(words.map(({ text }) => text).filter((text) => englishStopWords.has(text) || isIdentifier(text))).toEqual([]);
});

test('every English word and phrase is found in a question', () => {
  const lost = lines.flatMap((line) =>
    line.english.filter(({ asked }) => asked).filter(({ text }) => !isFound(line, text.replaceAll('_', ' '))),
  );
  expect(lost.map(({ text }) => text)).toEqual([]);
});

test('every Chinese word is found in a question, and is no stop word', () => {
  const lost = lines.flatMap((line) => line.chinese.filter((word) => !isFound(line, `的${word}的`)));
  expect(lost).toEqual([]);
  const silent = [...glossary.chinese.keys()].filter((word) => chineseStopWords.has(word) || chineseFillers.has(word));
  expect(silent).toEqual([]);
});

test('no word has so many meanings or synonyms that a question drowns in them', () => {
  const maps = [glossary.words, glossary.phrases, glossary.chinese];
  const entries = maps.flatMap((map) => [...map]);
  const terms = (question: string) => expandQuery(glossary, question).length;
  expect(entries.filter(([, concepts]) => concepts.length > 2).map(([word]) => word)).toEqual([]);
  expect(entries.filter(([word]) => terms(word) > 20).map(([word]) => word)).toEqual([]);
});

function repeated({ english, chinese, related }: GlossaryLine): readonly string[] {
  const searched = english.filter((word) => word.searched).flatMap(({ text }) => text.split('_').map(stem));
  return [
    ...duplicates(
      english.map(({ text }) =>
        text
          .split('_')
          .map((part) => (text.includes('_') ? stem(part) : part))
          .join('_'),
      ),
    ),
    ...duplicates(chinese),
    ...duplicates([...searched, ...related.map(stem)]),
  ];
}

function duplicates(items: readonly string[]): readonly string[] {
  return items.filter((item, i) => items.indexOf(item) !== i);
}

function show({ english, chinese }: GlossaryLine): string {
  return `${english.map(({ text }) => text).join(' ')} | ${chinese.join(' ')}`;
}

/** Whether a question about `word` leads to all that its line has code search for. */
function isFound(line: GlossaryLine, word: string): boolean {
  const terms = new Set(expandQuery(glossary, word).map(({ term }) => term));
  const searched = line.english.filter((other) => other.searched).flatMap(({ text }) => text.split('_'));
  return [...searched, ...line.related].every((other) => terms.has(stem(other)));
}
