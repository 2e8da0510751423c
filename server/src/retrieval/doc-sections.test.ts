import { expect, test } from 'vitest';
import { docSections } from './doc-sections.ts';

const shape = (text: string) =>
  docSections(text).map(({ headings, line, endLine }) => `${line}-${endLine} ${headings.join(' > ')}`);

test.each([
  [
    'one a heading, with those above it',
    '# A\nx\n## B\ny\n## C\n\n# D\nz',
    ['1-2 A', '3-4 A > B', '5-6 A > C', '7-8 D'],
  ],
  ['what stands before the first heading', 'intro\n# A\nx', ['1-1 ', '2-3 A']],
  ['a comment in code is no heading', '# A\n```\n# no\n```\nx', ['1-5 A']],
  ['plain text', 'x\ny', ['1-2 ']],
  ['nothing', '\n \n', []],
])('%s', (_, text, expected) => expect(shape(text)).toEqual(expected));

test('long sections are cut between paragraphs, and nothing is lost', () => {
  const text = Array.from({ length: 60 }, (_, i) => `${'word '.repeat(20)}${i}\n`).join('\n');
  const sections = docSections(text);
  expect(sections.length).toBeGreaterThan(2);
  expect(
    sections
      .map((section) => section.text)
      .join('\n')
      .trimEnd(),
  ).toBe(text.trimEnd());
});
