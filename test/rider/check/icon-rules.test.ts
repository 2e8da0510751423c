import { expect, it } from 'vitest';
import { iconProblems } from './icon-rules.ts';

const marketplace =
  '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40" viewBox="0 0 40 40"><path d="M0 0"/></svg>';
const small = marketplace.replaceAll('40', '16');
const sound = {
  'META-INF/pluginIcon.svg': marketplace,
  'META-INF/pluginIcon_dark.svg': marketplace,
  'icons/a.svg': small,
  'icons/a_dark.svg': small,
};

it('finds nothing to say of sound icons', () => {
  expect(iconProblems(new Map(Object.entries(sound)))).toEqual([]);
});

it.each<[string, Record<string, string>, string]>([
  ['one too large', { 'icons/a.svg': `${small}<!--${'x'.repeat(3072)}-->` }, 'are more than 3072'],
  ['other sizes', { 'META-INF/pluginIcon.svg': small }, 'is 16 by 16, not 40'],
  ['sizes with units', { 'icons/a.svg': small.replace('width="16"', 'width="16px"') }, 'is 16px by 16'],
  ['no dark form', { 'icons/b.svg': small }, 'icons/b.svg has no dark form'],
  ['no picture', { 'icons/a.svg': 'PNG' }, 'is no SVG'],
  ['a script', { 'icons/a.svg': small.replace('<path', '<script/><path') }, '<script> runs or fetches'],
  ['a link', { 'icons/a.svg': small.replace('<path', '<use href="https://example.org"/><path') }, '<use> runs'],
  ['another place', { 'pictures/a.svg': small, 'pictures/a_dark.svg': small }, 'where no icon is looked for'],
])('tells of %s', (_, changed, problem) => {
  expect(iconProblems(new Map(Object.entries({ ...sound, ...changed }))).join('\n')).toContain(problem);
});

it('tells of a missing icon of the Marketplace', () => {
  expect(iconProblems(new Map())).toEqual([
    'META-INF/pluginIcon.svg is missing',
    'META-INF/pluginIcon_dark.svg is missing',
  ]);
});
