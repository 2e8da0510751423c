import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { neverAborted } from '#base/cancel.ts';
import { createFolderEmbedder } from './folder.ts';
import { pool } from './pooling.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'scenewright-model-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const embed = () => {
  const embedder = createFolderEmbedder({ type: 'folder', folder, queryPrefix: '', passagePrefix: '' });
  return embedder.embed(['text'], 'passage', neverAborted());
};

test('what is missing in the folder is named', async () => {
  expect(await embed()).toMatchObject({ ok: false, message: expect.stringContaining('no model.onnx') });
  writeFileSync(join(folder, 'model.onnx'), 'x');
  expect(await embed()).toMatchObject({ ok: false, message: expect.stringContaining('no tokenizer.json') });
  writeFileSync(join(folder, 'tokenizer.json'), '{}');
  // Without the packages it says how to install them, with them that this is no model.
  const failed = await embed();
  expect(failed).toMatchObject({ ok: false });
  if (!failed.ok) expect(`${failed.message} ${failed.hint}`).toMatch(/npm install onnxruntime-node|cannot be read/);
});

test('the mean leaves padding out, the first token is taken alone', () => {
  const data = Float32Array.of(1, 0, 3, 0, 9, 9, 5, 5, 9, 9, 9, 9);
  expect(pool(data, [2, 3, 2], [2, 1], 'mean')).toEqual({
    ok: true,
    value: [Float32Array.of(2, 0), Float32Array.of(5, 5)],
  });
  expect(pool(data, [2, 3, 2], [2, 1], 'cls')).toEqual({
    ok: true,
    value: [Float32Array.of(1, 0), Float32Array.of(5, 5)],
  });
});

test('a model that pools itself is taken as it is', () => {
  expect(pool(Float32Array.of(1, 2), [1, 2], [7], 'mean')).toEqual({ ok: true, value: [Float32Array.of(1, 2)] });
});

test.each([
  ['another number of texts', Float32Array.of(1, 2), [2, 1]],
  ['NaN', Float32Array.of(Number.NaN, 2), [1, 2]],
  ['nothing but zeros', Float32Array.of(0, 0), [1, 2]],
])('refused: %s', (_, data, dimensions) => {
  expect(pool(data, dimensions, [1], 'mean').ok).toBe(false);
});
