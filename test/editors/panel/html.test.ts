import { panelHtml } from 'scenewright-vscode/src/panel/html.ts';
import { expect, test } from 'vitest';

const parts = {
  nonce: 'n0nce',
  cspSource: "'self' https://*.vscode-cdn.net",
  script: 'https://host/panel.js',
  style: 'https://host/panel.css',
  language: 'en',
} as const;

/** The directives of the page's policy. */
function policyOf(html: string): ReadonlyMap<string, string> {
  const content = /Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? '';
  return new Map(
    content.split('; ').map((directive) => {
      const [name = '', ...values] = directive.split(' ');
      return [name, values.join(' ')] as const;
    }),
  );
}

test('the page may load its script and style, show its own pictures, and nothing else', () => {
  expect([...policyOf(panelHtml(parts))]).toEqual([
    ['default-src', "'none'"],
    ['script-src', "'nonce-n0nce'"],
    ['style-src', "'self' https://*.vscode-cdn.net"],
    ['img-src', "'self' https://*.vscode-cdn.net blob: data:"],
    ['base-uri', "'none'"],
    ['form-action', "'none'"],
  ]);
});

test('nothing stands in the page itself: no style, no handler, no script without the nonce', () => {
  const html = panelHtml(parts);
  expect(html).not.toMatch(/\sstyle=|<style|\son\w+=|unsafe-/);
  expect(
    [...html.matchAll(/<script[^>]*>([^<]*)</g)].map(([tag, body]) => [tag.includes('nonce="n0nce"'), body]),
  ).toEqual([[true, '']]);
});

test('addresses are written so that they stay in their attribute', () => {
  const html = panelHtml({ ...parts, script: 'https://host/a"><script>alert(1)</script>&' });
  expect(html).not.toContain('<script>alert');
  expect(html).toContain('a&#34;&#62;&#60;script&#62;');
});

test.each([
  ['en', '<html lang="en">', '<title>Generate</title>'],
  ['zh', '<html lang="zh-Hans">', '<title>生成</title>'],
] as const)('the page says that it is %s', (language, ...expected) => {
  const html = panelHtml({ ...parts, language });
  for (const text of expected) expect(html).toContain(text);
});
