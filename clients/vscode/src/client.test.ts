import { expect, test } from 'vitest';
import { createCrashGuard } from './crash-guard.ts';
import { isAddress, isInUse, missingOf, modelChoices, settingOfChoice } from './model/choices.ts';
import { chooseRuntime } from './runtime.ts';
import type { ServerState } from './server-state.ts';
import { statusText } from './status-text.ts';
import { groupBy } from './views/group.ts';
import { withoutFirstBlock } from './without-first-block.ts';
import { wordsIn } from './words.ts';

test('a server that ends again and again is left alone, one that ends now and then is not', () => {
  let now = 0;
  const guard = createCrashGuard(() => now, 3, 1000);
  expect([guard.mayRestart(), guard.mayRestart(), guard.mayRestart(), guard.mayRestart()]).toEqual([
    true,
    true,
    true,
    false,
  ]);
  guard.forgive();
  expect(guard.mayRestart()).toBe(true);
  for (let round = 0; round < 10; round++) {
    now += 900;
    expect(guard.mayRestart()).toBe(true);
  }
});

test('the server runs on the editor’s own Node.js, or on the one that the user names if it is one', async () => {
  expect(await chooseRuntime('')).toEqual({ type: 'found', command: process.execPath, environment: {} });
  expect(await chooseRuntime(process.execPath)).toMatchObject({ type: 'found', command: process.execPath });
  expect(await chooseRuntime('/nowhere/node')).toEqual({ type: 'bad-setting', path: '/nowhere/node' });
  expect(await chooseRuntime('/bin/true')).toEqual({ type: 'bad-setting', path: '/bin/true' });
});

const parts = { words: wordsIn('en'), isPaused: false, isTrusted: true, version: '1.0.0' };
const running = (change: object, otherVersion?: string): ServerState => ({
  type: 'running',
  status: { state: 'ready', index: { files: 3, chunks: 2 }, engine: 'embedded', ...change },
  otherVersion,
});

test.each<[string, ServerState | undefined, Partial<typeof parts>, string, string, string]>([
  ['no project', undefined, {}, 'circle-slash', 'no Unity project', 'none'],
  ['starting', { type: 'starting' }, {}, 'loading', 'starting', 'none'],
  ['stopped', { type: 'stopped', reason: 'gone', canRestart: true }, {}, 'error', 'gone', 'error'],
  [
    'indexing',
    running({ state: 'indexing', progress: 0.42, message: '42 of 100 files' }),
    {},
    '42%',
    '42 of 100',
    'none',
  ],
  ['ready', running({}), {}, 'sparkle', '3 files', 'none'],
  ['paused', running({}), { isPaused: true }, 'debug-pause', 'paused', 'none'],
  ['last error', running({ lastError: 'no key' }), {}, 'warning', 'no key', 'warning'],
  ['fault', running({ state: 'error', lastError: 'disk' }), {}, 'error', 'disk', 'error'],
  ['other version', running({}, '9.9.9'), {}, 'warning', '9.9.9', 'warning'],
  ['restricted', running({}), { isTrusted: false }, 'sparkle', 'Restricted Mode', 'none'],
])('the status bar: %s', (_, state, change, icon, words, severity) => {
  const shown = statusText(state, { ...parts, ...change });
  expect(shown.text).toContain(icon);
  expect(shown.tooltip).toContain(words);
  expect(shown.severity).toBe(severity);
});

test('models can be chosen by name, by address, as a file or not at all, in both languages', () => {
  for (const language of ['en', 'zh'] as const) {
    const choices = modelChoices(wordsIn(language).model, language);
    expect(choices.map(({ type }) => type)).toEqual([
      'none',
      ...Array(choices.length - 3).fill('preset'),
      'endpoint',
      'file',
    ]);
    expect(choices.every(({ label, detail }) => label !== '' && detail !== '')).toBe(true);
  }
});

test('what a service still has to be told is asked for, and nothing else', () => {
  const [, ...choices] = modelChoices(wordsIn('en').model, 'en');
  const missing = choices.flatMap((choice) =>
    choice.type === 'preset' || choice.type === 'endpoint' ? [[choice.label, missingOf(choice)] as const] : [],
  );
  const of = (label: string) => missing.find(([name]) => name.startsWith(label))?.[1];
  expect(of('DeepSeek')).toMatchObject({ address: undefined, model: 'deepseek-chat', wantsKey: true });
  expect(of('Ollama')).toMatchObject({ address: undefined, wantsKey: false });
  expect(of('Azure')?.address).toContain('{resource}');
  expect(of('Another')).toMatchObject({ address: 'https://', model: '' });
});

test('the setting of a choice names what was chosen and no more', () => {
  const choice = { type: 'preset', id: 'ollama', label: 'Ollama', detail: '' } as const;
  const setting = settingOfChoice(choice, { address: undefined, model: 'qwen' });
  expect(setting).toEqual({ preset: 'ollama', model: 'qwen' });
  expect(isInUse(choice, setting)).toBe(true);
  const other = { type: 'endpoint', label: '', detail: '' } as const;
  expect(settingOfChoice(other, { address: 'https://a.b/v1', model: 'm' })).toEqual({
    baseUrl: 'https://a.b/v1',
    model: 'm',
  });
  expect(isInUse(other, setting)).toBe(false);
  expect(isInUse({ type: 'none', label: '', detail: '' }, null)).toBe(true);
});

test.each([
  ['https://host/v1', true],
  ['http://127.0.0.1:1234/v1', true],
  ['https://{resource}.host/v1', false],
  ['https://', false],
  ['host/v1', false],
  ['https://a b', false],
])('%s is an address: %s', (address, is) => {
  expect(isAddress(address)).toBe(is);
});

test('a hover loses the declaration that another server shows, and nothing else', () => {
  expect(withoutFirstBlock('```csharp\nint a\n```\n---\nWhat it is.\n```csharp\nuse\n```')).toBe(
    'What it is.\n```csharp\nuse\n```',
  );
  expect(withoutFirstBlock('Only words.')).toBe('Only words.');
  expect(withoutFirstBlock('```csharp\nint a\n```')).toBe('');
});

test('rows are grouped in their order', () => {
  const groups = groupBy([1, 2, 3, 4], (row) => row % 2);
  expect([...groups]).toEqual([
    [1, [1, 3]],
    [0, [2, 4]],
  ]);
});
