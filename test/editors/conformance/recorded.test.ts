import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { createConformance } from './conformance.ts';
import { findMetaModel } from './find-meta-model.ts';
import { readMessage } from './message.ts';

const row = z.object({ direction: z.enum(['clientToServer', 'serverToClient']), message: z.unknown() });
const recorded = readFileSync(new URL('recorded.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => row.parse(JSON.parse(line)));
const repository = fileURLToPath(new URL('../../..', import.meta.url));

test('what Neovim and the server said to each other has no violations', () => {
  const conformance = createConformance(findMetaModel(repository, process.env)?.model);
  const seen = recorded.flatMap(({ direction, message }) => conformance.see(direction, JSON.stringify(message)));
  expect([...seen, ...conformance.end()]).toEqual([]);
});

test('it holds all that Neovim uses', () => {
  const methods = new Set(
    recorded.map(({ message }) => z.object({ method: z.string().optional() }).parse(message).method),
  );
  expect([...methods]).toEqual(
    expect.arrayContaining([
      'initialize',
      'textDocument/hover',
      'textDocument/inlineCompletion',
      'textDocument/signatureHelp',
      'textDocument/diagnostic',
      'textDocument/codeAction',
      'workspace/executeCommand',
      'window/showMessageRequest',
      '$/progress',
      '$/cancelRequest',
      'scenewright/status',
      'scenewright/undo',
    ]),
  );
});

test('answers that come a second time are caught, each of them', () => {
  const conformance = createConformance(undefined);
  for (const { direction, message } of recorded) conformance.see(direction, JSON.stringify(message));
  const answers = recorded.filter(
    ({ direction, message }) =>
      direction === 'serverToClient' && ['result', 'error'].includes(readMessage(message).type),
  );
  expect(answers.length).toBeGreaterThan(5);
  for (const { direction, message } of answers)
    expect(conformance.see(direction, JSON.stringify(message))).toMatchObject([{ rule: 'ids', path: '/id' }]);
});
