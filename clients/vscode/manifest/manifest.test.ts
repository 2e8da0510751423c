import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { manifestOf } from './manifest.ts';
import { createTexts } from './texts.ts';

const folder = fileURLToPath(new URL('..', import.meta.url));
const { package: manifest, english, chinese } = manifestOf('1.2.3');
const text = JSON.stringify(manifest);

test('every reference to a text is written in both languages, and no text is left over', () => {
  const referred = new Set([...text.matchAll(/"%([^%"]+)%"/g)].map(([, key]) => key));
  expect(referred.size).toBeGreaterThan(50);
  expect(new Set(Object.keys(english))).toEqual(referred);
  expect(new Set(Object.keys(chinese))).toEqual(referred);
  const untranslated = Object.keys(english).filter((key) => !/[\u4e00-\u9fff]/.test(chinese[key] ?? ''));
  // Paths of the walkthrough's pages are no language.
  expect(untranslated.filter((key) => !key.endsWith('.media'))).toEqual([]);
});

test('every setting is described, and none of them lets a project name a program', () => {
  const { contributes } = JSON.parse(text);
  const properties: Record<string, { markdownDescription?: string; scope?: string; default?: unknown }> =
    contributes.configuration.properties;
  expect(Object.keys(properties)).toContain('scenewright.completion.minimumConfidence');
  expect(Object.keys(properties)).toContain('scenewright.server.node');
  for (const [id, { markdownDescription, default: usual }] of Object.entries(properties)) {
    expect(markdownDescription, id).toMatch(/^%setting\./);
    expect(usual, id).toBeDefined();
  }
  for (const id of ['scenewright.server.path', 'scenewright.server.node', 'scenewright.parser'])
    expect(properties[id]?.scope).toBe('machine');
});

test('all files that the manifest names are there', () => {
  const named = [...text.matchAll(/"\.?\/?((?:media|syntaxes|language-configuration)\/[^"]+)"/g)].map(
    ([, path]) => path ?? '',
  );
  const pages = [...Object.values(english), ...Object.values(chinese)].filter((value) =>
    value.startsWith('walkthrough/'),
  );
  expect(named.length + pages.length).toBeGreaterThan(15);
  for (const path of [...named, ...pages]) expect(existsSync(join(folder, path)), path).toBe(true);
});

test('commands of menus, keys and the walkthrough are the extension’s own or the editor’s', () => {
  const { contributes } = JSON.parse(text);
  const own = new Set<string>(contributes.commands.map(({ command }: { command: string }) => command));
  const used = [...`${text}${Object.values(english).join(' ')}`.matchAll(/scenewright\.[a-zA-Z]+/g)].map(([id]) => id);
  const commands = used.filter((id) =>
    new RegExp(`"command":"${id}"|\\(command:${id}\\)`).test(`${text}${Object.values(english).join(' ')}`),
  );
  expect(commands.filter((id) => !own.has(id))).toEqual([]);
});

test('a text that is missing in a language, or that two share a key, is refused', () => {
  const texts = createTexts();
  texts.refer('a', { en: 'A', zh: '甲' });
  expect(texts.refer('a', { en: 'A', zh: '甲' })).toBe('%a%');
  expect(() => texts.refer('a', { en: 'B', zh: '乙' })).toThrow();
  expect(() => texts.refer('c', { en: 'C', zh: ' ' })).toThrow();
});
