import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startImageServer } from '@scenewright/test/kit/image-server.ts';
import { openAt, picturePng, wish } from '@scenewright/test/kit/image-server-client.ts';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { Cancelled, neverAborted } from '#base/cancel.ts';
import { fillIn } from './comfyui-workflow.ts';

const server = await startImageServer(picturePng);
const folder = mkdtempSync(join(tmpdir(), 'scenewright-comfyui-'));
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await server.close();
});
beforeEach(() => server.reset());

const small = JSON.stringify({ 6: { class_type: 'CLIPTextEncode', inputs: { text: '%prompt%' } } });

function make(text: string | undefined) {
  const workflow = join(folder, 'workflow.json');
  rmSync(workflow, { force: true });
  if (text !== undefined) writeFileSync(workflow, text);
  return openAt(server.url, 'comfyui', { workflow }).make(wish, () => {}, neverAborted());
}

test.each([
  ['that is not there', undefined, 'cannot be read (ENOENT)'],
  ['that is not JSON', '{', 'is not JSON'],
  [
    "in the editor's own format",
    '{"last_node_id":9,"nodes":[{"id":1,"type":"%prompt%"}]}',
    'is no workflow in the API format',
  ],
  ['that is a list', '["%prompt%"]', 'is no workflow in the API format'],
  [
    'that is nested for ever',
    `{"1":{"class_type":"%prompt%","inputs":${'['.repeat(60_000)}${']'.repeat(60_000)}}}`,
    'is no workflow in the API format',
  ],
  ['without a place for the prompt', small.replace('%prompt%', 'moss'), 'has no %prompt% in it'],
  ['that is too large', small + ' '.repeat(1024 * 1024), 'is larger than 1 MB'],
])('a workflow %s is refused before anything is sent', async (_, text, message) => {
  expect(await make(text)).toMatchObject({ code: 'image-workflow', message: expect.stringContaining(message) });
  expect(server.seen).toEqual([]);
});

test('a folder is no workflow', async () => {
  const made = openAt(server.url, 'comfyui', { workflow: folder }).make(wish, () => {}, neverAborted());
  expect(await made).toMatchObject({ code: 'image-workflow', message: expect.stringContaining('is no file') });
});

test('a workflow with a byte order mark is read', async () => {
  expect(await make(`\ufeff${small}`)).toMatchObject({ ok: true });
});

test('places of numbers become numbers, places in texts become texts, and what is unknown stays', () => {
  const values = new Map<string, string | number>([
    ['seed', 7],
    ['prompt', '$& %seed%'],
  ]);
  const workflow = {
    a: { inputs: { seed: '%seed%', name: 'x%seed%y %prompt%', list: ['%prompt%', 1, null, { z: '%seed%' }] } },
  };
  expect(fillIn(workflow, values)).toEqual({
    a: { inputs: { seed: 7, name: 'x7y $& %seed%', list: ['$& %seed%', 1, null, { z: 7 }] } },
  });
  const unknown = { a: '%model% 50%', b: '%constructor%', c: '%toString%', d: '100%seed %' };
  expect(fillIn(unknown, values)).toEqual(unknown);
});

const fault = { errors: [{ message: 'Required input is missing', details: 'clip' }], class_type: 'CLIPTextEncode' };
test.each<readonly [string, number, unknown, string]>([
  [
    'one node',
    400,
    { error: { message: 'invalid' }, node_errors: { 6: fault } },
    'node 6 (CLIPTextEncode): Required input is missing: clip',
  ],
  [
    'several nodes',
    400,
    { error: { message: 'invalid' }, node_errors: { 6: fault, 7: fault, 8: fault } },
    'is missing: clip, and 2 more',
  ],
  ['the whole', 400, { error: { message: 'Prompt has no outputs' }, node_errors: {} }, 'Prompt has no outputs'],
  ['nothing more', 400, { error: 'no prompt', node_errors: [] }, 'cannot run the workflow: no prompt'],
  [
    'a node of what is run nevertheless',
    200,
    { prompt_id: 'x', number: 1, node_errors: { 6: fault } },
    'node 6 (CLIPTextEncode)',
  ],
])('a refusal of %s is told in one line', async (_, status, body, message) => {
  server.misbehave('/prompt', { status, body: JSON.stringify(body) });
  const made = await make(small);
  expect(made).toMatchObject({ code: 'image-workflow', message: expect.stringContaining(message) });
  expect(JSON.stringify(made)).not.toContain('\\n');
});

test.each<readonly [string, unknown, string, string]>([
  [
    'a workflow that breaks off',
    {
      outputs: {},
      status: {
        status_str: 'error',
        messages: [
          ['execution_error', { node_type: 'KSampler', exception_message: `out of memory\nat ${wish.prompt}` }],
        ],
      },
    },
    'image-workflow',
    'KSampler: out of memory at …',
  ],
  ['a workflow that saves nothing', { outputs: { 9: { text: ['x'] } } }, 'image-workflow', 'saves no picture'],
  ['a history of another shape', { outputs: [] }, 'image-broken-answer', 'history'],
])('%s is told', async (_, entry, code, message) => {
  server.misbehave('/prompt', { body: JSON.stringify({ prompt_id: 'x', number: 1, node_errors: {} }) });
  server.misbehave('/history/x', { body: JSON.stringify({ x: entry }) });
  expect(await make(small)).toMatchObject({ code, message: expect.stringContaining(message) });
});

test.each(['{}', '{"prompt_id":"../queue?x=1"}', '{"prompt_id":7}'])(
  'an answer without a proper id is refused: %s',
  async (body) => {
    server.misbehave('/prompt', { body });
    expect(await make(small)).toMatchObject({ code: 'image-broken-answer' });
    // It may be in the queue nevertheless.
    expect(server.seen.map(({ path }) => path)).toEqual(['/prompt', '/queue']);
  },
);

test('a workflow whose state cannot be learned is taken back', async () => {
  server.services.paintMs = 5000;
  server.misbehave('/prompt', { body: JSON.stringify({ prompt_id: 'x', number: 1 }) });
  server.misbehave('/history/x', { status: 500 });
  expect(await make(small)).toMatchObject({ code: 'image-server' });
  expect(server.seen.map(({ path }) => path)).toEqual(['/prompt', '/history/x', '/queue']);
});

test('an id that every object knows is nothing special', async () => {
  server.misbehave('/prompt', { body: '{"prompt_id":"constructor"}' });
  server.misbehave('/history/constructor', { body: '{}' });
  const controller = new AbortController();
  const workflow = join(folder, 'workflow.json');
  writeFileSync(workflow, small);
  const made = openAt(server.url, 'comfyui', { workflow }).make(wish, () => {}, controller.signal);
  made.catch(() => {});
  await expect.poll(() => server.seen.length).toBeGreaterThan(2);
  controller.abort();
  await expect(made).rejects.toBeInstanceOf(Cancelled);
});
