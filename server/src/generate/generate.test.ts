import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createNodeFiles } from '#adapters/node-files.ts';
import { neverAborted } from '#base/cancel.ts';
import type { ShaderFact, ShaderPropertyFact } from '#syntax/shaderlab/shader-facts.ts';
import { writeMaterial } from '#unity/serializer/material.ts';
import { writeFloat, writeText } from '#unity/serializer/scalar.ts';
import { parseUnityVersion } from '#unity/version.ts';
import type { Files } from '#workspace/files.ts';
import { checkFileName, freeName } from './file-name.ts';
import { materialFromShader } from './material/from-shader.ts';
import { createStaging, type StagedDraft } from './staging/staging.ts';

let root = '';
let outside = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'scenewright-stage-'));
  outside = mkdtempSync(join(tmpdir(), 'scenewright-outside-'));
  mkdirSync(join(root, 'Assets'));
});
afterEach(() => {
  rmSync(root, { recursive: true, force: true });
  rmSync(outside, { recursive: true, force: true });
});

const key = Buffer.alloc(32, 7);
const signal = neverAborted();

function stagingOver(project: Files = createNodeFiles(root)) {
  return createStaging({ project, storage: createNodeFiles(join(outside, 'storage')), key });
}

function draft(folder = 'Assets/New/Deep'): StagedDraft {
  const file = (path: string, role: 'material' | 'meta', text: string) => ({
    path,
    role,
    bytes: Buffer.from(text),
    guid: 'a'.repeat(32),
  });
  return {
    kind: 'material',
    spec: {},
    artefacts: [file(`${folder}/A.mat`, 'material', 'mat'), file(`${folder}/A.mat.meta`, 'meta', 'meta')],
    views: { preview: Buffer.from('png') },
    metrics: [],
    unsatisfied: [],
    warnings: [],
    provenance: '',
  };
}

function tree(): readonly string[] {
  return readdirSync(root, { recursive: true }).map(String).sort();
}

test('accept lands all files, undo leaves the project as it was', async () => {
  const staging = stagingOver();
  const before = tree();
  const staged = await staging.stage(draft());
  expect(tree()).toEqual(before);
  expect(await staging.list(signal)).toEqual([staged]);
  expect(await staging.accept(staged.id, staged.digest, signal)).toMatchObject({ ok: true });
  expect(readFileSync(join(root, 'Assets/New/Deep/A.mat'), 'utf8')).toBe('mat');
  expect(await staging.list(signal)).toEqual([]);
  expect(await staging.undo(staged.id, signal)).toMatchObject({ ok: true, value: { kept: [] } });
  expect(tree()).toEqual(before);
});

test('a file that the user changed stays, and so does its .meta', async () => {
  const staging = stagingOver();
  const staged = await staging.stage(draft('Assets'));
  await staging.accept(staged.id, staged.digest, signal);
  writeFileSync(join(root, 'Assets/A.mat'), 'mine');
  expect(await staging.undo(staged.id, signal)).toMatchObject({
    value: { removed: [], kept: ['Assets/A.mat', 'Assets/A.mat.meta'] },
  });
  expect(readFileSync(join(root, 'Assets/A.mat'), 'utf8')).toBe('mine');
});

test.each([
  [
    'another digest',
    async (staging: ReturnType<typeof stagingOver>, id: string) => staging.accept(id, 'x', signal),
    'digest-differs',
  ],
  [
    'an unknown id',
    async (staging: ReturnType<typeof stagingOver>) => staging.accept('material-000000', 'x', signal),
    'not-staged',
  ],
  [
    'an id that is a path',
    async (staging: ReturnType<typeof stagingOver>) => staging.accept('../../etc/passwd', 'x', signal),
    'not-staged',
  ],
  [
    'an undo of nothing',
    async (staging: ReturnType<typeof stagingOver>) => staging.undo('material-000000', signal),
    'not-landed',
  ],
])('%s is refused', async (_, act, code) => {
  const staging = stagingOver();
  const staged = await staging.stage(draft());
  expect(await act(staging, staged.id)).toMatchObject({ ok: false, code });
});

test('nothing is overwritten, and what was written before the clash is taken back', async () => {
  const staging = stagingOver();
  writeFileSync(join(root, 'Assets/A.mat'), 'mine');
  const staged = await staging.stage(draft('Assets'));
  expect(await staging.accept(staged.id, staged.digest, signal)).toMatchObject({ ok: false, code: 'exists' });
  expect(tree()).toEqual(['Assets', 'Assets/A.mat']);
  expect(readFileSync(join(root, 'Assets/A.mat'), 'utf8')).toBe('mine');
});

test.each(['../A', 'Assets/../../A', 'ProjectSettings', 'Assets/./x', 'Library'])(
  'landing in %s is refused',
  async (folder) => {
    const staging = stagingOver();
    const staged = await staging.stage(draft(folder));
    expect(await staging.accept(staged.id, staged.digest, signal)).toMatchObject({ ok: false, code: 'outside-assets' });
  },
);

