import { fork } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { modelProgram } from '@scenewright/test/kit/stand-in-llama.ts';
import { tinyGguf } from '@scenewright/test/kit/tiny-gguf.ts';
import { afterAll, afterEach, expect, test } from 'vitest';
import { Cancelled, neverAborted } from '#base/cancel.ts';
import type { InfillRequest, StreamPart } from '#model/ports.ts';
import { type LocalModel, type LocalModelSetup, openLocalModel } from './open-local-model.ts';

const program = modelProgram(true);
const bare = modelProgram(false);
afterAll(() => {
  program.dispose();
  bare.dispose();
});

const opened: LocalModel[] = [];
afterEach(() => {
  for (const model of opened.splice(0)) model.end();
});

function open(bytes: Buffer | 'none' = tinyGguf(), setup: LocalModelSetup = {}, name = 'tiny.gguf'): LocalModel {
  const path = join(program.folder, name);
  if (bytes !== 'none') writeFileSync(path, bytes);
  const model = openLocalModel({ type: 'file', path, contextTokens: 1024 }, { entry: program.entry, ...setup });
  opened.push(model);
  return model;
}

function asking(before: string, rest: Partial<InfillRequest> = {}): InfillRequest {
  return { path: 'Assets/A.cs', before, after: '}', context: [], maximumTokens: 50, temperature: 0, ...rest };
}

async function all(parts: AsyncIterable<StreamPart>): Promise<readonly StreamPart[]> {
  const got: StreamPart[] = [];
  for await (const part of parts) got.push(part);
  return got;
}

function textOf(parts: readonly StreamPart[]): string {
  return parts.map((part) => (part.type === 'text' ? part.text : '')).join('');
}

test('an answer is what was sent, then texts, then one end', async () => {
  const model = open();
  expect(model.state()).toEqual({ type: 'untried' });
  const parts = await all(model.infill(asking('class A {'), neverAborted()));
  expect(parts[0]).toEqual({ type: 'sent', body: '<prefix>class A {<suffix>}<middle>' });
  expect(textOf(parts)).toMatch(/^pid \d+ done$/);
  expect(parts.at(-1)).toEqual({ type: 'end', reason: 'stop' });
  expect(model.state()).toEqual({ type: 'working' });
  expect(model).toMatchObject({ label: 'tiny on this machine', contextTokens: 1024, leaves: false });
});

test('pieces of other files stand before the file, and one process serves all', async () => {
  const model = open();
  const context = [{ path: 'Assets/B.cs', text: 'class B { }' }];
  const first = await all(model.infill(asking('class A {', { context }), neverAborted()));
  const body = '<file>Assets/B.cs\nclass B { }\n<file>Assets/A.cs\n<prefix>class A {<suffix>}<middle>';
  expect(first[0]).toEqual({ type: 'sent', body });
  const second = await all(model.infill(asking('class C {'), neverAborted()));
  expect(textOf(second)).toBe(textOf(first));
});

test('an answer that is too long is cut off', async () => {
  const parts = await all(open().infill(asking('WRITES ON', { maximumTokens: 3 }), neverAborted()));
  expect(textOf(parts)).toBe('on on on ');
  expect(parts.at(-1)).toEqual({ type: 'end', reason: 'length' });
});

test('an abort ends the stream at once and frees the model', async () => {
  const model = open();
  const abort = new AbortController();
  let aborted = 0;
  const reading = (async () => {
    for await (const part of model.infill(asking('WRITES ON', { maximumTokens: 10_000 }), abort.signal))
      if (part.type === 'text' && !abort.signal.aborted) {
        aborted = performance.now();
        abort.abort();
      }
  })();
  await expect(reading).rejects.toBeInstanceOf(Cancelled);
  expect(performance.now() - aborted).toBeLessThan(50);
  const next = await all(model.infill(asking('class A {'), neverAborted()));
  expect(next.at(-1)).toEqual({ type: 'end', reason: 'stop' });
  expect(performance.now() - aborted).toBeLessThan(1000);
});

test('an abort while the prompt is read, and one before anything began', async () => {
  const model = open();
  const slow = 'READS SLOWLY'.repeat(60);
  await all(model.infill(asking('class A {'), neverAborted()));
  await expect(all(model.infill(asking(slow), AbortSignal.timeout(50)))).rejects.toBeInstanceOf(Cancelled);
  const started = performance.now();
  await all(model.infill(asking('class A {'), neverAborted()));
  expect(performance.now() - started).toBeLessThan(500);
  await expect(all(model.infill(asking('class A {'), AbortSignal.abort()))).rejects.toBeInstanceOf(Cancelled);
});

test('whoever stops reading ends the answer', async () => {
  const model = open();
  for await (const part of model.infill(asking('WRITES ON', { maximumTokens: 10_000 }), neverAborted()))
    if (part.type === 'text') break;
  const parts = await all(model.infill(asking('class A {'), neverAborted()));
  expect(textOf(parts)).toMatch(/done$/);
});

test('a question ends the one before', async () => {
  const model = open();
  const before = all(model.infill(asking('WRITES ON', { maximumTokens: 10_000 }), neverAborted()));
  const outcome = expect(before).rejects.toBeInstanceOf(Cancelled);
  await sleep(100);
  expect(textOf(await all(model.infill(asking('class A {'), neverAborted())))).toMatch(/done$/);
  await outcome;
});

