import { expect, test } from 'vitest';
import { createRedactingLog } from './redacting-log.ts';
import { createSecretScanner } from './scanner.ts';

test('what is logged holds no secret', () => {
  const lines: string[] = [];
  const log = createRedactingLog(
    {
      info: (message) => lines.push(message),
      warn: (message) => lines.push(message),
      bug: (where, error) => lines.push(`${where}: ${String(error)}`),
    },
    createSecretScanner(),
  );
  const address = `https://build:${'h0rse'}battery@host.example/x`;
  log.info(`read ${address}`);
  log.warn('library not found');
  log.bug('fetching', new Error(`401 from ${address}`));
  expect(lines).toEqual([
    'read https://build:[url-password removed]@host.example/x',
    'library not found',
    'fetching: 401 from https://build:[url-password removed]@host.example/x',
  ]);
});