test('a folder that is a link out of the project is refused', async () => {
  symlinkSync(outside, join(root, 'Assets/Link'));
  const staging = stagingOver();
  const staged = await staging.stage(draft('Assets/Link/Deep'));
  expect(await staging.accept(staged.id, staged.digest, signal)).toMatchObject({ ok: false, code: 'leaves-project' });
});

test('what another hand put into staging is not there', async () => {
  const staging = stagingOver();
  const staged = await staging.stage(draft());
  const manifest = join(outside, 'storage', 'staging', staged.id, 'manifest.json');
  writeFileSync(manifest, readFileSync(manifest, 'utf8').replace('Assets/New', 'Assets/Old'));
  expect(await staging.list(signal)).toEqual([]);
  const fresh = await staging.stage(draft());
  writeFileSync(join(outside, 'storage', 'staging', fresh.id, '0.bin'), 'evil');
  expect(await staging.accept(fresh.id, fresh.digest, signal)).toMatchObject({ ok: false, code: 'staging-damaged' });
});

test.each([1, 2])('a disk that is full at write %i leaves nothing behind', async (failing) => {
  const files = createNodeFiles(root);
  let writes = 0;
  const full: Files = {
    ...files,
    async writeNew(path, bytes) {
      if (++writes === failing) throw Object.assign(new Error('no space left'), { code: 'ENOSPC' });
      return files.writeNew(path, bytes);
    },
  };
  const staging = stagingOver(full);
  const staged = await staging.stage(draft('Assets'));
  expect(await staging.accept(staged.id, staged.digest, signal)).toMatchObject({ ok: false, code: 'cannot-write' });
  expect(tree()).toEqual(['Assets']);
});

function property(
  name: string,
  type: string,
  defaultValue: string,
  extra: Partial<ShaderPropertyFact> = {},
): ShaderPropertyFact {
  return { name, display: name, type, defaultValue, attributes: [], span: { start: 0, end: 0 }, ...extra };
}

const shader: ShaderFact = {
  name: 'A/B',
  tags: [],
  subShaders: [],
  keywords: [],
  properties: [
    property('_Color', 'color', '(1,0.5,0)'),
    property('_Flow', 'vector', '(1,2,3,4)'),
    property('_Cut', 'range', '3', { range: [0, 1] }),
    property('_Count', 'integer', '2'),
    property('_Old', 'int', '2'),
    property('_Map', '2d', '"white" {}'),
    property('_On', 'float', '1', { attributes: ['Toggle'] }),
    property('_Own', 'float', '1', { attributes: ['Toggle(_OWN_KEYWORD)'] }),
    property('_Mode', 'float', '1', { attributes: ['KeywordEnum(Low, High)'] }),
    property('_Bad', 'float', 'oops'),
  ],
};

test('every property goes where Unity saves it, keywords as its drawers set them', () => {
  const { content, warnings } = materialFromShader(shader, { guid: 'c'.repeat(32), fileId: '4800000' }, 'M');
  expect(content.colors).toEqual({ _Color: [1, 0.5, 0, 1], _Flow: [1, 2, 3, 4] });
  expect(content.floats).toEqual({ _Cut: 1, _Old: 2, _On: 1, _Own: 1, _Mode: 1, _Bad: 0 });
  expect(content.ints).toEqual({ _Count: 2 });
  expect(content.textures).toEqual({ _Map: {} });
  expect(content.keywords).toEqual(['_MODE_HIGH', '_ON_ON', '_OWN_KEYWORD']);
  expect(warnings).toHaveLength(1);
});

test.each([
  ['2017.4.17f1', ['m_PrefabParentObject: {fileID: 0}', 'm_PrefabInternal'], ['m_CorrespondingSourceObject']],
  ['2018.2.1f1', ['m_CorrespondingSourceObject', 'm_PrefabInternal'], ['m_PrefabInstance']],
  ['6000.0.9f1', ['m_LockedProperties: ', 'm_AllowLocking: 1'], ['m_PrefabInternal']],
  [
    '5.6.0f1',
    ['serializedVersion: 6', 'm_ShaderKeywords: _MODE_HIGH', '- _Count: 2'],
    ['m_Ints', 'm_Parent', 'm_ValidKeywords'],
  ],
  ['2020.3.48f1', ['serializedVersion: 6'], ['m_Ints', 'm_LockedProperties']],
  ['2021.3.1f1', ['serializedVersion: 8', 'm_ValidKeywords:', 'm_Ints:'], ['m_Parent']],
  ['2022.3.62f1', ['m_Parent: {fileID: 0}', 'm_LockedProperties: '], ['m_AllowLocking']],
  ['', ['serializedVersion: 6'], ['m_Parent']],
])('the shape of Unity %j', (version, present, absent) => {
  const { content } = materialFromShader(shader, { guid: 'c'.repeat(32), fileId: '4800000' }, 'M');
  const text = writeMaterial(content, parseUnityVersion(version));
  for (const part of present) expect(text).toContain(part);
  for (const part of absent) expect(text).not.toContain(part);
});