test('of many questions at once the last is answered', async () => {
  const model = open();
  const asked = Array.from({ length: 20 }, (_, i) => all(model.infill(asking(`class A${i} {`), neverAborted())));
  const settled = await Promise.allSettled(asked);
  expect(settled.map(({ status }) => status)).toEqual([...Array(19).fill('rejected'), 'fulfilled']);
});

test('a crash is a failure, holds off for a moment and is mended by the next request', async () => {
  const model = open();
  const parts = await all(model.infill(asking('CRASHES'), neverAborted()));
  expect(parts.at(-1)).toMatchObject({
    type: 'failed',
    failure: { code: 'model-crashed', message: expect.stringContaining('the sky fell') },
  });
  const state = model.state();
  expect(state).toMatchObject({ type: 'failing', failure: { code: 'model-crashed' } });
  if (state.type === 'failing') expect(state.retryInMs).toBeGreaterThan(500);
  const started = performance.now();
  const early = await all(model.infill(asking('class A {'), neverAborted()));
  expect(early).toMatchObject([{ type: 'failed', failure: { code: 'model-crashed' } }]);
  expect(performance.now() - started).toBeLessThan(50);
  await sleep(1000);
  expect(textOf(await all(model.infill(asking('class A {'), neverAborted())))).toMatch(/done$/);
  expect(model.state()).toEqual({ type: 'working' });
});

test('a question that fails leaves the model usable', async () => {
  const model = open();
  const parts = await all(model.infill(asking('FAILS'), neverAborted()));
  expect(parts.at(-1)).toMatchObject({ type: 'failed', failure: { code: 'model-answer' } });
  expect(textOf(await all(model.infill(asking('class A {'), neverAborted())))).toMatch(/done$/);
});

test('a model that nobody asks is unloaded, and loaded again when somebody does', async () => {
  const model = open(tinyGguf(), { idleMs: 30 });
  const first = textOf(await all(model.infill(asking('class A {'), neverAborted())));
  const pid = Number(first.split(' ')[1]);
  await sleep(300);
  expect(() => process.kill(pid, 0)).toThrow();
  const second = textOf(await all(model.infill(asking('class A {'), neverAborted())));
  expect(second).toMatch(/done$/);
  expect(second).not.toBe(first);
});

test('a conversation', async () => {
  const model = open(tinyGguf({ chatTemplate: 'any' }));
  const messages = [
    { role: 'system', content: 'Be brief.' },
    { role: 'user', content: 'Hello' },
    { role: 'assistant', content: 'Hi' },
    { role: 'user', content: 'And?' },
  ] as const;
  const parts = await all(model.chat({ messages, maximumTokens: 20, temperature: 0 }, neverAborted()));
  expect(parts[0]).toEqual({ type: 'sent', body: 'system: Be brief.\nuser: Hello\nmodel: Hi\nuser: And?\nmodel: \n' });
  expect(textOf(parts)).toMatch(/done$/);
});

test.each([
  ['no user at its end', tinyGguf({ chatTemplate: 'any' }), 'assistant', 'model-no-question'],
  ['a model that does not converse', tinyGguf(), 'user', 'model-no-chat'],
] as const)('a conversation with %s is refused', async (_, bytes, role, code) => {
  const request = { messages: [{ role, content: 'Hello' }], maximumTokens: 5, temperature: 0 };
  const parts = await all(open(bytes).chat(request, neverAborted()));
  expect(parts).toMatchObject([{ type: 'failed', failure: { code } }]);
});

test.each([
  ['a missing file', 'none', 'none.gguf', 'model-file'],
  ['a text', Buffer.from('no model'), 'text.gguf', 'model-not-gguf'],
  ['a truncated model', tinyGguf().subarray(0, -1), 'cut.gguf', 'model-truncated'],
  ['a model without infilling', tinyGguf({ withoutInfill: true }), 'chat.gguf', 'model-no-infill'],
  ['a model that is too large', tinyGguf(), 'huge.gguf', 'model-memory'],
] as const)('%s is a failure with a hint', async (_, bytes, name, code) => {
  const model = open(bytes, {}, name);
  const parts = await all(model.infill(asking('class A {'), neverAborted()));
  expect(parts).toMatchObject([{ type: 'failed', failure: { code, hint: expect.stringMatching(/\w/) } }]);
});

test('without the package the hint says how to install it', async () => {
  const model = open(tinyGguf(), { entry: bare.entry });
  const parts = await all(model.infill(asking('class A {'), neverAborted()));
  expect(parts).toMatchObject([
    { type: 'failed', failure: { code: 'model-packages', hint: 'Run npm install node-llama-cpp beside the server.' } },
  ]);
  expect(model.state()).toMatchObject({ type: 'failing', failure: { code: 'model-packages' } });
});

test('a process that cannot start is a failure', async () => {
  const model = open(tinyGguf(), { entry: new URL('none.js', program.entry) });
  const parts = await all(model.infill(asking('class A {'), neverAborted()));
  expect(parts).toMatchObject([{ type: 'failed', failure: { code: 'model-crashed' } }]);
});

test('the process ends with the server', async () => {
  const child = fork(program.entry, { stdio: 'ignore', execArgv: [] });
  await once(child, 'spawn');
  child.disconnect();
  expect(await once(child, 'exit')).toEqual([0, null]);
});
