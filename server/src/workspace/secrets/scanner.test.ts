import { expect, test } from 'vitest';
import { plantedSecrets } from './planted.fixture.ts';
import { createSecretScanner } from './scanner.ts';

test('every planted secret is found, and nothing of it stays', () => {
  const scanner = createSecretScanner();
  const missed = [1, 2, 3].flatMap((seed) =>
    plantedSecrets(seed).filter(({ text, secret }) => {
      const rest = scanner.redact(text);
      return !text.includes(secret) || scanner.mayLeave(text) || rest.includes(secret.slice(-12)) || rest === '[text removed]';
    }),
  );
  expect(missed.map(({ name, text }) => [name, text, scanner.redact(text)])).toEqual([]);
});
