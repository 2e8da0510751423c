import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Cancelled } from '#base/cancel.ts';
import { seededRandom } from '#base/random.ts';
import { plantedSecrets } from './planted.fixture.ts';
import { createSecretScanner } from './scanner.ts';

const scanner = createSecretScanner();
const planted = plantedSecrets(1);

test('every planted secret is found, and nothing of it stays', () => {
  expect(planted.length).toBeGreaterThanOrEqual(60);
  const missed = [1, 2, 3, 4, 5].flatMap((seed) =>
    plantedSecrets(seed).filter(({ text, secret }) => {
      const rest = scanner.redact(text);
      return !text.includes(secret) || scanner.mayLeave(text) || rest.includes(secret.slice(-12)) || rest === whole;
    }),
  );
  expect(missed.map(({ name, text }) => [name, text, scanner.redact(text)])).toEqual([]);
});
const whole = '[text removed]';

test('what a Unity project is full of is no secret', () => {
  const random = seededRandom(7);
  const hex = (length: number) => Array.from({ length }, () => Math.floor(random() * 16).toString(16)).join('');
  const base64 = (bytes: number) => Buffer.from(Array.from({ length: bytes }, () => random() * 256)).toString('base64');
  const innocent = [
    `  m_Script: {fileID: 11500000, guid: ${hex(32)}, type: 3}`,
    `guid: ${hex(32)}\nMonoImporter:`,
    `  m_AssetGUID: ${hex(32)}\n  m_SubObjectName: Key`,
    `  - key: ${hex(32)}`,
    `--- !u!114 &8${Array.from({ length: 18 }, () => Math.floor(random() * 10)).join('')}`,
    `  _typelessdata: ${hex(4000)}`,
    `  m_Bytes: ${base64(3000)}`,
    '  AndroidKeystoreName: \n  AndroidKeyaliasName: \n  androidUseCustomKeystore: 0',
    '  AppIdRealtime: \n  AppIdChat: ',
    'const string PasswordKey = "player_password_v2";',
    'public string passwordLabel = "Enter your password";',
    'var secretRoom = "SecretRoom01"; float secretDoorSpeed = 1.25f;',
    'PlayerPrefs.SetString("token", token); apiKey = Environment.GetEnvironmentVariable("OPENAI_API_KEY");',
    'string apiKey = "<your key>"; string password = "password";',
    'key.Replace("-----BEGIN PRIVATE KEY-----", "").Replace("-----END PRIVATE KEY-----", "").Trim();',
    'PASSWORD=$DEPLOY_PASSWORD ./build.sh',
    'PlayerSettings.Android.keystorePass = Environment.GetEnvironmentVariable("KEYSTORE_PASS");',
    'PlayerSettings.keyaliasPass = args.keyaliasPass;',
    'see https://docs.unity3d.com:443/Manual/index.html?key=value&token=abc and mailto:a@b.example',
    'request.SetRequestHeader("Authorization", "Bearer " + token);',
    'if (Input.GetKeyDown(KeyCode.Space)) tokenSource = new CancellationTokenSource();',
  ];
  expect(innocent.flatMap((text) => scanner.find(text).map(({ rule }) => [rule, text.slice(0, 90)]))).toEqual([]);
});

test('findings are in order, apart, and reach to the end of what they began', () => {
  const token = `gh${'p_'}${'a1B2c3D4'.repeat(4)}e5F6`;
  const text = `first ${token}${'x'.repeat(40)} and ${token} last`;
  expect(scanner.find(text)).toEqual([
    { rule: 'github-pat', start: 6, end: 6 + token.length + 40 },
    { rule: 'github-pat', start: 11 + token.length + 40, end: text.length - 5 },
  ]);
  expect(scanner.redact(text)).toBe('first [github-pat removed] and [github-pat removed] last');
});

test('a note stands where a secret stood, and hides nothing that is written like one', () => {
  const rest = scanner.redact(`shop = "sk_${'live_'}a1B2c3D4e5F6g7H8" + x`);
  expect(rest).toBe('shop = "[stripe-access-token removed]" + x');
  expect(scanner.redact(rest)).toBe(rest);
  expect(scanner.mayLeave(`password = "[no-such-rule removed]12"`)).toBe(true);
  expect(scanner.mayLeave(`x [gh${'p_'}${'a1B2c3D4'.repeat(4)}e5F6 removed]`)).toBe(false);
});

test('what cannot be looked through stays as a whole', () => {
  const short = createSecretScanner({ maximumLength: 10, budget: 1000 });
  expect(short.find('eleven char')).toEqual([{ rule: 'too-long', start: 0, end: 11 }]);
  expect([short.mayLeave('eleven char'), short.redact('eleven char'), short.mayLeave('ten chars!')]).toEqual([
    false,
    whole,
    true,
  ]);
  const hurried = createSecretScanner({ maximumLength: 1000, budget: -1 });
  const text = 'var apiKey = ReadKey();';
  expect([hurried.find(text), hurried.mayLeave(text), hurried.redact(text)]).toEqual([
    [{ rule: 'too-slow', start: 0, end: text.length }],
    false,
    whole,
  ]);
  expect(() => scanner.find('text', AbortSignal.abort())).toThrow(Cancelled);
  expect(scanner.mayLeave('')).toBe(true);
});

test('after redaction nothing is found, whatever stands around and between', () => {
  const noise = fc.oneof(
    fc.string(),
    fc.constantFrom('\n', ' = "', '";\n', 'apiKey', 'password=', ': ', '\\n', '[', ' removed]', 'İ', '密码'),
  );
  const piece = fc.oneof(
    noise,
    fc.constantFrom(...planted.map(({ text }) => text)),
    fc.constantFrom(...planted.map(({ secret }) => secret)),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const rest = scanner.redact(pieces.join(''));
      expect(scanner.find(rest)).toEqual([]);
      expect(scanner.mayLeave(rest)).toBe(true);
    }),
    { numRuns: 300 },
  );
});

test('a secret is found wherever it lies in a long text', () => {
  const { text, secret } = planted.find(({ name }) => name === 'Anthropic key') ?? { text: '', secret: '' };
  for (const length of [0, 1900, 2000, 2048, 2100, 4090, 50_000]) {
    const rest = scanner.redact(`${'a b\n'.repeat(length / 4)}${text}${'\nc d'.repeat(3000)}`);
    expect([length, rest.includes(secret.slice(0, 20)), rest.length > length]).toEqual([length, false, true]);
  }
});

test('no text holds the scanner up', () => {
  const words = [
    'key',
    'secret',
    'password',
    'okta',
    'sumo',
    'eyJ',
    'authorization',
    '-----BEGIN PRIVATE KEY-----',
    'curl -u ',
    '://',
    'xox',
  ];
  const fillers = ['', 'a', 'A1b2', '-', '"', ' ', '\n', '=', '.', '/', '="a', '\\n"+"'];
  const hostile = words.flatMap((word) =>
    fillers.map((filler) => (word + filler.repeat(3)).repeat(20_000).slice(0, 20_000)),
  );
  hostile.push(
    `token="${'a'.repeat(390)}!"`.repeat(20),
    `api_key='${'a.'.repeat(190)}!'`.repeat(20),
    'A'.repeat(500_000),
  );
  const slow = hostile
    .map((text) => {
      const start = performance.now();
      scanner.find(text);
      return { text: text.slice(0, 40), ms: performance.now() - start };
    })
    // Some 30 ms where the machine is free; what grows with the square of a text takes minutes.
    .filter(({ ms }) => ms > 800);
  expect(slow).toEqual([]);
});