test.each([
  ['plain text', 'plain text'],
  ['- x', "'- x'"],
  ['a: b', "'a: b'"],
  ['true', "'true'"],
  ['12', "'12'"],
  ["it's: x", "'it''s: x'"],
  ['灯塔', '"\\u706F\\u5854"'],
  ['a\nb', '"a\\nb"'],
  ['', ''],
])('text %j is written %s', (text, written) => {
  expect(writeText(text)).toBe(written);
});

test.each([
  [0.1, '0.1'],
  [1, '1'],
  [1e-5, '0.00001'],
  [1e-7, '1e-07'],
  [Number.NaN, '0'],
])('float %d is written %s', (value, written) => {
  expect(writeFloat(value)).toBe(written);
});

test.each(['', 'a/b', 'CON', 'nul.x', 'x.', ' x', 'a\nb', 'a\u202eb', 'x'.repeat(101)])(
  'the name %j is refused',
  (name) => {
    expect(checkFileName(name).ok).toBe(false);
  },
);

test('a taken name counts on as Unity does', () => {
  expect(freeName('Water', (name) => ['Water', 'Water 1'].includes(name))).toBe('Water 2');
});

test.each([1, 2])('a disk that is full at replacement %i brings back what was', async (failing) => {
  const content = (text: string): StagedDraft => ({
    ...draft('Assets'),
    artefacts: ['A', 'B'].map((name) => ({
      path: `Assets/${name}.mat`,
      role: 'material',
      bytes: Buffer.from(`${text} ${name}`),
      replaces: createHash('sha256').update(`old ${name}`).digest('hex'),
    })),
  });
  for (const name of ['A', 'B']) writeFileSync(join(root, `Assets/${name}.mat`), `old ${name}`);
  const files = createNodeFiles(root);
  let writes = 0;
  const full: Files = {
    ...files,
    async writeAtomic(path, bytes) {
      if (++writes === failing) throw Object.assign(new Error('no space left'), { code: 'ENOSPC' });
      return files.writeAtomic(path, bytes);
    },
  };
  const staging = stagingOver(full);
  const staged = await staging.stage(content('new'));
  expect(await staging.accept(staged.id, staged.digest, signal)).toMatchObject({ ok: false, code: 'cannot-write' });
  for (const name of ['A', 'B']) expect(readFileSync(join(root, `Assets/${name}.mat`), 'utf8')).toBe(`old ${name}`);
});

test('a file that is not what was to be replaced stays', async () => {
  writeFileSync(join(root, 'Assets/A.mat'), 'mine');
  const staging = stagingOver();
  const [first] = draft('Assets').artefacts;
  if (first === undefined) throw new Error('no artefact');
  const staged = await staging.stage({ ...draft('Assets'), artefacts: [{ ...first, replaces: 'f'.repeat(64) }] });
  expect(await staging.accept(staged.id, staged.digest, signal)).toMatchObject({ ok: false, code: 'exists' });
  expect(readFileSync(join(root, 'Assets/A.mat'), 'utf8')).toBe('mine');
});

test.each([
  ['gone', (path: string) => rmSync(path)],
  ['another', (path: string) => writeFileSync(path, 'evil')],
])('a replaced file whose backup is %s stays as it landed', async (_, damage) => {
  writeFileSync(join(root, 'Assets/A.mat'), 'old');
  const staging = stagingOver();
  const [first] = draft('Assets').artefacts;
  if (first === undefined) throw new Error('no artefact');
  const replaces = createHash('sha256').update('old').digest('hex');
  const staged = await staging.stage({ ...draft('Assets'), artefacts: [{ ...first, replaces }] });
  await staging.accept(staged.id, staged.digest, signal);
  const undo = join(outside, 'storage', 'undo');
  for (const name of readdirSync(undo).filter((found) => found.endsWith('.bin'))) damage(join(undo, name));
  expect(await staging.undo(staged.id, signal)).toMatchObject({ value: { removed: [], kept: ['Assets/A.mat'] } });
  expect(readFileSync(join(root, 'Assets/A.mat'), 'utf8')).toBe('mat');
});

test('a landing that is refused halfway leaves no backups', async () => {
  writeFileSync(join(root, 'Assets/A.mat'), 'old');
  const files = createNodeFiles(root);
  const late: Files = { ...files, writeNew: async () => false };
  const staging = stagingOver(late);
  const [first, second] = draft('Assets').artefacts;
  if (first === undefined || second === undefined) throw new Error('no artefact');
  const replaces = createHash('sha256').update('old').digest('hex');
  const staged = await staging.stage({ ...draft('Assets'), artefacts: [{ ...first, replaces }, second] });
  expect(await staging.accept(staged.id, staged.digest, signal)).toMatchObject({ ok: false, code: 'exists' });
  expect(readdirSync(join(outside, 'storage', 'undo'))).toEqual([]);
  expect(readFileSync(join(root, 'Assets/A.mat'), 'utf8')).toBe('old');
});
